"""A space as an open vault: created or unlocked once, then used in short transactions."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, col, select

from app.domain.errors import UserError
from app.domain.records import Space
from app.storage import (
    attempts,
    cipher,
    creation,
    journal,
    keyring,
    organisation,
    passphrase,
    recovery,
    search,
    sidecar,
    slots,
)
from app.storage import keys as key_rows
from app.storage.copies import put_in_place
from app.storage.counter import ChangeCounter
from app.storage.durable import claim, sync_file
from app.storage.failures import told_plainly
from app.storage.keyring import Found
from app.storage.locking import SpaceLock
from app.storage.migrations import migrate
from app.storage.organisation import OrganisationSlot
from app.storage.schema import SpaceRow, to_record
from app.storage.sidecar import Sidecar
from app.storage.slots import Cost, Random, SlotKind

Transaction = Session
"""What the functions of a noun take first."""

_READERS = 2
_REFUSALS = {
    "passphrase": "space.wrong_passphrase",
    "recovery": "space.wrong_code",
    "organisation": "space.wrong_code",
}


class Vault:
    """An open space. ``holder`` is the id of the slot that opened it, ``key`` the data key.

    ``keys`` are its slots as they stand, so that a copy can be made when their file is gone.
    ``notices`` are codes of things the person should be told although the space did open. Threads
    may share a vault: writers queue up, readers see the last finished transaction.
    """

    def __init__(self, path: Path, key: bytes, holder: str, lock: SpaceLock, keys: Sidecar) -> None:
        self.path = path
        self.key = key
        self.keys = keys
        self.counter = ChangeCounter(path, key)
        self.holder = holder
        self.notices: tuple[str, ...] = ()
        self._lock = lock
        self._folded = False
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
        """A consistent view of the last finished transaction; RuntimeError once closed."""
        self._refuse_when_closed()
        with told_plainly(), Session(self._reader) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction: durable when the block is left, undone when it raises.

        ``space.full``, ``space.read_only``, ``space.unreachable`` when the disk refuses; nothing of
        the block is then kept. RuntimeError once closed: a late write would open the file again
        behind a locked door.
        """
        self._refuse_when_closed()
        if _identity(self.path) != self._file:
            raise UserError("space.unreachable")
        with told_plainly(), Session(self._writer) as session, session.begin():
            counted = update(SpaceRow).values(changes=SpaceRow.changes + 1)
            changes = session.execute(counted.returning(col(SpaceRow.changes))).scalar_one()
            yield session
        self.counter.write(changes)

    def _refuse_when_closed(self) -> None:
        if self._folded:
            raise RuntimeError("the space is closed")

    def checkpoint(self) -> None:
        """Write all that the WAL holds into the file and empty it; ``space.in_use`` while read."""
        with told_plainly(), self._writer.connect() as connection:
            raw = connection.connection.dbapi_connection
            assert raw is not None
            busy, *_ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise UserError("space.in_use")

    def fold(self) -> None:
        """Fold the WAL into the file and forget the key, while the space stays locked to others."""
        if self._folded:
            return
        self._folded = True
        try:
            self.checkpoint()
        finally:
            self._reader.dispose()
            self._writer.dispose()

    def close(self) -> None:
        """Fold, and let others in; safe to call twice, and when the disk is gone.

        What a disk refuses to fold stays in its WAL, as durable as in the file.
        """
        try:
            with suppress(UserError):
                self.fold()
        finally:
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
        slot = slots.seal(key, secret, space.id, "passphrase", cost or slots.calibrated(), random)
        keys = creation.write_first(path, key, slot, space, now)
        return Vault(path, key, slot.id, lock, keys)
    except BaseException:
        creation.forget_unfinished(path)
        lock.release()
        raise


def unlock(path: Path, text: str, *, now: datetime) -> Vault:
    """Open the space at ``path`` with the passphrase ``text``.

    Raises ``space.missing``, ``space.in_use``, ``space.wait``, ``space.wrong_passphrase``,
    ``space.newer``, ``space.damaged``, ``space.keys_missing`` or ``space.keys_damaged``.
    """
    return _unlock(path, passphrase.as_bytes(text), "passphrase", now)


