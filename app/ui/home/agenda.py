"""The day as a strip of hours: who comes when, and where the day is now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.domain.agenda import clock_words
from app.domain.records import Summary
from app.text import _
from app.ui import theme
from app.ui.home import words
from app.ui.home.desk import HomeDesk, state_of
from app.ui.widgets import PaintedButton

EARLIEST, LATEST = 9, 17
HOURS, BLOCK_TOP, BLOCK_HEIGHT = 22, 24, 52
MINUTE_LENGTH = 60
NARROWEST = 128


class AgendaBlock(PaintedButton):
    """One interview of the day; a click opens it."""

    def __init__(self, summary: Summary, desk: HomeDesk, parent: QWidget) -> None:
        super().__init__(parent)
        at = summary.planned_at.astimezone()
        self.minute = at.hour * 60 + at.minute
        self._state = state_of(summary)
        self._name = summary.person.short_name
        self._says = self._second_line(summary, desk)
        self.setObjectName(f"home.agenda.{summary.number}")
        self.setAccessibleName(f"{clock_words(at)}, {summary.person.full_name}, {self._says}")
        self.setToolTip(self.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _second_line(self, summary: Summary, desk: HomeDesk) -> str:
        at = summary.planned_at.astimezone()
        left = round((at - desk.now).total_seconds() / 60)
        if self._state == "planned" and 0 <= left < 60:
            return _("Dans {n} min").format(n=left)
        if self._state == "planned":
            return clock_words(at)
        return words.state_words(summary, desk)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ended = self._state == "ended"
        painter.setPen(QPen(theme.colour("edge" if ended else "accent"), 1.25))
        painter.setBrush(theme.colour("paper" if ended else "surface"))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 8, 8)
        self._write(painter, "ink_2" if ended else "ink")

    def _write(self, painter: QPainter, tint: str) -> None:
        small = theme.font("caption")
        first, second = theme.scaled(6), theme.scaled(26)
        for top, text, bold in ((first, self._name, True), (second, self._says, False)):
            small.setBold(bold)
            painter.setFont(small)
            painter.setPen(theme.colour(tint))
            width = self.width() - 20
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
            box = QRectF(10, top, width, theme.scaled(20))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


class Agenda(QWidget):
    """``chosen`` is sent with the id of the interview of a block."""

    chosen = Signal(str)

    def __init__(self, desk: HomeDesk) -> None:
        super().__init__()
        self._desk = desk
        self._blocks: list[AgendaBlock] = []
        self._first, self._last = EARLIEST, LATEST
        self.setObjectName("home.agenda")
        self._top, self._high = theme.scaled(BLOCK_TOP), theme.scaled(BLOCK_HEIGHT)
        self.setFixedHeight(self._top + self._high + 4)

    def sizeHint(self) -> QSize:
        return QSize(600, self._top + self._high + 4)

    def show_interviews(self, found: Sequence[Summary]) -> None:
        """Draw the interviews planned for today, in their order."""
        for block in self._blocks:
            block.hide()
            block.deleteLater()
        today = sorted((s for s in found if words.is_today(s, self._desk)), key=_moment)
        self._blocks = []
        for summary in today:
            block = AgendaBlock(summary, self._desk, self)
            block.clicked.connect(lambda _on=False, key=summary.id: self.chosen.emit(key))
            self._blocks.append(block)
        hours = [block.minute // 60 for block in self._blocks]
        self._first = min([EARLIEST, *hours])
        self._last = max([LATEST, *(hour + 2 for hour in hours)])
        self._place()
        self.update()

    def is_empty(self) -> bool:
        """Whether nothing is planned today."""
        return not self._blocks

    def _x(self, minute: float) -> float:
        whole = (self._last - self._first) * 60
        return (minute - self._first * 60) / whole * (self.width() - 2)

    def _place(self) -> None:
        length = max(self._x(self._first * 60 + MINUTE_LENGTH), theme.scaled(NARROWEST))
        afters = [*self._blocks[1:], None][: len(self._blocks)]
        for block, after in zip(self._blocks, afters, strict=True):
            left = self._x(block.minute)
            room = self._x(after.minute) - left - 4 if after is not None else length
            width = max(44, min(length, room, self.width() - left))
            block.setGeometry(int(left), self._top, int(width), self._high)
            block.show()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("caption"))
        for hour in range(self._first, self._last + 1):
            x = self._x(hour * 60)
            painter.setPen(theme.colour("ink_2"))
            last = hour == self._last
            width = theme.scaled(44)
            box = QRectF(x - (width if last else 0), 0, width, theme.scaled(HOURS))
            painter.drawText(box, Qt.AlignmentFlag.AlignRight if last else 0, f"{hour} h")
            painter.setPen(QPen(theme.colour("hairline"), 1))
            painter.drawLine(int(x), self._top, int(x), self._top + self._high)
        self._paint_now(painter, self._desk.now)

    def _paint_now(self, painter: QPainter, now: datetime) -> None:
        minute = now.hour * 60 + now.minute
        if not self._first * 60 <= minute <= self._last * 60:
            return
        x = self._x(minute)
        painter.setPen(QPen(theme.colour("terracotta"), 2))
        painter.drawLine(int(x), self._top - 8, int(x), self._top + self._high + 4)
        painter.setBrush(theme.colour("terracotta"))
        painter.drawEllipse(QRectF(x - 4, self._top - 12, 8, 8))


def _moment(summary: Summary) -> datetime:
    return summary.planned_at
