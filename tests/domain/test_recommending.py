"""Recommendations are suggested by rules of the pack: data that the method's owners change."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.answers.form import FormAnswer
from app.domain.answers.obstacles import Obstacle, ObstaclesAnswer
from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.answers.review import ReviewAnswer, put
from app.domain.errors import UserError
from app.domain.interview import Interview, Person
from app.domain.method import MethodPack
from app.domain.method_pack import load_pack
from app.domain.recommending import recommendation_of, suggestions
from app.resources import resources

SHIPPED = resources() / "method" / "esp"
NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
PROJECT = Project("p", "Retrouver un fournil", "m3_12", "realiste", 7)
OBSTACLE = Obstacle("o", "papiers", "fort", transmitted=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "method"))


@pytest.fixture(scope="module")
def pack() -> MethodPack:
    return load_pack(SHIPPED)


def interview(*, review: ReviewAnswer | None = None, **answers: object) -> Interview:
    known = {"projets": ProjectsAnswer(), "freins": ObstaclesAnswer(), **answers}
    known["relecture"] = review or ReviewAnswer()
    return Interview("i", 1, Person("p", "Lenormand"), "MA", NOW, answers=known)  # type: ignore[arg-type]


def keys(found: Interview, pack: MethodPack) -> list[str]:
    return [suggestion.key for suggestion in suggestions(found, pack)]


def with_project(**parts: object) -> Interview:
    return interview(projets=ProjectsAnswer((replace(PROJECT, **parts),)))  # type: ignore[arg-type]


def test_a_project_suggests_by_what_it_needs(pack: MethodPack) -> None:
    assert keys(with_project(), pack) == []
    assert keys(with_project(activity="prequalification"), pack) == ["formation_ici@project:p"]
    assert keys(with_project(conditions={"permis": "a_obtenir"}), pack) == [
        "permis_projet@project:p"
    ]
    assert keys(with_project(confidence=2), pack) == ["confiance_projet@project:p"]
    assert keys(with_project(confidence=None), pack) == []


def test_a_discarded_project_suggests_nothing(pack: MethodPack) -> None:
    assert keys(with_project(activity="prequalification", status="ecarte"), pack) == []


def test_an_obstacle_suggests_only_once_agreed(pack: MethodPack) -> None:
    agreed = interview(freins=ObstaclesAnswer((OBSTACLE,)))
    between_us = interview(freins=ObstaclesAnswer((replace(OBSTACLE, transmitted=False),)))
    assert keys(agreed, pack) == ["papiers@obstacle:o"]
    assert keys(between_us, pack) == []
    assert keys(interview(freins=ObstaclesAnswer((replace(OBSTACLE, impact=""),))), pack) == []


def test_a_recorded_choice_suggests_and_says_so(pack: MethodPack) -> None:
    (found,) = suggestions(
        interview(situation=FormAnswer({"francais_oral": "a1", "savoirs.lire": "avec_aide"})), pack
    )
    assert found.basis.reference == "field:francais_oral"
    assert "A1" in found.basis.label


def test_one_sentence_is_suggested_once(pack: MethodPack) -> None:
    both = interview(
        freins=ObstaclesAnswer((Obstacle("o", "francais", "fort", transmitted=True),)),
        situation=FormAnswer({"francais_oral": "a1"}),
    )
    assert len(suggestions(both, pack)) == 1


def test_the_most_pressing_comes_first(pack: MethodPack) -> None:
    found = interview(
        projets=ProjectsAnswer((replace(PROJECT, conditions={"diplome": "a_obtenir"}),)),
        freins=ObstaclesAnswer((OBSTACLE,)),
    )
    assert keys(found, pack) == ["papiers@obstacle:o", "diplome_projet@project:p"]


def test_taken_or_left_it_does_not_come_back(pack: MethodPack) -> None:
    told = interview(freins=ObstaclesAnswer((OBSTACLE,)))
    (found,) = suggestions(told, pack)
    taken = recommendation_of(found, "r")
    assert (taken.basis, taken.rule, taken.addressee) == ("obstacle:o", "papiers", "spip")
    for review in (
        put(ReviewAnswer(), taken),
        put(ReviewAnswer(), replace(taken, action="Dit autrement")),
        ReviewAnswer(declined=(found.key,)),
    ):
        assert keys(interview(freins=ObstaclesAnswer((OBSTACLE,)), review=review), pack) == []


def test_changing_a_rule_of_the_pack_changes_what_is_suggested(folder: Path) -> None:
    told = interview(freins=ObstaclesAnswer((replace(OBSTACLE, impact="moyen"),)))
    before = suggestions(told, load_pack(folder))
    assert [s.rule.addressee for s in before] == ["spip"]
    path = folder / "recommendations.toml"
    rules = path.read_text(encoding="utf-8")
    stricter = rules.replace(
        '"category = papiers", "impact = fort | moyen"', '"category = papiers", "impact = fort"'
    )
    path.write_text(stricter, encoding="utf-8")
    assert suggestions(told, load_pack(folder)) == ()
    path.write_text(
        rules.replace("Commencer la démarche pour les papiers", "Appeler la préfecture pour les"),
        encoding="utf-8",
    )
    (after,) = suggestions(told, load_pack(folder))
    assert after.action.startswith("Appeler la préfecture")


@pytest.mark.parametrize(
    ("old", "new", "key", "reason"),
    [
        ('on = "project"\nwhen', 'on = "life"\nwhen', "travail_ici.on", "obstacle"),
        (
            "activity = service_general",
            "activite = service_general",
            "travail_ici.when",
            "activite",
        ),
        ("| concession", "| usine", "travail_ici.when", "usine"),
        ('addressee = "cpu"', 'addressee = "juge"', "travail_ici.addressee", "juge"),
        ("travail : {quoi}", "travail : {nom}", "travail_ici.action", "quoi"),
        ("confidence_below = 4", "confidence_below = peu", "confiance_projet.when", "peu"),
        ("savoirs.lire = difficile", "savoirs.rire = difficile", "ecrit.when", "savoirs.rire"),
    ],
)
def test_a_rule_that_cannot_hold_is_told_at_once(
    folder: Path, old: str, new: str, key: str, reason: str
) -> None:
    path = folder / "recommendations.toml"
    rules = path.read_text(encoding="utf-8")
    assert old in rules
    path.write_text(rules.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(UserError) as bad:
        load_pack(folder)
    assert (bad.value.facts["file"], bad.value.facts["key"]) == ("recommendations.toml", key)
    assert reason in str(bad.value.facts["reason"])