def unlock_with_code(path: Path, code: str, *, now: datetime) -> Vault:
    """Open with a recovery code, or with the organisation's key from the safe.

    ``recovery.mistyped``, ``space.wrong_code``, and as above.
    """
    if organisation.is_identity(code):
        return _unlock(path, organisation.secret_of(code), "organisation", now)
    return _unlock(path, recovery.secret_of(code), "recovery", now)


def _unlock(path: Path, secret: bytes, kind: SlotKind, now: datetime) -> Vault:
    if not path.is_file():
        raise UserError("space.missing")
    lock = SpaceLock(path)
    try:
        known = attempts.check(path, now)
        found = _fitting(path, keyring.find(sidecar.read(path), secret, kind))
        if found is None:
            attempts.failed_again(path, known, now)
            raise UserError(_REFUSALS[kind])
        attempts.forget(path)
        return _opened(path, found, lock, known.failed, now)
    except BaseException:
        lock.release()
        raise


def _opened(path: Path, found: Found, lock: SpaceLock, failed: int, now: datetime) -> Vault:
    keys = keyring.settled(found) if found.authentic else found.keys
    if found.authentic and not sidecar.is_kept_twice(path, keys):
        sidecar.write(path, keys)
    vault = Vault(path, found.key, found.slot.id, lock, keys)
    with vault.write() as session:
        space = session.exec(select(SpaceRow)).one()
        vault.notices = tuple(_notices(vault, found, space, _is_pinned(session, keys)))
        space.keys_generation = max(space.keys_generation, keys.generation)
        search.refresh(session)
        journal.forget_before(session, now - journal.KEPT_FOR)
        if failed:
            journal.write(session, vault.holder, "space.unlock_failed", str(failed), now)
        for code in ("space.opened", *vault.notices):
            journal.write(session, vault.holder, code, "", now)
    return vault


def _is_pinned(session: Session, keys: Sidecar) -> bool:
    """Whether the organisation's slot is for the recipient that the encrypted file names."""
    pinned = key_rows.get(session, organisation.PINNED)
    named = {s.recipient.encode() for s in keys.slots if isinstance(s, OrganisationSlot)}
    return named <= {pinned}


def _notices(vault: Vault, found: Found, space: SpaceRow, pinned: bool) -> Iterator[str]:
    if not found.authentic or not pinned:
        yield "space.keys_altered"
    if found.keys.generation < space.keys_generation:
        yield "space.keys_older"
    # The opening itself has just been counted.
    if vault.counter.read() >= space.changes:
        yield "space.rolled_back"


def _fitting(path: Path, candidates: Iterator[Found]) -> Found | None:
    """The first key that fits the file; ``space.damaged`` when some opened and none fits."""
    seen = False
    for found in candidates:
        seen = True
        try:
            _prepare(path, found.key, found.keys.vault_id)
        except UserError as error:
            if error.code != "space.damaged":
                raise
            continue
        return found
    if seen:
        raise UserError("space.damaged")
    return None


def _prepare(path: Path, key: bytes, vault_id: str) -> None:
    """Prove the key on the file, migrate it, and see that the sidecar is this file's."""
    with told_plainly():
        connection = cipher.connect(path, key)
        try:
            migrate(connection, before=lambda had: _copy_before_migrating(connection, path, had))
            if connection.execute("SELECT id FROM space").fetchall() != [(vault_id,)]:
                raise UserError("space.damaged")
        finally:
            connection.close()


def _copy_before_migrating(connection: Any, path: Path, version: int) -> None:
    copy = path.with_name(f"{path.name}.avant-v{version + 1}")
    if not copy.exists():
        unfinished = copy.with_name(copy.name + ".part")
        unfinished.unlink(missing_ok=True)
        claim(unfinished)
        connection.execute("VACUUM INTO ?", (str(unfinished),))
        sync_file(unfinished)
        put_in_place(unfinished, copy)


def _identity(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError as error:
        raise UserError("space.unreachable") from error
    return status.st_dev, status.st_ino
