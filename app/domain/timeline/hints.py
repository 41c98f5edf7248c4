"""What research on recall suggests to ask at a place: "just before that?", "at the same time?"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.timeline.items import Placed
from app.domain.timeline.plan import Plan
from app.domain.timeline.view import YEAR

NEAR = 6 * YEAR


@dataclass(frozen=True)
class Hint:
    """A question at an empty place: the lane, the days it spans, and the episode it starts from."""

    kind: Literal["before", "meanwhile"]
    lane: str
    first: float
    last: float
    near: str


def hint_at(plan: Plan, lane: str, day: float) -> Hint | None:
    """What may be asked on ``lane`` around ``day``; None where something is told already.

    Recall goes backwards along a lane, then across lanes; landmarks, private lanes and the place
    somebody lived at are left alone.
    """
    rows = {each.id: items for each, items in zip(plan.lanes, plan.placed, strict=True)}
    here = next((each for each in plan.lanes if each.id == lane), None)
    if here is None or here.points or here.private or _covering(rows[lane], day):
        return None
    after = next((i for i in rows[lane] if i.first > day and not i.point), None)
    if after is not None and after.start != "order" and after.first - day <= NEAR:
        ends = [i.last for i in rows[lane] if i.last <= after.first and not i.point]
        return Hint("before", lane, max([*ends, after.first - NEAR]), after.first, after.id)
    beside = (
        i
        for each in plan.lanes
        if not each.points and not each.private and each.id not in (lane, "lieu")
        for i in _covering(rows[each.id], day)
    )
    found = next(beside, None)
    return found and Hint("meanwhile", lane, found.first, found.last, found.id)


def recalled(answer: TimelineAnswer, hint: Hint, new_id: str) -> Episode:
    """The episode that says yes to ``hint``, still without a title."""
    near = next(e for e in answer.episodes if e.id == hint.near)
    if hint.kind == "before":
        return Episode(new_id, hint.lane, "", "", near.start)
    return Episode(new_id, hint.lane, "", near.start, near.end)


def _covering(items: tuple[Placed, ...], day: float) -> list[Placed]:
    return [i for i in items if i.first <= day <= i.last and not i.point and i.start != "order"]
