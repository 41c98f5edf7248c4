"""Ages and dates: « à 17 ans » as a date, and the age at a date. ``birth`` is an EDTF value."""

from __future__ import annotations

from datetime import date

from app.domain.dates.bounds import earliest, latest
from app.domain.dates.values import Between, Moment, Vague, about, exact


def date_at_age(birth: Vague, years: int, loosely: bool = False) -> Vague:
    """When somebody born at ``birth`` was ``years`` old; ``loosely`` for « vers 17 ans ».

    A year of birth leaves two calendar years possible, a month or a day of birth twelve months.
    ValueError when ``birth`` is not a moment.
    """
    if not isinstance(birth, Moment):
        raise ValueError("an age needs a moment of birth")
    year = birth.year + years
    if loosely or birth.about or birth.season:
        return about(Moment(year))
    if birth.month is None:
        return Between(Moment(year), Moment(year + 1))
    return Between(Moment(year, birth.month), Moment(year + 1, birth.month))


def ages_at(birth: Vague, day: date) -> tuple[int, int] | None:
    """Youngest and oldest age in whole years on ``day``; None without both bounds of birth."""
    first, last = earliest(_plain(birth)), latest(_plain(birth))
    if first is None or last is None:
        return None
    return _years(last, day), _years(first, day)


def age_words(birth: Vague, value: Vague) -> str:
    """« 17 ans », « 16 à 18 ans », or nothing when birth or ``value`` leaves it open."""
    first, last = earliest(value), latest(value)
    if first is None or last is None:
        return ""
    low, high = ages_at(birth, first), ages_at(birth, last)
    if low is None or high is None or high[1] < 0:
        return ""
    youngest, oldest = max(low[0], 0), high[1]
    said = "an" if oldest < 2 else "ans"
    return f"{oldest} {said}" if youngest == oldest else f"{youngest} à {oldest} {said}"


def _plain(birth: Vague) -> Vague:
    return exact(birth) if isinstance(birth, Moment) else birth


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
