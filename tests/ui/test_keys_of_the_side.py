"""The keyboard and the side panel: it goes in by hand, and never out to what leaves the hour."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.interview.screen import InterviewScreen
from tests.gallery import Gallery, dress

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def gallery(tmp_path_factory) -> Iterator[Gallery]:
    dress()
    made = Gallery(tmp_path_factory.mktemp("side"))
    yield made
    made.close()


def hour(gallery: Gallery, step: str) -> InterviewScreen:
    gallery.step(step)
    found: InterviewScreen = gallery.window.findChildren(InterviewScreen)[-1]
    return found


def key(gallery: Gallery, *pressed: Qt.Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    for each in pressed:
        QTest.keyClick(QApplication.focusWidget() or gallery.window, each, held)
        gallery.settle()


def focused() -> QWidget:
    held = QApplication.focusWidget()
    assert held is not None
    return held


@pytest.mark.parametrize("name", ["note", "prompt.0", "prompts.plain", "prompts.fold"])
def test_another_step_leaves_the_keyboard_in_the_panel(gallery: Gallery, name: str) -> None:
    screen = hour(gallery, "accueil")
    gallery.widget(name).setFocus()
    key(gallery, Qt.Key.Key_2, held=CTRL)
    assert screen.step.id == "situation"
    assert focused() is gallery.widget(name)


@pytest.mark.parametrize("name", ["note", "prompt.0", "step.notes"])
def test_where_the_panel_folds_by_itself_the_sheet_has_the_keyboard(
    gallery: Gallery, name: str
) -> None:
    wide = name == "step.notes"
    screen = hour(gallery, "frise" if wide else "situation")
    gallery.widget(name).setFocus()
    key(gallery, Qt.Key.Key_2 if wide else Qt.Key.Key_4, held=CTRL)
    assert screen.step.id == ("situation" if wide else "frise")
    assert focused() is screen.sheet


def test_a_sentence_that_the_next_step_does_not_have_leaves_the_keyboard_to_the_sheet(
    gallery: Gallery,
) -> None:
    steps = [step for step in gallery.screens.pack.steps if not step.wide]
    most, least = (pick(steps, key=lambda step: len(step.prompts)) for pick in (max, min))
    screen = hour(gallery, most.id)
    gallery.widget(f"prompt.{len(most.prompts) - 1}").setFocus()
    screen.show_step(least.id)
    gallery.settle()
    assert len(least.prompts) < len(most.prompts)
    assert focused() is screen.sheet


@pytest.mark.parametrize("way", ["F7", "Esc", "prompts.fold"])
def test_folding_the_panel_from_inside_it_leaves_the_keyboard_on_the_sheet(
    gallery: Gallery, way: str
) -> None:
    screen = hour(gallery, "situation")
    gallery.widget("note").setFocus()
    if way == "prompts.fold":
        QTest.mouseClick(gallery.widget(way), Qt.MouseButton.LeftButton)
    else:
        key(gallery, Qt.Key.Key_F7 if way == "F7" else Qt.Key.Key_Escape)
    assert screen.side.panel is None
    assert focused() is screen.sheet


@pytest.mark.parametrize("leaving", [Qt.Key.Key_F7, Qt.Key.Key_Escape])
def test_f7_opens_the_notes_to_write_and_gives_the_keyboard_back(
    gallery: Gallery, leaving: Qt.Key
) -> None:
    hour(gallery, "frise")
    born = gallery.widget("timeline.birth")
    born.setFocus()
    year = born.text()
    key(gallery, Qt.Key.Key_F7)
    QTest.keyClicks(focused(), "vu")
    assert "vu" in gallery.widget("note").text()
    key(gallery, leaving)
    assert focused() is born
    assert born.text() == year


def test_f7_from_elsewhere_folds_the_panel_and_leaves_the_keyboard_there(gallery: Gallery) -> None:
    screen = hour(gallery, "situation")
    gallery.widget("step.skip").setFocus()
    key(gallery, Qt.Key.Key_F7)
    assert screen.side.panel is None
    assert focused() is gallery.widget("step.skip")
