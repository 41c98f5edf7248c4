"""The picture step under a hand: what tests of its two phases share."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.answers.cards import CardsAnswer
from app.domain.deck import Deck, load_deck
from app.domain.interview import Interview, Person
from app.domain.method_pack import load_pack
from app.resources import resources
from app.ui import theme
from app.ui.session import Session
from app.ui.speech import Voice
from app.ui.steps.cards import CardsEditor

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)


class Memory:
    """A store that keeps nothing."""

    def save_answer(self, interview: Interview, step: str) -> None:
        """Nothing to keep."""

    def save_note(self, interview: Interview, step: str) -> None:
        """Nothing to keep."""

    def save_header(self, interview: Interview) -> None:
        """Nothing to keep."""


def open_editor(
    qtbot,
    qapp,
    answer: CardsAnswer | None = None,
    deck: Deck | None = None,
    voice: Voice | None = None,
) -> CardsEditor:
    theme.apply(qapp)
    pack = load_pack(resources() / "method" / "esp")
    deck = deck or load_deck(resources() / "decks" / "canevas")
    step = next(s for s in pack.steps if s.kind == "cards")
    ids = count(1)
    answers = {} if answer is None else {step.id: answer}
    interview = Interview("i", 1, Person("p", "Lenormand"), "MA des Aulnes", NOW, answers=answers)
    session = Session(interview, pack, deck, Memory(), lambda: NOW, lambda: f"n{next(ids)}")
    session.voice = voice or session.voice
    made = CardsEditor(session, step)
    qtbot.addWidget(made)
    theme.dress(made)
    made.resize(1000, 640)
    made.refresh()
    made.show()
    return made


def value(editor: CardsEditor) -> CardsAnswer:
    answer = editor.session.answer(editor.step)
    assert isinstance(answer, CardsAnswer)
    return answer


def part(editor: CardsEditor, name: str) -> QWidget:
    found = editor.findChild(QWidget, name) or next(
        w for w in (*editor.tools(), *editor.actions()) if w.objectName() == name
    )
    assert found is not None, name
    return found


def drag(source: QWidget, target: QWidget) -> None:
    """Press, move by steps and release, each event at its exact global point."""
    start = source.mapToGlobal(source.rect().center())
    end = target.mapToGlobal(target.rect().center())
    _send(source, QEvent.Type.MouseButtonPress, start)
    for tenth in range(1, 11):
        _send(source, QEvent.Type.MouseMove, start + (end - start) * tenth / 10)
    _send(source, QEvent.Type.MouseButtonRelease, end)


def shown(editor: CardsEditor, name: str) -> QWidget:
    """The one of several controls of a name that is on the screen."""
    QApplication.processEvents()
    return next(w for w in editor.findChildren(QWidget, name) if w.isVisible())


class Finger:
    """A finger on a touch screen: each event at its exact global point; another finger rests."""

    def __init__(self) -> None:
        self._screen = QTest.createTouchDevice()

    def drag(
        self, source: QWidget, target: QWidget, end: QEvent.Type = QEvent.Type.TouchEnd
    ) -> None:
        start = source.mapToGlobal(source.rect().center())
        stop = target.mapToGlobal(target.rect().center())
        self._send(source, QEvent.Type.TouchBegin, start)
        for tenth in range(1, 11):
            self._send(source, QEvent.Type.TouchUpdate, start + (stop - start) * tenth / 10)
        self._send(source, end, stop)

    def tap(self, widget: QWidget) -> None:
        at = widget.mapToGlobal(widget.rect().center())
        self._send(widget, QEvent.Type.TouchBegin, at)
        self._send(widget, QEvent.Type.TouchEnd, at)

    def _send(self, widget: QWidget, kind: QEvent.Type, at: QPoint) -> None:
        states = {
            QEvent.Type.TouchBegin: QEventPoint.State.Pressed,
            QEvent.Type.TouchUpdate: QEventPoint.State.Updated,
        }
        state = states.get(kind, QEventPoint.State.Released)
        fingers = [QEventPoint(1, state, QPointF(at), QPointF(at))]
        fingers.append(QEventPoint(2, state, QPointF(5, 5), QPointF(5, 5)))
        event = QTouchEvent(kind, self._screen, Qt.KeyboardModifier.NoModifier, fingers)
        QApplication.sendEvent(widget, event)


def _send(widget: QWidget, kind: QEvent.Type, at: QPoint) -> None:
    held = Qt.MouseButton.NoButton
    if kind != QEvent.Type.MouseButtonRelease:
        held = Qt.MouseButton.LeftButton
    local = QPointF(widget.mapFromGlobal(at))
    event = QMouseEvent(
        kind, local, QPointF(at), Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(widget, event)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.rect().center())
