"""Fingers on a touch screen, as Qt sees them."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


class Finger:
    """Taps, drags and pinches with real touch events."""

    def __init__(self) -> None:
        self._screen = QTest.createTouchDevice()

    def tap(self, widget: QWidget, at: QPoint) -> None:
        """One finger down and up."""
        self._hold(widget).press(1, at, widget).commit()
        self._hold(widget).release(1, at, widget).commit()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """One finger from ``start`` to ``end``."""
        self._hold(widget).press(1, start, widget).commit()
        for part in (0.2, 0.6, 1.0):
            self._hold(widget).move(1, start + (end - start) * part, widget).commit()
        self._hold(widget).release(1, end, widget).commit()

    def hold(self, widget: QWidget, at: QPoint) -> None:
        """One finger down, and left there."""
        self._hold(widget).press(1, at, widget).commit()

    def pinch(self, widget: QWidget, middle: QPoint, apart: int, to: int) -> None:
        """Two fingers ``apart`` pixels from each other, brought ``to`` pixels."""
        self._two(widget, middle, apart, "press")
        self._two(widget, middle, (apart + to) // 2, "move")
        self._two(widget, middle, to, "move")
        self._two(widget, middle, to, "release")

    def _two(self, widget: QWidget, middle: QPoint, apart: int, act: str) -> None:
        hold, half = self._hold(widget), QPoint(apart // 2, 0)
        getattr(hold, act)(1, middle - half, widget)
        getattr(hold, act)(2, middle + half, widget)
        hold.commit()

    def _hold(self, widget: QWidget):
        return QTest.touchEvent(widget, self._screen, False)
