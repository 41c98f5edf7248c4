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

from app.domain.errors import UserError
from app.storage import (
    cipher,
    copies,
    holders,
    journal,
    organisation,
    passphrase,
    sidecar,
    slots,
)
from app.storage.failures import told_plainly
from app.storage.organisation import OrganisationSlot
from app.storage.schema import HolderRow, SpaceRow
from app.storage.sidecar import AnySlot, Sidecar
from app.storage.slots import Cost, Random
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
    """Renew the data key of the closed space at ``path``; ``text`` opens it, before and after.

    Raises what ``unlock`` raises, and as ``renew``.
    """
    vault = unlock(path, text, now=now)
    try:
        renew(vault, text, now=now, cost=cost, random=random, reached=reached)
    finally:
        vault.close()


def renew(
    vault: Vault,
    text: str,
    *,
    now: datetime,
    cost: Cost | None = None,
    random: Random = os.urandom,
    reached: Callable[[str], None] = lambda stage: None,
) -> None:
    """Renew the data key of an open space, whose holder's passphrase is ``text``.

    Kept are that passphrase and the organisation's slot. The secrets of other holders and the
    recovery code are not known here: they are taken away and must be given again. Raises
    ``space.wrong_passphrase``, or what the disk refuses, and the space is then open as before.
    ``reached`` is called after each of ``STAGES``; once ``replaced``, the vault can only be closed.
    """
    if not holders.is_of(vault, vault.holder, text):
        raise UserError("space.wrong_passphrase")
    finished = vault.path.with_name(vault.path.name + ".rekey")
    try:
        keys, key = sidecar.read(vault.path)[0], slots.new_key(random)
        kept = _kept(vault, keys, key, passphrase.as_bytes(text), cost, random)
        copies.copy_file(vault.path, vault.key, finished)
        reached("copied")
        _change_key(finished, vault.key, key)
        _tell_holders(finished, key, vault.holder, kept, keys, now)
        reached("rekeyed")
        _exchange(vault, finished, keys, kept, key, reached)
    finally:
        finished.unlink(missing_ok=True)


def _kept(
    vault: Vault, keys: Sidecar, key: bytes, secret: bytes, cost: Cost | None, random: Random
) -> tuple[AnySlot, ...]:
    """The slots of the new key: the holder's first."""
    guess = cost or slots.calibrated()
    mine = slots.seal(key, secret, keys.vault_id, "passphrase", guess, random)
    named = (s.recipient for s in vault.keys.slots if isinstance(s, OrganisationSlot))
    return mine, *(organisation.seal(key, keys.vault_id, to, random) for to in named)


def _exchange(
    vault: Vault,
    finished: Path,
    keys: Sidecar,
    kept: tuple[AnySlot, ...],
    key: bytes,
    reached: Callable[[str], None],
) -> None:
    both = sidecar.changed(keys, (*keys.slots, *kept), key)
    sidecar.write(vault.path, both)
    reached("announced")
    vault.fold()
    copies.put_in_place(finished, vault.path)
    reached("replaced")
    sidecar.write(vault.path, sidecar.changed(both, kept, key))
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
    path: Path, key: bytes, actor: str, kept: tuple[AnySlot, ...], keys: Sidecar, now: datetime
) -> None:
    """Write in the copy who still holds a slot: the one who renews the key, the organisation."""
    engine = cipher.engine(path, key, begin="BEGIN IMMEDIATE", connections=1)
    with told_plainly(), Session(engine) as session, session.begin():
        former = session.get_one(HolderRow, actor)
        for row in session.exec(select(HolderRow)):
            row.removed_at = row.removed_at or now
        for slot in kept:
            name = former.name if slot.kind == "passphrase" else ""
            session.add(HolderRow(slot_id=slot.id, name=name, kind=slot.kind, added_at=now))
        session.exec(select(SpaceRow)).one().keys_generation = keys.generation + 1
        journal.write(session, actor, "space.rekeyed", kept[0].id, now)
    engine.dispose()
