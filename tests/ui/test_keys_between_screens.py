"""Where the keyboard is when what had it has gone: never on what undoes or leaves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.answers.cards import in_zone
from app.ui.face.screen import FaceScreen
from tests.gallery import Gallery, dress


@pytest.fixture(scope="module")
def gallery(tmp_path_factory) -> Iterator[Gallery]:
    dress()
    made = Gallery(tmp_path_factory.mktemp("keys"))
    yield made
    made.close()


def key(gallery: Gallery, *pressed: Qt.Key) -> None:
    for each in pressed:
        QTest.keyClick(QApplication.focusWidget() or gallery.window, each)
        gallery.settle()


def focused() -> QWidget:
    held = QApplication.focusWidget()
    assert held is not None
    return held


# --- the cards --------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["click", "Enter"])
def test_a_card_seen_large_and_laid_by_a_digit_leaves_the_keyboard_on_the_table(
    gallery: Gallery, way: str
) -> None:
    gallery.step("images")
    answer = gallery.screens.session.interview.answers["images"]
    card_id = next(c for c in answer.shuffle if c not in {p.card_id for p in answer.placed})
    card = gallery.widget(f"cards.card.{card_id}")
    if way == "click":
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
        gallery.settle()
    else:
        card.setFocus()
        key(gallery, Qt.Key.Key_Return)
    assert focused() is gallery.widget("cards.large")
    zones = gallery.screens.pack.step("images").zones
    room = next(i for i, zone in enumerate(zones) if len(in_zone(answer, zone.id)) < zone.most)
    key(gallery, Qt.Key(Qt.Key.Key_1 + room))
    after = gallery.screens.session.interview.answers["images"]
    assert card_id in {c.card_id for c in in_zone(after, zones[room].id)}
    assert focused() is card


def test_a_card_sent_back_from_its_zone_takes_the_keyboard_along(gallery: Gallery) -> None:
    gallery.step("images")
    card_id = gallery.screens.session.interview.answers["images"].placed[0].card_id
    gallery.widget(f"cards.laid.{card_id}").setFocus()
    key(gallery, Qt.Key.Key_Delete)
    assert focused() is gallery.widget(f"cards.card.{card_id}")


# --- face to face -----------------------------------------------------------------------------


@pytest.mark.parametrize("by", ["mouse", "Space"])
def test_the_last_page_has_the_keyboard_not_what_undoes(gallery: Gallery, by: str) -> None:
    gallery.face("accueil")
    gallery.settle()
    (screen,) = gallery.window.findChildren(FaceScreen)
    forward = gallery.widget("face.next")
    while forward.isEnabled():
        if by == "mouse":
            QTest.mouseClick(forward, Qt.MouseButton.LeftButton)
        else:
            forward.setFocus()
            QTest.keyClick(forward, Qt.Key.Key_Space)
        gallery.settle()
    assert focused() is screen.view
    before = gallery.screens.session.undo_stack.index()
    key(gallery, Qt.Key.Key_Space)
    assert gallery.screens.session.undo_stack.index() == before


# --- the veil ---------------------------------------------------------------------------------


def test_under_the_veil_another_screen_leaves_it_the_keyboard(gallery: Gallery) -> None:
    gallery.face("accueil")
    gallery.settle()
    key(gallery, Qt.Key.Key_F9, Qt.Key.Key_F8)
    veil = gallery.window.veil
    assert veil.isVisible()
    assert focused() is veil
    key(gallery, Qt.Key.Key_A)
    assert not veil.isVisible()
    assert gallery.shown.isAncestorOf(focused()) or focused() is gallery.shown
