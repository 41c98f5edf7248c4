"""What arrives in a supervisor's space: judged, kept or quarantined, and receipted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Literal

from app.domain.errors import UserError
from app.domain.records import Imported, ImportSummary, IssuedReceipt, Quarantined
from app.exchange import receipt
from app.exchange.age import Identities
from app.exchange.judge import Accepted, Known, judge_bundle, signed_place
from app.exchange.manifest import LAYOUT, Manifest
from app.exchange.refusal import Refused
from app.exchange.removable import read_bounded, write_verified
from app.exchange.signed import encode
from app.exchange.trust import Trust
from app.storage import imports, issued, journal, quarantine
from app.workspace.identity import current_trust, signer
from app.workspace.reception_key import our_identities
from app.workspace.space import Workspace

Outcome = Literal["accepted", "already", "quarantined"]
DEPARTED = "refused.departed"
"""The one reason a supervisor may overrule: authentic, but its signer left since."""


@dataclass(frozen=True)
class Arrival:
    """What became of one file: ``code`` names the reason when it was quarantined.

    ``missing`` are numbers of the same certificate that were sent but never received here;
    ``warnings`` are those of ``judge.BundleWarning``.
    """

    outcome: Outcome
    code: str = ""
    bundle_id: str = ""
    number: int = 0
    version: int = 0
    signer: str = ""
    signed_at: datetime | None = None
    missing: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()


def receive(
    workspace: Workspace,
    paths: Sequence[Path],
    progress: Callable[[int], None] = lambda done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Arrival, ...]:
    """Judge each file, in the order they were signed; an accepted one is kept with its receipt, in
    one transaction. The arrivals are in the order of ``paths``.

    ``progress`` is told how many are done; after ``cancelled`` the rest is left where it is.
    UserError("trust.no_authority") in a space without an authority. A file that cannot be read is
    quarantined as empty; nothing is ever thrown away.
    """
    desk = _Desk.of(workspace)
    arrivals: dict[Path, Arrival] = {}
    for path in desk.in_order(paths):
        if cancelled():
            break
        arrivals[path] = desk.take(_read(path))
        progress(len(arrivals))
    return tuple(arrivals[path] for path in paths if path in arrivals)


def accept_held(workspace: Workspace, digest: str) -> Arrival:
    """Take in a quarantined file whose only fault is that its signer left after signing.

    UserError of the file's reason when it has another one: only a new bundle mends that.
    """
    desk, held = _Desk.of(workspace), _held(workspace, digest)
    arrival = desk.take(held.content, departed_too=True)
    if arrival.outcome == "quarantined":
        raise UserError(arrival.code)
    return arrival


def refuse_held(workspace: Workspace, digest: str) -> str:
    """Decide that a quarantined file is not wanted; the id of the bundle its refusal answers.

    A signed refusal is made for the counsellor where the signature could be verified; the id is
    empty otherwise: a stranger gets no answer. The file stays.
    """
    desk, held = _Desk.of(workspace), _held(workspace, digest)
    judged = desk.judge(held.content, departed_too=False)
    answered = ""
    if isinstance(judged, Refused) and judged.manifest is not None and judged.digest is not None:
        answered = str(judged.manifest.bundle_id)
        desk.answer_refusal(judged.manifest, judged.digest, judged.kind)
    now, by = workspace.world.now(), workspace.space.owner
    with workspace.vault.write() as session:
        quarantine.decide(session, digest, "refused", now, by)
        journal.write(session, workspace.vault.holder, "quarantine.refused", digest, now)
    return answered


def write_receipts(workspace: Workspace, bundle_ids: Iterable[str], folder: Path) -> int:
    """Write the receipt of each bundle in ``folder``; how many are there.

    The same bundle always gets the same receipt again, and one that is there already is not written
    twice. UserError of the key when it refuses.
    """
    there = {_read(path) for path in folder.glob("*.recu")}
    written = 0
    for bundle_id in bundle_ids:
        with workspace.vault.read() as session:
            found = issued.of_bundle(session, bundle_id)
        if found is not None:
            if found.content not in there:
                write_verified(folder, found.content, ".recu", workspace.world.new_id)
            written += 1
    return written


def waiting(workspace: Workspace) -> tuple[Quarantined, ...]:
    """Quarantined files that nobody decided on yet, newest first."""
    with workspace.vault.read() as session:
        return quarantine.held(session)


def missing_numbers(workspace: Workspace) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Who sent numbers that never arrived, and which."""
    trust = current_trust(workspace)
    if trust is None:
        return ()
    names = {str(p.person_id): p.display_name for p in trust.payload.people}
    with workspace.vault.read() as session:
        gaps = imports.missing(session)
    return tuple((names.get(signer_id, signer_id), numbers) for signer_id, numbers in gaps)


