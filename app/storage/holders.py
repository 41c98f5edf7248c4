"""Who may open a space: people with a passphrase each, and printed recovery codes.

Every change writes the sidecar inside the transaction that names the holder. The sidecar is what
opens, so a crash between the two leaves a space that opens, at worst with a holder without a name.
"""

from __future__ import annotations

import os
from datetime import datetime

from sqlmodel import Session, col, select

from app.domain.errors import UserError
from app.domain.records import Holder
from app.storage import journal, passphrase, recovery, sidecar, slots
from app.storage.schema import HolderRow, SpaceRow, to_records
from app.storage.sidecar import Sidecar
from app.storage.slots import Cost, Random, SlotKind
from app.storage.vault import Vault


def holders(session: Session) -> tuple[Holder, ...]:
    """All holders ever, in the order they came; removed ones keep their name for the journal."""
    return to_records(
        Holder, session.exec(select(HolderRow).order_by(col(HolderRow.added_at))).all()
    )


def add_person(
    vault: Vault,
    name: str,
    text: str,
    *,
    now: datetime,
    cost: Cost | None = None,
    random: Random = os.urandom,
) -> str:
    """Let ``name`` open the space with the passphrase ``text``; returns the id of the slot.

    Raises what ``passphrase.check`` raises.
    """
    passphrase.check(text)
    secret = passphrase.as_bytes(text)
    return _add(vault, name, secret, "passphrase", (), now, cost or Cost(), random)


def change_passphrase(
    vault: Vault,
    slot_id: str,
    text: str,
    *,
    now: datetime,
    cost: Cost | None = None,
    random: Random = os.urandom,
) -> str:
    """Give the holder of ``slot_id`` a new passphrase; returns the id of the slot in its place.

    The data are not rewritten: an old sidecar with the old passphrase still opens an old copy of
    the file, until the data key is renewed.
    """
    passphrase.check(text)
    name, secret = _name(vault, slot_id), passphrase.as_bytes(text)
    return _add(vault, name, secret, "passphrase", (slot_id,), now, cost or Cost(), random)


def new_recovery_code(
    vault: Vault, *, now: datetime, cost: Cost | None = None, random: Random = os.urandom
) -> str:
    """Make the recovery code, in the place of an older one, and return it to be printed once."""
    code = recovery.new_code(random)
    older = tuple(slot.id for slot in _current(vault).slots if slot.kind == "recovery")
    secret = recovery.secret_of(code)
    _add(vault, "", secret, "recovery", older, now, cost or Cost(), random)
    return code


def remove(vault: Vault, slot_id: str, *, now: datetime) -> None:
    """Take the slot away; ``space.last_passphrase`` for the last one with a passphrase."""
    keys = _current(vault)
    kept = tuple(slot for slot in keys.slots if slot.id != slot_id)
    if not any(slot.kind == "passphrase" for slot in kept):
        raise UserError("space.last_passphrase")
    with vault.write() as session:
        _retire(session, (slot_id,), now)
        journal.write(session, vault.holder, "holder.removed", slot_id, now)
        _keep(vault, session, sidecar.changed(keys, kept, vault.key))


def _add(
    vault: Vault,
    name: str,
    secret: bytes,
    kind: SlotKind,
    replaced: tuple[str, ...],
    now: datetime,
    cost: Cost,
    random: Random,
) -> str:
    keys = _current(vault)
    slot = slots.seal(vault.key, secret, keys.vault_id, kind, cost, random)
    kept = tuple(old for old in keys.slots if old.id not in replaced)
    with vault.write() as session:
        _retire(session, replaced, now)
        session.add(HolderRow(slot_id=slot.id, name=name, kind=kind, added_at=now))
        journal.write(session, vault.holder, "holder.added", slot.id, now)
        _keep(vault, session, sidecar.changed(keys, (*kept, slot), vault.key))
    if vault.holder in replaced:
        vault.holder = slot.id
    return slot.id


def _current(vault: Vault) -> Sidecar:
    copies = sidecar.read(vault.path)
    return next((c for c in copies if sidecar.is_authentic(c, vault.key)), copies[0])


def _keep(vault: Vault, session: Session, keys: Sidecar) -> None:
    session.exec(select(SpaceRow)).one().keys_generation = keys.generation
    session.flush()
    sidecar.write(vault.path, keys)
    vault.keys = keys


def _retire(session: Session, slot_ids: tuple[str, ...], now: datetime) -> None:
    for row in session.exec(select(HolderRow).where(col(HolderRow.slot_id).in_(slot_ids))):
        row.removed_at = now


def _name(vault: Vault, slot_id: str) -> str:
    with vault.read() as session:
        row = session.get(HolderRow, slot_id)
        return row.name if row else ""
