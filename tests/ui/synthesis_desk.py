"""The desk of the synthesis tests: a clock, a space in memory, the screen of one life."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from types import SimpleNamespace
from uuid import UUID

import pytest
from lives import HELD, lenormand
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from app.domain.deck import load_deck
from app.domain.delay import Delays
from app.domain.interview import Interview
from app.domain.method_pack import load_pack
from app.domain.synthesis import Edits
from app.resources import resources
from app.ui import theme
from app.ui.session import Session
from app.ui.synthesis.screen import SynthesisScreen
from app.workspace.space import World

PACK = load_pack(resources() / "method" / "esp")
LIVREUR = next(
    f"parcours.{e.id}" for e in lenormand().answers["frise"].episodes if e.title == "Livreur"
)
DECK = load_deck(resources() / "decks" / "canevas")


class Clock:
    now = HELD + timedelta(hours=1)

    def __call__(self):
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


class Space:
    """What the screens ask of an open space, in memory."""

    def __init__(self, clock: Clock) -> None:
        ids = (UUID(int=n) for n in count(1))
        self.world = World(now=clock, new_id=lambda: next(ids))
        self.space = SimpleNamespace(owner="Claire Maréchal")
        self.kept: dict[str, Edits] = {}
        self.late: dict[str, Delays] = {}
        self.journal: list[str] = []

    def edits(self, interview_id: str) -> Edits:
        return self.kept.get(interview_id, Edits())

    def save_edits(self, interview_id: str, edits: Edits) -> None:
        self.kept[interview_id] = edits

    def delays(self, interview_id: str) -> Delays:
        return self.late.get(interview_id, Delays())

    def save_delays(self, interview_id: str, delays: Delays) -> None:
        self.late[interview_id] = delays

    def note(self, code: str, _object_id: str = "") -> None:
        self.journal.append(code)


class Memory:
    """A store that keeps nothing."""

    def save_answer(self, interview: Interview, step: str) -> None: ...
    def save_note(self, interview: Interview, step: str) -> None: ...
    def save_header(self, interview: Interview) -> None: ...


@pytest.fixture
def space(clock: Clock) -> Space:
    return Space(clock)


@pytest.fixture
def session(clock: Clock, qapp) -> Session:
    theme.apply(qapp)
    return Session(lenormand(), PACK, DECK, Memory(), clock, lambda: "new")


@pytest.fixture
def screen(qtbot, session: Session, space: Space) -> SynthesisScreen:
    made = SynthesisScreen(session, space)
    qtbot.addWidget(made)
    theme.dress(made)
    made.resize(1280, 800)
    made.show()
    return made


def click(inside: QWidget, name: str) -> None:
    button = inside.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def said(inside: QWidget) -> str:
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return " / ".join(child.text() for child in inside.findChildren(QLabel) if child.isVisible())


def livreur(screen: SynthesisScreen):
    return next(s for s in screen.draft.sentences if s.id == LIVREUR)
