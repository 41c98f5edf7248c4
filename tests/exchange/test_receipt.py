"""Receipts: on time by the supervisor's clock, numbered, chained, issued again identically."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from conftest import NOW, World, make_world, receipt_draft

from app.exchange.receipt import ReceiptAccepted, SealedReceipt, judge_receipt, seal_receipt
from app.exchange.refusal import Refused


def judge(world: World, data: bytes, **changes: object) -> ReceiptAccepted | Refused:
    sent = changes.get("sent", world.bundle().digest)
    return judge_receipt(
        data, changes.get("trust", world.trust), changes.get("now", NOW), lambda _id: sent
    )


def kind(judged: ReceiptAccepted | Refused) -> str:
    return judged.kind if isinstance(judged, Refused) else "accepted"


def test_a_receipt_answers_a_bundle(world: World, receipt: SealedReceipt) -> None:
    judged = judge(world, receipt.data, sent=receipt.receipt.manifest_sha256)
    assert isinstance(judged, ReceiptAccepted)
    assert judged.receipt.on_time
    assert judged.signer.person.display_name == "Claude Exemple"
    assert judged.digest == receipt.digest


def test_the_same_again_is_the_same_bytes(world: World) -> None:
    draft = receipt_draft(world.bundle())
    first = seal_receipt(draft, world.supervisor, world.trust, NOW)
    assert seal_receipt(draft, world.supervisor, world.trust, NOW).data == first.data


def test_late_is_said(world: World) -> None:
    bundle = world.bundle()
    late = replace(receipt_draft(bundle), received_at=bundle.manifest.due_at + timedelta(seconds=1))
    sealed = seal_receipt(late, world.supervisor, world.trust, late.received_at)
    judged = judge(world, sealed.data, sent=bundle.digest, now=late.received_at)
    assert isinstance(judged, ReceiptAccepted)
    assert not judged.receipt.on_time


def test_a_refusal_says_why(world: World) -> None:
    bundle = world.bundle()
    draft = replace(receipt_draft(bundle), outcome="refused", reason="older-version")
    sealed = seal_receipt(draft, world.supervisor, world.trust, NOW)
    judged = judge(world, sealed.data, sent=bundle.digest)
    assert isinstance(judged, ReceiptAccepted)
    assert judged.receipt.reason == "older-version"


@pytest.mark.parametrize("sent", [None, "0" * 64])
def test_for_something_never_sent(world: World, receipt: SealedReceipt, sent: str | None) -> None:
    assert kind(judge(world, receipt.data, sent=sent)) == "unknown-bundle"


def test_signed_by_a_counsellor(world: World) -> None:
    sealed = seal_receipt(receipt_draft(world.bundle()), world.counsellor, world.trust, NOW)
    assert kind(judge(world, sealed.data)) == "role"


def test_by_another_organisation_s_supervisor(world: World) -> None:
    other = make_world()
    sealed = seal_receipt(receipt_draft(world.bundle()), other.supervisor, other.trust, NOW)
    assert kind(judge(world, sealed.data)) == "not-enrolled"


@pytest.mark.parametrize(
    ("reason", "minutes", "expected"),
    [("compromised", 1, "compromised"), ("departed", 1, "accepted"), ("departed", -1, "revoked")],
)
def test_a_supervisor_whose_certificate_was_taken_back(
    world: World, receipt: SealedReceipt, reason: str, minutes: int, expected: str
) -> None:
    trust = world.revoke(world.supervisor, reason, NOW + timedelta(minutes=minutes)).trust
    sent = receipt.receipt.manifest_sha256
    assert kind(judge(world, receipt.data, trust=trust, sent=sent)) == expected


@pytest.mark.parametrize(
    "change",
    [
        {"number": 2},
        {"previous": "0" * 64},
        {"outcome": "refused"},
        {"reason": "container"},
    ],
)
def test_a_receipt_that_contradicts_itself(world: World, change: dict[str, object]) -> None:
    draft = replace(receipt_draft(world.bundle()), **change)
    sealed = seal_receipt(draft, world.supervisor, world.trust, NOW)
    assert kind(judge(world, sealed.data)) == "manifest"
