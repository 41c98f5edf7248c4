"""Version 2 of the tables: what came after the first interview from end to end.

Frozen (``migrations.RELEASED``): what comes next is another version.
"""

from __future__ import annotations

_SEARCH: tuple[str, ...] = (
    # ``secure-delete`` takes erased words out of the index at once, instead of at some later merge.
    """
    CREATE VIRTUAL TABLE search USING fts5(
        words, tokenize = 'ascii', prefix = '1 2 3', detail = none, columnsize = 0
    )
    """,
    "INSERT INTO search(search, rank) VALUES ('secure-delete', 1)",
    """
    CREATE TABLE unindexed (
        number INTEGER NOT NULL,
        PRIMARY KEY (number)
    )
    """,
    "INSERT INTO unindexed SELECT number FROM interviews WHERE purged_at IS NULL",
    "ALTER TABLE interviews ADD COLUMN outcome VARCHAR DEFAULT '' NOT NULL",
    "ALTER TABLE interviews ADD COLUMN outcome_reason VARCHAR DEFAULT '' NOT NULL",
    "ALTER TABLE interviews ADD COLUMN outcome_at DATETIME",
)

# A person may hold several certificates (a renewal, a second laptop), and numbers are counted for
# each certificate. Bundles sent under version 1 do not say which: an empty digest, adopted by the
# certificate in use.
_TRUST: tuple[str, ...] = (
    """
    CREATE TABLE certificates (
        der BLOB NOT NULL,
        person_id VARCHAR NOT NULL,
        age_recipient VARCHAR NOT NULL,
        issued_at DATETIME NOT NULL,
        revoked_at DATETIME,
        revoked_reason VARCHAR NOT NULL,
        PRIMARY KEY (der)
    )
    """,
    """
    INSERT INTO certificates
    SELECT certificate, person_id, age_recipient, enrolled_at, revoked_at, revoked_reason
    FROM people
    """,
    """
    CREATE TABLE people_of_2 (
        person_id VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        role VARCHAR NOT NULL,
        establishments VARCHAR NOT NULL,
        enrolled_at DATETIME NOT NULL,
        PRIMARY KEY (person_id)
    )
    """,
    "INSERT INTO people_of_2 SELECT person_id, name, role, '[]', enrolled_at FROM people",
    "DROP TABLE people",
    "ALTER TABLE people_of_2 RENAME TO people",
    """
    CREATE TABLE bundles_of_2 (
        id VARCHAR NOT NULL,
        interview_id VARCHAR NOT NULL,
        case_id VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        cert_sha256 VARCHAR NOT NULL,
        sequence INTEGER NOT NULL,
        manifest_sha256 VARCHAR NOT NULL,
        supersedes VARCHAR NOT NULL,
        previous VARCHAR NOT NULL,
        signed_at DATETIME NOT NULL,
        due_at DATETIME,
        content BLOB NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(interview_id) REFERENCES interviews (id) ON DELETE CASCADE,
        UNIQUE (cert_sha256, sequence)
    )
    """,
    """
    INSERT INTO bundles_of_2
    SELECT id, interview_id, case_id, version, '', sequence, manifest_sha256, supersedes, previous,
        signed_at, due_at, content
    FROM bundles
    """,
    "DROP TABLE bundles",
    "ALTER TABLE bundles_of_2 RENAME TO bundles",
    "CREATE INDEX ix_bundles_interview_id ON bundles (interview_id)",
    """
    CREATE TABLE imports_of_2 (
        bundle_id VARCHAR NOT NULL,
        case_id VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        signer_id VARCHAR NOT NULL,
        cert_sha256 VARCHAR NOT NULL,
        manifest_sha256 VARCHAR NOT NULL,
        supersedes VARCHAR NOT NULL,
        sequence INTEGER NOT NULL,
        previous VARCHAR NOT NULL,
        signed_at DATETIME NOT NULL,
        trigger_at DATETIME NOT NULL,
        due_at DATETIME NOT NULL,
        received_at DATETIME NOT NULL,
        manifest BLOB NOT NULL,
        synthesis BLOB NOT NULL,
        pdf BLOB NOT NULL,
        signature BLOB NOT NULL,
        PRIMARY KEY (bundle_id),
        UNIQUE (case_id, version),
        UNIQUE (cert_sha256, sequence),
        UNIQUE (manifest_sha256)
    )
    """,
    """
    INSERT INTO imports_of_2
    SELECT bundle_id, case_id, version, signer_id,
        json_extract(CAST(manifest AS TEXT), '$.signer.cert_sha256'),
        manifest_sha256, supersedes, sequence,
        coalesce(json_extract(CAST(manifest AS TEXT), '$.signer.prev'), ''),
        signed_at, trigger_at, due_at, received_at, manifest, synthesis, pdf, signature
    FROM imports
    """,
    "DROP TABLE imports",
    "ALTER TABLE imports_of_2 RENAME TO imports",
    "CREATE INDEX ix_imports_received_at ON imports (received_at)",
    "ALTER TABLE quarantine ADD COLUMN decision VARCHAR",
    "ALTER TABLE quarantine ADD COLUMN decided_at DATETIME",
    "ALTER TABLE quarantine ADD COLUMN decided_by VARCHAR",
    """
    CREATE TABLE departures (
        bundle_id VARCHAR NOT NULL,
        at DATETIME NOT NULL,
        medium VARCHAR NOT NULL,
        PRIMARY KEY (bundle_id, at, medium),
        FOREIGN KEY(bundle_id) REFERENCES bundles (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE uploads (
        bundle_id VARCHAR NOT NULL,
        location VARCHAR NOT NULL,
        attempts INTEGER NOT NULL,
        next_at DATETIME NOT NULL,
        last_code VARCHAR NOT NULL,
        done_at DATETIME,
        PRIMARY KEY (bundle_id),
        FOREIGN KEY(bundle_id) REFERENCES bundles (id) ON DELETE CASCADE
    )
    """,
)

_DELAYS = """
    CREATE TABLE delays (
        interview_id VARCHAR NOT NULL,
        body VARCHAR NOT NULL,
        PRIMARY KEY (interview_id),
        FOREIGN KEY(interview_id) REFERENCES interviews (id) ON DELETE CASCADE
    )
    """

_RIGHTS: tuple[str, ...] = (
    """
    CREATE TABLE rectifications (
        interview_id VARCHAR NOT NULL,
        at DATETIME NOT NULL,
        holder VARCHAR NOT NULL,
        asked VARCHAR NOT NULL,
        PRIMARY KEY (interview_id, at),
        FOREIGN KEY(interview_id) REFERENCES interviews (id) ON DELETE CASCADE
    )
    """,
    "ALTER TABLE interviews ADD COLUMN reminded_at DATETIME",
)

STATEMENTS: tuple[str, ...] = (*_SEARCH, *_TRUST, _DELAYS, *_RIGHTS)
