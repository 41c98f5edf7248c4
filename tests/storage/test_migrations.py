"""Schema versions: the migrations build what the models say, and move in one piece."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import SQLModel

from app.domain.errors import UserError
from app.storage import cipher
from app.storage.migrations import MIGRATIONS, migrate, version_of

LATEST = len(MIGRATIONS)
NEXT = ("CREATE TABLE later (id INTEGER PRIMARY KEY)", "INSERT INTO later VALUES (7)")


@pytest.fixture
def connection(path: Path) -> Any:
    made = cipher.connect(path, os.urandom(48), new=True)
    yield made
    made.close()


def shape(connection: Any, table: str) -> dict[str, object]:
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    indexes = connection.execute(f"PRAGMA index_list({table})").fetchall()
    keys = connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    uniques = sorted(
        (bool(unique), tuple(c[2] for c in connection.execute(f"PRAGMA index_info({name})")))
        for _, name, unique, *_ in indexes
    )
    return {"columns": columns, "indexes": uniques, "references": keys}


def tables(connection: Any) -> list[str]:
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    # The index of the search is no model: SQLite makes its tables.
    return [name for (name,) in rows if not name.startswith(("sqlite_", "search"))]


def test_migrated_schema_equals_the_models(connection: Any, tmp_path: Path) -> None:
    migrate(connection)
    key, modelled = os.urandom(48), tmp_path / "models.canevas"
    fresh = cipher.connect(modelled, key, new=True)
    fresh.execute(f"PRAGMA user_version = {LATEST}")
    engine = cipher.engine(modelled, key, begin="BEGIN", connections=1)
    SQLModel.metadata.create_all(engine)
    engine.dispose()
    assert tables(connection) == tables(fresh)
    for table in tables(connection):
        assert shape(connection, table) == shape(fresh, table), table
    fresh.close()


def test_a_step_runs_once_and_a_copy_is_taken_before(connection: Any) -> None:
    asked: list[int] = []
    assert migrate(connection, before=asked.append) == 0
    assert migrate(connection, (*MIGRATIONS, NEXT), asked.append) == LATEST
    assert migrate(connection, (*MIGRATIONS, NEXT), asked.append) == LATEST + 1
    assert asked == [LATEST]
    assert connection.execute("SELECT id FROM later").fetchall() == [(7,)]


def test_a_failed_step_leaves_the_old_version(connection: Any) -> None:
    migrate(connection)
    with pytest.raises(Exception, match="syntax error"):
        migrate(connection, (*MIGRATIONS, (*NEXT, "CREATE NONSENSE")))
    assert version_of(connection) == LATEST
    assert "later" not in tables(connection)
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_newer_file_is_refused(connection: Any) -> None:
    migrate(connection, (*MIGRATIONS, NEXT))
    with pytest.raises(UserError, match=r"space\.newer"):
        migrate(connection)
