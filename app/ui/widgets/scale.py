"""Scales that rise: confidence out of ten, small bars of a level, squares of an impact."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.text import _
from app.ui import theme

MOST = 10


class ConfidenceBar(QWidget):
    """From 0 to 10, by a click, by arrows or by digits; ``chosen`` is sent with the value."""

    chosen = Signal(int)

    def __init__(self, name: str, says: str) -> None:
        super().__init__()
        self._says = says
        self._value: int | None = None
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_value(None)

    def show_value(self, value: int | None) -> None:
        """Draw ``value``; None is « pas encore dit »."""
        self._value = value
        words = _("pas encore dit") if value is None else _("{n} sur 10").format(n=value)
        self.setAccessibleName(f"{self._says} : {words}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 44)

    def _box(self, index: int) -> QRectF:
        step = (self.width() - 4) / (MOST + 1)
        height = 9 + index * 0.9
        return QRectF(2 + index * step, 34 - height, step - 3, height)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        step = (self.width() - 4) / (MOST + 1)
        self.chosen.emit(min(MOST, max(0, int(event.position().x() / step))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        value = 5 if self._value is None else self._value
        moves = {Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1}
        if event.key() in moves:
            self.chosen.emit(min(MOST, max(0, value + moves[event.key()])))
        elif event.text().isdigit():
            self.chosen.emit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(MOST + 1):
            reached = self._value is not None and index <= self._value
            painter.setPen(QPen(theme.colour("accent" if reached else "edge"), 1))
            painter.setBrush(theme.colour("accent" if reached else "surface"))
            painter.drawRoundedRect(self._box(index), 2.5, 2.5)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class ImpactSquares(QWidget):
    """Three squares and the word beside them say how strong an obstacle is."""

    def __init__(self) -> None:
        super().__init__()
        self._filled = 0
        self.setFixedSize(44, 16)

    def show_filled(self, filled: int) -> None:
        """Draw ``filled`` of the three squares full."""
        self._filled = filled
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(3):
            full = index < self._filled
            painter.setPen(QPen(theme.colour("terracotta" if full else "edge"), 1))
            painter.setBrush(theme.colour("terracotta" if full else "surface"))
            painter.drawRoundedRect(QRectF(1 + index * 14, 2, 12, 12), 2, 2)
