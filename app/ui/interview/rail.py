"""The rail of eight steps, wide with titles or narrow with numbers alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.interview import Interview, StepStatus, progress_of
from app.domain.method import MethodPack, Step
from app.text import _
from app.ui import theme
from app.ui.widgets import IconLabel, PaintedButton, column, label, row

WIDE, NARROW = 272, 64
RING, LARGEST_RING = 24, 40
STATUS_WORDS: dict[StepStatus, str] = {
    "todo": "à faire",
    "here": "en cours",
    "done": "faite",
    "passed": "passée par choix",
    "interrupted": "interrompue",
}
STATUS_ICONS = {"done": "check", "passed": "skip", "interrupted": "pause"}


class RailStep(PaintedButton):
    """One step: ring and number, filled when here, tick when done, double arrow when passed."""

    def __init__(self, number: int, step: Step) -> None:
        super().__init__()
        self._number, self._step = number, step
        self._status: StepStatus = "todo"
        self._minutes = -1
        self.wide = True
        self.setObjectName(f"rail.{step.id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(WIDE) - 24 if self.wide else 44, 48)

    def show_status(self, status: StepStatus, seconds: int) -> None:
        """Draw the step as ``status``, with the time spent on it against its plan."""
        if (status, seconds // 60) == (self._status, self._minutes):
            return  # a change of step says this to all of them: the next frame has two to paint
        self._status, self._minutes = status, seconds // 60
        said = (
            f"{self._number}. {self._step.title}, {_(STATUS_WORDS[status])}, {self._time_words()}"
        )
        if status == "here":
            said += ", " + _("{n} min passées").format(n=self._minutes)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def _time_words(self) -> str:
        """« 5 min » once done, « passée » by choice, the plan before."""
        if self._status == "done":
            return _("{n} min").format(n=self._minutes)
        if self._status == "passed":
            return _("passée")
        return _("{n} min").format(n=self._step.minutes)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._status == "here":
            painter.setPen(QPen(theme.colour("hairline"), 1))
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        size = min(max(RING, QFontMetrics(theme.font("caption")).height() + 4), LARGEST_RING)
        ring = QRectF(0, 0, size, size)
        ring.moveCenter(QPointF(22 if self.wide else self.width() / 2, self.height() / 2))
        self._paint_mark(painter, ring)
        if self.wide:
            self._paint_words(painter)

    def _paint_mark(self, painter: QPainter, ring: QRectF) -> None:
        if self._status in STATUS_ICONS:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawEllipse(ring)
            inside = ring.adjusted(4, 4, -4, -4).toRect()
            mark = theme.pixmap(STATUS_ICONS[self._status], "accent", inside.width())
            painter.drawPixmap(inside, mark)
            return
        here = self._status == "here"
        painter.setPen(QPen(theme.colour("accent" if here else "edge"), 1.5))
        painter.setBrush(theme.colour("accent" if here else "paper"))
        painter.drawEllipse(ring)
        painter.setPen(theme.colour("on_accent" if here else "ink_2"))
        number = theme.font("caption")
        number.setBold(True)
        painter.setFont(number)
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_words(self, painter: QPainter) -> None:
        title = theme.font("body")
        title.setBold(self._status == "here")
        painter.setFont(title)
        painter.setPen(theme.colour("ink" if self._status == "here" else "ink_2"))
        box = QRectF(44, 0, self.width() - 44 - 52, self.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        text = painter.fontMetrics().elidedText(
            self._step.short, Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(box, middle, text)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink_2"))
        minutes = QRectF(self.width() - 96, 0, 90, self.height())
        painter.drawText(minutes, middle | Qt.AlignmentFlag.AlignRight, self._time_words())
        if self._status == "here":
            self._paint_time(painter)

    def _paint_time(self, painter: QPainter) -> None:
        """A thin line under the step in hand: its time against the plan, full and no more."""
        whole = QRectF(44, self.height() - 9, self.width() - 44 - 12, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("hairline"))
        painter.drawRoundedRect(whole, 1.5, 1.5)
        whole.setWidth(whole.width() * min(self._minutes / self._step.minutes, 1))
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(whole, 1.5, 1.5)


class Rail(QWidget):
    """All steps, and at the foot how the hour goes."""

    chosen = Signal(str)

    def __init__(self, pack: MethodPack) -> None:
        super().__init__()
        self._pack = pack
        body = column(self, gap=4, margins=(12, 8, 12, 24))
        self._steps: dict[str, RailStep] = {}
        for number, step in enumerate(pack.steps, 1):
            made = RailStep(number, step)
            made.clicked.connect(lambda _=False, key=step.id: self.chosen.emit(key))
            body.addWidget(made)
            self._steps[step.id] = made
        body.addStretch(1)
        self._pace = self._pace_words()
        body.addWidget(self._pace)

    def _pace_words(self) -> QWidget:
        box = QWidget()
        line = row(box, gap=10, margins=(12, 0, 0, 0))
        line.addWidget(IconLabel("clock", "ink_2", 18), 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=2)
        self._feeling = label("", "caption")
        self._feeling.setFont(theme.font("caption"))
        self._expected = label("", "caption", wrap=True)
        words.addWidget(self._feeling)
        words.addWidget(self._expected)
        line.addLayout(words, 1)
        return box

    def show_width(self, wide: bool) -> None:
        """Show titles, or numbers alone."""
        for step in self._steps.values():
            step.wide = wide
            step.updateGeometry()
        self._pace.setVisible(wide)
        self.layout().setContentsMargins(*((12, 8, 12, 24) if wide else (10, 8, 10, 24)))
        self.setFixedWidth(theme.scaled(WIDE) if wide else NARROW)  # last: it lays out at once

    def show_progress(self, interview: Interview, here: str, pace: tuple[str, str]) -> None:
        """Draw each step's status, and ``pace``: how the hour feels and when it would end."""
        for step_id, widget in self._steps.items():
            told = progress_of(interview, step_id)
            # One step is in hand: another left so by an hour that stopped is still to do.
            elsewhere = "todo" if told.status == "here" else told.status
            widget.show_status("here" if step_id == here else elsewhere, told.seconds)
        self._feeling.setText(pace[0])
        self._expected.setText(pace[1] + "\n" + _("Rien ne sonne."))
