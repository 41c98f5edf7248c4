"""Saying of any file whether it is authentic: what ``canevas verify`` prints, one line a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePath
from typing import Literal

from app.exchange.age import Identities
from app.exchange.judge import Accepted, judge_bundle
from app.exchange.pades import PdfCheck, check_pdf
from app.exchange.receipt import open_receipt
from app.exchange.record import STAMP
from app.exchange.refusal import Refusal, Refused
from app.exchange.request import judge_request
from app.exchange.trust import Enrolled, Trust, judge_trust

Outcome = Literal["authentic", "not_authentic", "cannot_judge"]
# Kinds that say something of us rather than of the file.
_UNDECIDED = frozenset({"not-for-us", "departed"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What can be said of a file: ``code`` and ``facts`` make the sentence of ``app/text``."""

    outcome: Outcome
    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


# What is looked at, in FORMAT.md's order, and the kinds that each step may refuse with.
_STEPS: tuple[tuple[str, frozenset[str]], ...] = (
    ("verify.step-size", frozenset({"oversize"})),
    ("verify.step-age", frozenset({"age", "not-for-us"})),
    ("verify.step-container", frozenset({"container", "manifest"})),
    ("verify.step-signer", frozenset({"not-enrolled"})),
    ("verify.step-signature", frozenset({"signature"})),
    ("verify.step-role", frozenset({"role", "identity"})),
    ("verify.step-trusted", frozenset({"compromised", "revoked", "departed"})),
    ("verify.step-time", frozenset({"clock", "expired"})),
    ("verify.step-recipient", frozenset({"recipient"})),
    ("verify.step-digest", frozenset({"digest", "schema"})),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing looked at in a bundle: ``code`` of its sentence; None when it was not reached."""

    code: str
    holds: bool | None


def explain(verdict: Verdict) -> tuple[Step, ...]:
    """What holds in a bundle, where it failed, and what was therefore not looked at.

    Empty for other kinds of file, and when nothing could be judged.
    """
    if verdict.code == "verify.bundle":
        return tuple(Step(code, True) for code, _kinds in _STEPS)
    kind = verdict.code.removeprefix("refused.")
    failed = next((i for i, (_code, kinds) in enumerate(_STEPS) if kind in kinds), None)
    if failed is None:
        return ()
    reached = (True,) * failed + (False,)
    rest = len(_STEPS) - len(reached)
    return tuple(
        Step(code, holds)
        for (code, _kinds), holds in zip(_STEPS, (*reached, *(None,) * rest), strict=True)
    )


def verify_file(
    data: bytes, name: str, trust: Trust | None, identities: Identities | None, now: datetime
) -> Verdict:
    """Judge ``data`` by the kind its ``name`` announces (its first bytes if it announces none)."""
    suffix = PurePath(name).suffix.lower()
    kind = suffix if suffix in _SUFFIXES else _sniff(data)
    if kind == ".demande":
        return _request(data)
    if kind not in _SUFFIXES:
        return Verdict("cannot_judge", "verify.unknown-kind")
    if kind == ".confiance":
        return _trust(data, trust, now)
    if trust is None:
        return Verdict("cannot_judge", "verify.no-trust")
    if kind == ".synthese":
        return _bundle(data, trust, identities, now)
    return _JUDGES[kind](data, trust, now)


def _bundle(data: bytes, trust: Trust, identities: Identities | None, now: datetime) -> Verdict:
    if identities is None:
        return Verdict("cannot_judge", "verify.no-identity")
    judged = judge_bundle(data, identities, trust, now)
    if isinstance(judged, Refused):
        return _refused(judged)
    return _bundle_pdf(judged, trust)


def _bundle_pdf(accepted: Accepted, trust: Trust) -> Verdict:
    """The PDF inside travels on alone: its own signature must hold too, by the same person."""
    check = check_pdf(accepted.pdf, trust)
    if check.signer != accepted.signer:
        return _pdf_verdict(check) if check.state != "valid" else _no("refused.identity")
    facts = {"version": accepted.manifest.version}
    return _yes("verify.bundle", accepted.signer, accepted.manifest.signed_at, facts)


def _receipt(data: bytes, trust: Trust, now: datetime) -> Verdict:
    try:
        accepted = open_receipt(data, trust, now)
    except Refusal as refusal:
        return _refused(Refused(refusal.kind))
    receipt = accepted.receipt
    return _yes("verify.receipt", accepted.signer, receipt.signed_at, {"number": receipt.number})


def _pdf(data: bytes, trust: Trust, _now: datetime) -> Verdict:
    return _pdf_verdict(check_pdf(data, trust))


def _pdf_verdict(check: PdfCheck) -> Verdict:
    if check.signer is None or check.signed_at is None:
        return _no(f"verify.pdf-{check.state}")
    return _yes("verify.pdf", check.signer, check.signed_at, {})


def _trust(data: bytes, known: Trust | None, now: datetime) -> Verdict:
    """Sound in itself, and of the same authority as the trust file given (of any epoch)."""
    judged = judge_trust(data, now, None)
    if isinstance(judged, Refused):
        return _refused(judged)
    if known is None:
        return Verdict("cannot_judge", "verify.trust-unknown", {"code": judged.authority_code})
    found = judged.trust
    if found.ca.der != known.ca.der:
        return _no("refused.authority")
    signer = found.enrolled[found.payload.signer.cert_sha256]
    return _yes("verify.trust", signer, found.payload.signed_at, {"epoch": found.epoch})


def _request(data: bytes) -> Verdict:
    judged = judge_request(data)
    if isinstance(judged, Refused):
        return _refused(judged)
    return Verdict("cannot_judge", "verify.request", {"code": judged.code})


def _yes(code: str, signer: Enrolled, at: datetime, facts: Mapping[str, str | int]) -> Verdict:
    who = {"signer": signer.person.display_name, "signed_at": at.strftime(STAMP)}
    return Verdict("authentic", code, {**who, **facts})


def _no(code: str) -> Verdict:
    return Verdict("not_authentic", code)


def _refused(refused: Refused) -> Verdict:
    return Verdict("cannot_judge" if refused.kind in _UNDECIDED else "not_authentic", refused.code)


def _sniff(data: bytes) -> str:
    if data.startswith(b"age-encryption.org/"):
        return ".synthese"
    if data.startswith(b"%PDF-"):
        return ".pdf"
    inside = {b"recu.json": ".recu", b"confiance.json": ".confiance", b"demande.json": ".demande"}
    return next((kind for name, kind in inside.items() if name in data[:256]), "")


_JUDGES: Mapping[str, Callable[[bytes, Trust, datetime], Verdict]] = {
    ".recu": _receipt,
    ".pdf": _pdf,
}
_SUFFIXES = frozenset({".synthese", ".confiance", ".demande", *_JUDGES})
