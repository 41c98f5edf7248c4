"""The organisation's own certificate authority: its root, its certificates, its revocation list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from app.exchange.certificate import PERSON_PREFIX, ROLES, Role
from app.exchange.keys import SigningKey, new_signing_key
from app.exchange.record import whole_second

Reason = Literal["compromised", "departed", "superseded"]
_ROOT_DAYS = 3653
# RFC 5280 codes. A departure is a change of affiliation: what was signed before stays authentic.
_FLAGS: dict[Reason, x509.ReasonFlags] = {
    "compromised": x509.ReasonFlags.key_compromise,
    "departed": x509.ReasonFlags.affiliation_changed,
    "superseded": x509.ReasonFlags.superseded,
}
_DOCUMENT_SIGNING = x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36")  # RFC 9336


@dataclass(frozen=True, slots=True)
class Authority:
    """The root certificate (DER) of an organisation with its private key."""

    org_id: UUID
    name: str
    certificate: bytes
    key: SigningKey = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Subject:
    """The person a certificate is for."""

    person_id: UUID
    display_name: str
    roles: frozenset[Role]


@dataclass(frozen=True, slots=True)
class Revocation:
    """A certificate taken back: its ``serial``, from when, and why."""

    serial: int
    at: datetime
    reason: Reason


def create_authority(name: str, now: datetime, new_id: Callable[[], UUID]) -> Authority:
    """A new organisation with a fresh root key, valid ten years."""
    key = new_signing_key()
    subject = x509.Name(
        (
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, name),
            x509.NameAttribute(NameOID.COMMON_NAME, "Autorité de signature"),
        )
    )
    public = key.public_key()
    start = whole_second(now)
    builder = _builder(subject, subject, public, start, _ROOT_DAYS, new_id().int)
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    builder = builder.add_extension(_usage(signs_certificates=True), critical=True)
    return Authority(new_id(), name, _sign(builder, key), key)


def issue_certificate(
    authority: Authority,
    subject: Subject,
    public_key: ec.EllipticCurvePublicKey,
    now: datetime,
    new_id: Callable[[], UUID],
    days: int = 730,
) -> bytes:
    """The DER certificate of ``subject``: one organisational unit a role, the person as a URN.

    documentSigning alone is called unsuitable by ordinary tools: emailProtection stands beside it.
    """
    root = x509.load_der_x509_certificate(authority.certificate)
    units = [role for role in ROLES if role in subject.roles]
    name = x509.Name(
        (
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, authority.name),
            *(x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, unit) for unit in units),
            x509.NameAttribute(NameOID.COMMON_NAME, subject.display_name),
        )
    )
    urn = x509.UniformResourceIdentifier(f"{PERSON_PREFIX}{subject.person_id}")
    uses = x509.ExtendedKeyUsage((_DOCUMENT_SIGNING, ExtendedKeyUsageOID.EMAIL_PROTECTION))
    start = whole_second(now)
    builder = _builder(name, root.subject, public_key, start, days, new_id().int)
    builder = builder.add_extension(
        x509.BasicConstraints(ca=False, path_length=None), critical=True
    )
    builder = builder.add_extension(_usage(signs_certificates=False), critical=True)
    builder = builder.add_extension(uses, critical=False)
    builder = builder.add_extension(x509.SubjectAlternativeName([urn]), critical=False)
    builder = builder.add_extension(_issued_by(authority), critical=False)
    return _sign(builder, authority.key)


def revocation_list(
    authority: Authority,
    revocations: Iterable[Revocation],
    number: int,
    now: datetime,
    days: int = 90,
) -> bytes:
    """The DER revocation list ``number`` (which only ever grows), due again in ``days``."""
    root = x509.load_der_x509_certificate(authority.certificate)
    start = whole_second(now)
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(root.subject)
        .last_update(start)
        .next_update(start + timedelta(days=days))
        .add_extension(x509.CRLNumber(number), critical=False)
        .add_extension(_issued_by(authority), critical=False)
    )
    for revocation in revocations:
        builder = builder.add_revoked_certificate(_revoked(revocation))
    return builder.sign(authority.key, hashes.SHA256(), ecdsa_deterministic=True).public_bytes(
        Encoding.DER
    )


def certificate_serial(certificate: bytes) -> int:
    """The serial number of a DER certificate, which a ``Revocation`` names."""
    return x509.load_der_x509_certificate(certificate).serial_number


def reason_of(flag: x509.ReasonFlags | None) -> Reason:
    """Our reason for a list's; anything we do not write counts as the gravest."""
    return next((reason for reason, known in _FLAGS.items() if known is flag), "compromised")


def _revoked(revocation: Revocation) -> x509.RevokedCertificate:
    return (
        x509.RevokedCertificateBuilder()
        .serial_number(revocation.serial)
        .revocation_date(whole_second(revocation.at))
        .add_extension(x509.CRLReason(_FLAGS[revocation.reason]), critical=False)
        .build()
    )


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    public_key: ec.EllipticCurvePublicKey,
    start: datetime,
    days: int,
    serial: int,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public_key)
        .serial_number(serial)
        .not_valid_before(start)
        .not_valid_after(start + timedelta(days=days))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=not signs_certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _issued_by(authority: Authority) -> x509.AuthorityKeyIdentifier:
    return x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key())


def _sign(builder: x509.CertificateBuilder, key: SigningKey) -> bytes:
    certificate = builder.sign(key, hashes.SHA256(), ecdsa_deterministic=True)
    return certificate.public_bytes(Encoding.DER)
