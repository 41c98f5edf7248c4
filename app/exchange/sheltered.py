"""``.autorite``: the authority's keys away from every laptop, under a passphrase of their own.

An age file encrypted with a passphrase (scrypt), so that ``age -d`` opens it too. Inside stands one
canonical JSON object. Only the organisation's own hands ever open it, yet its header is bounded
like any other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

from pyrage import DecryptError, passphrase

from app.domain.errors import UserError
from app.exchange import keys, signed
from app.exchange.authority import Authority
from app.exchange.certificate import read_certificate
from app.exchange.record import Line
from app.exchange.refusal import Refusal

SUFFIX = ".autorite"
_INTRO = b"age-encryption.org/v1\n-> scrypt "
_CAP = 16 * 1024


@dataclass(frozen=True, slots=True)
class Sheltered:
    """The authority with its key, and the age identity of the organisation's safe."""

    authority: Authority
    recovery_identity: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Payload:
    format: Literal["autorite/1"]
    org_id: UUID
    name: Line
    ca: bytes
    key: bytes
    recovery: bytes


def seal_sheltered(sheltered: Sheltered, secret: str) -> bytes:
    """The file that ``secret`` opens."""
    authority = sheltered.authority
    payload = _Payload(
        "autorite/1",
        authority.org_id,
        authority.name,
        authority.certificate,
        keys.signing_key_to_bytes(authority.key),
        sheltered.recovery_identity.encode(),
    )
    sealed: bytes = passphrase.encrypt(signed.encode(payload), secret)
    return sealed


def open_sheltered(data: bytes, secret: str) -> Sheltered:
    """What ``seal_sheltered`` wrote.

    UserError("authority.not_a_shelter") when it is another kind of file or was altered,
    "authority.wrong_passphrase" when ``secret`` is not the one.
    """
    if len(data) > _CAP or not data.startswith(_INTRO):
        raise UserError("authority.not_a_shelter")
    try:
        opened = passphrase.decrypt(data, secret)
    except DecryptError:
        raise UserError("authority.wrong_passphrase") from None
    try:
        payload = signed.decode(_Payload, opened)
        read_certificate(payload.ca)
        key = keys.signing_key_from_bytes(payload.key)
        recovery = payload.recovery.decode()
    except (Refusal, ValueError):
        raise UserError("authority.not_a_shelter") from None
    return Sheltered(Authority(payload.org_id, payload.name, payload.ca, key), recovery)
