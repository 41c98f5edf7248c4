"""At the door one types at once: the caret is in its first field, whatever was there before.

Each test has its own window: a lock closes the others.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gallery import Gallery, dress
from tests.gallery.gallery import filled


@pytest.fixture(params=["first start", "after a lock"])
def door(request: pytest.FixtureRequest, tmp_path) -> Iterator[Gallery]:
    dress()
    locked = request.param == "after a lock"
    made = Gallery(tmp_path, filled if locked else lambda _gallery: None)
    if locked:
        made.window._ports.path.touch()  # the space of the gallery stands elsewhere
        made.step("frise")
        key(made, Qt.Key.Key_F12)
    made.hands.see("door")
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


def test_the_caret_is_in_the_first_field_of_the_door(door: Gallery) -> None:
    first = "door.passphrase" if door.window._ports.path.exists() else "door.owner"
    assert focused() is door.widget(first)
    QTest.keyClicks(focused(), "sept")
    assert door.widget(first).text() == "sept"


def test_a_lock_under_the_veil_shows_the_door_ready_to_type(tmp_path) -> None:
    dress()
    made = Gallery(tmp_path)
    made.window._ports.path.touch()
    made.step("accueil")
    key(made, Qt.Key.Key_F9, Qt.Key.Key_F12)
    made.hands.see("door")
    assert not made.window.veil.isVisible()
    assert focused() is made.widget("door.passphrase")
    made.close()
