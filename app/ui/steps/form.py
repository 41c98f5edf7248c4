"""The editor of form steps: fields of the pack, grouped, keyboard first."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.answers.form import FieldValue, FormAnswer, with_value
from app.domain.method import Field, Step
from app.text import _
from app.ui import theme
from app.ui.session import Session
from app.ui.steps.editor import StepEditor
from app.ui.widgets import (
    GrowingText,
    IconLabel,
    OptionGroup,
    Panel,
    QuoteText,
    column,
    label,
    row,
    scroller,
)
from app.ui.widgets.chooser import Chooser

LABEL_WIDTH = 150
MOST_OPTIONS = 9


class FormEditor(StepEditor):
    """Stamped facts each in a panel of their own, then the other fields under their headings."""

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__(session, step)
        self._redraws: list[Callable[[FormAnswer], None]] = []
        inside = QWidget()
        body = column(inside, gap=12, margins=(0, 0, 8, 16))
        for fact in (f for f in step.fields if f.stamped):
            body.addWidget(self._fact(fact))
        others = (f for f in step.fields if not f.stamped)
        for group, fields in groupby(others, key=lambda f: f.group):
            self._group(body, group, tuple(fields))
        body.addStretch(1)
        column(self).addWidget(scroller(inside))

    def refresh(self) -> None:
        answer = self._answer()
        for redraw in self._redraws:
            redraw(answer)

    def _answer(self) -> FormAnswer:
        answer = self.session.answer(self.step)
        assert isinstance(answer, FormAnswer)
        return answer

    def _set(self, field: Field, key: str, value: FieldValue, typing: bool = False) -> None:
        at = self.session.now() if field.stamped else None
        changed = with_value(self._answer(), key, value, at)
        self.session.edit(self.step.id, changed, field.label, typing)

    def _fact(self, field: Field) -> Panel:
        panel = Panel("sunk", margins=(20, 14, 20, 16))
        head = row(gap=12)
        tick = IconLabel("none", "ink_3", 24)
        noted = label("", "caption")
        head.addWidget(tick)
        head.addWidget(label(field.label, "strong"))
        head.addStretch(1)
        head.addWidget(noted)
        panel.body.addLayout(head)
        if field.help:
            kind = "lead" if field.quote else "soft"
            panel.body.addWidget(_indented(label(field.help, kind, wrap=True)))
        panel.body.addWidget(_indented(self._options(field, field.id, field.label)))

        def redraw(answer: FormAnswer) -> None:
            at = answer.noted_at.get(field.id)
            tick.show_icon("check" if at else "none", "accent" if at else "ink_3")
            noted.setText(_("notée à {time}").format(time=f"{at:%H h %M}") if at else _("à noter"))

        self._redraws.append(redraw)
        return panel

    def _group(self, body: QVBoxLayout, group: str, fields: tuple[Field, ...]) -> None:
        if group:
            body.addSpacing(8)
            body.addWidget(label(group, "strong"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        for field in fields:
            self._field(grid, field)
        body.addLayout(grid)

    def _field(self, grid: QGridLayout, field: Field) -> None:
        line = grid.rowCount()
        if field.kind == "grid":
            for offset, entry in enumerate(self.session.pack.vocabularies[field.rows].entries):
                grid.addWidget(_side(entry.label), line + offset, 0)
                options = self._options(field, f"{field.id}.{entry.id}", entry.label)
                grid.addWidget(options, line + offset, 1)
            return
        if field.kind in ("text", "long_text"):
            grid.addWidget(label(field.label, "soft"), line, 0, 1, 2)
            grid.addWidget(self._text(field), line + 1, 0, 1, 2)
            return
        grid.addWidget(_side(field.label), line, 0)
        entries = self.session.pack.vocabularies[field.vocabulary].entries
        if field.kind == "choice" and len(entries) > MOST_OPTIONS:
            grid.addWidget(self._chooser(field), line, 1, Qt.AlignmentFlag.AlignLeft)
            return
        grid.addWidget(self._options(field, field.id, field.label), line, 1)

    def _chooser(self, field: Field) -> Chooser:
        vocabulary = self.session.pack.vocabularies[field.vocabulary]
        chooser = Chooser(vocabulary, _("Choisir…"), f"form.{field.id}")
        chooser.setAccessibleName(field.label)
        chooser.setMinimumWidth(260)
        chooser.chosen.connect(lambda value: self._set(field, field.id, value))
        self._redraws.append(
            lambda answer: chooser.show_chosen(str(answer.values.get(field.id, "")))
        )
        return chooser

    def _options(self, field: Field, key: str, says: str) -> OptionGroup:
        several = field.kind == "choices"
        entries = self.session.pack.vocabularies[field.vocabulary].entries
        group = OptionGroup(((e.id, e.label) for e in entries), several, f"form.{key}", says=says)
        group.chosen.connect(
            lambda ids: self._set(field, key, ids if several else "".join(ids[:1]))
        )

        def redraw(answer: FormAnswer) -> None:
            value = answer.values.get(key, ())
            group.show_chosen((value,) if isinstance(value, str) else tuple(value))

        self._redraws.append(redraw)
        return group

    def _text(self, field: Field) -> GrowingText:
        make = QuoteText if field.quote else GrowingText
        lines = 2 if field.kind == "long_text" else 1
        text = make(f"form.{field.id}", field.help, field.label, lines)
        text.edited.connect(lambda typed: self._set(field, field.id, typed, typing=True))
        text.left.connect(self.session.flush)
        self._redraws.append(lambda answer: text.show_text(str(answer.values.get(field.id, ""))))
        return text


def _side(text: str) -> QWidget:
    made = label(text, "soft", wrap=True)
    made.setFixedWidth(LABEL_WIDTH)
    made.setFont(theme.font("body"))
    return made


def _indented(widget: QWidget) -> QWidget:
    outer = QWidget()
    layout = row(outer, margins=(36, 0, 0, 0))
    layout.addWidget(widget, 1)
    return outer
