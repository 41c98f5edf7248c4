"""Encrypted copies of a space, made whole, proven by reading them again, and put in place."""

from __future__ import annotations

import shutil
from pathlib import Path

from app.domain.errors import UserError
from app.storage import cipher
from app.storage.durable import claim, sync_file, sync_folder
from app.storage.failures import told_plainly


def copy_file(path: Path, key: bytes, target: Path) -> None:
    """Write a compact copy of ``path`` to ``target`` under the same key, and prove it."""
    target.unlink(missing_ok=True)
    with told_plainly():
        connection = cipher.connect(path, key)
        try:
            claim(target)
            connection.execute("VACUUM INTO ?", (str(target),))
        finally:
            connection.close()
    sync_file(target)
    prove(target, key)


def prove(path: Path, key: bytes) -> None:
    """Read every page and index of a closed file; ``space.damaged`` when anything is wrong."""
    with told_plainly():
        connection = cipher.connect(path, key)
        try:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            tables = connection.execute("PRAGMA integrity_check").fetchall()
        finally:
            connection.close()
    if pages or tables != [("ok",)]:
        raise UserError("space.damaged")


def put_in_place(finished: Path, path: Path) -> None:
    """Give ``finished`` the name ``path``; the old file must have no WAL left."""
    finished.replace(path)
    sync_folder(path.parent)


def keep_aside(path: Path, aside: Path) -> None:
    """Copy a space that is about to be replaced, with its keys and its WAL, as it is.

    The name of a space comes last, once all that it needs to open is there.
    """
    for suffix in ("-wal", ".cles", ".cles.bak", ""):
        piece = path.with_name(path.name + suffix)
        if piece.is_file():
            copy = aside.with_name(aside.name + suffix)
            unfinished = copy.with_name(copy.name + ".part")
            claim(unfinished)
            shutil.copyfile(piece, unfinished)
            sync_file(unfinished)
            unfinished.replace(copy)
    sync_folder(aside.parent)
