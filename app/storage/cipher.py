"""Connections to a SQLCipher file: the key given rightly, every setting read back.

A key of any other length than 96 hexadecimal characters silently becomes a passphrase, no key at
all writes a plaintext file, and an empty file opens as a new one: all three are refused here.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import quote

# The bundled OpenSSL would otherwise read a configuration whose path an attacker may own.
os.environ["OPENSSL_CONF"] = os.devnull
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as dbapi2

from app.domain.errors import UserError
from app.storage.durable import claim
from app.storage.slots import KEY_BYTES

if dbapi2.sqlite_version_info < (3, 51, 3):
    raise ImportError("SQLite before 3.51.3 can corrupt a file when its WAL is reset")

PLAIN_HEADER = b"SQLite format 3\x00"
SMALLEST_FILE = 4096
BUSY_SECONDS = 5

SETTINGS: tuple[tuple[str, str, str | int], ...] = (
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("secure_delete", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("cache_size", "-16000", -16000),
)
"""Each setting, the value asked for, and the value SQLite must answer."""


def connect(path: Path, key: bytes, *, new: bool = False) -> Any:
    """A keyed connection in autocommit mode; the caller begins its transactions.

    Raises ``space.damaged`` for a plaintext, empty or undecipherable file. A wrong key cannot be
    told from garbage: callers prove the key on the sidecar first.
    """
    if len(key) != KEY_BYTES:
        raise ValueError("a data key has 48 bytes")
    if new:
        claim(path)
    else:
        _refuse_missing_or_empty(path)
    mode = "rwc" if new else "rw"
    connection = dbapi2.connect(
        f"file:{quote(str(path))}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_SECONDS,
    )
    try:
        _unlock(connection, key)
    except BaseException:
        connection.close()
        raise
    return connection


def engine(path: Path, key: bytes, *, begin: str, connections: int) -> Engine:
    """An engine whose transactions start with ``begin``; its errors hide the values."""
    made = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path, key),
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,
    )
    event.listen(made, "begin", lambda connection: connection.exec_driver_sql(begin))
    return made


def is_plain(path: Path) -> bool:
    """True when the file is an ordinary SQLite database, readable by anybody.

    Never call it on an open space: closing the file drops the locks SQLite holds on it (POSIX).
    """
    with path.open("rb") as stream:
        return stream.read(len(PLAIN_HEADER)) == PLAIN_HEADER


def _refuse_missing_or_empty(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise UserError("space.unreachable") from error
    if size < SMALLEST_FILE:
        raise UserError("space.damaged")


def rekey(connection: Any, key: bytes) -> None:
    """Encrypt every page of an open file anew under ``key``."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute(f"PRAGMA rekey = {_raw(key)}")


def _raw(key: bytes) -> str:
    text = key.hex()
    if len(text) != 96:
        raise ValueError("a raw key has 96 hexadecimal characters")
    return f"\"x'{text}'\""


def _unlock(connection: Any, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = {_raw(key)}")
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except dbapi2.DatabaseError as error:
        if error.sqlite_errorcode not in (dbapi2.SQLITE_NOTADB, dbapi2.SQLITE_CORRUPT):
            raise
        raise UserError("space.damaged") from error
    for name, wanted, answer in SETTINGS:
        connection.execute(f"PRAGMA {name} = {wanted}")
        if connection.execute(f"PRAGMA {name}").fetchone()[0] != answer:
            raise UserError("space.damaged")
