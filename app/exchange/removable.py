"""Writing a file on a key so that "done" means it can be read back there.

A random name (the key may be lost: a name must say nothing), a temporary name while writing, sync,
rename, then the bytes are read again and compared.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import disk_usage
from typing import BinaryIO, NoReturn
from uuid import UUID

from app.domain.errors import UserError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_PROTECTED = {errno.EROFS, errno.EACCES, errno.EPERM}
# A FAT cluster can be 32 KB, and the directory itself may have to grow by one.
_SLACK = 64 * 1024


def write_verified(folder: Path, data: bytes, suffix: str, new_id: Callable[[], UUID]) -> Path:
    """Write ``data`` in ``folder`` under a random name ending in ``suffix``; return where.

    UserError: "key.full", "key.write-protected", "key.pulled-out" or "key.not-read-back"; nothing
    that looks finished is left behind.
    """
    name = new_id().hex
    final, temporary = folder / f"{name}{suffix}", folder / f"{name}.part"
    try:
        if disk_usage(folder).free < len(data) + _SLACK:
            raise UserError("key.full")
        _write_synced(temporary, data)
        os.replace(temporary, final)
        _sync_folder(folder)
        found = _read_from_medium(final)
    except OSError as error:
        _discard(temporary, final)
        _explain(error)
    if found != data:
        _discard(temporary, final)
        raise UserError("key.not-read-back")
    return final


def _write_synced(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the rename last; Windows has no such call and does it with the file's own sync."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _read_from_medium(path: Path) -> bytes:
    with path.open("rb") as file:
        _forget_cached(file)
        return file.read()


def _forget_cached(file: BinaryIO) -> None:
    """Ask for the medium's bytes, not the copy in memory, where the system can be asked."""
    advise = getattr(os, "posix_fadvise", None)
    if advise is not None:
        advise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _discard(*paths: Path) -> None:
    for path in paths:
        with suppress(OSError):  # the key may be gone: the first error is the one to tell
            path.unlink(missing_ok=True)


def _explain(error: OSError) -> NoReturn:
    if error.errno in _FULL:
        raise UserError("key.full") from error
    if error.errno in _PROTECTED:
        raise UserError("key.write-protected") from error
    raise UserError("key.pulled-out") from error
