"""Schema versions: numbered steps, each run once in one transaction, kept in ``user_version``.

Alembic is not used: it wants its own version table, a folder of scripts inside the frozen
program, and a batch mode that has to switch foreign keys off for every parent table. A handful of
frozen statements needs none of it, and ``user_version`` moves in the same transaction as the
tables.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.domain.errors import UserError
from app.storage.versions import v001, v002

Statements = Sequence[str]

MIGRATIONS: tuple[Statements, ...] = (v001.STATEMENTS, v002.STATEMENTS)
"""Statements that lead from version n to n + 1, at place n."""

RELEASED = 2
"""The last version a release wrote: it is frozen, and has its golden file in the tests."""


def version_of(connection: Any) -> int:
    """Schema version of an open file; 0 for a new one."""
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return number


def migrate(
    connection: Any,
    migrations: Sequence[Statements] = MIGRATIONS,
    before: Callable[[int], None] = lambda version: None,
) -> int:
    """Bring an open file to the latest version and return the version it had.

    ``before`` is called with the old version when a file with content is about to change (to take a
    copy of it). A file of a later program raises ``space.newer`` and is left as it is.
    """
    had = version_of(connection)
    if had > len(migrations):
        raise UserError("space.newer")
    if 0 < had < len(migrations):
        before(had)
    if had < len(migrations):
        _run(connection, had, migrations)
    return had


def _run(connection: Any, had: int, migrations: Sequence[Statements]) -> None:
    # A table that others refer to can only be rebuilt while foreign keys are off, and the switch is
    # ignored inside a transaction.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in (s for step in migrations[had:] for s in step):
            connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise UserError("space.damaged")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
