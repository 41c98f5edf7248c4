"""One program at a time on a space: a lock of the operating system that dies with its process."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from app.domain.errors import UserError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class SpaceLock:
    """Holds ``X.canevas.verrou`` until ``release`` or the end of the process."""

    def __init__(self, vault_path: Path) -> None:
        """Take the lock; ``space.in_use`` when held, ``space.read_only`` on a read-only disk."""
        path = vault_path.with_name(vault_path.name + ".verrou")
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise UserError("space.read_only") from error
        try:
            _take(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            raise UserError("space.in_use") from error

    def release(self) -> None:
        """Let go; safe to call twice. The file stays: removing it would race with a newcomer."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def _take(descriptor: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
