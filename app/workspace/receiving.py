"""What arrives in a supervisor's space: judged, kept or quarantined, and receipted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal

from app.domain.errors import UserError
from app.domain.records import Imported, ImportSummary, IssuedReceipt, Quarantined
from app.exchange import receipt
from app.exchange.age import Identities
from app.exchange.judge import Accepted, Known, judge_bundle
from app.exchange.manifest import Manifest
from app.exchange.refusal import Refused
from app.exchange.removable import write_verified
from app.exchange.signed import encode
from app.exchange.trust import Trust
from app.storage import imports, issued, journal, quarantine
from app.workspace.enrolment import RECOVERY_IDENTITY
from app.workspace.identity import age_identity, current_trust, read_key, signer
from app.workspace.space import Workspace

Outcome = Literal["accepted", "already", "quarantined"]


@dataclass(frozen=True)
class Arrival:
    """What became of one file: ``code`` names the reason when it was quarantined.

    ``missing`` are numbers of the same signer that were sent but never received here.
    """

    outcome: Outcome
    code: str = ""
    bundle_id: str = ""
    number: int = 0
    version: int = 0
    signer: str = ""
    signed_at: datetime | None = None
    missing: tuple[int, ...] = ()


def receive(workspace: Workspace, paths: Iterable[Path]) -> tuple[Arrival, ...]:
    """Judge each file; an accepted one is kept with its receipt, in one transaction.

    UserError("trust.no_authority") in a space without an authority. A file that cannot be read is
    quarantined as empty; nothing is ever thrown away.
    """
    trust = current_trust(workspace)
    if trust is None:
        raise UserError("trust.no_authority")
    identities = our_identities(workspace)
    return tuple(_receive_one(workspace, path.read_bytes(), trust, identities) for path in paths)


def our_identities(workspace: Workspace) -> Identities:
    """The age identities that open what is sent to this organisation."""
    recovery = read_key(workspace, RECOVERY_IDENTITY)
    found = [age_identity(workspace)] + ([recovery.decode()] if recovery else [])
    return Identities.of(*found)


def _receive_one(
    workspace: Workspace, data: bytes, trust: Trust, identities: Identities
) -> Arrival:
    now = workspace.world.now()
    judged = judge_bundle(data, identities, trust, now, lambda m: _known(workspace, m))
    if isinstance(judged, Refused):
        return _quarantine(workspace, data, judged.code, now)
    who = judged.signer.person.display_name
    manifest = judged.manifest
    if not judged.replay:
        _accept(workspace, judged, trust, now)
    return Arrival(
        outcome="already" if judged.replay else "accepted",
        bundle_id=str(manifest.bundle_id),
        number=manifest.signer.seq,
        version=manifest.version,
        signer=who,
        signed_at=manifest.signed_at,
        missing=tuple(judged.missing),
    )


def _known(workspace: Workspace, manifest: Manifest) -> Known:
    with workspace.vault.read() as session:
        everything = imports.summaries(session)
    same_id = [i for i in everything if i.bundle_id == str(manifest.bundle_id)]
    case = [i for i in everything if i.case_id == str(manifest.case_id)]
    mine = {i.sequence: i for i in everything if i.signer_id == str(manifest.signer.person_id)}
    newest = max(case, key=lambda i: i.version, default=None)
    seq = manifest.signer.seq
    here, before = mine.get(seq), mine.get(seq - 1)
    return Known(
        same_id=same_id[0].manifest_sha256 if same_id else None,
        latest=(newest.version, newest.manifest_sha256) if newest else None,
        same_seq=here.manifest_sha256 if here else None,
        seq_before=before.manifest_sha256 if before else None,
        highest_seq=max(mine, default=0),
    )


def _accept(workspace: Workspace, judged: Accepted, trust: Trust, now: datetime) -> None:
    manifest = judged.manifest
    summary = ImportSummary(
        bundle_id=str(manifest.bundle_id),
        case_id=str(manifest.case_id),
        version=manifest.version,
        signer_id=str(manifest.signer.person_id),
        manifest_sha256=judged.digest,
        supersedes=manifest.supersedes or "",
        sequence=manifest.signer.seq,
        signed_at=manifest.signed_at,
        trigger_at=manifest.trigger_at,
        due_at=manifest.due_at,
        received_at=now,
    )
    kept = Imported(summary, encode(manifest), judged.payload, judged.pdf, b"")
    with workspace.vault.write() as session:
        last = issued.last(session)
        draft = receipt.ReceiptDraft(
            number=last.number + 1 if last else 1,
            previous=last.sha256 if last else None,
            outcome="accepted",
            reason=None,
            bundle_id=manifest.bundle_id,
            manifest_sha256=judged.digest,
            received_at=now,
            due_at=manifest.due_at,
        )
        sealed = receipt.seal_receipt(draft, signer(workspace, trust), trust, now)
        imports.add(session, kept)
        issued.add(
            session,
            IssuedReceipt(
                draft.number,
                summary.bundle_id,
                "accepted",
                now,
                draft.previous or "",
                sealed.digest,
                sealed.data,
            ),
        )
        journal.write(session, workspace.vault.holder, "bundle.accepted", summary.bundle_id, now)


def _quarantine(workspace: Workspace, data: bytes, code: str, now: datetime) -> Arrival:
    held = Quarantined(sha256(data).hexdigest(), code, now, data)
    with workspace.vault.write() as session:
        quarantine.add(session, held)
        journal.write(session, workspace.vault.holder, "bundle.quarantined", held.sha256, now)
    return Arrival("quarantined", code)


def write_receipts(workspace: Workspace, bundle_ids: Iterable[str], folder: Path) -> int:
    """Write the receipt of each accepted bundle in ``folder``; how many were written.

    The same bundle always gets the same receipt again. UserError of the key when it refuses.
    """
    written = 0
    for bundle_id in bundle_ids:
        with workspace.vault.read() as session:
            found = issued.of_bundle(session, bundle_id)
        if found is not None:
            write_verified(folder, found.content, ".recu", workspace.world.new_id)
            written += 1
    return written
