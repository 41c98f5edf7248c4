"""Fields that are typed, and the scale that is counted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.method import Field
from app.ui.fields.desk import Desk, Line
from app.ui.widgets import GrowingText, OptionGroup, QuoteText, column, label, row


def text_line(desk: Desk, field: Field) -> list[Line]:
    """A short text."""
    return [Line(field.label, _text(desk, field, 1), below=True)]


def long_text_line(desk: Desk, field: Field) -> list[Line]:
    """A text of several lines."""
    return [Line(field.label, _text(desk, field, 2), below=True)]


def _text(desk: Desk, field: Field, lines: int) -> GrowingText:
    make = QuoteText if field.quote else GrowingText
    text = make(f"form.{field.id}", field.help, field.label, lines)
    text.edited.connect(lambda typed: desk.set(field, field.id, typed, typing=True))
    text.left.connect(desk.session.flush)
    desk.follow(lambda answer: text.show_text(str(answer.values.get(field.id, ""))))
    return text


def scale_line(desk: Desk, field: Field) -> list[Line]:
    """From 0 to ``most``, with the words at both ends; chosen again, it is « pas encore dit »."""
    whole = QWidget()
    body = column(whole, gap=4)
    choices = ((str(n), str(n)) for n in range(field.most + 1))
    group = OptionGroup(choices, name=f"form.{field.id}", says=field.label, gap=4)
    group.chosen.connect(lambda ids: desk.set(field, field.id, int(ids[0]) if ids else None))
    desk.follow(lambda answer: group.show_chosen((str(answer.values.get(field.id, "")),)))
    body.addWidget(group)
    ends = row()
    ends.addWidget(label(field.low, "caption"))
    ends.addStretch(1)
    ends.addWidget(label(field.high, "caption"), 0, Qt.AlignmentFlag.AlignRight)
    body.addLayout(ends)
    return [Line(field.label, whole, below=True)]
