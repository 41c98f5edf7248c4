"""The picture step by mouse and keys: what a hand does on the table, and what is kept of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.answers.cards import CardsAnswer, PlacedCard, find, in_zone
from app.domain.deck import load_deck
from app.domain.interview import Interview, Person
from app.domain.method_pack import load_pack
from app.resources import resources
from app.ui import theme
from app.ui.board.grid import grid_for
from app.ui.session import Session
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


def open_editor(qtbot, qapp, answer: CardsAnswer | None = None) -> CardsEditor:
    theme.apply(qapp)
    pack = load_pack(resources() / "method" / "esp")
    deck = load_deck(resources() / "decks" / "canevas")
    step = next(s for s in pack.steps if s.kind == "cards")
    ids = count(1)
    answers = {} if answer is None else {step.id: answer}
    interview = Interview("i", 1, Person("p", "Lenormand"), "MA des Aulnes", NOW, answers=answers)
    session = Session(interview, pack, deck, Memory(), lambda: NOW, lambda: f"n{next(ids)}")
    made = CardsEditor(session, step)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.refresh()
    made.show()
    return made


@pytest.fixture
def editor(qtbot, qapp) -> CardsEditor:
    return open_editor(qtbot, qapp)


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


def test_the_shuffle_is_recorded_once_and_holds_every_card(editor, qtbot, qapp):
    shuffle = value(editor).shuffle
    assert sorted(shuffle) == sorted(card.id for card in editor.session.deck.cards)
    assert open_editor(qtbot, qapp, value(editor)).session.undo_stack.count() == 0


def test_a_card_dragged_over_a_zone_lies_there(editor):
    drag(part(editor, "cards.card.c28"), part(editor, "cards.zone.me_parle"))
    assert [c.card_id for c in in_zone(value(editor), "me_parle")] == ["c28"]


def test_a_card_dropped_beside_the_zones_goes_back_to_the_table(editor):
    drag(part(editor, "cards.card.c28"), part(editor, "cards.card.c01"))
    assert value(editor).placed == ()


def test_a_tap_then_a_zone_does_the_same_as_a_drag(editor):
    click(part(editor, "cards.card.c37"))
    click(part(editor, "cards.zone.je_refuse"))
    assert [c.card_id for c in in_zone(value(editor), "je_refuse")] == ["c37"]


def test_digits_lay_a_card_and_a_full_zone_takes_no_more(editor):
    for card in ("c37", "c01"):
        QTest.keyClick(part(editor, f"cards.card.{card}"), Qt.Key.Key_3)
    assert [c.card_id for c in value(editor).placed] == ["c37"]


def test_arrows_walk_from_card_to_card(editor):
    first, second = value(editor).shuffle[:2]
    start = part(editor, f"cards.card.{first}")
    start.setFocus()
    QTest.keyClick(start, Qt.Key.Key_Right)
    assert editor.focusWidget() is part(editor, f"cards.card.{second}")


def test_a_second_tap_opens_the_card_large_and_one_tap_closes_it(editor):
    card = part(editor, "cards.card.c01")
    click(card)
    click(card)
    large = part(editor, "screen")
    assert large.isVisible()
    click(large)
    assert not large.isVisible()


def test_none_speaks_is_an_answer_that_can_be_undone(editor):
    QTest.keyClick(part(editor, "cards.card.c28"), Qt.Key.Key_1)
    click(part(editor, "cards.none"))
    assert value(editor).none_speaks
    assert value(editor).placed == ()
    editor.session.undo_stack.undo()
    assert [c.card_id for c in value(editor).placed] == ["c28"]


def test_speaking_keeps_words_keywords_and_agreement(editor):
    QTest.keyClick(part(editor, "cards.card.c28"), Qt.Key.Key_1)
    click(part(editor, "cards.talk"))
    QTest.keyClicks(part(editor, "cards.seen"), "Des mains.")
    QTest.keyClicks(part(editor, "cards.alike"), "Je prends soin.")
    word = part(editor, "cards.keyword")
    QTest.keyClicks(word, "soin")
    QTest.keyClick(word, Qt.Key.Key_Return)
    switch = part(editor, "cards.agree")
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    expected = PlacedCard("c28", "me_parle", "Des mains.", "Je prends soin.", ("soin",), True)
    assert find(value(editor), "c28") == expected


def test_a_refused_card_has_no_agreement_to_give(editor):
    QTest.keyClick(part(editor, "cards.card.c37"), Qt.Key.Key_3)
    click(part(editor, "cards.talk"))
    assert not part(editor, "cards.agree").isVisible()


def test_every_card_says_what_is_seen_on_it(editor):
    for card in editor.session.deck.cards:
        assert card.alt in part(editor, f"cards.card.{card.id}").accessibleName()


@pytest.mark.parametrize("number", [6, 14, 36, 54, 60, 120])
@pytest.mark.parametrize("room", [(960, 600), (720, 400), (430, 380)])
def test_the_grid_holds_any_deck_without_a_scroll(number, room):
    grid = grid_for(number, *room)
    places = [grid.place(index) for index in range(number)]
    assert max(x for x, _y in places) + grid.width <= room[0]
    assert max(y for _x, y in places) + grid.height <= room[1]
    assert len(set(places)) == number


@pytest.mark.parametrize("size", [(1000, 640), (700, 440)])
def test_no_zone_is_cut_in_a_small_window(editor, size):
    answer = replace(value(editor), placed=(PlacedCard("c28", "me_parle"),))
    editor.session.edit(editor.step.id, answer, "pose")
    editor.resize(*size)
    QApplication.processEvents()
    button = part(editor, "cards.none")
    assert button.mapTo(editor, button.rect().bottomRight()).y() < editor.height()
