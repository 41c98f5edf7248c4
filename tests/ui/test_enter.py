"""Enter presses the button in hand, as Space does; never the one it only leads to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.ui.widgets import Button, OptionGroup, PaintedButton, SentenceText, Switch, column
from tests.gallery import Gallery, dress

ENTERS = [Qt.Key.Key_Return, Qt.Key.Key_Enter]


@pytest.fixture(scope="module")
def gallery(tmp_path_factory) -> Iterator[Gallery]:
    dress()
    made = Gallery(tmp_path_factory.mktemp("enter"))
    yield made
    made.close()


@pytest.mark.parametrize("enter", ENTERS)
def test_it_goes_on_and_opens_a_step_from_the_rail(gallery: Gallery, enter: Qt.Key) -> None:
    gallery.step("situation")
    for name, step in (("step.next", "images"), ("rail.freins", "freins")):
        gallery.widget(name).setFocus()
        QTest.keyClick(gallery.widget(name), enter)
        gallery.settle()
        assert gallery.screens.session.interview.current_step == step


def test_it_ticks_a_sentence_and_opens_the_folded_panel(gallery: Gallery) -> None:
    gallery.step("situation")
    prompt = gallery.widget("prompt.0")
    ticked = prompt.isChecked()  # type: ignore[attr-defined]
    QTest.keyClick(prompt, Qt.Key.Key_Return)
    assert prompt.isChecked() is not ticked  # type: ignore[attr-defined]
    gallery.step("frise")
    QTest.keyClick(gallery.widget("step.notes"), Qt.Key.Key_Return)
    gallery.settle()
    assert gallery.widget("note").hasFocus()


def test_it_chooses_for_the_person(gallery: Gallery) -> None:
    gallery.face("accueil")
    gallery.settle()
    QTest.keyClick(gallery.widget("face.next"), Qt.Key.Key_Return)
    gallery.settle()
    assert gallery.widget("face.where").text().startswith("2")  # type: ignore[attr-defined]


def test_read_back_enter_presses_what_tab_reached_and_else_goes_on(gallery: Gallery) -> None:
    gallery.synthesis()
    gallery.screens._read_back(gallery.shown.draft)
    gallery.settle()
    withhold = gallery.widget("reading.withhold")
    assert isinstance(withhold, QAbstractButton)
    offered = withhold.text()
    QTest.mouseClick(withhold, Qt.MouseButton.LeftButton)
    gallery.settle()
    kept_back = withhold.text()
    assert kept_back != offered
    QTest.keyClick(held(), Qt.Key.Key_Return)  # it is right so: the next sentence
    QTest.keyClick(held(), Qt.Key.Key_Left)
    gallery.settle()
    assert withhold.text() == kept_back
    withhold.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(held(), Qt.Key.Key_Return)
    assert withhold.text() == offered


@pytest.mark.parametrize("enter", ENTERS)
def test_every_kind_of_button_is_pressed_once_however_long_it_is_held(qtbot, enter) -> None:
    for made in (Button("Garder"), Switch("Oui", "Non", "Transmettre"), PaintedButton()):
        qtbot.addWidget(made)
        pressed = QSignalSpy(made.clicked)
        QTest.keyClick(made, enter)
        again = QKeyEvent(QEvent.Type.KeyPress, enter, Qt.KeyboardModifier.NoModifier, "\r", True)
        QApplication.sendEvent(made, again)
        assert pressed.count() == 1


def test_it_chooses_an_option(qtbot) -> None:
    group = OptionGroup((("a", "Avant"), ("b", "Après")), name="when")
    qtbot.addWidget(group)
    QTest.keyClick(group.findChild(QAbstractButton, "when.b"), Qt.Key.Key_Return)
    assert group.ids() == ("b",)


def test_typed_in_a_field_it_leads_to_the_button_and_does_not_press_it(qtbot) -> None:
    around = QWidget()
    body = column(around)
    field, button = SentenceText("said"), Button("Retirer")
    pressed = QSignalSpy(button.clicked)
    for part in (field, button):
        body.addWidget(part)
    qtbot.addWidget(around)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert around.focusWidget() is button
    assert pressed.count() == 0


def held() -> QWidget:
    """What has the keyboard."""
    found = QApplication.focusWidget()
    assert found is not None
    return found
