"""ECDSA P-256 with SHA-256, and who signs."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from app.exchange.certificate import Certificate, read_certificate
from app.exchange.keys import SigningKey

# RFC 6979: the same key and bytes give the same signature, so that what is issued again is
# identical and no weak random number can leak the key.
_SIGN = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)
_VERIFY = ec.ECDSA(hashes.SHA256())


@dataclass(frozen=True)
class Signer:
    """A person able to sign: the private key and the DER of its certificate."""

    key: SigningKey = field(repr=False, compare=False)
    certificate: bytes

    @cached_property
    def enrolled(self) -> Certificate:
        """The certificate, read."""
        return read_certificate(self.certificate)


def sign(key: SigningKey, data: bytes) -> bytes:
    """The DER signature of ``data``."""
    return key.sign(data, _SIGN)


def holds(public_key: ec.EllipticCurvePublicKey, signature: bytes, data: bytes) -> bool:
    """Whether ``signature`` is one of ``data`` by ``public_key``."""
    try:
        public_key.verify(signature, data, _VERIFY)
    except InvalidSignature:
        return False
    return True
