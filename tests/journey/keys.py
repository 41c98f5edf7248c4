"""A keyboard and nothing else: Tab until one is there, then type, choose or press."""

from __future__ import annotations

from fnmatch import fnmatch

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget

LONGEST_WALK = 260
MICE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.TouchBegin)


class NoMouse(QObject):
    """Counts what a mouse or a finger would send."""

    seen = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.seen += event.type() in MICE
        return False


class Keys:
    """Acts on ``window`` as someone does who has no mouse."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.mouse = NoMouse()
        QApplication.instance().installEventFilter(self.mouse)
        window.activateWindow()
        self.settle()

    def settle(self) -> None:
        """Let the window draw, and let go of what it took away."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if not self.window.isActiveWindow() and QApplication.activePopupWidget() is None:
            self.window.activateWindow()  # no window manager does it here
        for _round in range(3):
            QApplication.processEvents()

    def here(self) -> QWidget:
        """What has the keyboard: a list that is open takes it first."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def to(self, name: str) -> QWidget:
        """Walk with Tab to the control called ``name`` (* is anything), or fail when none is."""
        self.settle()
        for _step in range(LONGEST_WALK):
            if fnmatch(self.here().objectName(), name):
                return self.here()
            QTest.keyClick(self.here(), Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {name}")

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.here(), key)
        self.settle()

    def push(self, name: str) -> None:
        """Walk to a button, an option or a switch, and push it with the space bar."""
        self.to(name)
        self.press(Qt.Key.Key_Space)

    def type(self, name: str, text: str, then: Qt.Key | None = None) -> None:
        """Walk to a field and type ``text``, letter by letter."""
        self.to(name)
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.here(), event)
        if then is not None:
            self.press(then)
        self.settle()

    def choose(self, name: str, entry: str) -> None:
        """Walk to a closed list and choose ``entry`` with the arrows."""
        field = self.to(name)
        assert isinstance(field, QComboBox)
        steps = field.findData(entry) - field.currentIndex()
        self.press(*[Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up] * abs(steps))

    def pick(self, button: str, entry: str) -> None:
        """Open the menu of ``button`` and choose ``entry`` with the arrows."""
        self.push(button)
        menu = self.here()
        assert isinstance(menu, QMenu)
        at = [action.text() for action in menu.actions()].index(entry)
        for _step in range(at + 1):
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        self.settle()
