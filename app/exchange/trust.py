"""``.confiance``: who may sign what, for whom to encrypt, and who is no longer trusted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding

from app.exchange import container, signed
from app.exchange.authority import Reason, reason_of
from app.exchange.certificate import Certificate, Role, read_certificate
from app.exchange.container import Entry, Layout
from app.exchange.record import AgeRecipient, Code, Digest, Line, Ordinal, whole_second
from app.exchange.refusal import Refusal, Refused
from app.exchange.signing import Signer
from app.exchange.words import code_of

LAYOUT = Layout(
    payloads=(Entry("confiance.json", "application/json", 8 * 1024 * 1024),),
    cap=8 * 1024 * 1024 + 64 * 1024,
)
FUTURE_GRACE, PAST_GRACE = timedelta(hours=26), timedelta(days=1)
TrustWarning = Literal["stale-trust"]


@dataclass(frozen=True, slots=True)
class Organisation:
    """The organisation whose authority this is."""

    org_id: UUID
    name: Line


@dataclass(frozen=True, slots=True)
class Recipients:
    """The age recipients of every bundle: the daily key and the one in the safe."""

    operational: AgeRecipient
    recovery: AgeRecipient

    @property
    def both(self) -> tuple[str, str]:
        """In the order they are encrypted to."""
        return self.operational, self.recovery


@dataclass(frozen=True, slots=True)
class Person:
    """Someone enrolled: their establishments, roles and certificates (DER, newest last)."""

    person_id: UUID
    display_name: Line
    establishments: tuple[Line, ...]
    roles: tuple[Role, ...]
    certificates: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What the organisation decides for all: ``deadline_days`` and the method pack in use."""

    deadline_days: Ordinal
    method_pack: Code


@dataclass(frozen=True, slots=True)
class TrustDraft:
    """What an authority publishes; ``epoch`` grows by at least one each time."""

    epoch: int
    valid_until: datetime
    organisation: Organisation
    ca: bytes
    crl: bytes
    recipients: Recipients
    people: tuple[Person, ...]
    settings: Settings


@dataclass(frozen=True, slots=True)
class SignerEntry:
    """The authority that published."""

    person_id: UUID
    cert_sha256: Digest


@dataclass(frozen=True, slots=True)
class TrustPayload:
    """``confiance.json``: ``ca``, ``crl`` and the people's certificates are DER."""

    format: Literal["confiance/1"]
    epoch: Ordinal
    signed_at: datetime
    valid_until: datetime
    organisation: Organisation
    ca: bytes
    crl: bytes
    recipients: Recipients
    people: tuple[Person, ...]
    settings: Settings
    signer: SignerEntry


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A certificate with the person it belongs to."""

    person: Person
    certificate: Certificate

    def may(self, role: Role) -> bool:
        """Whether the person holds ``role`` and the certificate was issued for it."""
        return role in self.person.roles and role in self.certificate.roles


@dataclass(frozen=True, slots=True)
class Revoked:
    """From when, and why, a certificate is no longer trusted."""

    at: datetime
    reason: Reason


@dataclass(frozen=True, slots=True)
class Trust:
    """A trust file opened for use: lookups by certificate digest and by serial number."""

    payload: TrustPayload
    digest: str
    ca: Certificate
    crl_number: int
    enrolled: Mapping[str, Enrolled]
    revoked: Mapping[int, Revoked]

    @property
    def epoch(self) -> int:
        """The generation of this trust file."""
        return self.payload.epoch

    @property
    def organisation(self) -> Organisation:
        """The organisation it speaks for."""
        return self.payload.organisation

    def revocation(self, certificate: Certificate) -> Revoked | None:
        """Whether, since when and why ``certificate`` is revoked."""
        return self.revoked.get(certificate.serial)

    def stale(self, now: datetime) -> bool:
        """Whether a newer trust file should have come by ``now``: a warning, never a block."""
        return now > self.payload.valid_until


@dataclass(frozen=True, slots=True)
class TrustAccepted:
    """A sound trust file; ``first``: nothing is pinned, ``authority_code`` must be confirmed."""

    trust: Trust
    first: bool
    authority_code: str
    warnings: tuple[TrustWarning, ...]


@dataclass(frozen=True, slots=True)
class SealedTrust:
    """The file's bytes, opened, and the digest of its payload."""

    data: bytes
    trust: Trust
    digest: str


def seal_trust(draft: TrustDraft, signer: Signer, now: datetime) -> SealedTrust:
    """The ``.confiance`` of ``draft``; the signer must be among its people as *autorité*."""
    person_id = signer.enrolled.person_id
    if person_id is None:
        raise ValueError("the signer's certificate names nobody")
    payload = TrustPayload(
        format="confiance/1",
        epoch=draft.epoch,
        signed_at=whole_second(now),
        valid_until=whole_second(draft.valid_until),
        organisation=draft.organisation,
        ca=draft.ca,
        crl=draft.crl,
        recipients=draft.recipients,
        people=draft.people,
        settings=draft.settings,
        signer=SignerEntry(person_id, signer.enrolled.sha256),
    )
    encoded = signed.encode(payload)
    trust = open_payload(signed.decode(TrustPayload, encoded), encoded)
    data = signed.seal(LAYOUT, (encoded,), signer, payload.signed_at)
    return SealedTrust(data, trust, trust.digest)


