"""A space as an open vault: created or unlocked once, then used in short transactions."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import update
from sqlmodel import Session, select

from app.domain.errors import UserError
from app.domain.records import Space
from app.storage import cipher, journal, passphrase, sidecar, slots
from app.storage.durable import sync_folder
from app.storage.failures import told_plainly
from app.storage.locking import SpaceLock
from app.storage.migrations import migrate
from app.storage.schema import HolderRow, SpaceRow, to_record, to_row
from app.storage.sidecar import Sidecar
from app.storage.slots import Cost, Random, Slot

_READERS = 2


class Vault:
    """An open space. ``holder`` is the id of the slot that opened it.

    ``notices`` are codes of things the person should be told although the space did open. Threads
    may share a vault: writers queue up, readers see the last finished transaction.
    """

    def __init__(self, path: Path, key: bytes, holder: str, lock: SpaceLock) -> None:
        self.path = path
        self.holder = holder
        self.notices: tuple[str, ...] = ()
        self._lock = lock
        self._closed = False
        self._file = _identity(path)
        self._writer = cipher.engine(path, key, begin="BEGIN IMMEDIATE", connections=1)
        self._reader = cipher.engine(path, key, begin="BEGIN", connections=_READERS)

    @property
    def space(self) -> Space:
        """What the file says of itself."""
        with self.read() as session:
            return to_record(Space, session.exec(select(SpaceRow)).one())

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A consistent view of the last finished transaction."""
        with told_plainly(), Session(self._reader) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction: durable when the block is left, undone when it raises.

        ``space.full``, ``space.read_only``, ``space.unreachable`` when the disk refuses; nothing of
        the block is then kept.
        """
        if _identity(self.path) != self._file:
            raise UserError("space.unreachable")
        with told_plainly(), Session(self._writer) as session, session.begin():
            session.execute(update(SpaceRow).values(changes=SpaceRow.changes + 1))
            yield session

    def close(self) -> None:
        """Fold the WAL into the file, forget the key, let others in; safe to call twice."""
        if self._closed:
            return
        self._closed = True
        try:
            with told_plainly(), self._writer.connect() as connection:
                raw = connection.connection.dbapi_connection
                assert raw is not None
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._reader.dispose()
            self._writer.dispose()
            self._lock.release()


def create(
    path: Path,
    text: str,
    space: Space,
    *,
    now: datetime,
    cost: Cost | None = None,
    random: Random = os.urandom,
) -> Vault:
    """Make a new space at ``path`` that the passphrase ``text`` opens.

    Raises ``space.exists``, and what ``passphrase.check`` raises. The file takes its name last: an
    interrupted creation leaves nothing that looks like a space.
    """
    passphrase.check(text)
    if any(p.exists() for p in (path, sidecar.sidecar_path(path), sidecar.spare_path(path))):
        raise UserError("space.exists")
    lock = SpaceLock(path)
    try:
        key = slots.new_key(random)
        secret = passphrase.as_bytes(text)
        slot = slots.seal(key, secret, space.id, "passphrase", cost or Cost(), random)
        _write_first(path, key, slot, space, now)
        return Vault(path, key, slot.id, lock)
    except BaseException:
        lock.release()
        raise


def unlock(path: Path, text: str, *, now: datetime) -> Vault:
    """Open the space at ``path`` with the passphrase ``text``.

    Raises ``space.missing``, ``space.in_use``, ``space.wrong_passphrase``, ``space.newer``,
    ``space.damaged``, ``space.keys_missing`` or ``space.keys_damaged``.
    """
    if not path.is_file():
        raise UserError("space.missing")
    lock = SpaceLock(path)
    try:
        vault = _opened(path, passphrase.as_bytes(text), lock)
        with vault.write() as session:
            journal.write(session, vault.holder, "space.opened", "", now)
        return vault
    except BaseException:
        lock.release()
        raise


def _opened(path: Path, secret: bytes, lock: SpaceLock) -> Vault:
    copies = sidecar.read(path)
    keys, slot, key = _find_slot(copies, secret)
    _prepare(path, key, keys.vault_id)
    vault = Vault(path, key, slot.id, lock)
    if not sidecar.is_authentic(keys, key):
        vault.notices += ("space.keys_altered",)
    elif not sidecar.is_kept_twice(path, keys):
        sidecar.write(path, keys)
    return vault


def _find_slot(copies: tuple[Sidecar, ...], secret: bytes) -> tuple[Sidecar, Slot, bytes]:
    """The copy to trust, the slot that ``secret`` opens, and the data key.

    An authentic copy wins over an altered one.
    """
    found: list[tuple[Sidecar, Slot, bytes]] = []
    for keys in copies:
        for slot in (s for s in keys.slots if s.kind == "passphrase"):
            key = slots.unseal(slot, secret, keys.vault_id)
            if key is not None and sidecar.is_authentic(keys, key):
                return keys, slot, key
            if key is not None:
                found.append((keys, slot, key))
    if not found:
        raise UserError("space.wrong_passphrase")
    return found[0]


def _prepare(path: Path, key: bytes, vault_id: str) -> None:
    """Prove the key on the file, migrate it, and see that the sidecar is this file's."""
    with told_plainly():
        connection = cipher.connect(path, key)
        try:
            migrate(connection)
            if connection.execute("SELECT id FROM space").fetchall() != [(vault_id,)]:
                raise UserError("space.damaged")
        finally:
            connection.close()


def _write_first(path: Path, key: bytes, slot: Slot, space: Space, now: datetime) -> None:
    unfinished = path.with_name(path.name + ".nouveau")
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
    sidecar.write(path, sidecar.signed(Sidecar(space.id, 1, (slot,)), key))
    unfinished.rename(path)
    sync_folder(path.parent)


def _identity(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError as error:
        raise UserError("space.unreachable") from error
    return status.st_dev, status.st_ino
