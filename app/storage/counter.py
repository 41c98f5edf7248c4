"""A count of finished transactions, kept outside the file it watches.

A WAL that was cut, or an old file put back, opens without complaint. The same count inside the
encrypted file is then behind this one, and the person can be told. It is written after each
commit and not synced: a power cut can only leave it too low, which alarms nobody.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from pathlib import Path

_BYTES = 8


class ChangeCounter:
    """The count for one space, authenticated with its data key."""

    def __init__(self, vault_path: Path, key: bytes) -> None:
        self._path = counter_path(vault_path)
        self._key = hmac.digest(key, b"canevas counter", hashlib.sha256)

    def read(self) -> int:
        """The last count written; 0 when there is none or it was not written with this key."""
        try:
            content = self._path.read_bytes()
        except OSError:
            return 0
        count, code = content[:_BYTES], content[_BYTES:]
        return int.from_bytes(count) if hmac.compare_digest(code, self._code(count)) else 0

    def write(self, changes: int) -> None:
        """Keep ``changes``; a refusal of the disk is left to the next transaction to tell."""
        count = changes.to_bytes(_BYTES)
        try:
            self._overwrite(count + self._code(count))
        except OSError:
            return

    def _overwrite(self, content: bytes) -> None:
        # In place: some file systems sync a file that was cut before it is written.
        descriptor = os.open(
            self._path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600
        )
        try:
            os.write(descriptor, content)
        finally:
            os.close(descriptor)

    def _code(self, count: bytes) -> bytes:
        return hmac.digest(self._key, count, hashlib.sha256)


def counter_path(vault_path: Path) -> Path:
    """Where the count of ``vault_path`` lies."""
    return vault_path.with_name(vault_path.name + ".compte")
