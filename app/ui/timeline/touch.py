"""Fingers: one acts as the hand does, two zoom and pan, a long press selects one more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QEventPoint, QTouchEvent

from app.ui.timeline.hand import Pointer
from app.ui.timeline.surface import Surface

LONG_PRESS_MS, STILL, TWICE_MS = 550, 12, 400


class Touch:
    """Follows the fingers on the canvas; a stylus or a mouse never comes here."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self._alone = False
        self._start = QPointF()
        self._apart: tuple[QPointF, float] | None = None
        self._last_tap: tuple[QPointF, int] | None = None
        self._held_long = QTimer(canvas, singleShot=True, interval=LONG_PRESS_MS)
        self._held_long.timeout.connect(self._long_press)

    def follow(self, event: QTouchEvent) -> bool:
        """Take a touch event; always accepted, so that no mouse event is made of it."""
        points = event.points()
        if event.type() == QEvent.Type.TouchCancel:
            self._let_go()
        elif len(points) >= 2:
            self._pinch(points[0], points[1])
        elif self._apart is None and points:
            self._one(points[0], event.timestamp())
        if event.type() == QEvent.Type.TouchEnd:
            self._apart = None
        event.accept()
        return True

    def _one(self, point: QEventPoint, at: int) -> None:
        spot, hand = point.position(), self._canvas.hand
        if point.state() == QEventPoint.State.Pressed:
            self._alone, self._start = True, spot
            hand.press(Pointer(spot, touch=True))
            self._held_long.start()
        elif not self._alone:
            return
        elif point.state() == QEventPoint.State.Released:
            self._alone = False
            self._held_long.stop()
            hand.release(Pointer(spot, touch=True))
            self._tap(spot, at)
        elif point.state() == QEventPoint.State.Updated:
            if (spot - self._start).manhattanLength() > STILL:
                self._held_long.stop()
            hand.move(Pointer(spot, touch=True))

    def _tap(self, spot: QPointF, at: int) -> None:
        """Two taps at one place put a new episode there, as a double click does."""
        still = (spot - self._start).manhattanLength() <= STILL
        last, self._last_tap = self._last_tap, (spot, at) if still else None
        if last is None or not still or at - last[1] > TWICE_MS:
            return
        if (spot - last[0]).manhattanLength() <= 2 * STILL and not self._canvas.item_at(spot):
            self._last_tap = None
            self._canvas.place_at(spot)

    def _pinch(self, first: QEventPoint, second: QEventPoint) -> None:
        if self._alone:
            self._let_go()
        a, b = first.position(), second.position()
        middle, apart = (a + b) / 2, max(abs(a.x() - b.x()), 1.0)
        if self._apart is not None:
            before, was = self._apart
            self._canvas.pan_by(middle.x() - before.x())
            if max(apart, was) > 2 * STILL:
                self._canvas.zoom_by(apart / was, middle.x())
        self._apart = (middle, apart)

    def _let_go(self) -> None:
        self._alone = False
        self._held_long.stop()
        self._canvas.hand.cancel()

    def _long_press(self) -> None:
        item = self._canvas.item_at(self._start)
        if self._alone and item is not None:
            self._let_go()
            self._canvas.add(item.id)
            self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
