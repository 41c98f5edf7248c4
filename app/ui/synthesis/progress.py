"""How far the read-back is: one bar a section, and the words for it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui import theme

BAR, HERE, GAP, HIGH, WORDS = 26, 48, 8, 10, 84


class Progress(QWidget):
    """Bars done, in hand, to come."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count, self._at = count, 0
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        bars = (self._count - 1) * (BAR + GAP) + HERE + GAP
        return QSize(bars + theme.scaled(WORDS), theme.scaled(28))

    def show_at(self, at: int) -> None:
        """Show section ``at`` (from 0) in hand."""
        self._at = at
        self.setAccessibleName(self._words())
        self.update()

    def _words(self) -> str:
        return _("{here} sur {all}").format(here=self._at + 1, all=self._count)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, top = 1.0, (self.height() - HIGH) / 2
        for index in range(self._count):
            width = HERE if index == self._at else BAR
            painter.setPen(theme.colour("accent" if index <= self._at else "edge"))
            painter.setBrush(theme.colour("accent" if index <= self._at else "surface"))
            painter.drawRoundedRect(QRectF(x, top, width, HIGH), HIGH / 2, HIGH / 2)
            x += width + GAP
        painter.setPen(theme.colour("ink_2"))
        painter.setFont(theme.font("body"))
        room = QRectF(x + 6, 0, self.width() - x - 6, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words())
