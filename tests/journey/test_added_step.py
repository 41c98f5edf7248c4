"""A step of a known kind is added by changing TOML alone, and it works in the window."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from app.bootstrap import application
from app.domain.deck import load_deck
from app.domain.interview import Interview, Person
from app.domain.method_pack import load_pack
from app.resources import resources
from app.ui.demo.hands import Hands
from app.ui.interview.screen import InterviewScreen
from app.ui.session import Session

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
ADDED = """
[[steps]]
id = "loisirs"
kind = "form"
title = "Ce qui fait du bien"
short = "Ce qui fait du bien"
minutes = 3
lead = "Une étape ajoutée par les responsables de la méthode."
prompts = ["Qu’est-ce qui vous fait du bien dans une semaine ?"]
[[steps.fields]]
id = "plaisir"
label = "Avec ses mots"
kind = "text"
quote = true
"""


class Memory:
    """A store that remembers which steps were kept."""

    def __init__(self) -> None:
        self.answers: dict[str, object] = {}

    def save_answer(self, interview: Interview, step: str) -> None:
        self.answers[step] = interview.answers[step]

    def save_note(self, interview: Interview, step: str) -> None:
        """Notes are not looked at here."""

    def save_header(self, interview: Interview) -> None:
        """Nor is the header."""


@pytest.fixture
def screen(tmp_path: Path) -> InterviewScreen:
    application()
    folder = tmp_path / "methode"
    shutil.copytree(resources() / "method" / "esp", folder)
    steps = folder / "steps.toml"
    steps.write_text(steps.read_text(encoding="utf-8") + ADDED, encoding="utf-8")
    interview = Interview("i", 1, Person("p", "Lenormand"), "MA des Aulnes", NOW)
    ids = count()
    deck = load_deck(resources() / "decks" / "canevas")
    session = Session(
        interview, load_pack(folder), deck, Memory(), lambda: NOW, lambda: str(next(ids))
    )
    made = InterviewScreen(session)
    made.begin()
    made.resize(1280, 800)
    made.show()
    return made


def test_the_added_step_is_entered_and_kept(screen: InterviewScreen) -> None:
    hands = Hands(screen)
    hands.click("form.information.lue_ensemble")
    hands.click("form.participation.accepte")
    hands.click("rail.loisirs")
    hands.type("form.plaisir", "Marcher avant le jour.")
    screen.session.flush()
    kept = screen.session.interview.answers["loisirs"]
    assert kept.values == {"plaisir": "Marcher avant le jour."}
    assert screen.session._store.answers["loisirs"] == kept


def test_nothing_opens_before_the_two_facts(screen: InterviewScreen) -> None:
    hands = Hands(screen)
    hands.click("rail.loisirs")
    assert screen.step.id == "accueil"
    assert hands.glimpse("form.plaisir") is None
