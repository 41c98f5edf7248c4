"""When a synthesis is due, and how that is said.

The method asks for the synthesis within five days and does not say whether they are calendar or
working days: the pack decides (``DeadlineRule``).
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from app.domain.dates.words import MONTHS
from app.domain.method import DeadlineRule

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
NEAR_DAYS = 2


class DueState(Enum):
    """How near a due date is."""

    EASY = "easy"
    NEAR = "near"
    LATE = "late"


def due_date(
    rule: DeadlineRule,
    held_on: date,
    holidays: frozenset[date] = frozenset(),
    stopped: frozenset[date] = frozenset(),
) -> date:
    """The last day on which the synthesis of an interview ``held_on`` is in time.

    ``stopped`` days do not count (``app.domain.delay``), nor do free days when working days do.
    """
    day, left = held_on, rule.days
    while left:
        day += timedelta(days=1)
        worked = rule.counting == "calendar" or (day.weekday() < 5 and day not in holidays)
        if worked and day not in stopped:
            left -= 1
    return day


def due_state(due_on: date, today: date) -> DueState:
    """Whether ``due_on`` is far, within two days, or past."""
    left = (due_on - today).days
    if left < 0:
        return DueState.LATE
    return DueState.NEAR if left <= NEAR_DAYS else DueState.EASY


def due_words(due_on: date, today: date) -> str:
    """« J-2, jeudi 26 novembre », « Aujourd’hui », « J+1, motif à noter »."""
    left = (due_on - today).days
    if left < 0:
        return f"J+{-left}, motif à noter"
    if left == 0:
        return "Aujourd’hui"
    return f"J-{left}, {day_words(due_on)}"


def due_short(due_on: date, today: date) -> str:
    """« J-2, jeudi », for the room of a card; a day more than a week away is told in full."""
    left = (due_on - today).days
    return f"J-{left}, {DAYS[due_on.weekday()]}" if 0 < left < 7 else due_words(due_on, today)


def day_words(day: date) -> str:
    """« jeudi 26 novembre »."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{DAYS[day.weekday()]} {number} {MONTHS[day.month - 1]}"


def full_date_words(day: date) -> str:
    """« 24 novembre 2026 »."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {MONTHS[day.month - 1]} {day.year}"
