"""``.recu``: the supervisor's signed answer to a bundle, numbered and chained."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from app.exchange import container, signed
from app.exchange.container import Entry, Layout
from app.exchange.record import Code, Digest, Ordinal, whole_second
from app.exchange.refusal import Refusal, Refused
from app.exchange.signing import Signer
from app.exchange.trust import Enrolled, Trust, check_time

LAYOUT = Layout(payloads=(Entry("recu.json", "application/json", 16 * 1024),), cap=32 * 1024)
Outcome = Literal["accepted", "refused"]


@dataclass(frozen=True, slots=True)
class ReceiptDraft:
    """What a receipt says. ``number`` starts at 1; ``previous`` is the digest of the one before.

    ``reason`` is the refusal's kind, None when accepted. ``bundle_id``, ``manifest_sha256`` and
    ``due_at`` come from the manifest; ``received_at`` is this supervisor's clock.
    """

    number: int
    previous: str | None
    outcome: Outcome
    reason: str | None
    bundle_id: UUID
    manifest_sha256: str
    received_at: datetime
    due_at: datetime


@dataclass(frozen=True, slots=True)
class SignerEntry:
    """The supervisor who signed."""

    person_id: UUID
    cert_sha256: Digest


@dataclass(frozen=True, slots=True)
class Receipt:
    """``recu.json``: ``on_time`` compares ``received_at`` with ``due_at``, whole seconds of UTC."""

    format: Literal["recu/1"]
    number: Ordinal
    previous: Digest | None
    outcome: Outcome
    reason: Code | None
    bundle_id: UUID
    manifest_sha256: Digest
    received_at: datetime
    due_at: datetime
    on_time: bool
    org_id: UUID
    signed_at: datetime
    signer: SignerEntry


@dataclass(frozen=True, slots=True)
class SealedReceipt:
    """The file's bytes, what they say, and the digest that the next receipt names."""

    data: bytes
    receipt: Receipt
    digest: str


@dataclass(frozen=True, slots=True)
class ReceiptAccepted:
    """A sound receipt for something that was sent from here."""

    receipt: Receipt
    digest: str
    signer: Enrolled


def seal_receipt(draft: ReceiptDraft, signer: Signer, trust: Trust, now: datetime) -> SealedReceipt:
    """The ``.recu`` of ``draft``; the same arguments give the same bytes again."""
    enrolled = trust.enrolled[signer.enrolled.sha256]
    received, due = whole_second(draft.received_at), whole_second(draft.due_at)
    receipt = Receipt(
        format="recu/1",
        number=draft.number,
        previous=draft.previous,
        outcome=draft.outcome,
        reason=draft.reason,
        bundle_id=draft.bundle_id,
        manifest_sha256=draft.manifest_sha256,
        received_at=received,
        due_at=due,
        on_time=received <= due,
        org_id=trust.organisation.org_id,
        signed_at=whole_second(now),
        signer=SignerEntry(enrolled.person.person_id, signer.enrolled.sha256),
    )
    encoded = signed.encode(receipt)
    signed.decode(Receipt, encoded)  # never write what a reader would refuse
    data = signed.seal(LAYOUT, (encoded,), signer, receipt.signed_at)
    return SealedReceipt(data, receipt, signed.sha256(encoded))


def judge_receipt(
    data: bytes, trust: Trust, now: datetime, sent: Callable[[UUID], str | None]
) -> ReceiptAccepted | Refused:
    """Judge a ``.recu``; ``sent`` gives the manifest digest of a bundle id sent from here."""
    try:
        accepted = open_receipt(data, trust, now)
    except Refusal as refusal:
        return Refused(refusal.kind)
    if sent(accepted.receipt.bundle_id) != accepted.receipt.manifest_sha256:
        return Refused("unknown-bundle")
    return accepted


def open_receipt(data: bytes, trust: Trust, now: datetime) -> ReceiptAccepted:
    """The receipt in ``data``, whoever it is for; Refusal if it is not an authentic one."""
    opened = container.cut(LAYOUT, data)
    receipt = signed.decode(Receipt, opened.payloads[0])
    signer = trust.enrolled.get(receipt.signer.cert_sha256)
    if signer is None:
        raise Refusal("not-enrolled")
    signed.check_signature(opened, signer.certificate, receipt.signed_at)
    if not signer.may("superviseur"):
        raise Refusal("role")
    if not signer.certificate.person_id == signer.person.person_id == receipt.signer.person_id:
        raise Refusal("identity")
    _check_revocation(signer, receipt, trust)
    check_time(signer.certificate, receipt.signed_at, now)
    if receipt.org_id != trust.organisation.org_id:
        raise Refusal("recipient")
    _check_coherence(receipt)
    return ReceiptAccepted(receipt, signed.sha256(opened.payloads[0]), signer)


def _check_revocation(signer: Enrolled, receipt: Receipt, trust: Trust) -> None:
    """A receipt signed before its supervisor left or renewed still holds; a stolen key's never."""
    revoked = trust.revocation(signer.certificate)
    if revoked is None:
        return
    if revoked.reason == "compromised":
        raise Refusal("compromised")
    if receipt.signed_at >= revoked.at:
        raise Refusal("revoked")


def _check_coherence(receipt: Receipt) -> None:
    first = (receipt.number == 1) == (receipt.previous is None)
    reasoned = (receipt.outcome == "refused") == (receipt.reason is not None)
    timely = receipt.on_time == (receipt.received_at <= receipt.due_at)
    if not (first and reasoned and timely):
        raise Refusal("manifest")
