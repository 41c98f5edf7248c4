"""A step that is left keeps what was being typed in it, and does not come back for it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.interview import progress_of
from app.ui.interview.screen import InterviewScreen
from tests.gallery import Gallery, dress

KEYS = {"Ctrl+PgDown": Qt.Key.Key_PageDown, "Ctrl+5": Qt.Key.Key_5}


@pytest.fixture(scope="module")
def gallery(tmp_path_factory) -> Iterator[Gallery]:
    dress()
    made = Gallery(tmp_path_factory.mktemp("leaving"))
    yield made
    made.close()


@pytest.mark.parametrize("way", [*KEYS, "step.next", "step.skip", "rail.competences"])
def test_a_year_being_typed_is_kept_and_the_next_step_is_shown(gallery: Gallery, way: str) -> None:
    """A year is read when its field is left: leaving the step leaves the field first."""
    gallery.step("frise")
    (screen,) = gallery.window.findChildren(InterviewScreen)
    screen.session.undo_stack.clear()
    born = gallery.widget("timeline.birth")
    born.setFocus()
    born.selectAll()
    year = str(1970 + len(way))
    QTest.keyClicks(born, year)
    if way in KEYS:
        QTest.keyClick(gallery.window, KEYS[way], Qt.KeyboardModifier.ControlModifier)
    else:
        gallery.widget(way).click()  # not by the mouse: its press would leave the field
    gallery.settle()
    assert screen.step.id == "competences"
    assert str(screen.session.interview.answers["frise"].birth) == year


@pytest.mark.parametrize("button", ["step.next", "step.skip"])
def test_a_double_click_leaves_one_step_not_two(gallery: Gallery, button: str) -> None:
    gallery.step("images")
    (screen,) = gallery.window.findChildren(InterviewScreen)
    before = progress_of(screen.session.interview, "frise").status
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(gallery.widget(button), left)
    QTest.mouseDClick(gallery.widget(button), left)  # its press alone
    QTest.mouseRelease(gallery.widget(button), left)
    gallery.settle()
    assert screen.step.id == "frise"
    assert progress_of(screen.session.interview, "frise").status in (before, "here")


def test_simpler_words_are_said_at_the_next_step_and_after_the_person_saw_the_screen(
    gallery: Gallery,
) -> None:
    gallery.step("accueil")
    gallery.widget("prompts.plain").click()
    gallery.settle()
    first = gallery.widget("prompt.0").accessibleName()
    assert first.strip("«» \u202f") == gallery.screens.pack.step("accueil").plain[0]
    gallery.screens._turn()
    gallery.settle()
    gallery.screens.show_interview()
    gallery.settle()
    assert gallery.widget("prompts.plain").isChecked()
    assert gallery.widget("prompt.0").accessibleName() == first
    gallery.screens.session.plain = False


@pytest.mark.parametrize("way", [*KEYS, "step.next"])
def test_a_moment_begun_and_left_without_a_word_does_not_stay(gallery: Gallery, way: str) -> None:
    gallery.step("frise")
    (screen,) = gallery.window.findChildren(InterviewScreen)
    screen.session.undo_stack.clear()
    told = screen.session.interview.answers["frise"]
    gallery.click("timeline.add")
    assert screen.session.interview.answers["frise"] != told
    if way in KEYS:
        QTest.keyClick(gallery.window, KEYS[way], Qt.KeyboardModifier.ControlModifier)
    else:
        gallery.click(way)
    gallery.settle()
    assert screen.step.id == "competences"
    assert screen.session.interview.answers["frise"] == told
    assert screen.session.undo_stack.count() == 0
