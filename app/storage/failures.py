"""What SQLite reports, told as errors a person can act on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from app.domain.errors import UserError

_CODES = {
    dbapi2.SQLITE_BUSY: "space.in_use",
    dbapi2.SQLITE_LOCKED: "space.in_use",
    dbapi2.SQLITE_READONLY: "space.read_only",
    dbapi2.SQLITE_FULL: "space.full",
    dbapi2.SQLITE_IOERR: "space.unreachable",
    dbapi2.SQLITE_CANTOPEN: "space.unreachable",
    dbapi2.SQLITE_CORRUPT: "space.damaged",
    dbapi2.SQLITE_NOTADB: "space.damaged",
}


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn failures of the disk or the file into ``UserError``; our own bugs pass unchanged."""
    try:
        yield
    except DBAPIError as error:
        code = _code(error.orig)
        if code is None:
            raise
        raise UserError(code) from error
    except dbapi2.Error as error:
        code = _code(error)
        if code is None:
            raise
        raise UserError(code) from error


@contextmanager
def refusals_told() -> Iterator[None]:
    """A disk that refuses a copy is not the space's own disk: it has its own sentence."""
    try:
        yield
    except OSError as error:
        raise UserError("backup.refused") from error
    except UserError as error:
        if error.code in ("space.unreachable", "space.read_only", "space.full"):
            raise UserError("backup.refused") from error
        raise


def _code(error: BaseException | None) -> str | None:
    extended = getattr(error, "sqlite_errorcode", None)
    return None if extended is None else _CODES.get(extended & 0xFF)
