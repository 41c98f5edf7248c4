"""``.demande``: a newcomer asks to be enrolled, and reads a code by telephone.

The container is signed by a short-lived certificate that the asking key issues to itself; it proves
that whoever asks holds the key, and nothing about who that is: the spoken code does that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from app.exchange import container, signed
from app.exchange.certificate import Certificate, read_certificate
from app.exchange.container import Entry, Layout
from app.exchange.keys import SigningKey
from app.exchange.record import AgeRecipient, Line, whole_second
from app.exchange.refusal import Refusal, Refused
from app.exchange.signing import Signer
from app.exchange.words import code_of

LAYOUT = Layout(payloads=(Entry("demande.json", "application/json", 32 * 1024),), cap=64 * 1024)
_DAYS = 90


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """What the newcomer fills in; ``age_recipient`` is the public key of their own space."""

    person_id: UUID
    display_name: str
    age_recipient: str


@dataclass(frozen=True, slots=True)
class Request:
    """``demande.json``: ``csr`` and the self-issued ``certificate`` are DER of the same key."""

    format: Literal["demande/1"]
    request_id: UUID
    person_id: UUID
    display_name: Line
    age_recipient: AgeRecipient
    signed_at: datetime
    csr: bytes
    certificate: bytes

    @property
    def code(self) -> str:
        """The twelve characters both sides compare by voice: they cover every field."""
        return code_of(signed.encode(self))

    @property
    def public_key(self) -> ec.EllipticCurvePublicKey:
        """The key to certify."""
        return read_certificate(self.certificate).public_key


@dataclass(frozen=True, slots=True)
class SealedRequest:
    """The file's bytes and what they say."""

    data: bytes
    request: Request

    @property
    def code(self) -> str:
        """See ``Request.code``."""
        return self.request.code


def seal_request(
    draft: RequestDraft, key: SigningKey, now: datetime, new_id: Callable[[], UUID]
) -> SealedRequest:
    """The ``.demande`` of ``draft``, signed by the very key it asks to enrol."""
    at = whole_second(now)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, draft.display_name)])
    certificate = _self_issued(name, key, at, new_id().int)
    request = Request(
        format="demande/1",
        request_id=new_id(),
        person_id=draft.person_id,
        display_name=draft.display_name,
        age_recipient=draft.age_recipient,
        signed_at=at,
        csr=_signing_request(name, key),
        certificate=certificate,
    )
    payloads = (signed.encode(request),)
    return SealedRequest(signed.seal(LAYOUT, payloads, Signer(key, certificate), at), request)


def judge_request(data: bytes) -> Request | Refused:
    """The request in ``data``. It is nobody's yet: compare ``code`` by voice before enrolling."""
    try:
        opened = container.cut(LAYOUT, data)
        request = signed.decode(Request, opened.payloads[0])
        signed.check_signature(opened, _holder(request), request.signed_at)
    except Refusal as refusal:
        return Refused(refusal.kind)
    return request


def _holder(request: Request) -> Certificate:
    """The self-issued certificate, if the signing request is sound and of the same key."""
    try:
        certificate = read_certificate(request.certificate)
        csr = x509.load_der_x509_csr(request.csr)
        same = csr.is_signature_valid and csr.public_key() == certificate.public_key
    except (ValueError, UnsupportedAlgorithm):
        raise Refusal("signature") from None
    if not same:
        raise Refusal("signature")
    return certificate


def _signing_request(name: x509.Name, key: SigningKey) -> bytes:
    builder = x509.CertificateSigningRequestBuilder().subject_name(name)
    return builder.sign(key, hashes.SHA256(), ecdsa_deterministic=True).public_bytes(Encoding.DER)


def _self_issued(name: x509.Name, key: SigningKey, at: datetime, serial: int) -> bytes:
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(serial)
        .not_valid_before(at)
        .not_valid_after(at + timedelta(days=_DAYS))
    )
    return builder.sign(key, hashes.SHA256(), ecdsa_deterministic=True).public_bytes(Encoding.DER)
