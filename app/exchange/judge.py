"""Judging a bundle that arrived: every check in its order, the first failure names the refusal.

The order is the one of FORMAT.md, "Judging". Nothing is parsed before the container was rendered
again and found equal, and nothing is believed before the one signature was verified.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.exchange import age, container, signed
from app.exchange.age import Identities
from app.exchange.bundle import check_content
from app.exchange.manifest import CONTENT_NAME, LAYOUT, PDF_NAME, FileEntry, Manifest
from app.exchange.refusal import Refusal, Refused
from app.exchange.trust import Enrolled, Trust, check_time

# "superseded": signed before its certificate was replaced; "stale-trust": our trust file is out of
# date; "newer-trust": the sender already has a later one.
BundleWarning = Literal["superseded", "stale-trust", "newer-trust"]


@dataclass(frozen=True, slots=True)
class Known:
    """What the receiving space already accepted that touches one manifest. Digests are manifests'.

    ``same_id``: of this bundle id. ``latest``: version and digest of this case's newest version.
    ``same_seq``, ``seq_before``: of this certificate's act of the same and of the previous number.
    ``prev_after``: the ``prev`` that the act of the next number claims. ``highest_seq``: of this
    certificate, 0 for none.
    """

    same_id: str | None = None
    latest: tuple[int, str] | None = None
    same_seq: str | None = None
    seq_before: str | None = None
    prev_after: str | None = None
    highest_seq: int = 0


def nothing_known(_manifest: Manifest) -> Known:
    """The ledger of a space that received nothing yet."""
    return Known()


@dataclass(frozen=True, slots=True)
class Accepted:
    """A sound bundle. ``replay``: it is already here, give the same receipt again.

    ``payload`` are the bytes of ``synthese.json`` and ``content`` the object in them; ``signature``
    is the detached CAdES file. ``missing``
    are this certificate's numbers between the highest known and this one: sent, not received.
    """

    manifest: Manifest
    digest: str
    payload: bytes
    content: dict[str, object]
    pdf: bytes
    signature: bytes
    signer: Enrolled
    replay: bool
    warnings: tuple[BundleWarning, ...]
    missing: range


@dataclass(frozen=True, slots=True)
class _Opened:
    manifest: Manifest
    digest: str
    payload: bytes
    pdf: bytes
    signature: bytes
    files: tuple[FileEntry, FileEntry]
    signer: Enrolled


def judge_bundle(
    data: bytes,
    identities: Identities,
    trust: Trust,
    now: datetime,
    known: Callable[[Manifest], Known] = nothing_known,
    departed_too: bool = False,
) -> Accepted | Refused:
    """Judge the bytes of a ``.synthese``. Pure: the caller imports and receipts in one transaction.

    ``departed_too``: a human decided to take what someone signed before they left.

    A refusal carries the manifest only once its signature was verified, so that a signed refusal
    never answers a stranger.
    """
    try:
        opened = _open(data, identities, trust)
    except Refusal as refusal:
        return Refused(refusal.kind)
    try:
        return _judge(opened, identities, trust, now, known(opened.manifest), departed_too)
    except Refusal as refusal:
        return Refused(refusal.kind, opened.manifest, opened.digest)


def signed_place(data: bytes, identities: Identities, trust: Trust) -> tuple[datetime, int] | None:
    """When and under which number a bundle says it was signed, None for what cannot be opened.

    Names on a key are random: what arrives together is judged in the order it was signed, or a
    correction would arrive before what it corrects.
    """
    try:
        manifest = _open(data, identities, trust).manifest
    except Refusal:
        return None
    return manifest.signed_at, manifest.signer.seq


def _open(data: bytes, identities: Identities, trust: Trust) -> _Opened:
    """From encrypted bytes to payloads whose signer is enrolled and whose signature holds."""
    if len(data) > LAYOUT.cap:
        raise Refusal("oversize")
    opened = container.cut(LAYOUT, age.unseal(data, identities))
    encoded, payload, pdf = opened.payloads
    manifest = signed.decode(Manifest, encoded)
    signer = trust.enrolled.get(manifest.signer.cert_sha256)
    if signer is None:
        raise Refusal("not-enrolled")
    signed.check_signature(opened, signer.certificate, manifest.signed_at)
    digest, *others = opened.digests
    files = (
        FileEntry(CONTENT_NAME, len(payload), others[0]),
        FileEntry(PDF_NAME, len(pdf), others[1]),
    )
    return _Opened(manifest, digest, payload, pdf, opened.signature, files, signer)


def _judge(
    opened: _Opened,
    identities: Identities,
    trust: Trust,
    now: datetime,
    known: Known,
    departed_too: bool,
) -> Accepted:
    manifest, digest = opened.manifest, opened.digest
    replay = known.same_id == digest
    if not replay:
        _check_signer(opened, trust, now, departed_too)
    _check_recipient(manifest, identities, trust)
    content = _check_payloads(opened)
    if not replay:
        _check_versions(manifest, known)
        _check_sequence(manifest, digest, known)
    return Accepted(
        manifest=manifest,
        digest=digest,
        payload=opened.payload,
        content=content,
        pdf=opened.pdf,
        signature=opened.signature,
        signer=opened.signer,
        replay=replay,
        warnings=_warnings(opened, trust, now),
        missing=range(0) if replay else range(known.highest_seq + 1, manifest.signer.seq),
    )


def _check_signer(opened: _Opened, trust: Trust, now: datetime, departed_too: bool) -> None:
    """Role, identity, revocation, validity and clock."""
    manifest, signer = opened.manifest, opened.signer
    if not signer.may("conseiller"):
        raise Refusal("role")
    if not signer.certificate.person_id == signer.person.person_id == manifest.signer.person_id:
        raise Refusal("identity")
    _check_revocation(opened, trust, departed_too)
    check_time(signer.certificate, manifest.signed_at, now)


def _check_revocation(opened: _Opened, trust: Trust, departed_too: bool) -> None:
    """A stolen key dates at will: none of it passes. A departed person's work is for a human."""
    revoked = trust.revocation(opened.signer.certificate)
    if revoked is None:
        return
    if revoked.reason == "compromised":
        raise Refusal("compromised")
    if opened.manifest.signed_at >= revoked.at:
        raise Refusal("revoked")
    if revoked.reason == "departed" and not departed_too:
        raise Refusal("departed")


