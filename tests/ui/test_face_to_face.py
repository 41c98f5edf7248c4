"""Face to face: nothing private is in the window, and what the person does is the same value."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.ui.demo import life
from app.ui.face.controls import TARGET
from app.ui.face.screen import FaceScreen
from app.ui.face.turning import TurnBack
from app.ui.interview.screen import InterviewScreen
from app.ui.synthesis.reading import ReadBack
from app.ui.synthesis.screen import SynthesisScreen
from tests.gallery import STEPS, Gallery, dress
from tests.ui.voices import Heard

CONTROLS = ("À dire", "Notes pour moi", "Interrompre", "Mes entretiens")
PRIVATE = (
    *("Lenormand", "Rudy", "Bensaïd", "Da Costa", "Caron", "Sarr"),
    *(life.NOTE, "Fatigué, mal dormi"),
    *(life.COUNSELLOR[0], life.COUNSELLOR[1], "Entretien n°", "Entretien n°"),
    *("min sur", ", en cours,", ", faite,", ", à faire,"),
)


@pytest.fixture(scope="module")
def gallery(tmp_path_factory) -> Iterator[Gallery]:
    dress()
    made = Gallery(tmp_path_factory.mktemp("face"))
    yield made
    made.close()


def texts_of(window: QWidget) -> Iterator[str]:
    """Everything the widgets of ``window`` hold, seen or not."""
    for widget in (window, *window.findChildren(QWidget)):
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
        yield from (widget.windowTitle(), widget.statusTip(), widget.whatsThis())
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
        if isinstance(widget, QPlainTextEdit):
            yield from (widget.toPlainText(), widget.placeholderText())
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(i) for i in range(widget.count()))


def told_by(interface: QAccessibleInterface | None) -> Iterator[str]:
    """Everything assistive technology can reach from ``interface``."""
    if interface is None or not interface.isValid():
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
        yield interface.text(kind)
    for index in range(interface.childCount()):
        yield from told_by(interface.child(index))


def held(window: QWidget) -> str:
    tree = told_by(QAccessible.queryAccessibleInterface(window))
    return "\n".join(text for text in (*texts_of(window), *tree) if text)


def person_screen(gallery: Gallery) -> FaceScreen:
    found = gallery.window.findChildren(FaceScreen)
    assert len(found) == 1
    return found[0]


def press(gallery: Gallery, name: str) -> None:
    QTest.mouseClick(gallery.widget(name), Qt.MouseButton.LeftButton)
    gallery.settle()


def test_the_counsellors_screen_holds_what_the_persons_must_not(gallery: Gallery) -> None:
    """Or the test below would find nothing because it looks for nothing."""
    gallery.step("accueil")
    said = held(gallery.window)
    assert all(text in said for text in ("Lenormand", life.NOTE, "À dire", "min sur"))


@pytest.mark.parametrize("step", STEPS)
def test_no_private_text_is_in_either_tree(gallery: Gallery, step: str) -> None:
    gallery.face(step)
    gallery.settle()
    said = held(gallery.window)
    assert person_screen(gallery)
    assert [text for text in PRIVATE if text in said] == []
    assert [text for text in CONTROLS if text in said] == []
    prompts = gallery.window.screens.pack.step(step).prompts
    assert [text for text in prompts if f"«\u202f{text}" in said] == []
    assert gallery.window.findChildren(InterviewScreen) == []


def test_the_language_page_holds_nothing_private_either(gallery: Gallery) -> None:
    gallery.face("projets")
    gallery.settle()
    press(gallery, "face.language")
    said = held(gallery.window)
    assert "Română" in said
    assert [text for text in PRIVATE if text in said] == []


def under(least: int, screen: QWidget) -> list[tuple[str, int, int]]:
    """The buttons of ``screen`` that are smaller than ``least`` pixels."""
    return [
        (widget.objectName(), widget.width(), widget.height())
        for widget in screen.findChildren(QAbstractButton)
        if widget.isVisible() and min(widget.width(), widget.height()) < least
    ]


@pytest.mark.parametrize("step", STEPS)
def test_every_target_is_sixty_pixels(gallery: Gallery, step: str) -> None:
    gallery.face(step)
    gallery.settle()
    assert under(TARGET, person_screen(gallery)) == []


def test_one_key_turns_the_screen_and_a_gesture_brings_it_back(gallery: Gallery) -> None:
    gallery.step("projets")
    QTest.keyClick(gallery.window, Qt.Key.Key_F8)
    gallery.settle()
    assert person_screen(gallery)
    QTest.keyClick(gallery.window, Qt.Key.Key_F8)
    gallery.settle()
    assert gallery.window.findChildren(TurnBack)
    assert [text for text in PRIVATE if text in held(gallery.window)] == []
    press(gallery, "face.turned")
    assert gallery.window.findChildren(InterviewScreen)
    assert gallery.window.screens.session.interview.current_step == "projets"


def test_what_is_made_ready_while_the_screen_is_turned_back_holds_nothing_of_anybody(
    gallery: Gallery, qtbot
) -> None:
    gallery.step("projets")
    QTest.keyClick(gallery.window, Qt.Key.Key_F8)
    gallery.settle()
    QTest.keyClick(gallery.window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: bool(gallery.window.findChildren(InterviewScreen)))
    gallery.settle()
    (ready,) = gallery.window.findChildren(InterviewScreen)
    assert not ready.isVisible()
    said = held(gallery.window)
    assert [text for text in PRIVATE if text in said] == []
    prompts = (p for step in gallery.window.screens.pack.steps for p in step.prompts)
    assert [text for text in prompts if text in said] == []
    QTest.keyClick(gallery.window, Qt.Key.Key_F8)
    assert gallery.window.findChildren(TurnBack)
    press(gallery, "face.turned")
    assert gallery.window.findChildren(InterviewScreen) == [ready]
    assert "Lenormand" in held(gallery.window)


def test_what_was_made_ready_and_not_wanted_goes(gallery: Gallery, qtbot) -> None:
    gallery.step("projets")
    QTest.keyClick(gallery.window, Qt.Key.Key_F8)
    gallery.settle()
    QTest.keyClick(gallery.window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: bool(gallery.window.findChildren(InterviewScreen)))
    gallery.window.screens.show_home()
    gallery.settle()
    assert gallery.window.findChildren(InterviewScreen) == []
    gallery.step("projets")
    assert len(gallery.window.findChildren(InterviewScreen)) == 1


def test_what_the_person_does_is_the_same_value(gallery: Gallery) -> None:
    session = open_face(gallery, "projets")
    press(gallery, "face.confidence.3")
    assert session.interview.answers["projets"].projects[0].confidence == 3
    open_face(gallery, "freins")
    press(gallery, "face.freins.logement")
    assert "logement" in [
        o.category for o in session_of(gallery).interview.answers["freins"].obstacles
    ]
    assert gallery.window.screens.may_close()  # all is on the disk
    kept = gallery.workspace.load(gallery.interview).answers
    assert "logement" in [o.category for o in kept["freins"].obstacles]
    assert kept["projets"].projects[0].confidence == 3


WORKING = (
    *("Bensaïd", "Da Costa", "Caron", "Sarr", life.NOTE, "À dire", "Notes pour moi"),
    *("Mes entretiens", "Aperçu", "Remettre", "D’où vient cette phrase", "Brouillon"),
    *("Entretien n°", "Il reste des étapes", "mots", life.COUNSELLOR[0]),
)


@pytest.mark.parametrize("way", ["reading.close", "reading.right"])
def test_while_it_is_read_back_the_draft_is_not_in_the_window(gallery: Gallery, way: str) -> None:
    """Its sources, counts and ways out are gone, not hidden under what the person reads."""
    gallery.synthesis()
    gallery.settle()
    before = held(gallery.window)
    assert {"Aperçu", "Remettre"} <= set(before.splitlines())
    press(gallery, "synthesis.read")
    reading = gallery.window.findChild(ReadBack)
    seen = [held(gallery.window)]
    assert under(TARGET, reading) == []
    while way == "reading.right" and gallery.window.findChildren(ReadBack):
        press(gallery, way)
        seen.append(held(gallery.window))
        assert under(TARGET, gallery.window) == []
    if way == "reading.close":
        press(gallery, way)
        seen.append(held(gallery.window))
    assert reading is not None
    assert gallery.window.findChildren(TurnBack)
    for said in seen:
        assert [text for text in WORKING if text in said] == []
    assert gallery.window.findChildren(SynthesisScreen) == []
    press(gallery, "face.turned")
    assert gallery.window.findChildren(SynthesisScreen)


def test_the_veil_silences_what_is_being_read(gallery: Gallery) -> None:
    voice = gallery.window.screens.__dict__["_voice"] = Heard()
    gallery.step("accueil")
    press(gallery, "prompts.aloud")
    assert voice.speaking
    before = QApplication.focusWidget()
    gallery.window.veil.fall()
    assert not voice.speaking
    QTest.keyClick(gallery.window.veil, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is before
    gallery.window.screens._turn()
    gallery.settle()
    assert gallery.widget("face.listen").isVisible()
    assert QApplication.activeWindow() is gallery.window  # no window of its own flashed


def open_face(gallery: Gallery, step: str):
    gallery.face(step)
    gallery.settle()
    return session_of(gallery)


def session_of(gallery: Gallery):
    return gallery.window.screens.session


def test_the_person_undoes_their_own_gestures_only(gallery: Gallery) -> None:
    session = open_face(gallery, "competences")
    press(gallery, "face.undo")
    before = session.interview.answers["competences"]
    press(gallery, "face.level.decouverte")
    assert session.interview.answers["competences"] != before
    press(gallery, "face.undo")
    assert session.interview.answers["competences"] == before
    press(gallery, "face.undo")
    assert session.interview.answers["competences"] == before


def test_a_moment_is_moved_by_touching_it_then_its_ends(gallery: Gallery) -> None:
    session = open_face(gallery, "frise")
    canvas = gallery.widget("timeline.canvas")
    episode = session.interview.answers["frise"].episodes[2]
    box = canvas.item(episode.id).rect
    spot = QPoint(int(box.x + box.width / 2), int(box.y + box.height / 2))
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=spot)
    gallery.settle()
    press(gallery, "face.start.less")
    after = next(e for e in session.interview.answers["frise"].episodes if e.id == episode.id)
    assert int(after.start[:4]) == int(episode.start[:4]) - 1
    press(gallery, "face.right")
    assert canvas.selected == ""


def test_an_obstacle_with_words_is_not_lost_by_a_touch(gallery: Gallery) -> None:
    session = open_face(gallery, "freins")
    before = session.interview.answers["freins"].obstacles
    press(gallery, "face.freins.mobilite")
    assert session.interview.answers["freins"].obstacles == before


def test_the_hour_goes_on_face_to_face(gallery: Gallery) -> None:
    from datetime import timedelta

    session = open_face(gallery, "projets")
    before = session.interview.progress.get("projets")
    gallery.now += timedelta(minutes=2)
    person_screen(gallery).left.emit()
    gallery.settle()
    after = session.interview.progress["projets"].seconds
    assert after - (before.seconds if before else 0) == 120


@pytest.mark.parametrize(("language", "said"), [("ar", "مشاريعي"), ("ru", "Мои планы")])
def test_another_language_is_chosen_on_the_screen_and_kept(
    gallery: Gallery, language: str, said: str
) -> None:
    open_face(gallery, "projets")
    press(gallery, "face.language")
    press(gallery, f"face.languages.{language}")
    screen = person_screen(gallery)
    assert said in held(gallery.window)
    assert screen.isRightToLeft() == (language == "ar")
    screen.left.emit()
    gallery.settle()
    press(gallery, "face.turned")
    QTest.keyClick(gallery.window, Qt.Key.Key_F8)
    gallery.settle()
    assert said in held(gallery.window)


TWO_SCREENS = {
    "synchronousWindowSystemEvents": False,
    "screens": [
        {"name": name, "x": x, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "dpr": 1}
        for name, x in (("first", 0), ("second", 1280))
    ],
}


def test_on_two_screens_the_persons_window_follows_on_the_second(tmp_path: Path) -> None:
    config = tmp_path / "screens.json"
    config.write_text(json.dumps(TWO_SCREENS), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.two_screens", str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        capture_output=True,
        text=True,
        timeout=90,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["screens"] == 2
    assert told["beside"] == {"title": "Mes projets", "x": 1280, "counsellor": True}
    assert told["followed"] == "Difficultés et appuis"
    assert told["private"] == []
    assert told["closed"]
