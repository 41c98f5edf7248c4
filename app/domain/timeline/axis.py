"""The ticks of the axis: years, and ages when the birth is known."""

from __future__ import annotations

from datetime import date

from app.domain.dates import Moment, Vague
from app.domain.timeline.drawing import Tick
from app.domain.timeline.view import YEAR, View

STEPS = (1, 2, 4, 10, 20, 50)
LABEL_ROOM, EDGE = 84, 24


def ticks(view: View, birth: Vague) -> tuple[Tick, ...]:
    """One tick a year; those that have room for it bear the year and the age reached in it."""
    born = birth.year if isinstance(birth, Moment) else None
    room = LABEL_ROOM * view.sizes.text
    step = next((s for s in STEPS if s * YEAR * view.scale >= room), STEPS[-1])
    low = max(date.fromordinal(max(1, int(view.first))).year, 1)
    high = min(date.fromordinal(min(int(view.last), date.max.toordinal())).year, 9998)
    minor = 1 if step <= 4 else step // 5
    return tuple(
        _tick(view, year, born, step)
        for year in range(low, high + 1)
        if (year - (born or 0)) % minor == 0 and view.x(date(year, 1, 1)) >= view.left
    )


def _tick(view: View, year: int, born: int | None, step: int) -> Tick:
    x = view.x(date(year, 1, 1))
    origin = born or 0
    edge = EDGE * view.sizes.text
    cut = x > view.right - edge or x < view.left + edge
    if (year - origin) % step or cut:
        return Tick(x)
    age = year - born if born is not None and year >= born else None
    return Tick(
        x,
        str(year) if view.axis != "age" or age is None else "",
        view.reached(age) if age is not None and view.axis != "year" else "",
    )
