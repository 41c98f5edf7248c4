"""What we need of an X.509 certificate, read once when a trust file is opened."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, get_args
from uuid import UUID

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

Role = Literal["conseiller", "superviseur", "autorité"]
ROLES: tuple[Role, ...] = get_args(Role)
PERSON_PREFIX = "urn:uuid:"


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate's bytes and the fields that judging and rendering use.

    ``issuer`` is the DER of the issuer's name. ``roles`` are the organisational units of the
    subject that name a role; ``person_id`` comes from the ``urn:uuid:`` alternative name
    (None for a CA).
    """

    der: bytes
    sha256: str
    issuer: bytes
    serial: int
    not_before: datetime
    not_after: datetime
    person_id: UUID | None
    roles: frozenset[Role]
    public_key: ec.EllipticCurvePublicKey = field(compare=False)


def read_certificate(der: bytes) -> Certificate:
    """Read ``der``; ValueError if it is not a P-256 certificate."""
    try:
        parsed = x509.load_der_x509_certificate(der)
        key = parsed.public_key()
        names = _alternative_names(parsed)
    except (UnsupportedAlgorithm, x509.InvalidVersion) as error:
        raise ValueError("not a certificate we can use") from error
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise ValueError("not a P-256 key")
    units = [
        unit.value
        for unit in parsed.subject.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
    ]
    return Certificate(
        der=der,
        sha256=hashlib.sha256(der).hexdigest(),
        issuer=parsed.issuer.public_bytes(),
        serial=parsed.serial_number,
        not_before=parsed.not_valid_before_utc,
        not_after=parsed.not_valid_after_utc,
        person_id=_person(names),
        roles=frozenset(role for role in ROLES if role in units),
        public_key=key,
    )


def _alternative_names(parsed: x509.Certificate) -> list[str]:
    try:
        found = parsed.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    except x509.ExtensionNotFound:
        return []
    except (x509.DuplicateExtension, x509.UnsupportedGeneralNameType) as error:
        raise ValueError("extensions we cannot read") from error
    return found.value.get_values_for_type(x509.UniformResourceIdentifier)


def _person(names: list[str]) -> UUID | None:
    found = [name for name in names if name.startswith(PERSON_PREFIX)]
    return UUID(found[0].removeprefix(PERSON_PREFIX)) if len(found) == 1 else None
