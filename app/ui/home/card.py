"""One interview as a card of the board: who, where it stands, what comes next."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.deadline import DueState, due_short, due_state
from app.domain.records import Summary
from app.text import _
from app.ui import theme
from app.ui.home import words
from app.ui.home.desk import HomeDesk, state_of
from app.ui.home.menu import CardMenu
from app.ui.widgets import Button, IconLabel, Panel, label, row

COMPACT = ("handed", "received")


class InterviewCard(Panel):
    """``chosen`` opens the interview; its menus offer what else can be done with it."""

    chosen = Signal(str)

    def __init__(self, summary: Summary, desk: HomeDesk, menu: CardMenu) -> None:
        super().__init__("card", margins=(14, 4, 6, 4))
        self.body.setSpacing(4)
        self.setObjectName(f"home.card.{summary.number}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._summary, self._desk = summary, desk
        self._state = state_of(summary)
        self.body.addLayout(self._head(menu))
        for line in self._lines():
            self.body.addWidget(line)
        self.body.addLayout(self._foot(menu))

    def _head(self, menu: CardMenu) -> QHBoxLayout:
        line = row(gap=0)
        name = label(self._summary.person.full_name, "bold", wrap=True)
        line.addWidget(name, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(menu.more(self._summary))
        return line

    def _lines(self) -> list[QWidget]:
        summary, desk = self._summary, self._desk
        number = _("n°\u00a0{n}").format(n=summary.number)
        if self._state == "started":
            lines = [label(words.step_words(summary, desk), "caption", wrap=True)]
            lines.append(StepsLine(words.steps_full(summary, desk), len(desk.pack.steps)))
        else:
            when = words.when_words(summary, desk)
            lines = [label(f"{when} · {number}", "caption", wrap=True)]
        if self._state == "started" and summary.interruption:
            reason = desk.pack.label("interruption", summary.interruption).lower()
            lines.append(_told("pause", _("Interrompu : {reason}").format(reason=reason)))
        if desk.earlier(summary) and self._state in ("planned", "started"):
            lines.append(_told("link", _("Deuxième entretien")))
        if self._state == "received":
            lines.append(_told("check", words.days_taken(summary)))
        due_on = desk.due_on(summary)
        if self._state == "due" and due_on is not None:
            reason = desk.suspended(summary)
            stopped = _("Suspendu : {reason}").format(reason=reason)
            chip = _told("pause", stopped) if reason else due_chip(due_on, desk.now.date())
            lines.append(chip)
        return lines

    def _foot(self, menu: CardMenu) -> QHBoxLayout:
        line = row(gap=0)
        number, said = self._summary.number, _(words.ACTIONS[self._state])
        action = Button(said, "link", "chev-right", f"home.open.{number}", True)
        action.setAccessibleName(f"{said} : {self._summary.person.full_name}")
        action.clicked.connect(lambda: self.chosen.emit(self._summary.id))
        line.addWidget(action)
        line.addStretch(1)
        if self._state == "planned":
            line.addWidget(menu.none(self._summary))
        return line

    def mouseReleaseEvent(self, event) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.chosen.emit(self._summary.id)


class StepsLine(QWidget):
    """One small bar a step; the first ``here`` are full."""

    def __init__(self, here: int, steps: int) -> None:
        super().__init__()
        self._here, self._steps = here, steps
        self.setFixedHeight(16)

    def sizeHint(self) -> QSize:
        return QSize(160, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = (self.width() - 8) / self._steps
        for step in range(self._steps):
            full = step < self._here
            painter.setPen(QPen(theme.colour("accent" if full else "edge"), 1))
            painter.setBrush(theme.colour("accent" if full else "surface"))
            painter.drawRoundedRect(QRectF(1 + step * width, 5.5, width - 4, 5), 2.5, 2.5)


def due_chip(due_on: date, today: date) -> Panel:
    """The due date with its days; the hourglass and the bold say the same as the tint."""
    near = due_state(due_on, today) in (DueState.NEAR, DueState.LATE)
    chip = Panel("due_near" if near else "due", margins=(8 if near else 0, 4, 8, 4))
    line = row(gap=6)
    icon = IconLabel("hourglass" if near else "clock", "terracotta" if near else "ink_2", 16)
    line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(label(due_short(due_on, today), "warning" if near else "caption", True), 1)
    chip.body.addLayout(line)
    return chip


def _told(icon: str, text: str) -> QWidget:
    whole = QWidget()
    line = row(whole, gap=6)
    line.addWidget(IconLabel(icon, "ink_2", 16), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(label(text, "caption", wrap=True), 1)
    return whole
