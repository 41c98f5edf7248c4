"""What a drag means: dates from places, moved and resized episodes, snapping."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from app.domain.answers.timeline import Episode
from app.domain.dates import (
    After,
    Before,
    Between,
    Moment,
    Ongoing,
    Unknown,
    Vague,
    add_months,
    parse,
    write,
)
from app.domain.timeline.ends import place
from app.domain.timeline.view import YEAR, View

Part = Literal["whole", "start", "end"]
SNAP_UNITS = 8
MONTH = YEAR / 12


def moment_at(day: float, view: View) -> Moment:
    """The date a drag sets: as fine as the zoom lets the hand be (month, season or year)."""
    found = date.fromordinal(round(min(max(day, 1), date.max.toordinal())))
    units_a_year = view.scale * YEAR
    if units_a_year >= 90:
        return Moment(found.year, found.month)
    if units_a_year >= 45:
        month = found.month if found.month > 2 else 12
        year = found.year if found.month > 2 else found.year - 1
        return Moment(year, season=20 + month // 3)
    return Moment(found.year)


def snap_target(day: float, view: View, landmarks: Iterable[float]) -> float | None:
    """The day of the landmark or new year within a few units of ``day``, the nearest; or None."""
    year = date.fromordinal(max(1, round(day))).year
    years = (float(date(y, 1, 1).toordinal()) for y in (year, min(year + 1, 9999)))
    near = [d for d in (*landmarks, *years) if abs(d - day) * view.scale <= SNAP_UNITS]
    return min(near, key=lambda d: abs(d - day), default=None)


def shifted(value: Vague, days: float) -> Vague:
    """``value`` moved by ``days``, as exact or as vague as it was."""
    match value:
        case Moment() as moment:
            return _shifted(moment, days)
        case Before(moment):
            return Before(_shifted(moment, days))
        case After(moment):
            return After(_shifted(moment, days))
        case Between(first, last):
            return Between(_shifted(first, days), _shifted(last, days))
        case Ongoing() | Unknown():
            return value


def moved(episode: Episode, part: Part, days: float, today: date, view: View) -> Episode:
    """``episode`` with the whole of it or one end moved by ``days``.

    An end that had no date takes the one of the place it is dragged to; an end never passes the
    other one.
    """
    where = place(episode, today)
    if where is None:
        return episode
    if part == "whole":
        end = None if episode.end is None else write(shifted(parse(episode.end), days))
        return replace(episode, start=write(shifted(parse(episode.start), days)), end=end)
    if part == "start":
        days = min(days, where.last - where.first - MONTH)
        return replace(episode, start=_end_moved(episode.start, where.first, days, view))
    days = max(days, where.first - where.last + MONTH)
    return replace(episode, end=_end_moved(episode.end or "", where.last - 1, days, view))


def spanning(first: float, last: float, view: View) -> tuple[str, str | None]:
    """EDTF start and end of a drag from one day to another, in either direction."""
    start, end = moment_at(min(first, last), view), moment_at(max(first, last), view)
    return write(start), None if start == end else write(end)


def _end_moved(text: str, day: float, days: float, view: View) -> str:
    value = parse(text)
    if isinstance(value, Ongoing | Unknown | Between):
        return write(moment_at(day + days, view))
    return write(shifted(value, days))


def _shifted(moment: Moment, days: float) -> Moment:
    if moment.day and moment.month:
        found = date(moment.year, moment.month, moment.day) + timedelta(days=round(days))
        return replace(moment, year=found.year, month=found.month, day=found.day)
    if moment.season:
        years, season = divmod(moment.year * 4 + moment.season - 21 + round(days / YEAR * 4), 4)
        return replace(moment, year=years, season=season + 21)
    if moment.month:
        found = add_months(date(moment.year, moment.month, 1), round(days / MONTH))
        return replace(moment, year=found.year, month=found.month)
    return replace(moment, year=moment.year + round(days / YEAR))