def received_from(workspace: Workspace, signer_id: str) -> tuple[int, int]:
    """How many bundles of a person are here, and how many of their numbers never arrived."""
    with workspace.vault.read() as session:
        here = sum(i.signer_id == signer_id for i in imports.summaries(session))
        gaps = imports.missing(session)
    return here, sum(len(numbers) for owner, numbers in gaps if owner == signer_id)


@dataclass(frozen=True)
class _Desk:
    """What judging needs, opened once for many files."""

    workspace: Workspace
    trust: Trust
    identities: Identities

    @classmethod
    def of(cls, workspace: Workspace) -> _Desk:
        """UserError when this space could not sign a receipt that anyone believes."""
        trust = current_trust(workspace)
        if trust is None:
            raise UserError("trust.no_authority")
        if signer(workspace, trust).enrolled.not_after < workspace.world.now():
            raise UserError("reception.expired")
        return cls(workspace, trust, our_identities(workspace))

    def judge(self, data: bytes, departed_too: bool) -> Accepted | Refused:
        now = self.workspace.world.now()
        return judge_bundle(data, self.identities, self.trust, now, self._known, departed_too)

    def in_order(self, paths: Sequence[Path]) -> list[Path]:
        """As they were signed; what cannot be opened comes last."""
        placed = [(signed_place(_read(p), self.identities, self.trust), p) for p in paths]
        known = sorted((place, path) for place, path in placed if place is not None)
        return [path for _place, path in known] + [path for place, path in placed if place is None]

    def take(self, data: bytes, departed_too: bool = False) -> Arrival:
        judged = self.judge(data, departed_too)
        if isinstance(judged, Refused):
            return self._quarantine(data, judged)
        if not judged.replay:
            self._accept(judged, data)
        manifest = judged.manifest
        return Arrival(
            outcome="already" if judged.replay else "accepted",
            bundle_id=str(manifest.bundle_id),
            number=manifest.signer.seq,
            version=manifest.version,
            signer=judged.signer.person.display_name,
            signed_at=manifest.signed_at,
            missing=tuple(judged.missing),
            warnings=judged.warnings,
        )

    def answer_refusal(self, manifest: Manifest, digest: str, kind: str) -> None:
        with self.workspace.vault.write() as session:
            if issued.of_bundle(session, str(manifest.bundle_id)) is None:
                issued.add(session, self._answer(issued.last(session), manifest, digest, kind))

    def _known(self, manifest: Manifest) -> Known:
        act = manifest.signer
        with self.workspace.vault.read() as session:
            found = imports.neighbours(
                session,
                str(manifest.bundle_id),
                str(manifest.case_id),
                act.cert_sha256,
                act.seq,
            )
        return Known(
            same_id=found.same_id,
            latest=found.latest,
            same_seq=found.same,
            seq_before=found.before,
            prev_after=found.claimed or None,
            highest_seq=found.highest,
        )

    def _accept(self, judged: Accepted, data: bytes) -> None:
        """Keep a bundle with its receipt; if it waited in quarantine, it waits no more."""
        manifest, now = judged.manifest, self.workspace.world.now()
        kept = Imported(
            _summary(judged, now), encode(manifest), judged.payload, judged.pdf, judged.signature
        )
        with self.workspace.vault.write() as session:
            imports.add(session, kept)
            answer = self._answer(issued.last(session), manifest, judged.digest, None)
            issued.add(session, answer)
            holder, digest = self.workspace.vault.holder, sha256(data).hexdigest()
            if quarantine.find(session, digest) is not None:
                quarantine.decide(session, digest, "accepted", now, self.workspace.space.owner)
            journal.write(session, holder, "bundle.accepted", kept.summary.bundle_id, now)

    def _answer(
        self, last: IssuedReceipt | None, manifest: Manifest, digest: str, refused: str | None
    ) -> IssuedReceipt:
        """The receipt that follows ``last``, signed."""
        now = self.workspace.world.now()
        draft = receipt.ReceiptDraft(
            number=last.number + 1 if last else 1,
            previous=last.sha256 if last else None,
            outcome="refused" if refused else "accepted",
            reason=refused,
            bundle_id=manifest.bundle_id,
            manifest_sha256=digest,
            received_at=now,
            due_at=manifest.due_at,
        )
        sealed = receipt.seal_receipt(draft, signer(self.workspace, self.trust), self.trust, now)
        return IssuedReceipt(
            draft.number,
            str(manifest.bundle_id),
            draft.outcome,
            now,
            draft.previous or "",
            sealed.digest,
            sealed.data,
        )

    def _quarantine(self, data: bytes, refused: Refused) -> Arrival:
        """Keep what was refused; of a file over the cap, which was not read whole, no content.

        Where a signed refusal was made before, the arrival names the bundle it answers.
        """
        now, digest = self.workspace.world.now(), sha256(data).hexdigest()
        held = Quarantined(digest, refused.code, now, b"" if len(data) > LAYOUT.cap else data)
        answered = str(refused.manifest.bundle_id) if refused.manifest else ""
        with self.workspace.vault.write() as session:
            quarantine.add(session, held)
            if answered and issued.of_bundle(session, answered) is None:
                answered = ""
            journal.write(session, self.workspace.vault.holder, "bundle.quarantined", digest, now)
        name, number = _signed_by(refused.manifest, self.trust) or ("", 0)
        return Arrival("quarantined", refused.code, answered, number, signer=name)


