"""What a field works with: the answer of its step, read and written through the session."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from app.domain.answers.form import FieldValue, FormAnswer, with_value
from app.domain.method import Field, Step, Vocabulary
from app.ui.session import Session

Redraw = Callable[[FormAnswer], None]


class Line(NamedTuple):
    """One line of a form: its label, and the control beside it or ``below`` it."""

    label: str
    control: QWidget
    below: bool = False


class Desk:
    """Fields write here, and redraw from the value when it changed."""

    def __init__(self, session: Session, step: Step) -> None:
        self.session, self.step = session, step
        self._redraws: list[Redraw] = []

    def answer(self) -> FormAnswer:
        """The answer of the step as it is now."""
        answer = self.session.answer(self.step)
        assert isinstance(answer, FormAnswer)
        return answer

    def vocabulary(self, name: str) -> Vocabulary:
        """A closed list of the method."""
        return self.session.pack.vocabularies[name]

    def set(self, field: Field, key: str, value: FieldValue | None, typing: bool = False) -> None:
        """Record ``value`` under ``key``; a stamped fact keeps the time it was noted."""
        at = self.session.now() if field.stamped else None
        changed = with_value(self.answer(), key, value, at)
        self.session.edit(self.step.id, changed, field.label, typing)

    def follow(self, redraw: Redraw) -> None:
        """Call ``redraw`` with the answer whenever it may have changed."""
        self._redraws.append(redraw)

    def refresh(self) -> None:
        """Let every field redraw."""
        answer = self.answer()
        for redraw in self._redraws:
            redraw(answer)
