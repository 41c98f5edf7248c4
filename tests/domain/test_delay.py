"""What stops the clock, in calendar and in working days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.domain.deadline import due_date
from app.domain.delay import Delays, Suspension, resume, stopped_days, suspend
from app.domain.method import DeadlineRule

TUESDAY = date(2026, 11, 24)


def day(number: int) -> date:
    return TUESDAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("counting", "due"), [("calendar", date(2026, 12, 2)), ("working", date(2026, 12, 4))]
)
def test_suspended_days_do_not_count(counting: str, due: date) -> None:
    away = Delays((Suspension("hopital", day(1), day(3)),))
    assert due_date(DeadlineRule(5, counting), TUESDAY, stopped=stopped_days(away, day(4))) == due


def test_a_suspension_that_lasts_pushes_the_day_every_day() -> None:
    rule, open_ended = DeadlineRule(5, "calendar"), suspend(Delays(), "transfert", day(2))
    dues = [due_date(rule, TUESDAY, stopped=stopped_days(open_ended, day(n))) for n in (2, 9)]
    assert dues == [day(6), day(13)]
    assert open_ended.running == Suspension("transfert", day(2))


def test_resuming_counts_today_and_a_suspension_of_no_day_never_was() -> None:
    begun = suspend(Delays(), "hopital", day(1))
    assert resume(begun, day(3)).suspensions == (Suspension("hopital", day(1), day(2)),)
    assert resume(begun, day(1)) == Delays()


def test_suspending_twice_changes_the_reason_only() -> None:
    twice = suspend(suspend(Delays(), "hopital", day(1)), "transfert", day(2))
    assert twice.suspensions == (Suspension("transfert", day(1)),)
