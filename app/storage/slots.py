"""Key slots: the data key of a space, wrapped once for each secret that may open it.

A secret goes through Argon2id (RFC 9106) and wraps the data key with AES-256-GCM. The associated
data bind the space and the derivation's parameters, so a slot can neither be moved to another space
nor be weakened.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

Random = Callable[[int], bytes]
SlotKind = Literal["passphrase", "recovery", "organisation"]

KEY_BYTES = 48
"""A data key: 32 random bytes for AES-256 and the 16 bytes of the file's salt."""

_SALT_BYTES, _NONCE_BYTES, _SEALED_BYTES = 16, 12, KEY_BYTES + 16


@dataclass(frozen=True)
class Cost:
    """What one guess costs: memory in KiB, passes, lanes."""

    memory_kib: int = 256 * 1024
    passes: int = 3
    lanes: int = 4

    @classmethod
    def floor(cls) -> Cost:
        """The least this program accepts: 64 MiB, 3 passes."""
        return cls(memory_kib=64 * 1024)


FLOOR, CEILING = Cost.floor(), Cost(memory_kib=2 * 1024 * 1024, passes=16, lanes=16)
WANTED_SECONDS, MOST_STEPS = 0.5, 16


def is_acceptable(cost: Cost) -> bool:
    """False below the floor (too weak) and above the ceiling (made to exhaust the machine)."""
    return (
        FLOOR.memory_kib <= cost.memory_kib <= CEILING.memory_kib
        and FLOOR.passes <= cost.passes <= CEILING.passes
        and 1 <= cost.lanes <= CEILING.lanes
    )


def calibrated(seconds: Callable[[Cost], float] | None = None) -> Cost:
    """What this machine derives in about half a second: from 64 MiB up to 1 GiB, 3 passes.

    ``seconds`` measures one derivation; the best of three counts. The more memory, the dearer each
    guess for an attacker.
    """
    measured = max(min((seconds or _seconds)(FLOOR) for _trial in range(3)), 0.001)
    steps = min(max(int(WANTED_SECONDS / measured), 1), MOST_STEPS)
    return Cost(memory_kib=FLOOR.memory_kib * steps)


def _seconds(cost: Cost) -> float:
    start = time.perf_counter()
    _derive(b"measure", bytes(_SALT_BYTES), cost)
    return time.perf_counter() - start


@dataclass(frozen=True)
class Slot:
    """The data key wrapped for one secret. ``id`` is 32 hexadecimal characters.

    ``key_id`` names the data key without telling it: while a key is being exchanged, slots of the
    old and of the new one stand side by side.
    """

    id: str
    kind: SlotKind
    key_id: str
    cost: Cost
    salt: bytes
    nonce: bytes
    sealed: bytes

    def __post_init__(self) -> None:
        lengths = (len(self.salt), len(self.nonce), len(self.sealed))
        if lengths != (_SALT_BYTES, _NONCE_BYTES, _SEALED_BYTES) or not is_acceptable(self.cost):
            raise ValueError("slot out of bounds")


def new_key(random: Random) -> bytes:
    """A fresh data key of ``KEY_BYTES`` bytes."""
    return random(KEY_BYTES)


def key_id(key: bytes) -> str:
    """A public name for a data key."""
    return hmac.digest(key, b"canevas key id", hashlib.sha256)[:8].hex()


def seal(
    key: bytes, secret: bytes, vault_id: str, kind: SlotKind, cost: Cost, random: Random
) -> Slot:
    """Wrap ``key`` for ``secret``; ValueError when ``cost`` is out of bounds."""
    if len(key) != KEY_BYTES or not is_acceptable(cost):
        raise ValueError("key or cost out of bounds")
    slot_id, salt, nonce = random(16).hex(), random(_SALT_BYTES), random(_NONCE_BYTES)
    named = key_id(key)
    bound = _associated(vault_id, slot_id, kind, named, cost)
    sealed = AESGCM(_derive(secret, salt, cost)).encrypt(nonce, key, bound)
    return Slot(slot_id, kind, named, cost, salt, nonce, sealed)


def unseal(slot: Slot, secret: bytes, vault_id: str) -> bytes | None:
    """The data key, or None when ``secret`` is not this slot's (or the slot was altered)."""
    bound = _associated(vault_id, slot.id, slot.kind, slot.key_id, slot.cost)
    try:
        return AESGCM(_derive(secret, slot.salt, slot.cost)).decrypt(slot.nonce, slot.sealed, bound)
    except InvalidTag:
        return None


def _derive(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    derivation = Argon2id(
        salt=salt,
        length=32,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return derivation.derive(secret)


def _associated(vault_id: str, slot_id: str, kind: str, named: str, cost: Cost) -> bytes:
    facts = [vault_id, slot_id, kind, named, cost.memory_kib, cost.passes, cost.lanes]
    return json.dumps(facts, separators=(",", ":")).encode()
