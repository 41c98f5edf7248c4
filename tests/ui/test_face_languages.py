"""Face to face in another language: what the screen says of its own speaks it too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.ui.board.zone import ZoneBox
from app.ui.face.turning import TurnBack
from tests.gallery import Gallery, dress


@pytest.fixture(scope="module")
def gallery(tmp_path_factory) -> Iterator[Gallery]:
    dress()
    made = Gallery(tmp_path_factory.mktemp("languages"))
    yield made
    made.close()


def press(gallery: Gallery, name: str) -> None:
    button = gallery.widget(name)
    assert isinstance(button, QPushButton)
    button.click()
    gallery.settle()


def facing(gallery: Gallery, step: str, language: str) -> None:
    gallery.face(step)
    gallery.settle()
    press(gallery, "face.language")
    press(gallery, f"face.languages.{language}")


def test_in_arabic_the_turned_screen_also_speaks_to_the_counsellor(gallery: Gallery) -> None:
    facing(gallery, "images", "ar")
    zones = [w for w in gallery.window.findChildren(ZoneBox) if w.isVisible()]
    assert zones
    assert all(" sur " not in zone.accessibleName() for zone in zones)
    gallery.shown.left.emit()
    gallery.settle()
    assert "Tournez l’écran" in gallery.widget("face.in_french").text()
    assert gallery.window.findChildren(TurnBack)[-1].isRightToLeft()


def test_the_timeline_of_the_person_speaks_their_language(gallery: Gallery) -> None:
    facing(gallery, "frise", "ru")
    canvas = gallery.widget("timeline.canvas")
    assert canvas.words.coming == "Впереди"
    assert canvas.words.horizons[1]["m3"] == "3 м"
    canvas.select(next(e.id for e in canvas.answer.episodes if e.title == "Livreur"))
    gallery.settle()
    said = [w.text() for w in gallery.window.findChildren(QLabel) if w.isVisible()]
    assert "2014 – 2016" in said
    assert gallery.shown.view.spoken() == "Livreur, 2014 – 2016"
    canvas.select(next(e.id for e in canvas.answer.episodes if e.title.startswith("Préparateur")))
    assert gallery.shown.view.spoken().endswith("≈ 2010 – ≈ 2013")
    ages = {tick.age for tick in canvas.drawing.ticks if tick.age}
    assert ages <= {f"{n} {word}" for n in range(60) for word in ("год", "года", "лет")}
    assert all(lane.label != "Formation" for lane in canvas.drawing.lanes)


@pytest.mark.parametrize("language", ["fr", "es", "ru"])
def test_in_the_smallest_window_both_questions_of_a_project_are_seen(
    gallery: Gallery, language: str
) -> None:
    gallery.window.resize(1024, 600)
    facing(gallery, "projets", language)
    last = gallery.widget("face.confidence.10")
    assert last.visibleRegion().boundingRect() == last.rect()
    gallery.window.resize(1280, 800)


def ink(label: QLabel) -> tuple[int, int]:
    """Where the words of ``label`` begin and end: columns that are not all ground."""
    image = label.grab().toImage()
    ground = image.pixelColor(1, 1)
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]
    return inked[0], image.width() - 1 - inked[-1]


def test_a_page_in_arabic_is_read_from_the_right_french_words_too(gallery: Gallery) -> None:
    facing(gallery, "competences", "ar")
    title = next(
        w
        for w in gallery.window.findChildren(QLabel)
        if w.isVisible() and w.text().startswith("Montrer")
    )
    left, right = ink(title)
    assert right < 10 < left
    facing(gallery, "images", "ar")
    zone = next(w for w in gallery.window.findChildren(ZoneBox) if w.isVisible())
    assert zone.empty_place()[0].center().x() > zone.width() / 2


@pytest.mark.parametrize("by", ["the button", "the key"])
def test_the_languages_can_be_left_without_choosing(gallery: Gallery, by: str) -> None:
    facing(gallery, "projets", "es")
    press(gallery, "face.language")
    if by == "the key":
        QTest.keyClick(gallery.window, Qt.Key.Key_Escape)
        gallery.settle()
    else:
        assert gallery.widget("face.leave").text() == "Volver"
        press(gallery, "face.leave")
    assert gallery.shown.texts.id == "es"
    assert QApplication.focusWidget() is gallery.widget("face.language")
    assert gallery.hands.glimpse("face.languages.es") is None
