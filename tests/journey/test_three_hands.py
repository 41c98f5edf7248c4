"""The person's hour by keyboard alone, by mouse alone and by touch alone leaves the same value."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.domain.interview import Interview
from tests.gallery import Gallery, dress

Press = Callable[[Gallery, str], None]
HOUR = {
    "accueil": ("face.next", "face.participation.reflechir", "face.participation.accepte"),
    "competences": ("face.level.autonome", "face.wanted.yes", "face.next", "face.wanted.no"),
    "projets": ("face.confidence.4", "face.next", "face.horizon.m0_3", "face.undo"),
    "freins": ("face.freins.logement", "face.next", "face.impact.moyen", "face.write.no"),
    "relecture": (
        *("face.next", "face.accord.accord", "face.next", "face.next"),
        "face.satisfaction.ecoute.oui",
    ),
}


def in_sight(gallery: Gallery, name: str) -> QWidget:
    """The control, scrolled to."""
    widget = gallery.widget(name)
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
    gallery.settle()
    return widget


def by_keys(gallery: Gallery, name: str) -> None:
    """Tab until the control has the focus, then Space."""
    wanted = gallery.widget(name)
    for _step in range(120):
        if QApplication.focusWidget() is wanted:
            break
        QTest.keyClick(gallery.window, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is wanted, name
    QTest.keyClick(wanted, Qt.Key.Key_Space)


def by_mouse(gallery: Gallery, name: str) -> None:
    """One click."""
    QTest.mouseClick(in_sight(gallery, name), Qt.MouseButton.LeftButton)


DEVICE = []


def by_touch(gallery: Gallery, name: str) -> None:
    """One finger down and up, through the window as a touch screen sends it."""
    if not DEVICE:
        DEVICE.append(QTest.createTouchDevice())
    widget = in_sight(gallery, name)
    handle = gallery.window.windowHandle()
    at = widget.mapTo(gallery.window, widget.rect().center())
    QTest.touchEvent(handle, DEVICE[0]).press(0, QPoint(at), handle).commit()
    QTest.touchEvent(handle, DEVICE[0]).release(0, QPoint(at), handle).commit()


def play(gallery: Gallery, press: Press) -> Interview:
    """All the gestures, one hand."""
    gallery.step("accueil")
    for step, gestures in HOUR.items():
        gallery.face(step)
        gallery.settle()
        gallery.window.activateWindow()
        gallery.settle()
        for name in gestures:
            press(gallery, name)
            gallery.settle()
    return gallery.window.screens.session.interview


def test_three_hands_leave_the_same_value(tmp_path: Path, qtbot) -> None:
    dress()
    left = []
    for name, press in (("keys", by_keys), ("mouse", by_mouse), ("touch", by_touch)):
        folder = tmp_path / name
        folder.mkdir()
        gallery = Gallery(folder)
        left.append(play(gallery, press).answers)
        gallery.close()
    keys, mouse, touch = left
    assert keys == mouse
    assert touch == mouse
    assert mouse["projets"].projects[0].confidence == 4
    assert mouse["competences"].skills[0].level == "autonome"
    assert mouse["freins"].obstacles[0].impact == "moyen"
    assert mouse["relecture"].satisfaction == {"ecoute": "oui"}
