"""The editor of form steps: fields of the pack, grouped, keyboard first."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.agreement import may_write
from app.domain.answers.form import FormAnswer
from app.domain.method import Field, Step
from app.text import _
from app.ui import theme
from app.ui.fields import BUILDERS, Desk, Line, options
from app.ui.session import Session
from app.ui.steps.editor import StepEditor
from app.ui.widgets import Button, FlowLayout, IconLabel, Panel, column, label, row, scroller

LABEL_WIDTH, MEASURE = 150, 1100
NOT_YET = "S’ouvre une fois notées l’information et la participation."


class FormEditor(StepEditor):
    """Stamped facts each in a panel of their own, then the other fields under their headings.

    ``notice_asked`` when the information notice is to be read.
    """

    notice_asked = Signal()

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__(session, step)
        self._desk = Desk(session, step)
        inside = QWidget()
        body = column(inside, gap=12, margins=(0, 0, 8, 16))
        for fact in (f for f in step.fields if f.stamped):
            body.addWidget(self._fact(fact))
        self._later = QWidget()
        rest = column(self._later, gap=12)
        others = (f for f in step.fields if not f.stamped)
        for group, fields in groupby(others, key=lambda f: f.group):
            self._group(rest, group, tuple(fields))
        body.addWidget(self._later)
        body.addStretch(1)
        inside.setMaximumWidth(theme.scaled(MEASURE))
        column(self).addWidget(scroller(inside))

    def refresh(self) -> None:
        self._desk.refresh()
        may = not self._is_first or may_write(self.session.interview, self.session.pack)
        self._later.setEnabled(may)
        self._later.setToolTip("" if may else _(NOT_YET))

    @property
    def _is_first(self) -> bool:
        return self.step is self.session.pack.steps[0]

    def _fact(self, field: Field) -> Panel:
        panel = Panel("sunk", margins=(20, 14, 20, 16))
        head = FlowLayout(gap=12)
        tick = IconLabel("ring", "edge", 24)
        noted = label("", "caption")
        head.addWidget(tick)
        head.addWidget(label(field.label, "strong", wrap=True))
        head.fill(noted)
        if field.notice:
            read = Button(_("La lire ensemble"), "link", "doc", f"form.{field.id}.notice")
            read.clicked.connect(self.notice_asked)
            head.addWidget(read)
        panel.body.addLayout(head)
        if field.help:
            kind = "lead" if field.quote else "soft"
            panel.body.addWidget(_indented(label(field.help, kind, wrap=True)))
        panel.body.addWidget(_indented(options(self._desk, field, field.id, field.label)))

        def redraw(answer: FormAnswer) -> None:
            at = answer.noted_at.get(field.id)
            tick.show_icon("check" if at else "ring", "accent" if at else "edge")
            told = f"{at.astimezone():%H h %M}" if at else ""
            noted.setText(_("notée à {time}").format(time=told) if at else _("à noter"))

        self._desk.follow(redraw)
        return panel

    def _group(self, body: QVBoxLayout, group: str, fields: tuple[Field, ...]) -> None:
        if group:
            body.addSpacing(8)
            body.addWidget(label(group, "strong", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        for field in fields:
            for line in BUILDERS[field.kind](self._desk, field):
                _place(grid, line)
        body.addLayout(grid)


def _place(grid: QGridLayout, line: Line) -> None:
    at = grid.rowCount()
    if line.below:
        grid.addWidget(label(line.label, "soft", wrap=True), at, 0, 1, 2)
        grid.addWidget(line.control, at + 1, 0, 1, 2)
        return
    grid.addWidget(_side(line.label), at, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(line.control, at, 1)


def _side(text: str) -> QWidget:
    made = label(text, "soft", wrap=True)
    made.setFixedWidth(LABEL_WIDTH)
    made.setMinimumHeight(44)
    made.setFont(theme.font("body"))
    return made


def _indented(widget: QWidget) -> QWidget:
    outer = QWidget()
    layout = row(outer, margins=(36, 0, 0, 0))
    layout.addWidget(widget, 1)
    return outer
