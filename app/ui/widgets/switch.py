"""A switch that always says its state in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from app.ui import theme
from app.ui.widgets.press import PaintedButton

TRACK = QSize(40, 24)
WORD_HEIGHT = 20


class Switch(PaintedButton):
    """On or off, with a word for each; ``clicked`` tells a gesture."""

    def __init__(self, on: str, off: str, says: str, name: str = "", below: bool = False) -> None:
        super().__init__()
        self._words = {True: on, False: off}
        self._below = below
        self._says = says
        self.setObjectName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._speak)
        self._speak()

    def _speak(self) -> None:
        word = self._words[self.isChecked()]
        self.setAccessibleName(f"{self._says} : {word}" if word else self._says)

    def _word_width(self) -> int:
        metrics = self.fontMetrics()
        return max(metrics.horizontalAdvance(word) for word in self._words.values())

    def sizeHint(self) -> QSize:
        if self._below:
            return QSize(max(TRACK.width(), self._word_width()) + 8, 32 + theme.scaled(WORD_HEIGHT))
        return QSize(TRACK.width() + 10 + self._word_width() + 8, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = self._track()
        self._paint_track(painter, track)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink_2"))
        word = self._words[self.isChecked()]
        if self._below:
            box = QRectF(0, track.bottom() + 3, self.width(), theme.scaled(WORD_HEIGHT))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        else:
            box = QRectF(track.right() + 10, 0, self.width(), self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, word)

    def _track(self) -> QRectF:
        if self._below:
            return QRectF((self.width() - TRACK.width()) / 2, 3, TRACK.width(), TRACK.height())
        return QRectF(3, (self.height() - TRACK.height()) / 2, TRACK.width(), TRACK.height())

    def _paint_track(self, painter: QPainter, track: QRectF) -> None:
        on = self.isChecked()
        painter.setPen(QPen(theme.colour("accent" if on else "edge"), 1.25))
        painter.setBrush(theme.colour("accent" if on else "surface"))
        painter.drawRoundedRect(track, 12, 12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("on_accent" if on else "edge"))
        x = track.right() - 21 if on else track.left() + 3
        painter.drawEllipse(QRectF(x, track.top() + 3, 18, 18))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(track.adjusted(-2, -2, 2, 2), 14, 14)
