"""A container and its signature together: what all four kinds of file have in common."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import TypeVar

from app.exchange import cades, canonical, container
from app.exchange.certificate import Certificate
from app.exchange.container import Layout, Opened
from app.exchange.record import plain, read
from app.exchange.refusal import Refusal
from app.exchange.signing import Signer, holds

T = TypeVar("T")


def seal(layout: Layout, payloads: tuple[bytes, ...], signer: Signer, signed_at: datetime) -> bytes:
    """The container of ``payloads`` signed by ``signer``; ValueError if one exceeds its cap."""
    for entry, payload in zip(layout.payloads, payloads, strict=True):
        if len(payload) > entry.cap:
            raise ValueError(f"{entry.name} is larger than {entry.cap} bytes")
    signed = container.asic_manifest(layout, container.digests_of(payloads))
    return container.render(layout, payloads, cades.seal(signer, signed, signed_at))


def check_signature(opened: Opened, certificate: Certificate, signed_at: datetime) -> None:
    """Refusal("signature") unless ``certificate`` signed ``opened`` at ``signed_at``."""
    attributes = cades.attributes(certificate, opened.asic_manifest, signed_at)
    value = cades.cut_signature(opened.signature, certificate, attributes)
    if value is None or not holds(certificate.public_key, value, cades.signed_bytes(attributes)):
        raise Refusal("signature")


def encode(record: object) -> bytes:
    """The canonical JSON of a payload record."""
    return canonical.encode(plain(record))


def decode(cls: type[T], data: bytes) -> T:
    """The record in ``data``; Refusal("manifest") if it is not one in canonical form."""
    try:
        return read(cls, canonical.decode(data))
    except ValueError:
        raise Refusal("manifest") from None


def sha256(data: bytes) -> str:
    """The lower-case hex digest."""
    return hashlib.sha256(data).hexdigest()
