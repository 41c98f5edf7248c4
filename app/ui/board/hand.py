"""What a hand does to one card, by mouse or by finger: a tap, or a drag from press to release."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QApplication, QWidget

_TOUCHES = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)


class Hand(QObject):
    """Watches a widget. Points are global; a second finger and the other buttons do nothing.

    A drag ends with ``dropped`` or, when the system takes the finger away, with ``cancelled``.
    """

    tapped = Signal()
    lifted = Signal(QPoint)
    moved = Signal(QPoint)
    dropped = Signal(QPoint)
    cancelled = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._pressed: QPoint | None = None
        self.dragging = False
        self.may_drag = True
        widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QTouchEvent) and event.type() in _TOUCHES:
            self._touch(event)
            return True
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        at = event.globalPosition().toPoint()
        if event.type() == QEvent.Type.MouseMove:
            self._move(at)
        elif event.button() != Qt.MouseButton.LeftButton:
            return False
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._release(at)
        else:
            self._press(at)
        return True

    def _touch(self, event: QTouchEvent) -> None:
        event.accept()
        at = event.points()[0].globalPosition().toPoint()
        if event.type() == QEvent.Type.TouchBegin:
            self._press(at)
        elif event.type() == QEvent.Type.TouchUpdate:
            self._move(at)
        elif event.type() == QEvent.Type.TouchEnd:
            self._release(at)
        else:
            self._let_go()

    def _press(self, at: QPoint) -> None:
        self._pressed = at
        self._widget.setFocus(Qt.FocusReason.MouseFocusReason)

    def _move(self, at: QPoint) -> None:
        if self._pressed is None or not self.may_drag:
            return
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far and not self.dragging:
            self.dragging = True
            self.lifted.emit(at)
        if self.dragging:
            self.moved.emit(at)

    def _release(self, at: QPoint) -> None:
        was_pressed, self._pressed = self._pressed is not None, None
        if self.dragging:
            self.dragging = False
            self.dropped.emit(at)
        elif was_pressed and self._widget.rect().contains(self._widget.mapFromGlobal(at)):
            self.tapped.emit()

    def _let_go(self) -> None:
        self._pressed = None
        if self.dragging:
            self.dragging = False
            self.cancelled.emit()
