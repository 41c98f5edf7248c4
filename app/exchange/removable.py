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
from typing import NoReturn
from uuid import UUID

from app.domain.errors import UserError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_PROTECTED = {errno.EROFS, errno.EACCES, errno.EPERM}
# A FAT cluster can be 32 KB, and the directory itself may have to grow by one.
_SLACK = 64 * 1024


class Medium:
    """The four things asked of a key's file system; a test's stand-in fails one of them."""

    def free(self, folder: Path) -> int:
        """Bytes left."""
        return disk_usage(folder).free

    def write(self, path: Path, data: bytes) -> None:
        """Write a new file and wait until the medium has it."""
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def rename(self, temporary: Path, final: Path) -> None:
        """Give the file its name, durably; Windows has no directory to sync and needs none."""
        os.replace(temporary, final)
        if os.name == "nt":
            return
        descriptor = os.open(final.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def read(self, path: Path) -> bytes:
        """The medium's bytes, not the copy in memory, where the system can be asked for them."""
        with path.open("rb") as file:
            advise = getattr(os, "posix_fadvise", None)
            if advise is not None:
                advise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            return file.read()


_KEY = Medium()


def write_verified(
    folder: Path, data: bytes, suffix: str, new_id: Callable[[], UUID], medium: Medium = _KEY
) -> Path:
    """Write ``data`` in ``folder`` under a random name ending in ``suffix``; return where.

    UserError: "key.full", "key.write-protected", "key.pulled-out" or "key.not-read-back"; nothing
    that looks finished is left behind.
    """
    name = new_id().hex
    final, temporary = folder / f"{name}{suffix}", folder / f"{name}.part"
    try:
        if medium.free(folder) < len(data) + _SLACK:
            raise UserError("key.full")
        medium.write(temporary, data)
        medium.rename(temporary, final)
        found = medium.read(final)
    except OSError as error:
        _discard(temporary, final)
        _explain(error)
    if found != data:
        _discard(temporary, final)
        raise UserError("key.not-read-back")
    return final


def read_bounded(path: Path, cap: int) -> bytes:
    """The bytes of a file, ``cap`` + 1 at the most: a file of any size costs no more than that."""
    with path.open("rb") as file:
        return file.read(cap + 1)


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
