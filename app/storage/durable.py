"""Small files replaced whole: a crash leaves the old or the new content, never a mixture."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from app.domain.errors import UserError

_REFUSALS = {
    errno.ENOSPC: "space.full",
    errno.EDQUOT: "space.full",
    errno.EROFS: "space.read_only",
    errno.EACCES: "space.read_only",
    errno.EPERM: "space.read_only",
}


def claim(path: Path) -> None:
    """Make ``path`` exist, for this account of the machine alone where the system knows modes."""
    path.touch(mode=0o600)


def replace_file(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` durably: temporary file, sync, rename, sync of the folder.

    ``space.full``, ``space.read_only`` or ``space.unreachable`` when the disk refuses; what was at
    ``path`` is then still there.
    """
    temporary = path.with_name(path.name + ".tmp")
    try:
        claim(temporary)
        with temporary.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise UserError(_REFUSALS.get(error.errno or 0, "space.unreachable")) from error


def sync_folder(folder: Path) -> None:
    """Make renames in ``folder`` durable; Windows does so by itself and cannot open a folder."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Make the content of ``path`` durable."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
