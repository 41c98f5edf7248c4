from __future__ import annotations

from datetime import date

import pytest

from app.domain.deadline import DueState, due_date, due_state, due_words
from app.domain.method import DeadlineRule

TUESDAY = date(2026, 11, 24)


def test_calendar_days_count_the_week_end() -> None:
    assert due_date(DeadlineRule(5, "calendar"), TUESDAY) == date(2026, 11, 29)


def test_working_days_skip_the_week_end_and_the_holidays_given() -> None:
    rule = DeadlineRule(5, "working")
    assert due_date(rule, TUESDAY) == date(2026, 12, 1)
    assert due_date(rule, TUESDAY, frozenset({date(2026, 11, 26)})) == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("today", "state", "said"),
    [
        (date(2026, 11, 24), DueState.EASY, "J-5, dimanche 29 novembre"),
        (date(2026, 11, 27), DueState.NEAR, "J-2, dimanche 29 novembre"),
        (date(2026, 11, 29), DueState.NEAR, "Aujourd’hui"),
        (date(2026, 11, 30), DueState.LATE, "J+1, motif à noter"),
    ],
)
def test_how_near_the_due_date_is(today: date, state: DueState, said: str) -> None:
    due = date(2026, 11, 29)
    assert (due_state(due, today), due_words(due, today)) == (state, said)
