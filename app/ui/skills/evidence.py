"""Where skills come from: episodes of the timeline and kept cards, each with its count."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.answers.cards import CardsAnswer
from app.domain.answers.timeline import TimelineAnswer
from app.domain.composition.material import span_of
from app.domain.interview import Interview
from app.domain.method import MethodPack


@dataclass(frozen=True)
class Evidence:
    """One source: its reference, a title, a line below, an icon."""

    reference: str
    title: str
    below: str
    icon: str


def evidence_of(interview: Interview, pack: MethodPack) -> tuple[Evidence, ...]:
    """Episodes of lanes that are neither private nor landmarks nor places, then kept cards."""
    found: list[Evidence] = []
    for step in pack.steps:
        answer = interview.answers.get(step.id)
        if isinstance(answer, TimelineAnswer):
            lanes = {lane.id: lane for lane in step.lanes if not (lane.private or lane.points)}
            found += [
                Evidence(f"episode:{e.id}", e.title, span_of(e), lanes[e.lane].icon)
                for e in answer.episodes
                if e.lane in lanes and e.lane != "lieu"
            ]
        if isinstance(answer, CardsAnswer):
            kept = {zone.id for zone in step.zones if zone.kept}
            found += [
                Evidence(
                    f"card:{c.card_id}",
                    f"Image {c.card_id.lstrip('c0')}",
                    ", ".join(c.keywords),
                    "cards",
                )
                for c in answer.placed
                if c.zone in kept
            ]
    return tuple(found)
