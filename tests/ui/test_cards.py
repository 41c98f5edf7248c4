"""The table of cards by mouse, finger and keys: what a hand does, and what is kept of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cards_table import Finger, click, drag, open_editor, part, value
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.answers.cards import PlacedCard, in_zone
from app.ui import theme
from app.ui.board.grid import grid_for
from app.ui.steps.cards import CardsEditor


@pytest.fixture
def editor(qtbot, qapp) -> CardsEditor:
    return open_editor(qtbot, qapp)


@pytest.fixture
def finger() -> Finger:
    return Finger()


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


def test_one_tap_opens_a_card_large_and_one_tap_closes_it(editor):
    large = part(editor, "cards.large")
    click(part(editor, "cards.card.c01"))
    assert large.isVisible()
    click(large)
    assert not large.isVisible()


def test_the_zones_stay_within_reach_of_a_card_seen_large(editor):
    click(part(editor, "cards.card.c01"))
    large, zone = part(editor, "cards.large"), part(editor, "cards.zone.me_parle")
    over = large.rect().translated(large.mapTo(editor, QPoint()))
    assert not over.intersects(zone.rect().translated(zone.mapTo(editor, QPoint())))
    QTest.keyClick(large, Qt.Key.Key_2)
    assert [c.card_id for c in in_zone(value(editor), "plus_tard")] == ["c01"]
    assert not large.isVisible()


def test_a_finger_drags_a_card_to_a_zone_and_another_finger_changes_nothing(editor, finger):
    finger.drag(part(editor, "cards.card.c28"), part(editor, "cards.zone.me_parle"))
    assert [c.card_id for c in in_zone(value(editor), "me_parle")] == ["c28"]


def test_a_finger_taps_a_card_then_a_zone(editor, finger):
    finger.tap(part(editor, "cards.card.c37"))
    assert part(editor, "cards.large").isVisible()
    click(part(editor, "cards.zone.je_refuse"))
    assert [c.card_id for c in in_zone(value(editor), "je_refuse")] == ["c37"]


def test_a_drag_the_system_takes_away_leaves_the_card_on_the_table(editor, finger):
    card = part(editor, "cards.card.c28")
    finger.drag(card, part(editor, "cards.zone.me_parle"), end=QEvent.Type.TouchCancel)
    assert value(editor).placed == ()


def test_a_laid_card_is_dragged_to_another_zone_or_back_to_the_table(editor):
    QTest.keyClick(part(editor, "cards.card.c28"), Qt.Key.Key_1)
    drag(part(editor, "cards.laid.c28"), part(editor, "cards.zone.plus_tard"))
    assert [c.card_id for c in in_zone(value(editor), "plus_tard")] == ["c28"]
    drag(part(editor, "cards.laid.c28"), part(editor, "cards.card.c01"))
    assert value(editor).placed == ()


def test_a_laid_card_goes_back_by_a_key_and_by_a_button(editor):
    for back in (
        lambda laid: QTest.keyClick(laid, Qt.Key.Key_Delete),
        lambda laid: (click(laid), click(part(editor, "cards.large.back"))),
    ):
        QTest.keyClick(part(editor, "cards.card.c28"), Qt.Key.Key_1)
        back(part(editor, "cards.laid.c28"))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert value(editor).placed == ()


def test_the_other_buttons_of_a_mouse_lift_nothing(editor):
    card = part(editor, "cards.card.c28")
    QTest.mouseClick(card, Qt.MouseButton.RightButton, pos=card.rect().center())
    assert not part(editor, "cards.large").isVisible()


def test_tab_stops_once_on_the_table(editor):
    stops = [
        card.id
        for card in editor.session.deck.cards
        if part(editor, f"cards.card.{card.id}").focusPolicy() == Qt.FocusPolicy.StrongFocus
    ]
    assert stops == [value(editor).shuffle[0]]


def test_none_speaks_is_an_answer_that_can_be_undone(editor):
    QTest.keyClick(part(editor, "cards.card.c28"), Qt.Key.Key_1)
    click(part(editor, "cards.none"))
    assert value(editor).none_speaks
    assert value(editor).placed == ()
    editor.session.undo_stack.undo()
    assert [c.card_id for c in value(editor).placed] == ["c28"]


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


@pytest.mark.parametrize("size", [(1150, 640), (830, 440)])
def test_words_twice_as_large_are_not_cut(qtbot, qapp, size):
    editor = open_editor(qtbot, qapp)
    theme.apply(qapp, "light", 200)
    editor.resize(*size)
    QApplication.processEvents()
    button, zone = part(editor, "cards.none"), part(editor, "cards.zone.me_parle")
    assert button.width() >= button.sizeHint().width()
    name = QFontMetrics(theme.font("body")).horizontalAdvance("Plus tard")
    assert zone.width() > name + 40
    theme.apply(qapp, "light", 100)


def test_below_the_table_an_empty_zone_says_which_card_it_would_take(editor):
    editor.resize(880, 440)
    QApplication.processEvents()
    click(part(editor, "cards.card.c28"))
    zone = part(editor, "cards.zone.plus_tard")
    place, words = zone.waiting_place()
    assert words == "Poser la 28"
    assert zone.rect().contains(place)
    QTest.keyClick(part(editor, "cards.card.c37"), Qt.Key.Key_1)
    QTest.keyClick(part(editor, "cards.card.c01"), Qt.Key.Key_1)
    click(part(editor, "cards.card.c28"))
    place, words = part(editor, "cards.zone.me_parle").waiting_place()
    assert words in ("Poser la 28", "+ 28")
    assert zone.rect().contains(place)


@pytest.mark.parametrize("size", [(1000, 640), (700, 440)])
def test_no_zone_is_cut_in_a_small_window(editor, size):
    answer = replace(value(editor), placed=(PlacedCard("c28", "me_parle"),))
    editor.session.edit(editor.step.id, answer, "pose")
    editor.resize(*size)
    QApplication.processEvents()
    button = part(editor, "cards.none")
    assert button.mapTo(editor, button.rect().bottomRight()).y() < editor.height()


def test_an_empty_table_says_what_to_do_until_something_is_chosen(editor):
    zone = part(editor, "cards.zone.me_parle")
    assert zone.empty_place()[1].startswith("Touchez une image")
    assert zone.rect().contains(zone.empty_place()[0])
    QTest.keyClick(part(editor, "cards.card.c28"), Qt.Key.Key_3)
    assert zone.empty_place()[1] == ""
