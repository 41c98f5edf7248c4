"""The organisation's slot: the data key wrapped for the key that lies in the organisation's safe.

The trust file names its public half, an age recipient (X25519); the slot is an age v1 file that the
other half opens. What it holds binds the space and the slot, so that it opens no other one.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from pyrage import DecryptError, IdentityError, decrypt, encrypt, x25519

from app.domain.errors import UserError
from app.storage.slots import KEY_BYTES, Random, SlotKind, key_id

_LONGEST = 4096
PINNED = "organisation.recipient"
"""The name under which the encrypted file keeps which recipient may open it."""


@dataclass(frozen=True)
class OrganisationSlot:
    """The data key wrapped for ``recipient`` (``age1…``). ``id`` as in ``slots.Slot``."""

    id: str
    key_id: str
    recipient: str
    sealed: bytes
    kind: SlotKind = "organisation"

    def __post_init__(self) -> None:
        if len(self.sealed) > _LONGEST:
            raise ValueError("slot out of bounds")


def seal(key: bytes, vault_id: str, recipient: str, random: Random) -> OrganisationSlot:
    """Wrap ``key`` for ``recipient``; ValueError when it is not an age recipient."""
    slot_id, named = random(16).hex(), key_id(key)
    content = json.dumps([vault_id, slot_id, named, key.hex()]).encode()
    try:
        sealed: bytes = encrypt(content, [x25519.Recipient.from_str(recipient)])
    except Exception as error:
        raise ValueError("not an age recipient") from error
    return OrganisationSlot(slot_id, named, recipient, sealed)


def unseal(slot: OrganisationSlot, identity: bytes, vault_id: str) -> bytes | None:
    """The data key, or None when ``identity`` is not this slot's (or the slot was moved)."""
    try:
        content = decrypt(slot.sealed, [x25519.Identity.from_str(identity.decode())])
    except (DecryptError, IdentityError, ValueError):
        return None
    *bound, key = json.loads(content)
    found = bytes.fromhex(key)
    return found if bound == [vault_id, slot.id, slot.key_id] and len(found) == KEY_BYTES else None


def secret_of(typed: str) -> bytes:
    """The identity in ``typed``; ``recovery.mistyped`` when its check signs say otherwise."""
    text = "".join(typed.split()).upper()
    try:
        x25519.Identity.from_str(text)
    except Exception as error:
        raise UserError("recovery.mistyped") from error
    return text.encode()


def is_identity(typed: str) -> bool:
    """Whether ``typed`` begins like the secret half of an age key."""
    return "".join(typed.split()).upper().startswith("AGE-SECRET-KEY-")
