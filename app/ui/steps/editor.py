"""What every editor of a step is: a widget that redraws from the session's value."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.method import Step
from app.ui.session import Session


class StepEditor(QWidget):
    """The work area of one step.

    Subclasses build their widgets once and redraw in ``refresh``, called at first and after each
    change of any step. They hold selection and scroll, never answers. ``tools`` stand at the right
    of the title, ``actions`` beside the foot's main button.
    """

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__()
        self.session = session
        self.step = step
        self._away, self._behind = False, False
        session.changed.connect(self._follow)

    def _follow(self, _step: str) -> None:
        # A bound method: the connection ends with the editor, which a lambda would outlive.
        if self._away:
            self._behind = True
        else:
            self.refresh()

    def let_go(self) -> None:
        """The step is about to be left: settle what was begun in it."""

    def put_away(self) -> None:
        """Another step is in hand: nothing is redrawn until this one comes back."""
        self._away = True

    def bring_back(self) -> None:
        """The step is in hand again; redraw if anything changed meanwhile."""
        self._away = False
        if self._behind:
            self._behind = False
            self.refresh()

    def refresh(self) -> None:
        """Redraw from ``session.answer(step)``."""

    def tools(self) -> list[QWidget]:
        """Controls shown at the right of the title."""
        return []

    def actions(self) -> list[QWidget]:
        """Outlined buttons shown beside the main button of the foot."""
        return []
