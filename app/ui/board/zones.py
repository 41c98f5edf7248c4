"""The zones together: a column at the right of the table, or a row below it in a small window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from app.domain.method import Zone
from app.ui.board.zone import LARGE, LOW, SMALL, ZoneBox
from app.ui.widgets import Button

NARROW, WIDE = 1000, 1500
COLUMN, WIDE_COLUMN = 230, 320
GAP = 12
BUTTON = 44


class ZoneColumn:
    """Places zone boxes and the button « aucune » as children of ``parent``."""

    def __init__(self, zones: Sequence[Zone], none: Button, parent: QWidget) -> None:
        self.boxes = [ZoneBox(zone, digit) for digit, zone in enumerate(zones, 1)]
        self._none = none
        for widget in (*self.boxes, none):
            widget.setParent(parent)

    def arrange(self, whole: QRect, between: int) -> QRect:
        """Place all in ``whole``; the room that is left for the cards."""
        least = WIDE_COLUMN if whole.width() >= WIDE else COLUMN
        width = max(least, self._none.sizeHint().width())
        for thumb in (LARGE, SMALL):
            if whole.width() >= NARROW and self._high(width, thumb) <= whole.height():
                return self._column(whole, width, thumb, between)
        return self._row(whole, between)

    def _high(self, width: int, thumb: int) -> int:
        return sum(b.height_for(width, thumb) + GAP for b in self.boxes) + BUTTON

    def _column(self, whole: QRect, width: int, thumb: int, between: int) -> QRect:
        left, top = whole.right() + 1 - width, whole.top()
        for box in self.boxes:
            high = box.height_for(width, thumb)
            box.place_in(QRect(left, top, width, high), thumb)
            top += high + GAP
        self._none.setGeometry(left, top, width, max(BUTTON, self._none.sizeHint().height()))
        return whole.adjusted(0, 0, -width - between, 0)

    def _row(self, whole: QRect, between: int) -> QRect:
        count, button = len(self.boxes), self._none.sizeHint()
        width = (whole.width() - button.width() - GAP * count) // count
        below = width < max(box.least_width() for box in self.boxes)
        if below:  # words too large for all in one line
            width = (whole.width() - GAP * (count - 1)) // count
        high = max(box.height_for(width, LOW) for box in self.boxes)
        used = high + (button.height() + GAP if below else 0)
        top = whole.bottom() + 1 - used
        for place, box in enumerate(self.boxes):
            box.place_in(QRect(place * (width + GAP), top, width, high), LOW)
        left = whole.right() + 1 - button.width()
        under = top + high + GAP if below else top + (high - button.height()) // 2
        self._none.setGeometry(QRect(QPoint(left, under), button))
        return whole.adjusted(0, 0, 0, -used - between + 4)
