"""Reading and writing the stored form of dates: EDTF (ISO 8601-2), levels 0 to 2, a subset.

========================  ==========================================
``2010`` ``2010~``        year, about that year
``2012-03`` ``2012-22``   month (01-12), season (21-24)
``2012-03-12``            day
``../2014`` ``2014/..``   before, after
``2009/2011``             between
``..``                    still going on
empty                     unknown
========================  ==========================================
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from app.domain.dates.values import After, Before, Between, Moment, Ongoing, Unknown, Vague

OPEN = ".."
_MOMENT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)")


@lru_cache(maxsize=16384)
def parse(text: str) -> Vague:
    """The value of a stored ``text``; ValueError when it is not of the subset."""
    if text == "":
        return Unknown()
    if text == OPEN:
        return Ongoing()
    if "/" not in text:
        return _moment(text)
    first, last = text.split("/", 1)
    if first == OPEN:
        return Before(_moment(last))
    if last == OPEN:
        return After(_moment(first))
    return Between(_moment(first), _moment(last))


def write(value: Vague) -> str:
    """The stored form of ``value``; the inverse of :func:`parse`."""
    match value:
        case Moment():
            return _write_moment(value)
        case Before(moment):
            return f"{OPEN}/{_write_moment(moment)}"
        case After(moment):
            return f"{_write_moment(moment)}/{OPEN}"
        case Between(first, last):
            return f"{_write_moment(first)}/{_write_moment(last)}"
        case Ongoing():
            return OPEN
        case Unknown():
            return ""


def _moment(text: str) -> Moment:
    found = _MOMENT.fullmatch(text)
    if found is None:
        raise ValueError("not a date of the EDTF subset")
    year, part, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    about = bool(found[4])
    if day:
        date(year, part, day)
        return Moment(year, part, day, about=about)
    if found[3] or not (found[2] is None or 1 <= part <= 12 or 21 <= part <= 24):
        raise ValueError("not a date of the EDTF subset")
    if part > 12:
        return Moment(year, season=part, about=about)
    return Moment(year, part or None, about=about)


def _write_moment(moment: Moment) -> str:
    part = moment.season or moment.month
    text = f"{moment.year:04d}"
    if part:
        text += f"-{part:02d}"
    if moment.day:
        text += f"-{moment.day:02d}"
    return text + ("~" if moment.about else "")
