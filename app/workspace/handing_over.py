"""What leaves a counsellor's space: a synthesis frozen, sealed, written on the key, receipted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from app import __version__
from app.domain.errors import UserError
from app.domain.records import Departure, Receipt, SentBundle, SynthesisVersion
from app.exchange import bundle, canonical, pades, receipt
from app.exchange.refusal import Refused
from app.exchange.removable import write_verified
from app.exchange.words import words_of
from app.storage import bundles, journal, receipts, syntheses
from app.workspace.identity import current_trust, signer
from app.workspace.space import Workspace

REASON = "Synthèse relue et signée"


@dataclass(frozen=True)
class Finished:
    """What is sealed: the JSON object of the synthesis, its rendered PDF, and its two dates."""

    interview_id: str
    content: dict[str, object]
    pdf: bytes
    trigger_at: datetime
    due_at: datetime


@dataclass(frozen=True)
class HandedOver:
    """A bundle on the key: where, its number, its digest in words, and the signed PDF."""

    path: Path
    bundle_id: str
    number: int
    version: int
    words: tuple[str, ...]
    pdf: bytes
    digest: str


def hand_over(
    workspace: Workspace, finished: Finished, folder: Path, medium: str = ""
) -> HandedOver:
    """Sign, seal and write ``finished`` in ``folder``; kept in the space once it was read back.

    ``medium`` is the name people know the key by: it is kept with the date, for the history.

    UserError ``trust.not_enrolled``, or those of the key (full, write-protected, pulled out).
    """
    trust = current_trust(workspace)
    if trust is None:
        raise UserError("trust.not_enrolled")
    who = signer(workspace, trust)
    world = workspace.world
    now = world.now()
    certificate = who.enrolled.sha256
    with workspace.vault.write() as session:
        bundles.adopt(session, certificate)
    with workspace.vault.read() as session:
        earlier = bundles.sent(session, finished.interview_id)
        last, newest_act = bundles.last_of(session, certificate), bundles.last_signed(session)
    signed_pdf = pades.sign_pdf(finished.pdf, who, trust.ca.der, now, REASON)
    newest = max(earlier, key=lambda sent: sent.version, default=None)
    draft = bundle.Draft(
        case_id=UUID(finished.interview_id),
        version=newest.version + 1 if newest else 1,
        supersedes=newest.manifest_sha256 if newest else None,
        trigger_at=finished.trigger_at,
        due_at=finished.due_at,
        schema=str(finished.content["schema"]),
        app=f"canevas/{__version__}",
        seq=last.sequence + 1 if last else 1,
        prev=last.manifest_sha256 if last else None,
    )
    body = canonical.encode(finished.content)
    not_before = newest_act.signed_at if newest_act else None
    sealed = bundle.seal_bundle(draft, body, signed_pdf, who, trust, now, world.new_id, not_before)
    path = write_verified(folder, sealed.data, ".synthese", world.new_id)
    _keep(workspace, finished, sealed, body, signed_pdf, medium)
    return HandedOver(
        path,
        str(sealed.manifest.bundle_id),
        draft.seq,
        draft.version,
        words_of(sealed.digest),
        signed_pdf,
        sealed.digest,
    )


def _keep(
    workspace: Workspace,
    finished: Finished,
    sealed: bundle.SealedBundle,
    body: bytes,
    pdf: bytes,
    medium: str,
) -> None:
    manifest, now = sealed.manifest, workspace.world.now()
    version = SynthesisVersion(
        finished.interview_id, manifest.version, body, pdf, sha256(pdf).hexdigest(), now
    )
    sent = SentBundle(
        id=str(manifest.bundle_id),
        interview_id=finished.interview_id,
        case_id=str(manifest.case_id),
        version=manifest.version,
        cert_sha256=manifest.signer.cert_sha256,
        sequence=manifest.signer.seq,
        manifest_sha256=sealed.digest,
        supersedes=manifest.supersedes or "",
        previous=manifest.signer.prev or "",
        signed_at=manifest.signed_at,
        due_at=manifest.due_at,
        content=sealed.data,
    )
    with workspace.vault.write() as session:
        syntheses.add_version(session, version)
        bundles.add(session, sent)
        bundles.note_departure(session, Departure(sent.id, now, medium))
        journal.write(session, workspace.vault.holder, "bundle.handed_over", sent.id, now)


def write_again(workspace: Workspace, bundle_id: str, folder: Path, medium: str = "") -> Path:
    """Write a bundle that left before on another key: the same bytes, to the letter.

    KeyError when no such bundle left from here; UserError of the key when it refuses.
    """
    with workspace.vault.read() as session:
        found = bundles.find(session, bundle_id)
    if found is None:
        raise KeyError(bundle_id)
    path = write_verified(folder, found.content, ".synthese", workspace.world.new_id)
    now = workspace.world.now()
    with workspace.vault.write() as session:
        bundles.note_departure(session, Departure(bundle_id, now, medium))
        journal.write(session, workspace.vault.holder, "bundle.copied", bundle_id, now)
    return path


@dataclass(frozen=True)
class Left:
    """One departure as the history tells it: what, when, on what, and what became of it.

    ``outcome`` is the last receipt's, empty while none came back; ``on_time`` is by the clock of
    the supervisor who received it. ``kept`` is false once the content was purged.
    """

    bundle_id: str
    interview_id: str
    number: int
    version: int
    at: datetime
    medium: str
    words: tuple[str, ...]
    outcome: str = ""
    reason: str = ""
    received_at: datetime | None = None
    on_time: bool = False
    kept: bool = True


def history(workspace: Workspace) -> tuple[Left, ...]:
    """Everything that left this space, newest first."""
    with workspace.vault.read() as session:
        gone, answers = bundles.departures(session), receipts.latest(session)
    return tuple(_told(left, sent, answers.get(sent.id)) for left, sent in gone)


def _told(left: Departure, sent: SentBundle, answer: Receipt | None) -> Left:
    told = Left(
        sent.id,
        sent.interview_id,
        sent.sequence,
        sent.version,
        left.at,
        left.medium,
        words_of(sent.manifest_sha256),
        kept=bool(sent.content),
    )
    if answer is None:
        return told
    return replace(
        told,
        outcome=answer.outcome,
        reason=answer.reason,
        received_at=answer.received_at,
        on_time=answer.on_time,
    )


def take_receipt(workspace: Workspace, data: bytes) -> Receipt:
    """Judge and keep a ``.recu``; UserError with the refusal's code."""
    trust = current_trust(workspace)
    if trust is None:
        raise UserError("trust.not_enrolled")

    def sent(bundle_id: UUID) -> str | None:
        with workspace.vault.read() as session:
            found = bundles.find(session, str(bundle_id))
        return found.manifest_sha256 if found else None

    judged = receipt.judge_receipt(data, trust, workspace.world.now(), sent)
    if isinstance(judged, Refused):
        raise UserError(judged.code)
    said = judged.receipt
    kept = Receipt(
        bundle_id=str(said.bundle_id),
        manifest_sha256=said.manifest_sha256,
        outcome=said.outcome,
        reason=said.reason or "",
        received_at=said.received_at,
        due_at=said.due_at,
        on_time=said.on_time,
        content=data,
    )
    now = workspace.world.now()
    with workspace.vault.write() as session:
        receipts.add(session, kept)
        journal.write(session, workspace.vault.holder, "receipt.taken", kept.bundle_id, now)
    return kept
