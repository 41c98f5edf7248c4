"""A keyboard and nothing else: Tab until one is there, then type, choose or press."""

from __future__ import annotations

from collections.abc import Callable
from fnmatch import fnmatch

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget

LONGEST_WALK = 260
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
MICE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.TouchBegin)


class NoMouse(QObject):
    """Counts what a mouse or a finger would send."""

    seen = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.seen += event.type() in MICE
        return False


def settle(window: QWidget) -> None:
    """Let ``window`` draw, and let go of what it took away."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if not window.isActiveWindow() and QApplication.activePopupWidget() is None:
        window.activateWindow()  # no window manager does it here
    for _round in range(3):
        QApplication.processEvents()


def type_letters(text: str) -> None:
    """Type ``text``, letter by letter, where the keyboard is."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(QApplication.focusWidget(), event)


class Walker:
    """Goes about ``window`` with Tab, and in lists with the arrows."""

    window: QWidget

    def settle(self) -> None:
        """Let the window draw."""
        settle(self.window)

    def here(self) -> QWidget:
        """What has the keyboard: a list that is open takes it first."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def walk(self, there: Callable[[QWidget], bool], name: str) -> QWidget:
        """Press Tab until one is ``there``; fails when ``name`` is never reached."""
        for _step in range(LONGEST_WALK):
            if there(self.here()):
                return self.here()
            QTest.keyClick(self.here(), Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {name}")

    def press(self, *keys: Qt.Key) -> None:
        """Press and release each key."""
        for key in keys:
            QTest.keyClick(self.here(), key)
        self.settle()

    def choose_here(self, entry: str) -> None:
        """Choose ``entry`` in the closed list that has the keyboard."""
        field = self.here()
        assert isinstance(field, QComboBox)
        steps = field.findData(entry) - field.currentIndex()
        self.press(*[ARROWS[steps > 0]] * abs(steps))

    def pick_here(self, entry: str) -> None:
        """Choose ``entry`` in the menu that is open."""
        menu = self.here()
        assert isinstance(menu, QMenu)
        while menu.activeAction() is None or menu.activeAction().text() != entry:
            QTest.keyClick(menu, Qt.Key.Key_Down)
        self.press(Qt.Key.Key_Return)


class Keys(Walker):
    """Acts on ``window`` as someone does who has no mouse."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.mouse = NoMouse()
        QApplication.instance().installEventFilter(self.mouse)
        window.activateWindow()
        self.settle()

    def to(self, name: str) -> QWidget:
        """Walk with Tab to the control called ``name`` (* is anything), or fail when none is."""
        self.settle()
        return self.walk(lambda here: fnmatch(here.objectName(), name), name)

    def push(self, name: str) -> None:
        """Walk to a button, an option or a switch, and push it with the space bar."""
        self.to(name)
        self.press(Qt.Key.Key_Space)

    def type(self, name: str, text: str, then: Qt.Key | None = None) -> None:
        """Walk to a field and type ``text``, letter by letter."""
        self.to(name)
        type_letters(text)
        if then is not None:
            self.press(then)
        self.settle()

    def choose(self, name: str, entry: str) -> None:
        """Walk to a closed list and choose ``entry`` with the arrows."""
        self.to(name)
        self.choose_here(entry)

    def pick(self, button: str, entry: str) -> None:
        """Open the menu of ``button`` and choose ``entry`` with the arrows."""
        self.push(button)
        self.pick_here(entry)
