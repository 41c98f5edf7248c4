"""Where an episode stands on the axis, and how each of its ends is known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from app.domain.answers.timeline import Episode
from app.domain.dates import (
    After,
    Before,
    Between,
    Moment,
    Ongoing,
    Unknown,
    Vague,
    earliest,
    latest,
    parse,
)
from app.domain.dates.values import exact
from app.domain.timeline.items import EndKind
from app.domain.timeline.view import YEAR


class Place(NamedTuple):
    """First and last day drawn (ordinals), and the kind of each end; ``point`` has no length."""

    first: float
    last: float
    start: EndKind
    end: EndKind
    point: bool = False


def place(episode: Episode, today: date) -> Place | None:
    """The place of ``episode``; None when only its order is known."""
    return _placed(episode.start, episode.end, today)


@lru_cache(maxsize=16384)
def _placed(opening: str, closing: str | None, today: date) -> Place | None:
    start, end = parse(opening), None if closing is None else parse(closing)
    if end is None:
        day = _middle(start)
        return None if day is None else Place(day, day, kind(start), kind(start), point=True)
    first, last = _drawn(start, False, today), _drawn(end, True, today)
    if first is None and last is None:
        return None
    if first is None or last is None:
        first, last = _guessed(first, last, today)
    # An end said by its year reaches past today; the drawing stops where the future begins.
    last = min(last, max(float(today.toordinal()), first + 1))
    return Place(first, max(last, first + 1), kind(start), kind(end))


def in_order(places: Sequence[Place | None], today: date) -> tuple[Place, ...]:
    """``places`` of one lane in the order told, those known by their order alone put between.

    They share the time up to the next dated episode, or to today, at most a year each.
    """
    known = [found for found in places if found is not None]
    if len(known) == len(places):
        return tuple(known)
    made: list[Place] = []
    for _known, group in groupby(enumerate(places), key=lambda each: each[1] is not None):
        run = list(group)
        if run[0][1] is not None:
            made.extend(found for _index, found in run if found is not None)
            continue
        after = run[-1][0] + 1
        following = places[after] if after < len(places) else None
        made.extend(_between(made[-1] if made else None, following, len(run), today))
    return tuple(made)


def _between(before: Place | None, after: Place | None, count: int, today: date) -> list[Place]:
    limit = after.first if after else float(today.toordinal())
    first = before.last if before else limit - count * YEAR
    length = min(YEAR, max((limit - first) / count, YEAR / 3))
    first = min(first, max(limit, float(today.toordinal())) - count * length)
    return [
        Place(first + i * length, first + (i + 1) * length, "order", "order") for i in range(count)
    ]


def kind(value: Vague) -> EndKind:
    """How an end of ``value`` is drawn."""
    match value:
        case Moment() as moment if moment.about:
            return "about"
        case Moment() as moment if moment.season:
            return "season"
        case Moment() as moment:
            return "known" if moment.month else "year"
        case Before():
            return "before"
        case After():
            return "after"
        case Ongoing():
            return "ongoing"
        case Between() | Unknown():
            return "about"


def _drawn(value: Vague, closing: bool, today: date) -> float | None:
    """The day an end is drawn at: the nominal one, whose vagueness the pattern tells."""
    if isinstance(value, Ongoing):
        return float(today.toordinal())
    plain = exact(value) if isinstance(value, Moment) else value
    day = latest(plain) if closing else earliest(plain)
    day = day or latest(plain) or earliest(plain)
    return None if day is None else float(day.toordinal() + (1 if closing else 0))


def _guessed(first: float | None, last: float | None, today: date) -> tuple[float, float]:
    """One end unknown: a year is drawn, fading towards the side nobody knows."""
    if first is None:
        end = last if last is not None else float(today.toordinal())
        return end - YEAR, end
    return first, min(first + YEAR, max(float(today.toordinal()), first + YEAR / 4))


def _middle(value: Vague) -> float | None:
    plain = exact(value) if isinstance(value, Moment) else value
    first, last = earliest(plain), latest(plain)
    if first and last:
        return (first.toordinal() + last.toordinal()) / 2
    known = first or last
    return float(known.toordinal()) if known else None