def _check_recipient(manifest: Manifest, identities: Identities, trust: Trust) -> None:
    """Made for this organisation and for a key we hold: nobody forwarded another's bundle."""
    ours = manifest.recipient.org_id == trust.organisation.org_id
    if not ours or identities.recipients.isdisjoint(manifest.recipient.keys):
        raise Refusal("recipient")


def _check_payloads(opened: _Opened) -> dict[str, object]:
    if opened.manifest.files != opened.files:
        raise Refusal("digest")
    try:
        content = check_content(opened.payload, opened.manifest.schema)
    except ValueError:
        raise Refusal("schema") from None
    if not opened.pdf.startswith(b"%PDF-"):
        raise Refusal("schema")
    return content


def _check_versions(manifest: Manifest, known: Known) -> None:
    """The id is new, and the version follows the newest one here.

    A version whose predecessor never arrived is taken: a key may be lost on the way, and the newest
    word is the one that counts.
    """
    if known.same_id is not None:
        raise Refusal("same-id")
    if (manifest.version == 1) != (manifest.supersedes is None):
        raise Refusal("predecessor")
    if known.latest is None:
        return
    version, latest_digest = known.latest
    if manifest.version <= version:
        raise Refusal("older-version")
    if manifest.version == version + 1 and manifest.supersedes != latest_digest:
        raise Refusal("predecessor")


def _check_sequence(manifest: Manifest, digest: str, known: Known) -> None:
    """The number is new, and the acts around it agree on who follows whom."""
    act = manifest.signer
    if known.same_seq is not None:
        raise Refusal("sequence")
    if (act.seq == 1) != (act.prev is None):
        raise Refusal("predecessor")
    if known.seq_before is not None and act.prev != known.seq_before:
        raise Refusal("predecessor")
    if known.prev_after is not None and known.prev_after != digest:
        raise Refusal("predecessor")


def _warnings(opened: _Opened, trust: Trust, now: datetime) -> tuple[BundleWarning, ...]:
    found: list[BundleWarning] = []
    if trust.revocation(opened.signer.certificate) is not None:
        found.append("superseded")
    if trust.stale(now):
        found.append("stale-trust")
    if opened.manifest.trust_epoch > trust.epoch:
        found.append("newer-trust")
    return tuple(found)
