"""At rest, after a sleep, by one key: nothing of a person stays, and one comes back in place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from app.ui.demo.hands import Hands
from app.ui.shell.rest import RestWatch
from guarded.conftest import unlock

SAID = "ZEPHIRINE-SENTINELLE"


class Clock:
    """Seconds, moved by hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds

    def pass_looking(self, watch: RestWatch, seconds: int) -> None:
        """Let time pass while the computer is awake."""
        for _look in range(seconds // 5):
            self.seconds += 5
            watch.look()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(qapp) -> QWidget:
    made = QWidget()
    made.show()
    return made


@pytest.fixture
def watch(window: QWidget, clock: Clock):
    made = RestWatch(lambda: 5, clock)
    made.heard = []
    made.rested.connect(lambda: made.heard.append("rested"))
    made.left.connect(lambda: made.heard.append("left"))
    yield made
    made.stop()


def press(window: QWidget) -> None:
    """A key, where the system brings it."""
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)


def test_five_minutes_without_a_gesture_is_rest(
    watch: RestWatch, window: QWidget, clock: Clock
) -> None:
    clock.pass_looking(watch, 295)
    press(window)
    clock.pass_looking(watch, 295)
    assert watch.heard == []
    clock.pass_looking(watch, 5)
    assert watch.heard == ["rested"]


def test_a_gesture_in_a_window_opened_later_counts_too(watch: RestWatch, clock: Clock) -> None:
    second = QWidget()
    second.show()
    clock.pass_looking(watch, 295)
    press(second)
    clock.pass_looking(watch, 295)
    assert watch.heard == []


def test_a_closed_lid_shows_in_the_clock(watch: RestWatch, clock: Clock) -> None:
    clock.seconds += 90
    watch.look()
    assert watch.heard == ["left"]


def test_a_clock_set_back_neither_locks_nor_disarms(watch: RestWatch, clock: Clock) -> None:
    clock.seconds -= 3600
    watch.look()
    assert watch.heard == []
    clock.pass_looking(watch, 300)
    assert watch.heard == ["rested"]


def test_one_key_locks_and_unlocking_returns_to_the_same_place(hands: Hands) -> None:
    hands.type("note", SAID)
    hands.click("rail.situation")
    QTest.keyClick(hands.window, Qt.Key.Key_F12)
    where = hands.see("door.where")
    assert isinstance(where, QLabel)
    assert "reprendra là où vous étiez" in where.text()
    assert hands.window.screens is None
    unlock(hands)
    assert hands.see("interview").step.id == "situation"
    assert hands.window.screens.session.interview.notes == {"accueil": SAID}


def test_a_field_half_typed_is_kept_before_the_space_closes_not_after(
    hands: Hands, path: Path
) -> None:
    hands.window.screens.show_settings()
    hands.type("settings.controller", "Afpa, Caen")
    QTest.keyClick(hands.window, Qt.Key.Key_F12)
    hands.see("door.where")
    # A space that is written to after it closed is open again, behind the door.
    assert not path.with_name(f"{path.name}-wal").exists()
    unlock(hands)
    assert hands.see("settings.controller").text() == "Afpa, Caen"


def test_nothing_of_the_person_is_left_in_the_window(hands: Hands) -> None:
    hands.type("note", SAID)
    session = hands.window.screens.session
    QApplication.clipboard().setText(SAID)
    hands.window.lock()
    hands.settle()
    assert QApplication.clipboard().text() == ""
    assert session.undo_stack.count() == 0
    told = [w.text() for w in hands.window.findChildren(QLabel)]
    told += [w.text() for w in hands.window.findChildren(QLineEdit)]
    told += [w.toPlainText() for w in hands.window.findChildren(QPlainTextEdit)]
    assert not [words for words in told if SAID in words or "Zéphirin" in words]


def test_what_another_program_copied_stays_in_the_clipboard(hands: Hands) -> None:
    QApplication.clipboard().setText("d’ailleurs")
    hands.window._clipboard._ours = False
    hands.window.lock()
    assert QApplication.clipboard().text() == "d’ailleurs"


def test_the_title_never_names_a_person(hands: Hands, path: Path) -> None:
    assert hands.window.windowTitle() == "Canevas"


def test_locking_from_the_help_leaves_the_work_and_comes_back_to_it(hands: Hands) -> None:
    hands.click("interview.help")
    hands.see("help.page")
    QTest.keyClick(hands.window, Qt.Key.Key_F12)
    hands.see("door")
    assert hands.glimpse("help.page") is None
    assert hands.window.findChildren(QWidget, "interview") == []
    unlock(hands)
    assert hands.see("interview").isVisible()
    assert hands.glimpse("help.page") is None


def test_locked_at_once_nothing_is_made_ahead_behind_the_door(hands: Hands) -> None:
    hands.see("interview")
    screens = hands.window.screens
    QTest.keyClick(hands.window, Qt.Key.Key_F12)
    hands.see("door.where")
    screens._warm()  # what the interview had planned for a moment later
    assert screens._turning is None
