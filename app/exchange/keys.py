"""Making the two private keys of a space, and their bytes for its encrypted file."""

from __future__ import annotations

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

SigningKey = ec.EllipticCurvePrivateKey


def new_signing_key() -> SigningKey:
    """A fresh P-256 key."""
    return ec.generate_private_key(ec.SECP256R1())


def signing_key_to_bytes(key: SigningKey) -> bytes:
    """``key`` as unencrypted PKCS#8 DER: only ever stored inside the encrypted file."""
    return key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def signing_key_from_bytes(data: bytes) -> SigningKey:
    """The key whose PKCS#8 DER is ``data``; ValueError if it is not a P-256 key."""
    key = serialization.load_der_private_key(data, password=None)
    if not isinstance(key, SigningKey) or not isinstance(key.curve, ec.SECP256R1):
        raise ValueError("not a P-256 key")
    return key


def new_age_identity() -> str:
    """A fresh age identity, as age-keygen writes it: ``AGE-SECRET-KEY-1…``."""
    from pyrage import x25519

    return str(x25519.Identity.generate())


def age_recipient(identity: str) -> str:
    """The public ``age1…`` of ``identity``."""
    from pyrage import x25519

    return str(x25519.Identity.from_str(identity).to_public())
