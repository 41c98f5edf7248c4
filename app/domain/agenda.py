"""The moments of a counsellor's day: typed as they are said, and told back in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from app.domain.dates.unreal import unreal
from app.domain.dates.words import MONTHS
from app.domain.deadline import DAYS
from app.domain.naming import plain

_CLOCK = re.compile(r"\b(\d{1,3})\s*(?:heures?\b|h(?![a-z])|:)\s*(\d{2})?(?!\d)")
_NUMBERS = re.compile(r"\b(\d{1,2})\s*[/.]\s*(\d{1,2})(?:\s*[/.]\s*(\d{4}|\d{2})\b)?")
_NAMED = re.compile(
    rf"\b(\d{{1,2}})(?:er)?\s+({'|'.join(plain(m) for m in MONTHS)})(?:\s+(\d{{4}}))?"
)
_WEEKDAY = re.compile(rf"\b({'|'.join(DAYS)})\b")
_RELATIVE = (("avant hier", -2), ("hier", -1), ("apres demain", 2), ("demain", 1), ("aujourd", 0))
NEAR_DAYS = timedelta(days=7)


@dataclass(frozen=True)
class Misread:
    """Why a text is no moment to come; ``said`` is the part of it that is meant.

    Codes: ``no_such`` (« le 31 février », « 25 h »), ``past`` (« hier, 10 h »), ``no_hour``,
    ``unknown``.
    """

    code: str
    said: str = ""


def moment_typed(text: str, now: datetime) -> datetime | None:
    """The moment that ``text`` says (« demain 14 h », « jeudi 10h30 », « 26/11 9h »), or None.

    An hour alone is today's, or tomorrow's once it has passed; a weekday is the next one; a day
    before today is no moment to come. ``now`` is aware and local; so is the answer.
    """
    found = _read(text, now)
    return found if isinstance(found, datetime) else None


def misread(text: str, now: datetime) -> Misread | None:
    """Why ``moment_typed`` does not take ``text``; None when it does."""
    found = _read(text, now)
    return found if isinstance(found, Misread) else None


def _read(text: str, now: datetime) -> datetime | Misread:
    said = " ".join(text.casefold().split())
    clock = _CLOCK.search(said)
    rest = said if clock is None else f"{said[: clock.start()]} {said[clock.end() :]}"
    day = _day(rest, now.date())
    if isinstance(day, Misread):
        return day
    if clock is None:
        return Misread("no_hour") if day else Misread("unknown", said)
    at = _hour(clock)
    if at is None:
        return Misread("no_such", " ".join(f"{clock[1]} h {clock[2] or ''}".split()))
    unread = rest.strip(" àa,")
    if day is None and unread:
        return Misread("unknown", unread)
    found = datetime.combine(day or now.date(), at, now.tzinfo)
    if day is not None and day < now.date():
        return Misread("past", moment_words(found, now))
    return found + timedelta(days=1) if day is None and found < now else found


def _hour(clock: re.Match[str]) -> time | None:
    hour, minute = int(clock[1]), int(clock[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _day(said: str, today: date) -> date | Misread | None:
    """The day named in ``said``, or that it is none of the calendar."""
    bare = plain(said)
    for name, days in _RELATIVE:
        if f" {name}" in f" {bare}":
            return today + timedelta(days=days)
    if numbers := _NUMBERS.search(said):
        return _coming(int(numbers[1]), int(numbers[2]), numbers[3], today)
    if named := _NAMED.search(bare):
        months = [plain(month) for month in MONTHS]
        return _coming(int(named[1]), months.index(named[2]) + 1, named[3], today)
    if weekday := _WEEKDAY.search(bare):
        return today + timedelta(days=(DAYS.index(weekday[1]) - today.weekday()) % 7)
    return None


def _coming(day: int, month: int, year: str | None, today: date) -> date | Misread:
    """The day of that year, or the next one; two digits of a year are of this century."""
    if year:
        told = int(year) + (2000 if len(year) == 2 else 0)
        said = unreal(day, month, told)
        return Misread("no_such", said) if said else date(told, month, day)
    for told in (today.year, today.year + 1):
        said = unreal(day, month, told)
        if not said and date(told, month, day) >= today:
            return date(told, month, day)
    return Misread("no_such", said)


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
