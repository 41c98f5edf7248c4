"""Fictional lives as values, for tests of what is composed from them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.domain import dates
from app.domain.answers.cards import CardsAnswer, PlacedCard
from app.domain.answers.form import FormAnswer
from app.domain.answers.obstacles import Obstacle, ObstaclesAnswer, Support
from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.answers.review import Recommendation, ReviewAnswer
from app.domain.answers.skills import Skill, SkillsAnswer
from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.interview import Interview, Person, Quote, StepProgress
from app.ui.demo import life

HELD = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def lenormand() -> Interview:
    """The life that the demonstration types, as the value it becomes."""
    episodes = tuple(
        Episode(f"e{i}", lane, title, _edtf(start), _edtf(end) if end else None, detail, quote)
        for i, (lane, title, start, end, detail, quote) in enumerate(life.EPISODES)
    )
    ids = {episode.title: f"episode:{episode.id}" for episode in episodes}
    skills = tuple(
        Skill(f"s{i}", *_verb(what), context, (ids[evidence],), "technique", "emploi", level, zone)
        for i, (evidence, what, context, zone, level) in enumerate(life.SKILLS)
    )
    answers = {
        "accueil": FormAnswer(
            {"information": "lue_ensemble", "participation": "accepte", "langue": ("francais",)},
            {"information": HELD, "participation": HELD},
        ),
        "situation": FormAnswer({"demande": life.REQUEST, "activite": life.ACTIVITY}),
        "images": CardsAnswer(
            "canevas",
            "1.0",
            (),
            (
                *(
                    PlacedCard(card, "me_parle", seen, alike, (word,), transmitted=True)
                    for card, seen, alike, word in life.CARD_WORDS
                ),
                PlacedCard("c37", "je_refuse"),
            ),
        ),
        "frise": TimelineAnswer("1991", episodes),
        "competences": SkillsAnswer(skills),
        "projets": ProjectsAnswer(
            tuple(Project(f"p{i}", *project) for i, project in enumerate(life.PROJECTS)),
            life.NO_LONGER,
        ),
        "freins": ObstaclesAnswer(
            (
                Obstacle("o0", "mobilite", "fort", "2014", life.OBSTACLES[0][2], "", "", True),
                Obstacle("o1", "precarite", "moyen", "", life.OBSTACLES[1][2], "", "", True),
            ),
            tuple(Support(f"a{i}", *support) for i, support in enumerate(life.SUPPORTS)),
        ),
        "relecture": ReviewAnswer(
            tuple(Recommendation(f"r{i}", *r) for i, r in enumerate(life.RECOMMENDATIONS)),
            read_back=True,
            agreement="reserves",
            reservations=life.RESERVATION,
            key_word=life.KEY_WORD,
            first_contact="formation",
            copy_offered=True,
        ),
    }
    civility, first, last = life.PERSON
    return Interview(
        id="00000000-0000-4000-8000-000000000118",
        number=118,
        person=Person("p", last, first, civility),
        establishment=life.COUNSELLOR[1],
        created_at=HELD,
        started_at=HELD,
        closed_at=HELD + timedelta(minutes=58),
        answers=answers,
        progress={"accueil": StepProgress("done", 58 * 60)},
        notes={"accueil": life.NOTE},
        quotes=(Quote("q", "freins", life.QUOTE, transmitted=True),),
    )


def empty() -> Interview:
    """Somebody met, nothing said."""
    whole = lenormand()
    return replace(whole, answers={}, quotes=(), notes={}, progress={}, closed_at=None)


def _verb(what: str) -> tuple[str, str]:
    verb, _, rest = what.partition(" ")
    return verb, rest


def _edtf(typed: str) -> str:
    understood = dates.understand(typed, HELD.date(), "1991", ())
    assert isinstance(understood, dates.Reading), typed
    return understood.start