def _summary(judged: Accepted, now: datetime) -> ImportSummary:
    manifest = judged.manifest
    return ImportSummary(
        bundle_id=str(manifest.bundle_id),
        case_id=str(manifest.case_id),
        version=manifest.version,
        signer_id=str(manifest.signer.person_id),
        cert_sha256=manifest.signer.cert_sha256,
        manifest_sha256=judged.digest,
        supersedes=manifest.supersedes or "",
        sequence=manifest.signer.seq,
        previous=manifest.signer.prev or "",
        signed_at=manifest.signed_at,
        trigger_at=manifest.trigger_at,
        due_at=manifest.due_at,
        received_at=now,
    )


def _read(path: Path) -> bytes:
    """What is judged of a file: one byte over the cap says that it is too large."""
    try:
        return read_bounded(path, LAYOUT.cap)
    except OSError:
        return b""


def _held(workspace: Workspace, digest: str) -> Quarantined:
    with workspace.vault.read() as session:
        found = quarantine.find(session, digest)
    if found is None:
        raise KeyError(digest)
    return found


def said_by(workspace: Workspace, held: Quarantined) -> tuple[str, int] | None:
    """The name of who signed a quarantined file, and its number; None unless the signature held.

    Judged again as if the signer's departure were accepted: nothing a stranger wrote is shown.
    UserError("trust.no_authority") in a space without an authority.
    """
    desk = _Desk.of(workspace)
    return _signed_by(desk.judge(held.content, departed_too=True).manifest, desk.trust)


def _signed_by(manifest: Manifest | None, trust: Trust) -> tuple[str, int] | None:
    """The name and number of a manifest whose signature was verified (a judgement has no other)."""
    known = trust.enrolled.get(manifest.signer.cert_sha256) if manifest else None
    return (known.person.display_name, manifest.signer.seq) if manifest and known else None
