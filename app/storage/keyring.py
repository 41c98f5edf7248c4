"""Finding the data key: which slot of which copy of the sidecar a secret opens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.storage import organisation, sidecar, slots
from app.storage.organisation import OrganisationSlot
from app.storage.sidecar import AnySlot, Sidecar
from app.storage.slots import SlotKind


@dataclass(frozen=True)
class Found:
    """A slot that opened. ``authentic`` is False when the sidecar was changed by someone else."""

    keys: Sidecar
    slot: AnySlot
    key: bytes
    authentic: bool


def find(copies: tuple[Sidecar, ...], secret: bytes, kind: SlotKind) -> Iterator[Found]:
    """Every slot that ``secret`` opens, those of authentic copies first.

    There is more than one only while a key is being exchanged, or when the copies differ; each
    costs a derivation, so callers stop at the first key that fits the file.
    """
    sound: set[Sidecar] = set()
    doubtful: list[tuple[Sidecar, AnySlot, bytes]] = []
    for keys in copies:
        for slot in (s for s in keys.slots if s.kind == kind):
            key = _unseal(slot, secret, keys.vault_id)
            if key is not None and sidecar.is_authentic(keys, key):
                sound.add(keys)
                yield Found(keys, slot, key, True)
            elif key is not None:
                doubtful.append((keys, slot, key))
    for keys, slot, key in doubtful:
        yield Found(keys, slot, key, keys in sound)


def _unseal(slot: AnySlot, secret: bytes, vault_id: str) -> bytes | None:
    if isinstance(slot, OrganisationSlot):
        return organisation.unseal(slot, secret, vault_id)
    return slots.unseal(slot, secret, vault_id)


def settled(found: Found) -> Sidecar:
    """The sidecar once an exchange of keys is over: slots of other data keys are gone."""
    named = slots.key_id(found.key)
    kept = tuple(slot for slot in found.keys.slots if slot.key_id == named)
    if kept == found.keys.slots:
        return found.keys
    return sidecar.changed(found.keys, kept, found.key)
