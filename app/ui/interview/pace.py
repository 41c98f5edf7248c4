"""The hour as one calm line: eight segments and a tick, never red, never a count-down."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.interview import Interview, progress_of, seconds_spent
from app.domain.method import MethodPack
from app.text import _
from app.ui import theme
from app.ui.widgets.kept import Kept

GAP = 4


class PaceLine(QWidget):
    """Shows the minutes spent against the plan; a tick says where the hour is."""

    def __init__(self, pack: MethodPack) -> None:
        super().__init__()
        self._pack = pack
        self._minutes = 0
        self._words = ""
        self._kept = Kept()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(320, self._high())

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self._high())

    def _high(self) -> int:
        return 22 + theme.scaled(22)

    def show_pace(self, interview: Interview, step_id: str) -> None:
        """Draw the time spent on ``interview`` while ``step_id`` is open."""
        told = self._minutes, self._words
        self._minutes = seconds_spent(interview) // 60
        in_step = progress_of(interview, step_id).seconds // 60
        step = self._pack.step(step_id)
        self._words = _("{spent} min sur {planned} · cette étape : {here} sur {minutes}").format(
            spent=self._minutes, planned=self._pack.minutes, here=in_step, minutes=step.minutes
        )
        if (self._minutes, self._words) != told:
            self.setAccessibleName(self._words)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._kept.of(self, self._paint_hour, self._minutes))
        painter.setPen(theme.colour("ink_2"))
        painter.setFont(theme.font("caption"))
        words = QRectF(0, 20, self.width(), theme.scaled(22))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._fitting(painter))

    def _paint_hour(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        width = min(self.width(), 340)
        left = (self.width() - width) / 2
        scale = width / self._pack.minutes
        x, minute = left, 0
        for step in self._pack.steps:
            span = step.minutes * scale
            box = QRectF(x, 6, span - GAP, 6)
            painter.setBrush(theme.colour("hairline"))
            painter.drawRoundedRect(box, 3, 3)
            share = min(max(self._minutes - minute, 0) / step.minutes, 1)
            if share:
                painter.setBrush(theme.colour("accent"))
                painter.drawRoundedRect(QRectF(x, 6, (span - GAP) * share, 6), 3, 3)
            x, minute = x + span, minute + step.minutes
        now = left + min(self._minutes, self._pack.minutes) * scale - GAP
        painter.setBrush(theme.colour("ink"))
        painter.drawRect(QRectF(max(now, left), 2, 3, 14))

    def _fitting(self, painter: QPainter) -> str:
        """The words, or the hour's alone where both would be cut."""
        room = painter.fontMetrics().horizontalAdvance(self._words) <= self.width()
        return self._words if room else self._words.split(" · ")[0]
