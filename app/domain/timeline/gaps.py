"""Periods in which nothing was told: seen, never questioned."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.domain.answers.timeline import Episode, Gap, TimelineAnswer
from app.domain.dates import Moment, write
from app.domain.timeline.ends import place
from app.domain.timeline.view import YEAR

SHORTEST_SILENCE = YEAR


def silences(answer: TimelineAnswer, today: date, lanes: Iterable[str]) -> tuple[Gap, ...]:
    """Periods of a year or more without any episode on ``lanes``, nor left empty already.

    Counted from the first thing told: nothing is asked about what came before.
    """
    wanted = set(lanes)
    told = [place(e, today) for e in answer.episodes if e.lane in wanted and e.end is not None]
    return between([(p.first, p.last) for p in told if p is not None], answer.gaps, today)


def between(
    told: Iterable[tuple[float, float]], gaps: Iterable[Gap], today: date
) -> tuple[Gap, ...]:
    """The same, from the first and last days of what was told."""
    left = [place(Episode("", "", "", g.start, g.end), today) for g in gaps]
    spans = sorted({*told, *((p.first, p.last) for p in left if p is not None)})
    made, reached = [], spans[0][1] if spans else float(today.toordinal())
    for first, last in (*spans, (float(today.toordinal()),) * 2):
        if first - reached >= SHORTEST_SILENCE:
            made.append(Gap(_month_of(reached), _month_of(first - 1)))
        reached = max(reached, last)
    return tuple(made)


def _month_of(day: float) -> str:
    found = date.fromordinal(round(day))
    return write(Moment(found.year, found.month))
