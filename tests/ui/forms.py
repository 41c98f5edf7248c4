"""A form step open on the screen, for tests: any fields, the shipped vocabularies."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.deck import load_deck
from app.domain.interview import Interview, Person
from app.domain.method import Field, Step
from app.domain.method_pack import load_pack
from app.resources import resources
from app.ui import theme
from app.ui.session import Session
from app.ui.steps.form import FormEditor

NOW = datetime(2026, 11, 24, 10, 36, tzinfo=UTC)


class Memory:
    """A store that counts how often it was asked to keep something."""

    def __init__(self) -> None:
        self.kept = 0

    def save_answer(self, interview: Interview, step: str) -> None:
        """Count."""
        self.kept += 1

    save_note = save_answer

    def save_header(self, interview: Interview) -> None:
        """Count."""
        self.kept += 1


def open_session(answers=None, **header) -> Session:
    """A session of the shipped method on an interview with ``answers``."""
    pack = load_pack(resources() / "method" / "esp")
    deck = load_deck(resources() / "decks" / "canevas")
    ids = count(1)
    interview = Interview(
        "i", 1, Person("p", "Lenormand"), "MA des Aulnes", NOW, answers=answers or {}, **header
    )
    return Session(interview, pack, deck, Memory(), lambda: NOW, lambda: f"n{next(ids)}")


def open_form(qtbot, *fields: Field) -> FormEditor:
    """A form of ``fields`` alone."""
    session = open_session()
    step = Step("essai", "form", "Essai", "Essai", 3, "", (), fields=fields)
    session.pack = replace(session.pack, steps=(step,))
    made = FormEditor(session, step)
    qtbot.addWidget(made)
    theme.dress(made)
    made.resize(700, 500)
    made.refresh()
    made.show()
    return made


def settle() -> None:
    """Let the window draw what it has to; a round may go by on a timer alone."""
    for _round in range(3):
        QApplication.processEvents()


def part(root: QWidget, name: str) -> QWidget:
    """The visible widget of that name, once the window has drawn what it has to."""
    settle()
    return next(w for w in root.findChildren(QWidget, name) if w.isVisible())


def shown(root: QWidget, name: str) -> bool:
    """Whether a widget of that name can be seen."""
    settle()
    return any(w.isVisible() for w in root.findChildren(QWidget, name))


def write(widget: QWidget, text: str) -> None:
    """Type ``text``, accents included, which QTest cannot."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, text))
