"""The interview that came before with the same person: read, never changed."""

from __future__ import annotations

from app.domain.interview import Interview
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
