"""Schema 1, frozen: what the first files hold. Never edited, only followed by the next one."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE holders (
        slot_id VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        added_at DATETIME NOT NULL,
        removed_at DATETIME,
        PRIMARY KEY (slot_id)
    )
    """,
    """
    CREATE TABLE imports (
        bundle_id VARCHAR NOT NULL,
        case_id VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        signer_id VARCHAR NOT NULL,
        manifest_sha256 VARCHAR NOT NULL,
        supersedes VARCHAR NOT NULL,
        sequence INTEGER NOT NULL,
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
        UNIQUE (signer_id, sequence),
        UNIQUE (manifest_sha256)
    )
    """,
    "CREATE INDEX ix_imports_received_at ON imports (received_at)",
    """
    CREATE TABLE interviews (
        id VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        person_id VARCHAR NOT NULL,
        last_name VARCHAR NOT NULL,
        first_name VARCHAR NOT NULL,
        civility VARCHAR NOT NULL,
        establishment VARCHAR NOT NULL,
        created_at DATETIME NOT NULL,
        planned_at DATETIME,
        started_at DATETIME,
        closed_at DATETIME,
        current_step VARCHAR NOT NULL,
        interruption VARCHAR NOT NULL,
        progress VARCHAR NOT NULL,
        quotes VARCHAR NOT NULL,
        restricted_at DATETIME,
        purged_at DATETIME,
        PRIMARY KEY (id),
        UNIQUE (number)
    )
    """,
    """
    CREATE TABLE issued (
        number INTEGER NOT NULL,
        bundle_id VARCHAR NOT NULL,
        outcome VARCHAR NOT NULL,
        issued_at DATETIME NOT NULL,
        previous VARCHAR NOT NULL,
        sha256 VARCHAR NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (number)
    )
    """,
    "CREATE INDEX ix_issued_bundle_id ON issued (bundle_id)",
    """
    CREATE TABLE journal (
        number INTEGER NOT NULL,
        at DATETIME NOT NULL,
        actor VARCHAR NOT NULL,
        code VARCHAR NOT NULL,
        object_id VARCHAR NOT NULL,
        sha256 VARCHAR NOT NULL,
        PRIMARY KEY (number)
    )
    """,
    """
    CREATE TABLE keys (
        name VARCHAR NOT NULL,
        content BLOB NOT NULL,
        created_at DATETIME NOT NULL,
        PRIMARY KEY (name)
    )
    """,
    """
    CREATE TABLE people (
        person_id VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        role VARCHAR NOT NULL,
        certificate BLOB NOT NULL,
        age_recipient VARCHAR NOT NULL,
        enrolled_at DATETIME NOT NULL,
        revoked_at DATETIME,
        revoked_reason VARCHAR NOT NULL,
        PRIMARY KEY (person_id)
    )
    """,
    """
    CREATE TABLE quarantine (
        sha256 VARCHAR NOT NULL,
        reason VARCHAR NOT NULL,
        received_at DATETIME NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (sha256)
    )
    """,
    """
    CREATE TABLE settings (
        name VARCHAR NOT NULL,
        body VARCHAR NOT NULL,
        PRIMARY KEY (name)
    )
    """,
    """
    CREATE TABLE space (
        id VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        owner VARCHAR NOT NULL,
        establishment VARCHAR NOT NULL,
        created_at DATETIME NOT NULL,
        changes INTEGER NOT NULL,
        keys_generation INTEGER NOT NULL,
        journal_first INTEGER NOT NULL,
        journal_anchor VARCHAR NOT NULL,
        journal_lines INTEGER NOT NULL,
        journal_head VARCHAR NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE trust (
        epoch INTEGER NOT NULL,
        ca BLOB NOT NULL,
        content BLOB NOT NULL,
        accepted_at DATETIME NOT NULL,
        PRIMARY KEY (epoch)
    )
    """,
    """
    CREATE TABLE answers (
        interview_id VARCHAR NOT NULL,
        step VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        body VARCHAR NOT NULL,
        PRIMARY KEY (interview_id, step),
        FOREIGN KEY(interview_id) REFERENCES interviews (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE bundles (
        id VARCHAR NOT NULL,
        interview_id VARCHAR NOT NULL,
        case_id VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        manifest_sha256 VARCHAR NOT NULL,
        supersedes VARCHAR NOT NULL,
        previous VARCHAR NOT NULL,
        signed_at DATETIME NOT NULL,
        due_at DATETIME,
        content BLOB NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(interview_id) REFERENCES interviews (id) ON DELETE CASCADE,
        UNIQUE (sequence)
    )
    """,
    "CREATE INDEX ix_bundles_interview_id ON bundles (interview_id)",
    """
    CREATE TABLE drafts (
        interview_id VARCHAR NOT NULL,
        body VARCHAR NOT NULL,
        changed_at DATETIME NOT NULL,
        PRIMARY KEY (interview_id),
        FOREIGN KEY(interview_id) REFERENCES interviews (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE notes (
        interview_id VARCHAR NOT NULL,
        step VARCHAR NOT NULL,
        body VARCHAR NOT NULL,
        PRIMARY KEY (interview_id, step),
        FOREIGN KEY(interview_id) REFERENCES interviews (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE versions (
        interview_id VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        body BLOB NOT NULL,
        pdf BLOB NOT NULL,
        pdf_sha256 VARCHAR NOT NULL,
        frozen_at DATETIME NOT NULL,
        PRIMARY KEY (interview_id, number),
        FOREIGN KEY(interview_id) REFERENCES interviews (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE receipts (
        sha256 VARCHAR NOT NULL,
        bundle_id VARCHAR NOT NULL,
        manifest_sha256 VARCHAR NOT NULL,
        outcome VARCHAR NOT NULL,
        reason VARCHAR NOT NULL,
        received_at DATETIME NOT NULL,
        due_at DATETIME,
        on_time BOOLEAN NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (sha256),
        FOREIGN KEY(bundle_id) REFERENCES bundles (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_receipts_bundle_id ON receipts (bundle_id)",
)
