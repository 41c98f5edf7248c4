"""A new data key for a space: whoever kept an old sidecar and an old passphrase is shut out.

The file is copied, the copy gets the new key, and the copy takes the place of the file. In
between the sidecar holds slots of both keys, so the space opens with the same passphrase wherever
this stops.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlmodel import Session, select

from app.storage import cipher, copies, journal, passphrase, sidecar, slots
from app.storage.failures import told_plainly
from app.storage.schema import HolderRow, SpaceRow
from app.storage.sidecar import Sidecar
from app.storage.slots import Cost, Random, Slot
from app.storage.vault import Vault, unlock

STAGES = ("copied", "rekeyed", "announced", "replaced", "settled")
"""The durable steps in their order, as ``rekey`` tells them."""


def rekey(
    path: Path,
    text: str,
    *,
    now: datetime,
    cost: Cost | None = None,
    random: Random = os.urandom,
    reached: Callable[[str], None] = lambda stage: None,
) -> None:
    """Renew the data key of the closed space at ``path``; only the passphrase ``text`` is kept.

    The secrets of other holders and the recovery code are not known here: they are taken away and
    must be given again. Raises what ``unlock`` raises; ``reached`` is called after each of
    ``STAGES``.
    """
    vault = unlock(path, text, now=now)
    finished = path.with_name(path.name + ".rekey")
    try:
        keys, key = sidecar.read(path)[0], slots.new_key(random)
        secret = passphrase.as_bytes(text)
        slot = slots.seal(key, secret, keys.vault_id, "passphrase", cost or Cost(), random)
        copies.copy_file(path, vault.key, finished)
        reached("copied")
        _change_key(finished, vault.key, key)
        _tell_holders(finished, key, vault.holder, slot, keys, now)
        reached("rekeyed")
        _exchange(vault, finished, keys, slot, key, reached)
    finally:
        vault.close()
        finished.unlink(missing_ok=True)


def _exchange(
    vault: Vault,
    finished: Path,
    keys: Sidecar,
    slot: Slot,
    key: bytes,
    reached: Callable[[str], None],
) -> None:
    both = sidecar.changed(keys, (*keys.slots, slot), key)
    sidecar.write(vault.path, both)
    reached("announced")
    vault.fold()
    copies.put_in_place(finished, vault.path)
    reached("replaced")
    sidecar.write(vault.path, sidecar.changed(both, (slot,), key))
    reached("settled")


def _change_key(path: Path, old: bytes, new: bytes) -> None:
    with told_plainly():
        connection = cipher.connect(path, old)
        try:
            cipher.rekey(connection, new)
        finally:
            connection.close()
    copies.prove(path, new)


def _tell_holders(
    path: Path, key: bytes, actor: str, slot: Slot, keys: Sidecar, now: datetime
) -> None:
    """Write in the copy who still holds a slot: the one who renews the key, under a new slot."""
    engine = cipher.engine(path, key, begin="BEGIN IMMEDIATE", connections=1)
    with told_plainly(), Session(engine) as session, session.begin():
        former = session.get_one(HolderRow, actor)
        for row in session.exec(select(HolderRow)):
            row.removed_at = row.removed_at or now
        session.add(HolderRow(slot_id=slot.id, name=former.name, kind=slot.kind, added_at=now))
        session.exec(select(SpaceRow)).one().keys_generation = keys.generation + 1
        journal.write(session, actor, "space.rekeyed", slot.id, now)
    engine.dispose()
