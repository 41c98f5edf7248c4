"""A finger on a page that scrolls: it moves the page, or taps what it is on when it lets go.

Qt turns a touch into a mouse press at once: a list would open, a button sink, before the finger has
said whether it scrolls. Here nothing is pressed until the finger lets go where it came down.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

STILL = 12
DRAGGED = "dragged"
"""The property of a widget that a finger drags: on it, nothing scrolls."""


class Finger(QObject):
    """Watches the view of ``area``; where nothing scrolls, the touch goes on to what is around."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._bar, self._view = area.verticalScrollBar(), area.viewport()
        self._down, self._last, self._moving = QPointF(), 0.0, False
        self._view.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QTouchEvent):
            return False
        at = event.points()[0].position()
        if event.type() == QEvent.Type.TouchBegin:
            if self._bar.maximum() == 0 or self._is_dragged(at):
                return False
            self._down, self._last, self._moving = at, at.y(), False
        elif event.type() == QEvent.Type.TouchUpdate:
            self._move(at)
        elif event.type() == QEvent.Type.TouchEnd and not self._moving:
            self._tap(self._down)
        event.accept()
        return True

    def _is_dragged(self, at: QPointF) -> bool:
        """Whether what lies under the finger is made to be dragged itself."""
        here = self._view.childAt(at.toPoint())
        while here is not None and here is not self._view:
            if here.property(DRAGGED):
                return True
            here = here.parentWidget()
        return False

    def _move(self, at: QPointF) -> None:
        if abs(at.y() - self._down.y()) >= STILL:
            self._moving = True
        if self._moving:
            self._bar.setValue(self._bar.value() + round(self._last - at.y()))
            self._last = at.y()

    def _tap(self, at: QPointF) -> None:
        # A text or a list draws what it holds on the view itself.
        target = self._view.childAt(at.toPoint()) or self._view
        _focus(target)
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        for kind, held in (
            (QEvent.Type.MouseButtonPress, left),
            (QEvent.Type.MouseButtonRelease, none),
        ):
            if isValid(target):
                spot = target.mapFrom(self._view, at)
                everywhere = self._view.mapToGlobal(at)
                event = QMouseEvent(
                    kind, spot, everywhere, left, held, Qt.KeyboardModifier.NoModifier
                )
                QApplication.sendEvent(target, event)


def _focus(target: QWidget) -> None:
    """Give the keyboard to what was touched, as a click does."""
    here: QWidget | None = target
    while here is not None and not here.focusPolicy() & Qt.FocusPolicy.ClickFocus:
        here = None if here.isWindow() else here.parentWidget()
    if here is not None and here.isEnabled():
        here.setFocus(Qt.FocusReason.MouseFocusReason)
