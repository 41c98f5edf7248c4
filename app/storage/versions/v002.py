"""Version 2 of the tables: what came after the first interview from end to end.

Frozen once released (``migrations.RELEASED``); until then it grows with the models.
"""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
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
)
