"""Answers and records go into the file and come back equal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from app.domain.answers import KINDS, Answer, empty_answer
from app.domain.answers.cards import CardsAnswer, PlacedCard
from app.domain.answers.form import FormAnswer
from app.domain.answers.obstacles import Obstacle, ObstaclesAnswer, Support
from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.answers.review import FollowUp, Recommendation, ReviewAnswer
from app.domain.answers.skills import ActionStory, Skill, SkillsAnswer
from app.domain.answers.timeline import Episode, Gap, TimelineAnswer
from app.domain.errors import UserError
from app.domain.terms import TermLink
from app.storage.values import decode, decode_answer, encode, kind_of

LINK = TermLink("rome", "G1602", "Cuisinier", "G1602")
PARIS = datetime(2026, 3, 2, 10, 30, tzinfo=timezone(timedelta(hours=1)))
ANSWERS: tuple[Answer, ...] = (
    FormAnswer({"accord": True, "age": 1, "langue": "fr", "aides": ("a", "b")}, {"accord": PARIS}),
    CardsAnswer("canevas", "1", ("02", "01"), (PlacedCard("01", "moi", keywords=("pont",)),)),
    TimelineAnswer("1990~", (Episode("e", "emploi", "Cuisine", "2010", ".."),), (Gap("2", "3"),)),
    SkillsAnswer(
        (Skill("s", "réparer", evidence=("episode:e",), rating="un_peu", link=LINK),),
        (ActionStory("episode:e", asked="les nouveaux"),),
    ),
    ProjectsAnswer(
        (Project("p", "Cuisinier", confidence=7, job=LINK, conditions={"permis": "a_obtenir"}),),
        "l’usine",
    ),
    ObstaclesAnswer(
        (Obstacle("o", "sante", arrangements=("pauses",)),),
        (Support("s", "sœur", kind="proche"),),
        ("logement",),
    ),
    ReviewAnswer(
        (Recommendation("r", "Rencontrer", rule="permis"),),
        True,
        satisfaction={"q1": "oui"},
        declined=("permis@project:p",),
        follow_ups=(FollowUp("r0", "Rencontrer", "spip", "sans_place"),),
    ),
)


@pytest.mark.parametrize("answer", ANSWERS, ids=kind_of)
def test_an_answer_comes_back_equal(answer: Answer) -> None:
    assert decode_answer(kind_of(answer), encode(answer)) == answer


def test_every_kind_of_answer_is_covered() -> None:
    assert {kind_of(answer) for answer in ANSWERS} == set(KINDS)
    assert all(decode_answer(k, encode(empty_answer(k))) == empty_answer(k) for k in KINDS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"projects":[{"id":1,"title":"t"}]}',
        '{"projects":[{"id":"1"}]}',
        '{"projects":[{"id":"1","title":"t","nouveau":1}]}',
        '{"projects":[],"inconnu":""}',
        '{"projects":[{"id":"1","title":"t","confidence":"7"}]}',
    ],
)
def test_a_damaged_text_is_never_taken_for_an_answer(text: str) -> None:
    with pytest.raises(UserError, match=r"row\.damaged") as caught:
        decode(ProjectsAnswer, text)
    assert caught.value.__cause__ is None


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(UserError, match=r"row\.damaged"):
        decode_answer("danse", "{}")


def test_a_stamped_time_keeps_its_moment() -> None:
    answer = FormAnswer({}, {"accord": PARIS})
    assert decode(FormAnswer, encode(answer)).noted_at["accord"].astimezone(UTC) == PARIS
