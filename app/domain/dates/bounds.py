"""The days a vague date can mean: earliest, latest, and the order they give."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from app.domain.dates.edtf import parse
from app.domain.dates.values import After, Before, Between, Moment, Ongoing, Unknown, Vague

# How far « vers » reaches on each side, in months: the unit itself for a year or a season, two for
# a month. A day named with « vers » reaches a week.
_YEAR_REACH, _SEASON_REACH, _MONTH_REACH, _DAY_REACH = 12, 3, 2, timedelta(days=7)


def earliest(value: Vague | str) -> date | None:
    """First day ``value`` (or its EDTF text) can mean; None where nothing bounds it."""
    match _value(value):
        case Moment() as moment:
            return _first(moment)
        case After(moment) | Between(moment, _):
            return _first(moment)
        case Before() | Ongoing() | Unknown():
            return None


def latest(value: Vague | str) -> date | None:
    """Last day ``value`` (or its EDTF text) can mean; None where nothing bounds it."""
    match _value(value):
        case Moment() as moment:
            return _last(moment)
        case Before(moment) | Between(_, moment):
            return _last(moment)
        case After() | Ongoing() | Unknown():
            return None


def sort_key(start: Vague | str) -> tuple[date, date]:
    """Orders starts by earliest then latest day; unknown ones come last."""
    first, last = earliest(start), latest(start)
    known = first or last or date.max
    return known, last or date.max


def add_months(day: date, months: int) -> date:
    """``day`` moved by whole months, its day of month kept where the month has it."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    years = min(max(years, date.min.year), date.max.year)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def _value(value: Vague | str) -> Vague:
    return parse(value) if isinstance(value, str) else value


def _first(moment: Moment) -> date:
    if moment.day:
        day = date(moment.year, moment.month or 1, moment.day)
        return day - _DAY_REACH if moment.about else day
    day = date(moment.year, _first_month(moment), 1)
    return add_months(day, -_reach(moment)) if moment.about else day


def _last(moment: Moment) -> date:
    if moment.day:
        day = date(moment.year, moment.month or 1, moment.day)
        return day + _DAY_REACH if moment.about else day
    length = 3 if moment.season else 1 if moment.month else 12
    reach = _reach(moment) if moment.about else 0
    month = add_months(date(moment.year, _first_month(moment), 1), length - 1 + reach)
    return month.replace(day=monthrange(month.year, month.month)[1])


def _first_month(moment: Moment) -> int:
    if moment.season:
        return (moment.season - 20) * 3
    return moment.month or 1


def _reach(moment: Moment) -> int:
    if moment.season:
        return _SEASON_REACH
    return _MONTH_REACH if moment.month else _YEAR_REACH