def open_payload(payload: TrustPayload, encoded: bytes) -> Trust:
    """Index ``payload`` for lookups; Refusal("manifest") if anything in it is unreadable."""
    try:
        crl = x509.load_der_x509_crl(payload.crl)
        number = crl.extensions.get_extension_for_class(x509.CRLNumber).value.crl_number
        enrolled = [
            Enrolled(person, read_certificate(der))
            for person in payload.people
            for der in person.certificates
        ]
        return Trust(
            payload=payload,
            digest=signed.sha256(encoded),
            ca=read_certificate(payload.ca),
            crl_number=number,
            enrolled={entry.certificate.sha256: entry for entry in enrolled},
            revoked={entry.serial_number: _revoked(entry) for entry in crl},
        )
    except (ValueError, x509.ExtensionNotFound, x509.DuplicateExtension):
        raise Refusal("manifest") from None


def check_issued(trust: Trust) -> None:
    """Refusal("authority") unless the CA signed itself, the list and every certificate."""
    ca = x509.load_der_x509_certificate(trust.payload.ca)
    crl = x509.load_der_x509_crl(trust.payload.crl)
    try:
        constraints = ca.extensions.get_extension_for_class(x509.BasicConstraints).value
        ca.verify_directly_issued_by(ca)
        for entry in trust.enrolled.values():
            issued = x509.load_der_x509_certificate(entry.certificate.der)
            issued.verify_directly_issued_by(ca)
        sound = (
            constraints.ca
            and crl.issuer == ca.subject
            and crl.is_signature_valid(trust.ca.public_key)
        )
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm, x509.ExtensionNotFound):
        sound = False
    if not sound:
        raise Refusal("authority")


def judge_trust(data: bytes, now: datetime, pinned: Trust | None) -> TrustAccepted | Refused:
    """Judge a trust file that arrived.

    Without ``pinned`` (first import) the caller must have the ``authority_code`` confirmed by a
    person before using it. With ``pinned``, only the same authority's later epochs
    pass; the very file in force passes again, changed in nothing.
    """
    try:
        trust = _open(data)
        check_issued(trust)
        _check_signer(trust, now)
        if pinned is not None:
            _check_succession(trust, pinned)
    except Refusal as refusal:
        return Refused(refusal.kind)
    warnings: tuple[TrustWarning, ...] = ("stale-trust",) if trust.stale(now) else ()
    return TrustAccepted(trust, pinned is None, code_of(trust.ca.der), warnings)


def load_trust(data: bytes) -> Trust:
    """Open a trust file judged before (from one's own encrypted file); ValueError if unsound.

    The container and its signature are checked again; whom to trust is not asked again.
    """
    try:
        return _open(data)
    except Refusal as refusal:
        raise ValueError(refusal.kind) from None


def _open(data: bytes) -> Trust:
    opened = container.cut(LAYOUT, data)
    encoded = opened.payloads[0]
    payload = signed.decode(TrustPayload, encoded)
    trust = open_payload(payload, encoded)
    signed.check_signature(opened, _publisher(trust).certificate, payload.signed_at)
    return trust


def _publisher(trust: Trust) -> Enrolled:
    enrolled = trust.enrolled.get(trust.payload.signer.cert_sha256)
    if enrolled is None:
        raise Refusal("not-enrolled")
    return enrolled


def _check_signer(trust: Trust, now: datetime) -> None:
    """The publisher is an *autorité*, under their own name, not revoked, at a possible moment."""
    enrolled, payload = _publisher(trust), trust.payload
    certificate = enrolled.certificate
    if not enrolled.may("autorité"):
        raise Refusal("role")
    if not certificate.person_id == enrolled.person.person_id == payload.signer.person_id:
        raise Refusal("identity")
    if trust.revocation(certificate) is not None:
        raise Refusal("revoked")
    check_time(certificate, payload.signed_at, now)


def _check_succession(trust: Trust, pinned: Trust) -> None:
    """Same authority, later epoch, revocations only ever added to.

    The pinned list is asked too: whoever stole an authority's key could otherwise publish under the
    list that does not yet know of the theft.
    """
    if trust.ca.der != pinned.ca.der or trust.organisation.org_id != pinned.organisation.org_id:
        raise Refusal("authority")
    if trust.digest == pinned.digest:
        return
    if trust.epoch <= pinned.epoch or trust.crl_number < pinned.crl_number:
        raise Refusal("epoch")
    if pinned.revocation(_publisher(trust).certificate) is not None:
        raise Refusal("revoked")


def check_time(certificate: Certificate, signed_at: datetime, now: datetime) -> None:
    """Signed within the certificate's life (a day's grace before), and not in the future.

    26 hours of grace: a laptop set to the wrong time zone or day must not lose its work.
    """
    if signed_at > now + FUTURE_GRACE or signed_at < certificate.not_before - PAST_GRACE:
        raise Refusal("clock")
    if signed_at > certificate.not_after:
        raise Refusal("expired")


def trust_pem(trust: Trust) -> bytes:
    """The CA and its revocation list as PEM, for ``openssl`` and the like."""
    ca = x509.load_der_x509_certificate(trust.payload.ca)
    crl = x509.load_der_x509_crl(trust.payload.crl)
    return ca.public_bytes(Encoding.PEM) + crl.public_bytes(Encoding.PEM)


def _revoked(entry: x509.RevokedCertificate) -> Revoked:
    try:
        flag = entry.extensions.get_extension_for_class(x509.CRLReason).value.reason
    except x509.ExtensionNotFound:
        flag = None
    return Revoked(entry.revocation_date_utc, reason_of(flag))
