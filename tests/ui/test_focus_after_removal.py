"""What is taken away by keys or mouse leaves the focus on its neighbour, never out of the step."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gallery import Gallery, dress

REMOVALS = {
    "projets": ("project.{}.remove", "project.{}.title", "projects.add"),
    "freins": ("obstacle.{}.remove", "obstacle.{}.detail", "obstacles.add"),
    "relecture": ("recommendation.{}.remove", "recommendation.{}.action", "review.add"),
}


@pytest.fixture(scope="module")
def gallery(tmp_path_factory) -> Iterator[Gallery]:
    dress()
    made = Gallery(tmp_path_factory.mktemp("removal"))
    yield made
    made.close()


def focus() -> str:
    held = QApplication.focusWidget()
    return held.objectName() if held is not None else ""


def last_of(gallery: Gallery, remove: str) -> int:
    return max(n for n in range(9) if gallery.hands.glimpse(remove.format(n)) is not None)


@pytest.mark.parametrize("step", REMOVALS)
def test_the_focus_goes_to_the_neighbour_then_to_what_adds_one(gallery: Gallery, step: str) -> None:
    remove, field, add = REMOVALS[step]
    gallery.step(step)
    last = last_of(gallery, remove)
    assert last > 0
    for number in range(last + 1):
        button = gallery.widget(remove.format(number))
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        gallery.settle()
        assert gallery.hands.glimpse(remove.format(number)) is None
        assert focus() == (field.format(number + 1) if number < last else add)


def test_the_last_of_several_gives_the_focus_to_the_one_before(gallery: Gallery) -> None:
    gallery.step("projets")
    for _again in range(2):
        gallery.click("projects.add")
    QTest.keyClicks(QApplication.focusWidget(), "Cuisine")
    gallery.click("project.1.remove")
    assert focus() == "project.0.title"


def test_enter_leads_from_a_title_to_the_next_field(gallery: Gallery) -> None:
    gallery.step("projets")
    gallery.click("project.0.title")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert focus() == "project.0.horizon"
    gallery.step("freins")
    gallery.hands.pick("obstacles.add", "Logement")
    detail = focus()
    assert detail.endswith(".detail")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert focus() == detail.replace("detail", "since")
