"""Who may open a space: people with a passphrase each, and printed recovery codes.

Every change writes the sidecar inside the transaction that names the holder. The sidecar is what
opens, so a crash between the two leaves a space that opens, at worst with a holder without a name.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime

from sqlmodel import Session, col, select

from app.domain.errors import UserError
from app.domain.records import Holder
from app.storage import journal, keys, organisation, passphrase, recovery, sidecar, slots
from app.storage.organisation import OrganisationSlot
from app.storage.schema import HolderRow, SpaceRow, to_records
from app.storage.sidecar import AnySlot, Sidecar
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
    slot = _sealed(vault, passphrase.as_bytes(text), "passphrase", cost, random)
    return _add(vault, name, slot, (), now)


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
    slot = _sealed(vault, passphrase.as_bytes(text), "passphrase", cost, random)
    return _add(vault, _name(vault, slot_id), slot, (slot_id,), now)


def new_recovery_code(
    vault: Vault,
    put: Callable[[str], None],
    *,
    now: datetime,
    cost: Cost | None = None,
    random: Random = os.urandom,
) -> None:
    """Make the recovery code; the older one is void once ``put`` has kept the new one on paper."""
    code = recovery.new_code(random)
    slot = _sealed(vault, recovery.secret_of(code), "recovery", cost, random)
    put(code)
    _add(vault, "", slot, _of_kind(vault, "recovery"), now)


def seal_for_organisation(
    vault: Vault, recipient: str, *, now: datetime, random: Random = os.urandom
) -> None:
    """Let the organisation's ``recipient`` open the space, in the place of an older one.

    Which recipient it is stands inside the encrypted file too: another one in the sidecar shows at
    the next opening. Nothing is written when it is there already.
    """
    with vault.read() as session:
        pinned = keys.get(session, organisation.PINNED)
    if pinned == recipient.encode() and _of_kind(vault, "organisation"):
        return
    slot = organisation.seal(vault.key, _current(vault).vault_id, recipient, random)
    _add(vault, "", slot, _of_kind(vault, "organisation"), now)


def is_of(vault: Vault, slot_id: str, text: str) -> bool:
    """Whether ``text`` is the passphrase of the slot ``slot_id``; as slow as an opening."""
    secret = passphrase.as_bytes(text)
    mine = (s for s in _current(vault).slots if s.id == slot_id and isinstance(s, slots.Slot))
    return any(slots.unseal(s, secret, _current(vault).vault_id) == vault.key for s in mine)


def remove(vault: Vault, slot_id: str, *, now: datetime) -> None:
    """Take the slot away; ``space.last_passphrase`` for the last one with a passphrase."""
    known = _current(vault)
    kept = tuple(slot for slot in known.slots if slot.id != slot_id)
    if not any(slot.kind == "passphrase" for slot in kept):
        raise UserError("space.last_passphrase")
    with vault.write() as session:
        _retire(session, (slot_id,), now)
        journal.write(session, vault.holder, "holder.removed", slot_id, now)
        _keep(vault, session, sidecar.changed(known, kept, vault.key))


def _sealed(
    vault: Vault, secret: bytes, kind: SlotKind, cost: Cost | None, random: Random
) -> AnySlot:
    vault_id = _current(vault).vault_id
    return slots.seal(vault.key, secret, vault_id, kind, cost or slots.calibrated(), random)


def _add(vault: Vault, name: str, slot: AnySlot, replaced: tuple[str, ...], now: datetime) -> str:
    known = _current(vault)
    kept = tuple(old for old in known.slots if old.id not in replaced)
    with vault.write() as session:
        _retire(session, replaced, now)
        session.add(HolderRow(slot_id=slot.id, name=name, kind=slot.kind, added_at=now))
        if isinstance(slot, OrganisationSlot):
            keys.put(session, organisation.PINNED, slot.recipient.encode(), now)
        journal.write(session, vault.holder, "holder.added", slot.id, now)
        _keep(vault, session, sidecar.changed(known, (*kept, slot), vault.key))
    if vault.holder in replaced:
        vault.holder = slot.id
    return slot.id


def _of_kind(vault: Vault, kind: SlotKind) -> tuple[str, ...]:
    return tuple(slot.id for slot in _current(vault).slots if slot.kind == kind)


def _current(vault: Vault) -> Sidecar:
    copies = sidecar.read(vault.path)
    return next((c for c in copies if sidecar.is_authentic(c, vault.key)), copies[0])


def _keep(vault: Vault, session: Session, changed: Sidecar) -> None:
    session.exec(select(SpaceRow)).one().keys_generation = changed.generation
    session.flush()
    sidecar.write(vault.path, changed)
    vault.keys = changed


def _retire(session: Session, slot_ids: tuple[str, ...], now: datetime) -> None:
    for row in session.exec(select(HolderRow).where(col(HolderRow.slot_id).in_(slot_ids))):
        row.removed_at = now


def _name(vault: Vault, slot_id: str) -> str:
    with vault.read() as session:
        row = session.get(HolderRow, slot_id)
        return row.name if row else ""
