"""Fields of closed lists: one choice, several, rows of a grid, two levels side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.answers.form import FormAnswer, row_key, settled
from app.domain.method import Field
from app.text import _
from app.ui.fields.desk import Desk, Line
from app.ui.widgets import OptionGroup, column, label, row
from app.ui.widgets.chooser import Chooser

MOST_OPTIONS = 9


def choice_line(desk: Desk, field: Field) -> list[Line]:
    """One entry among some: options, or a list when there are many."""
    return [Line(field.label, _one(desk, field, field.id, field.label))]


def choices_line(desk: Desk, field: Field) -> list[Line]:
    """Several entries; one that stands alone takes the others away."""
    return [Line(field.label, options(desk, field, field.id, field.label, several=True))]


def grid_lines(desk: Desk, field: Field) -> list[Line]:
    """One line of options for each row."""
    rows = desk.vocabulary(field.rows).entries
    return [Line(e.label, _one(desk, field, row_key(field, e.id), e.label)) for e in rows]


def pair_line(desk: Desk, field: Field) -> list[Line]:
    """Two entries of one list, side by side and never merged: reached and obtained, say."""
    both = QWidget()
    halves = row(both, gap=12)
    for entry in desk.vocabulary(field.rows).entries:
        half = QWidget()
        inside = column(half, gap=4)
        inside.addWidget(label(entry.label, "caption"))
        says = f"{field.label} : {entry.label}"
        inside.addWidget(_list(desk, field, row_key(field, entry.id), says))
        halves.addWidget(half, 1)
    return [Line(field.label, both)]


def options(desk: Desk, field: Field, key: str, says: str, several: bool = False) -> OptionGroup:
    """The entries of ``field`` side by side, kept under ``key``."""
    vocabulary = desk.vocabulary(field.vocabulary)
    choices = ((e.id, e.label) for e in vocabulary.entries)
    group = OptionGroup(choices, several, f"form.{key}", says=says)

    def choose(ids: tuple[str, ...]) -> None:
        if several:
            desk.set(field, key, settled(_chosen(desk.answer(), key), ids, vocabulary))
        else:
            desk.set(field, key, "".join(ids[:1]))

    group.chosen.connect(choose)
    desk.follow(lambda answer: group.show_chosen(_chosen(answer, key)))
    return group


def _chosen(answer: FormAnswer, key: str) -> tuple[str, ...]:
    value = answer.values.get(key, ())
    return value if isinstance(value, tuple) else (str(value),)


def _one(desk: Desk, field: Field, key: str, says: str) -> QWidget:
    if len(desk.vocabulary(field.vocabulary).entries) > MOST_OPTIONS:
        return _list(desk, field, key, says)
    return options(desk, field, key, says)


def _list(desk: Desk, field: Field, key: str, says: str) -> Chooser:
    chooser = Chooser(desk.vocabulary(field.vocabulary), _("Choisir…"), f"form.{key}")
    chooser.setAccessibleName(says)
    chooser.setMinimumWidth(150)
    chooser.setMaximumWidth(320)
    chooser.chosen.connect(lambda value: desk.set(field, key, value))
    desk.follow(lambda answer: chooser.show_chosen(str(answer.values.get(key, ""))))
    return chooser
