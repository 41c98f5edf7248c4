"""A date typed as it is said, kept in EDTF with its precision, or asked back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.answers.form import FormAnswer
from app.domain.dates import Question, Reading, parse, reading, understand, words
from app.domain.method import Field
from app.text import _
from app.ui.fields.desk import Desk, Line
from app.ui.timeline.phrases import answered, asked
from app.ui.widgets import Button, IconLabel, clear, column, fit_text, label, line_field, row


def date_line(desk: Desk, field: Field) -> list[Line]:
    """One date, however vague."""
    return [Line(field.label, DateField(desk, field))]


class DateField(QWidget):
    """The words typed, and under them what was understood with a tick, or a question."""

    def __init__(self, desk: Desk, field: Field) -> None:
        super().__init__()
        self._desk, self._field = desk, field
        body = column(self, gap=4)
        hint = field.help or _("« mars 2019 », « été 2015 », « vers 2012 »")
        self._typed = line_field(f"form.{field.id}", hint, field.label)
        self._typed.setMaximumWidth(360)
        self._typed.editingFinished.connect(self._read)
        body.addWidget(self._typed)
        line = row(gap=6)
        self._tick = IconLabel("check", "accent", 16)
        self._said = label("", "caption", wrap=True, name=f"form.{field.id}.reading")
        self._options = row(gap=6)
        line.addWidget(self._tick)
        line.addWidget(self._said, 1)
        body.addLayout(line)
        body.addLayout(self._options)
        desk.follow(self._redraw)

    def _redraw(self, answer: FormAnswer) -> None:
        kept = str(answer.values.get(self._field.id, ""))
        fit_text(self._typed, words(kept) if kept else "")
        clear(self._options)
        self._tick.setVisible(bool(kept))
        self._said.setText(reading(parse(kept), None) if kept else "")

    def _kept(self) -> str:
        return str(self._desk.answer().values.get(self._field.id, ""))

    def _read(self) -> None:
        typed, kept = self._typed.text().strip(), self._kept()
        if typed == (words(kept) if kept else ""):
            return
        found = understand(typed, self._desk.session.now().date()) if typed else Reading("")
        if isinstance(found, Reading) and found.end is not None:
            found = Question("moment_or_span", (Reading(found.start), Reading(found.end)))
        if isinstance(found, Question):
            self._ask(found)
        else:
            self._take(found)

    def _take(self, found: Reading) -> None:
        if found.start == self._kept():
            self._redraw(self._desk.answer())
        self._desk.set(self._field, self._field.id, found.start)

    def _ask(self, question: Question) -> None:
        clear(self._options)
        self._tick.hide()
        self._said.setText(asked(question))
        for index, option in enumerate([o for o in question.options if o.end is None][:3]):
            name = f"form.{self._field.id}.option.{index}"
            button = Button(answered(question, option), "link", name=name)
            button.clicked.connect(lambda _on=False, o=option: self._take(o))
            self._options.addWidget(button)
        self._options.addStretch(1)
