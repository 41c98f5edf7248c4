"""Two facts, noted apart, before anything else; and the pace that never scolds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.agreement import declined, may_write, missing_facts
from app.domain.answers.form import FormAnswer
from app.domain.interview import Interview, Person, StepProgress, with_answer, with_progress
from app.domain.method_pack import load_pack
from app.domain.notice import notice_text
from app.domain.pace import completeness, pace_of
from app.domain.settings import Settings
from app.resources import resources

PACK = load_pack(resources() / "method" / "esp")
NEW = Interview("i", 1, Person("p", "Lenormand"), "MA", datetime(2026, 11, 24, tzinfo=UTC))


def noted(**facts: str) -> Interview:
    return with_answer(NEW, "accueil", FormAnswer(dict(facts)))


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({}, ["information", "participation"]),
        ({"information": "imprimee"}, ["participation"]),
        ({"participation": "accepte"}, ["information"]),
        ({"information": "imprimee", "participation": "refuse"}, ["participation"]),
        ({"information": "imprimee", "participation": "reflechir"}, ["participation"]),
        ({"information": "imprimee", "participation": "accepte"}, []),
    ],
)
def test_neither_fact_stands_for_the_other(given, missing) -> None:
    interview = noted(**given)
    assert [field.id for field in missing_facts(interview, PACK)] == missing
    assert may_write(interview, PACK) is not bool(missing)


def test_a_refusal_is_told_from_a_fact_not_noted() -> None:
    assert declined(NEW, PACK) == ""
    assert declined(noted(participation="refuse"), PACK) == "refuse"
    assert declined(noted(participation="accepte"), PACK) == ""


def test_after_a_withdrawal_nothing_more_is_written() -> None:
    agreed = noted(information="imprimee", participation="accepte")
    assert not may_write(replace(agreed, outcome="withdrawn"), PACK)


def spent(interview: Interview, step: str, minutes: int, status: str = "done") -> Interview:
    return with_progress(interview, step, StepProgress(status, minutes * 60))


def test_the_pace_follows_the_plan() -> None:
    pace = pace_of(NEW, PACK, "accueil")
    assert (pace.spent, pace.left, pace.feeling) == (0, 60, "easy")


def test_a_step_passed_gives_its_time_back() -> None:
    interview = spent(NEW, "accueil", 6)
    interview = spent(interview, "situation", 0, "passed")
    assert pace_of(interview, PACK, "images").left == 50


@pytest.mark.parametrize(("minutes", "feeling"), [(6, "easy"), (10, "full"), (20, "over")])
def test_the_feeling_is_about_the_whole_hour(minutes, feeling) -> None:
    assert pace_of(spent(NEW, "accueil", minutes), PACK, "situation").feeling == feeling


def test_passed_by_choice_is_not_the_same_as_not_done() -> None:
    interview = noted(information="imprimee")
    interview = spent(interview, "images", 0, "passed")
    told = completeness(interview, PACK)
    assert [step.id for step in told.done] == ["accueil"]
    assert [step.id for step in told.passed] == ["images"]
    assert "frise" in [step.id for step in told.missing]


def test_the_notice_names_who_is_responsible() -> None:
    text = notice_text(PACK.notice, Settings(controller="Afpa, direction régionale", dpo=" "))
    assert not text.is_complete
    assert "Responsable du traitement : Afpa, direction régionale." in text.aloud
    assert "Délégué" not in text.aloud.splitlines()[-1]
    assert "CNIL" in text.aloud
    assert notice_text(PACK.notice, Settings(controller="a", dpo="b")).is_complete
