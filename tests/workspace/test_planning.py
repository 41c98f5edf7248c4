"""Planning, refusing, missing, withdrawing: what is kept, what is counted, what goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from app.domain.answers.form import FormAnswer
from app.domain.deadline import due_date
from app.domain.interview import Interview, Person, with_answer, with_note
from app.domain.method_pack import load_pack
from app.domain.settings import Settings, Territory
from app.resources import resources
from app.ui.settings.making import TERRITORIES
from app.workspace import calendar, planning
from app.workspace.space import Workspace

PERSON = Person("p-1", "Lenormand", "Rudy", "M.")


def written(workspace: Workspace) -> Interview:
    """An interview that was begun: an answer and a note."""
    interview = workspace.begin(PERSON)
    interview = with_answer(interview, "accueil", FormAnswer({"langue": ("francais",)}))
    interview = with_note(interview, "accueil", "fatigué")
    workspace.save_answer(interview, "accueil")
    workspace.save_note(interview, "accueil")
    return interview


@pytest.mark.parametrize(("outcome", "reason"), [("refused", "pas_utile"), ("absent", "transfert")])
def test_refusal_and_absence_keep_the_reason_and_no_content(workspace, outcome, reason) -> None:
    interview = written(workspace)
    planning.end_without_content(workspace, interview.id, outcome, reason)
    kept = workspace.load(interview.id)
    assert (kept.outcome, kept.outcome_reason) == (outcome, reason)
    assert kept.outcome_at == workspace.world.now()
    assert not kept.answers
    assert not kept.notes
    assert planning.outcome_counts(workspace) == {outcome: 1}


def test_an_erased_withdrawal_is_still_counted_and_nothing_else_remains(workspace) -> None:
    interview = written(workspace)
    planning.withdraw(workspace, interview)
    assert workspace.load(interview.id).answers
    planning.erase_interview(workspace, interview.id)
    assert workspace.summaries() == ()
    assert planning.outcome_counts(workspace) == {"withdrawn": 1}


def test_a_person_may_change_their_mind(workspace) -> None:
    interview = workspace.begin(PERSON)
    planning.end_without_content(workspace, interview.id, "refused", "pas_maintenant")
    planning.reopen(workspace, interview.id)
    assert workspace.load(interview.id) == interview
    assert planning.outcome_counts(workspace) == {}


def test_an_interview_is_moved_to_another_hour(workspace, clock) -> None:
    interview = workspace.begin(PERSON)
    planning.plan(workspace, interview.id, clock.at)
    assert workspace.summaries()[0].planned_at == clock.at


def test_someone_met_before_is_recognised_once(workspace) -> None:
    for _time in range(2):
        workspace.begin(PERSON)
    workspace.begin(Person("p-2", "Caron", "Thierry"))
    assert planning.people_like(workspace, Person("", "lenormand", "rudy")) == (PERSON,)


def test_working_days_skip_weekends_and_public_holidays(clock) -> None:
    pack = load_pack(resources() / "method" / "esp")
    counted = calendar.with_deadline(
        pack, Settings(deadline_days=3, deadline_rule="working"), None, clock.at
    )
    assert counted.deadline.days == 3
    assert date(2026, 12, 25) in counted.holidays


@pytest.mark.parametrize(
    ("place", "held", "due"),
    [
        ("metropole", date(2026, 12, 24), date(2026, 12, 28)),
        ("alsace_moselle", date(2027, 3, 25), date(2027, 3, 30)),
        ("guadeloupe", date(2026, 5, 26), date(2026, 5, 28)),
        ("martinique", date(2026, 5, 21), date(2026, 5, 26)),
        ("guyane", date(2026, 6, 9), date(2026, 6, 11)),
        ("reunion", date(2027, 12, 17), date(2027, 12, 21)),
        ("mayotte", date(2026, 4, 24), date(2026, 4, 28)),
        ("saint_pierre_et_miquelon", date(2026, 12, 24), date(2026, 12, 28)),
        ("nouvelle_caledonie", date(2026, 9, 23), date(2026, 9, 25)),
        ("polynesie", date(2026, 11, 19), date(2026, 11, 23)),
        ("wallis_et_futuna", date(2026, 7, 28), date(2026, 7, 30)),
    ],
)
def test_the_public_holidays_are_those_of_the_place(clock, place, held, due) -> None:
    pack = load_pack(resources() / "method" / "esp")
    chosen = Settings(deadline_days=1, deadline_rule="working", holidays_of=place)
    counted = calendar.with_deadline(pack, chosen, None, clock.at)
    assert due_date(counted.deadline, held, counted.holidays) == due


def test_every_place_offered_is_known_by_its_holidays() -> None:
    assert set(get_args(Territory)) == set(calendar.SUBDIVISIONS) == {k for k, _t in TERRITORIES}


def test_the_trust_file_decides_the_days_whatever_the_settings(clock) -> None:
    pack = load_pack(resources() / "method" / "esp")
    fixed = calendar.Fixed(epoch=14, deadline_days=4, method_pack="esp")
    counted = calendar.with_deadline(pack, replace(Settings(), deadline_days=9), fixed, clock.at)
    assert counted.deadline.days == 4
    assert counted.holidays == frozenset()
