"""Making a draft final: which version it is, what it replaces, and the documents it becomes."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from hashlib import sha256
from importlib import import_module

from app.domain.composition import compose, heading_of
from app.domain.errors import UserError
from app.domain.interview import Interview
from app.domain.method import MethodPack
from app.domain.payload import payload
from app.domain.records import SynthesisVersion
from app.domain.synthesis import Edition, Edits, Synthesis, edited
from app.exchange import canonical
from app.exchange.words import words_of
from app.storage import journal, syntheses
from app.workspace.decks import kept_pictures
from app.workspace.handing_over import Finished
from app.workspace.space import Workspace

# A clock may be set by some minutes; more than that is another day, or a flat battery.
SLACK = timedelta(minutes=10)
LEAP = timedelta(days=120)


def versions(workspace: Workspace, interview_id: str) -> tuple[SynthesisVersion, ...]:
    """The frozen versions, oldest first."""
    with workspace.vault.read() as session:
        return syntheses.versions(session, interview_id)


def next_edition(workspace: Workspace, interview_id: str) -> Edition:
    """The version that comes, naming the one it replaces by the digest of its JSON."""
    frozen = versions(workspace, interview_id)
    if not frozen:
        return Edition()
    return Edition(frozen[-1].number + 1, sha256(frozen[-1].body).hexdigest())


def final_text(
    workspace: Workspace, interview: Interview, pack: MethodPack, edits: Edits
) -> Synthesis:
    """The synthesis as it leaves: composed, then edited."""
    now, delays = workspace.world.now(), workspace.delays(interview.id)
    heading = heading_of(interview, pack, workspace.space.owner, now, delays)
    return edited(compose(interview, pack, heading), edits)


def finished(
    workspace: Workspace, interview: Interview, pack: MethodPack, edits: Edits
) -> Finished:
    """What is sealed. The PDF bears the version and the digest of the JSON in words."""
    synthesis = final_text(workspace, interview, pack, edits)
    edition, delays = next_edition(workspace, interview.id), workspace.delays(interview.id)
    content = payload(interview, synthesis, edition, delays, edits.read_at)
    words = words_of(sha256(canonical.encode(content)).hexdigest())
    report = import_module("app.report")
    stamp, pictures = report.Stamp(edition, words), kept_pictures(workspace, interview)
    pdf = report.team_pdf(synthesis, interview, pack, edits.read_at, stamp, pictures)
    return Finished(
        interview_id=interview.id,
        content=content,
        pdf=pdf,
        trigger_at=interview.closed_at or workspace.world.now(),
        due_at=datetime.combine(synthesis.heading.due_on, time(23, 59, 59), UTC),
    )


def is_late(workspace: Workspace, interview: Interview, pack: MethodPack) -> bool:
    """Whether the due day is past and nothing stops the clock."""
    delays, now = workspace.delays(interview.id), workspace.world.now()
    heading = heading_of(interview, pack, workspace.space.owner, now, delays)
    return delays.running is None and now.astimezone().date() > heading.due_on


def clock_trouble(workspace: Workspace) -> UserError | None:
    """What to say of a computer's clock that cannot be right, by the journal's last line.

    ``clock.behind`` it, or ``clock.ahead`` of it by more than anyone leaves a space closed.
    """
    with workspace.vault.read() as session:
        newest = journal.last(session)
    if newest is None:
        return None
    now = workspace.world.now()
    if now < newest.at - SLACK:
        return UserError("clock.behind")
    return UserError("clock.ahead") if now > newest.at + LEAP else None
