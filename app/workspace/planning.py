"""Interviews that are planned, moved, or that end without content: refused, absent, withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from app.domain.agreement import asked_again
from app.domain.interview import Interview, Outcome, Person, with_answer
from app.domain.method import MethodPack
from app.domain.naming import same_person
from app.domain.records import Summary
from app.storage import interviews, journal, retention
from app.workspace.space import Workspace


def people_like(workspace: Workspace, person: Person) -> tuple[Person, ...]:
    """People already met whose name reads the same, the most recent first, each once."""
    found = {s.person.id: s.person for s in workspace.summaries() if same_person(s.person, person)}
    return tuple(found.values())


def plan(workspace: Workspace, interview_id: str, at: datetime | None) -> None:
    """Set or move the moment of an interview; None takes it out of the agenda."""
    _change(workspace, interview_id, "interview.planned", planned_at=at)


def end_without_content(
    workspace: Workspace, interview_id: str, outcome: Outcome, reason: str
) -> None:
    """Record a refusal or an absence with the id of its reason; whatever was written goes."""
    now = workspace.world.now()
    with workspace.vault.write() as session:
        interviews.forget_content(session, interview_id)
        kept = interviews.load(session, interview_id)
        assert kept is not None
        ended = replace(kept, outcome=outcome, outcome_reason=reason, outcome_at=now)
        interviews.save_header(session, ended)
        code = f"interview.{outcome}"
        journal.write(session, workspace.vault.holder, code, interview_id, now)


def withdraw(workspace: Workspace, interview: Interview) -> None:
    """The person withdraws: the interview stops, and keeps what it holds until they decide."""
    _change(
        workspace,
        interview.id,
        "interview.withdrawn",
        outcome="withdrawn",
        outcome_at=workspace.world.now(),
    )


def reopen(workspace: Workspace, interview_id: str) -> None:
    """Take a refusal, an absence or a withdrawal back: the person changed their mind."""
    _change(
        workspace,
        interview_id,
        "interview.reopened",
        outcome="",
        outcome_reason="",
        outcome_at=None,
    )


def take_back_withdrawal(workspace: Workspace, interview_id: str, pack: MethodPack) -> None:
    """The person takes part again: whether they do so freely is asked once more."""
    reopen(workspace, interview_id)
    interview = workspace.load(interview_id)
    first = pack.steps[0].id
    workspace.save_answer(with_answer(interview, first, asked_again(interview, pack)), first)


def end_again(workspace: Workspace, before: Summary) -> None:
    """Undo ``reopen``: the ending that ``before`` had, with its reason and its moment."""
    _change(
        workspace,
        before.id,
        f"interview.{before.outcome}",
        outcome=before.outcome,
        outcome_reason=before.outcome_reason,
        outcome_at=before.outcome_at,
    )


def erase_interview(workspace: Workspace, interview_id: str) -> None:
    """Erase all content and the name, at once; the number, the dates and the outcome stay."""
    now = workspace.world.now()
    retention.erase(workspace.vault, (interview_id,), "interview.erased", now)


def outcome_counts(workspace: Workspace) -> Mapping[str, int]:
    """How many interviews ended without content, erased ones included."""
    with workspace.vault.read() as session:
        return interviews.outcome_counts(session)


def _change(workspace: Workspace, interview_id: str, code: str, **header: object) -> None:
    now = workspace.world.now()
    with workspace.vault.write() as session:
        kept = interviews.load(session, interview_id)
        assert kept is not None
        interviews.save_header(session, replace(kept, **header))  # type: ignore[arg-type]
        journal.write(session, workspace.vault.holder, code, interview_id, now)
