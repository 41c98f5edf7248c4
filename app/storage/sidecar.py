"""The key sidecar: a small JSON file with the slots of a space, kept twice.

``X.canevas.cles`` and ``X.canevas.cles.bak`` hold the same text. A code keyed from the data key
covers all of it: whoever opens the space learns whether a slot was removed, added or exchanged.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, cast

from app.domain.errors import UserError
from app.storage.durable import replace_file
from app.storage.organisation import OrganisationSlot
from app.storage.slots import Cost, Slot, SlotKind

AnySlot = Slot | OrganisationSlot

FORMAT = "canevas-cles/1"
MOST_SLOTS = 16
MOST_BYTES = 64 * 1024


@dataclass(frozen=True)
class Sidecar:
    """Slots of one space. ``generation`` grows with each change; ``mac`` is hexadecimal."""

    vault_id: str
    generation: int
    slots: tuple[AnySlot, ...]
    mac: str = ""


def sidecar_path(vault_path: Path) -> Path:
    """Where the sidecar of ``vault_path`` lies."""
    return vault_path.with_name(vault_path.name + ".cles")


def spare_path(vault_path: Path) -> Path:
    """Where its second copy lies."""
    return vault_path.with_name(vault_path.name + ".cles.bak")


def changed(sidecar: Sidecar, slots: tuple[AnySlot, ...], key: bytes) -> Sidecar:
    """The next generation of ``sidecar``, with these slots, signed with ``key``."""
    return signed(Sidecar(sidecar.vault_id, sidecar.generation + 1, slots), key)


def signed(sidecar: Sidecar, key: bytes) -> Sidecar:
    """``sidecar`` with the code that ``key`` gives to its content."""
    return replace(sidecar, mac=_mac(sidecar, key))


def is_authentic(sidecar: Sidecar, key: bytes) -> bool:
    """True when nothing changed since it was signed with ``key``."""
    return hmac.compare_digest(sidecar.mac, _mac(sidecar, key))


def write(vault_path: Path, sidecar: Sidecar) -> None:
    """Replace both copies durably, one after the other."""
    text = encode(sidecar)
    replace_file(sidecar_path(vault_path), text)
    replace_file(spare_path(vault_path), text)


def is_kept_twice(vault_path: Path, sidecar: Sidecar) -> bool:
    """True when both copies hold exactly ``sidecar``."""
    text = encode(sidecar)
    paths = (sidecar_path(vault_path), spare_path(vault_path))
    return all(p.is_file() and p.read_bytes() == text for p in paths)


def read(vault_path: Path) -> tuple[Sidecar, ...]:
    """The copies that can be read, without repetition, the main one first.

    ``space.keys_missing`` when there is none, ``space.keys_damaged`` when none is readable,
    ``space.newer`` when a later program wrote it.
    """
    paths = [p for p in (sidecar_path(vault_path), spare_path(vault_path)) if p.is_file()]
    if not paths:
        raise UserError("space.keys_missing")
    copies = [copy for copy in map(_read_one, paths) if copy is not None]
    if not copies:
        raise UserError("space.keys_damaged")
    return tuple(dict.fromkeys(copies))


def encode(sidecar: Sidecar) -> bytes:
    """The sidecar as indented JSON."""
    return json.dumps({**_body(sidecar), "mac": sidecar.mac}, indent=1).encode()


def decode(text: bytes) -> Sidecar:
    """Read what ``encode`` wrote; ValueError on other text, ``space.newer`` on a later format."""
    body = _parsed(text)
    slots = tuple(_slot_from(item) for item in body["slots"][: MOST_SLOTS + 1])
    sidecar = Sidecar(body["vault"], body["generation"], slots, body["mac"])
    if len(slots) > MOST_SLOTS or encode(sidecar) != text:
        raise ValueError("not a sidecar")
    return sidecar


def _parsed(text: bytes) -> dict[str, Any]:
    body = json.loads(text)
    if not isinstance(body, dict) or not str(body.get("format", "")).startswith("canevas-cles/"):
        raise ValueError("not a sidecar")
    if body["format"] != FORMAT:
        raise UserError("space.newer")
    return body


def _read_one(path: Path) -> Sidecar | None:
    with path.open("rb") as stream:
        text = stream.read(MOST_BYTES)
    try:
        return decode(text)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _body(sidecar: Sidecar) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "vault": sidecar.vault_id,
        "generation": sidecar.generation,
        "slots": [_slot_to(slot) for slot in sidecar.slots],
    }


def _mac(sidecar: Sidecar, key: bytes) -> str:
    own = hmac.digest(key, b"canevas sidecar", hashlib.sha256)
    return hmac.new(own, json.dumps(_body(sidecar)).encode(), hashlib.sha256).hexdigest()


def _slot_to(slot: AnySlot) -> dict[str, Any]:
    named = {"id": slot.id, "kind": slot.kind, "key": slot.key_id}
    if isinstance(slot, OrganisationSlot):
        return {**named, "recipient": slot.recipient, "sealed": _text(slot.sealed)}
    wrapped = {name: _text(getattr(slot, name)) for name in ("salt", "nonce", "sealed")}
    return {**named, "argon2id": asdict(slot.cost), **wrapped}


def _slot_from(item: dict[str, Any]) -> AnySlot:
    kind = cast(SlotKind, item["kind"])
    if kind == "organisation":
        return OrganisationSlot(item["id"], item["key"], item["recipient"], _bytes(item["sealed"]))
    salt, nonce, sealed = (_bytes(item[name]) for name in ("salt", "nonce", "sealed"))
    return Slot(item["id"], kind, item["key"], Cost(**item["argon2id"]), salt, nonce, sealed)


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()
