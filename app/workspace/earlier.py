"""The interview that came before with the same person: read, never changed."""

from __future__ import annotations

from app.domain.interview import Interview
from app.domain.method import MethodPack
from app.domain.payload import sections_of
from app.domain.synthesis import Section
from app.workspace.finalising import final_text, versions
from app.workspace.space import Workspace


def earlier(workspace: Workspace, interview: Interview) -> Interview | None:
    """The last closed interview with this person before ``interview``; None for a first one."""
    numbers = [
        (summary.number, summary.id)
        for summary in workspace.summaries()
        if summary.person.id == interview.person.id
        and summary.number < interview.number
        and summary.closed_at is not None
        and not summary.outcome
    ]
    return workspace.load(max(numbers)[1]) if numbers else None


def earlier_told(
    workspace: Workspace, interview: Interview, pack: MethodPack
) -> tuple[Section, ...]:
    """What its synthesis says: the last version handed over, else the draft as people edited it.

    Never the answers alone: what the person asked to keep back, or corrected, stays so.
    """
    handed = versions(workspace, interview.id)
    if handed:
        return sections_of(handed[-1].body)
    return final_text(workspace, interview, pack, workspace.edits(interview.id)).sections
