"""How long something lasted, as far as its two vague ends can tell."""

from __future__ import annotations

from datetime import date

from app.domain.dates.bounds import earliest, latest
from app.domain.dates.edtf import parse
from app.domain.dates.values import Ongoing

MONTH = 365.2425 / 12
IN_MONTHS = 18


def length(start: str, end: str, today: date) -> tuple[float, float] | None:
    """The least and the most months from ``start`` to ``end`` (EDTF); None where one is open.

    What still lasts ends ``today``.
    """
    first, last = earliest(start), latest(start)
    ongoing = isinstance(parse(end), Ongoing)
    closing = today if ongoing else latest(end)
    if first is None or last is None or closing is None:
        return None
    opening = today if ongoing else earliest(end)
    least = (opening - last).days / MONTH if opening else 0.0
    most = ((closing - first).days + 1) / MONTH
    return max(least, 0.0), max(most, 0.0)


def length_words(start: str, end: str, today: date) -> str:
    """« 4 mois », « 1 à 5 ans », or nothing when it cannot be told."""
    found = length(start, end, today)
    if found is None:
        return ""
    low, high = found
    if high <= IN_MONTHS:
        return _said(round(low), round(high), "mois", "mois")
    return _said(round(low / 12), round(high / 12), "an", "ans")


def _said(low: int, high: int, one: str, several: str) -> str:
    unit = several if high > 1 else one
    if low in (0, high):
        return f"{max(high, 1)} {unit}" if low == high else f"{max(high, 1)} {unit} au plus"
    return f"{low} à {high} {unit}"
