"""What of a timeline may leave: no private lane or kind, no silence, no curve."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.answers.timeline import TimelineAnswer
from app.domain.method import Lane


def shareable(answer: TimelineAnswer, lanes: Iterable[Lane], curve: bool = False) -> TimelineAnswer:
    """``answer`` without what never leaves; the ``curve`` only where the person asks for it."""
    known = {lane.id: lane for lane in lanes}
    kept = tuple(e for e in answer.episodes if e.lane in known and not known[e.lane].hides(e.kind))
    return replace(answer, episodes=kept, gaps=(), curve=answer.curve if curve else ())
