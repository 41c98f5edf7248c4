"""Days that no calendar has, so that they are named instead of being « not understood »."""

from __future__ import annotations

import re
from calendar import monthrange

from app.domain.dates.calendar_phrases import MONTH, month_number
from app.domain.dates.words import MONTHS

LEAP = 2000
_NUMBERED = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})(?P<joint>[/.-])(?P<month>\d{1,2})"
    r"(?:(?P=joint)(?P<year>\d{4}|\d{2}))?(?!\d|[/.-]\d)"
)
_ISO = re.compile(r"(?<![\d/.-])(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)")
_NAMED = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})(?:er)? {MONTH}\b(?: (?P<year>\d{{4}}))?")
_MONTH_OF_YEAR = re.compile(r"(?<![\d/.-])(?P<month>\d{1,2})[/.-](?P<year>\d{4})(?!\d)")


def unreal(day: int, month: int, year: int | None = None) -> str:
    """« le 31 février », « le 29 février 2027 », « le mois 13 »; empty for a day that exists."""
    if not 1 <= month <= len(MONTHS):
        return f"le mois {month}"
    if 1 <= day <= monthrange(year or LEAP, month)[1]:
        return ""
    only_then = f" {year}" if year and 1 <= day <= monthrange(LEAP, month)[1] else ""
    return f"le {day} {MONTHS[month - 1]}{only_then}"


def unreal_in(text: str) -> str:
    """The first day of a normalised ``text`` that does not exist, in words; empty when none is.

    Without a year, « 31-02 » may be two years and « 12/14 » a month of 2014: they are left alone,
    and so is « 00/05/2012 », as forms write a day that nobody knows.
    """
    for found in (*_NUMBERED.finditer(text), *_ISO.finditer(text), *_NAMED.finditer(text)):
        if said := _unreal(found):
            return said
    months = (unreal(1, int(found["month"])) for found in _MONTH_OF_YEAR.finditer(text))
    return next(filter(None, months), "")


def _unreal(found: re.Match[str]) -> str:
    name = found["month"]
    month = int(name) if name.isdigit() else month_number(name)
    year = int(found["year"]) if found["year"] else None
    day, loose = int(found["day"]), year is None and name.isdigit()
    if not day or (loose and ("/" not in found[0] or month > len(MONTHS) or day > 31)):
        return ""
    return unreal(day, month, year + LEAP if year and year < 100 else year)
