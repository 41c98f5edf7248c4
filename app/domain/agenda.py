"""The moments of a counsellor's day: typed as they are said, and told back in words."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from app.domain.dates.words import MONTHS
from app.domain.deadline import DAYS
from app.domain.naming import plain

_CLOCK = re.compile(r"\b([01]?\d|2[0-3])\s*(?:h|:)\s*([0-5]\d)?\b")
_NUMBERS = re.compile(r"\b(\d{1,2})\s*[/.]\s*(\d{1,2})(?:\s*[/.]\s*(\d{4}))?")
_NAMED = re.compile(rf"\b(\d{{1,2}})(?:er)?\s+({'|'.join(plain(m) for m in MONTHS)})")
_WEEKDAY = re.compile(rf"\b({'|'.join(DAYS)})\b")
NEAR_DAYS = timedelta(days=7)


def moment_typed(text: str, now: datetime) -> datetime | None:
    """The moment that ``text`` says (« demain 14 h », « jeudi 10h30 », « 26/11 9h »), or None.

    An hour alone is today's, or tomorrow's once it has passed; a weekday is the next one. ``now``
    is aware and local; so is the answer.
    """
    said = " ".join(text.casefold().split())
    clock = _CLOCK.search(said)
    if clock is None:
        return None
    at = time(int(clock[1]), int(clock[2] or 0))
    rest = said[: clock.start()] + " " + said[clock.end() :]
    try:
        day = _day(rest, now.date())
    except ValueError:
        return None
    if day is None and rest.strip(" àa,"):
        return None
    found = datetime.combine(day or now.date(), at, now.tzinfo)
    return found + timedelta(days=1) if day is None and found < now else found


def _day(said: str, today: date) -> date | None:
    """The day named in ``said``; ValueError when it is none of the calendar."""
    bare = plain(said)
    if "apres demain" in bare:
        return today + timedelta(days=2)
    if "demain" in bare:
        return today + timedelta(days=1)
    if "aujourd" in bare:
        return today
    if numbers := _NUMBERS.search(said):
        return _coming(int(numbers[1]), int(numbers[2]), numbers[3], today)
    if named := _NAMED.search(bare):
        months = [plain(month) for month in MONTHS]
        return _coming(int(named[1]), months.index(named[2]) + 1, None, today)
    if weekday := _WEEKDAY.search(bare):
        return today + timedelta(days=(DAYS.index(weekday[1]) - today.weekday()) % 7)
    return None


def _coming(day: int, month: int, year: str | None, today: date) -> date:
    if year:
        return date(int(year), month, day)
    found = date(today.year, month, day)
    return found if found >= today else date(today.year + 1, month, day)


def clock_words(at: datetime) -> str:
    """« 10 h 30 », « 14 h »."""
    return f"{at.hour} h {at.minute:02}" if at.minute else f"{at.hour} h"


def moment_words(at: datetime, now: datetime) -> str:
    """« Aujourd’hui, 10 h 30 », « Demain, 9 h », « Jeudi 26, 14 h », « 3 février, 14 h ».

    Both are local.
    """
    return f"{relative_day(at.date(), now.date())}, {clock_words(at)}"


def relative_day(day: date, today: date) -> str:
    """« Hier », « Aujourd’hui », « Demain », « Jeudi 26 » within a week, else « 3 février ».

    A day of another year says its year.
    """
    near = {-1: "Hier", 0: "Aujourd’hui", 1: "Demain"}.get((day - today).days)
    if near:
        return near
    number = "1er" if day.day == 1 else str(day.day)
    if abs(day - today) < NEAR_DAYS:
        return f"{DAYS[day.weekday()].capitalize()} {number}"
    year = "" if day.year == today.year else f" {day.year}"
    return f"{number} {MONTHS[day.month - 1]}{year}"
