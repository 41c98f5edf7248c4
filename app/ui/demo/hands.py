"""Hands for the demonstration: real mouse and keyboard events on the controls one sees."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QScrollArea, QWidget

PATIENCE_S = 120
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Hands:
    """Finds a control by its name, as a person would with the eyes, and acts on it."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.gestures = 0

    def see(self, name: str) -> QWidget:
        """The visible control called ``name``; waits for it, TimeoutError when it never comes."""
        return self.wait(lambda: self.glimpse(name), name)

    def glimpse(self, name: str) -> QWidget | None:
        """The visible control called ``name``, or None; does not wait."""
        found = self.window.findChildren(QWidget, name)
        return next((widget for widget in found if widget.isVisible()), None)

    def wait(self, seen: Callable[[], QWidget | None], what: str) -> QWidget:
        """Let the window live until ``seen`` returns something."""
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            QApplication.processEvents()
            found = seen()
            if found is not None:
                return found
            QTest.qWait(5)
        raise TimeoutError(what)

    def settle(self) -> None:
        """Let the window draw what it has to."""
        for _round in range(3):
            QApplication.processEvents()

    def _reach(self, name: str) -> QWidget:
        widget = self.see(name)
        self.gestures += 1
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            self.settle()
        # The events below come at the control itself; rest is watched at the window.
        QTest.keyClick(self.window.windowHandle(), Qt.Key.Key_Shift)
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget, 20, 20)
            parent = parent.parentWidget()
        self.settle()
        return widget

    def click(self, name: str, at: QPoint | None = None) -> None:
        """Click the control ``name`` in its middle, or ``at``."""
        widget = self._reach(name)
        QTest.mouseClick(widget, LEFT, NONE, at or widget.rect().center())
        self.settle()

    def type(self, name: str, text: str, then: Qt.Key | None = None) -> None:
        """Click the field ``name``, type ``text`` over what it holds, then press a key."""
        self.click(name)
        widget = self.see(name)
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        if text:
            self.write(widget, text)
        else:
            QTest.keyClick(widget, Qt.Key.Key_Backspace)
        if then is not None:
            self.press(widget, then)
        self.settle()

    def write(self, widget: QWidget, text: str) -> None:
        """Send ``text`` as key events, a word at a time."""
        for word in text.replace(" ", " \0").split("\0"):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, NONE, word))

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        """Press and release one key."""
        QTest.keyClick(widget, key)
        self.settle()

    def choose(self, name: str, entry: str) -> None:
        """Choose ``entry`` in a closed list with the arrow key."""
        widget = self._reach(name)
        assert isinstance(widget, QComboBox)
        widget.setFocus()
        steps = widget.findData(entry) - widget.currentIndex()
        for _step in range(abs(steps)):
            QTest.keyClick(widget, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
        self.settle()

    def pick(self, button: str, entry: str) -> None:
        """Open the menu of ``button`` and click ``entry``."""
        self.click(button)
        menu = self.wait(_open_menu, button)
        assert isinstance(menu, QMenu)
        action = next(a for a in menu.actions() if a.text() == entry)
        QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(action).center())
        self.settle()

    def drag(self, source: str, target: str) -> None:
        """Press on ``source``, move to the middle of ``target``, release."""
        start, end = self._reach(source), self.see(target)
        path = (start.rect().center(), start.mapFromGlobal(end.mapToGlobal(end.rect().center())))
        self.stroke(start, *path)

    def stroke(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Press at ``start`` on ``widget``, move in four steps, release at ``end``."""
        self.gestures += 1
        _mouse(widget, QEvent.Type.MouseButtonPress, start, LEFT)
        for quarter in range(1, 5):
            point = start + (end - start) * quarter / 4
            _mouse(widget, QEvent.Type.MouseMove, point, LEFT)
        _mouse(widget, QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)
        self.settle()


def _mouse(widget: QWidget, kind: QEvent.Type, at: QPoint, held: Qt.MouseButton) -> None:
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
    spot = QPointF(at)
    everywhere = widget.mapToGlobal(spot)
    QApplication.sendEvent(widget, QMouseEvent(kind, spot, everywhere, button, held, NONE))


def _open_menu() -> QWidget | None:
    popup = QApplication.activePopupWidget()
    return popup if isinstance(popup, QMenu) else None
