"""Writing a new space: built under another name, proven not to be plaintext, then named."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlmodel import Session

from app.domain.records import Space
from app.storage import cipher, journal, sidecar
from app.storage.durable import sync_folder
from app.storage.failures import told_plainly
from app.storage.migrations import migrate
from app.storage.schema import HolderRow, SpaceRow, to_row
from app.storage.sidecar import Sidecar
from app.storage.slots import Slot


def write_first(path: Path, key: bytes, slot: Slot, space: Space, now: datetime) -> Sidecar:
    """Write file and sidecar of a new space; the file takes its name last."""
    unfinished = _unfinished(path)
    unfinished.unlink(missing_ok=True)
    with told_plainly():
        connection = cipher.connect(unfinished, key, new=True)
        migrate(connection)
        connection.close()
        first = cipher.engine(unfinished, key, begin="BEGIN IMMEDIATE", connections=1)
        with Session(first) as session, session.begin():
            session.add(to_row(SpaceRow, space))
            session.add(HolderRow(slot_id=slot.id, name=space.owner, kind=slot.kind, added_at=now))
            session.flush()
            journal.write(session, slot.id, "space.created", "", now)
        first.dispose()
    if cipher.is_plain(unfinished):
        raise AssertionError("a space must never be written in the clear")
    keys = sidecar.signed(Sidecar(space.id, 1, (slot,)), key)
    sidecar.write(path, keys)
    unfinished.rename(path)
    sync_folder(path.parent)
    return keys


def forget_unfinished(path: Path) -> None:
    """Remove what a failed creation left; nothing was there before it, by its first check."""
    if not path.exists():
        for piece in (_unfinished(path), sidecar.sidecar_path(path), sidecar.spare_path(path)):
            piece.unlink(missing_ok=True)


def _unfinished(path: Path) -> Path:
    return path.with_name(path.name + ".nouveau")
