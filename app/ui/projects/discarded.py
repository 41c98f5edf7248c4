"""Projects put aside: kept, with the reason, and taken up again in one gesture."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.domain.answers.projects import Project
from app.text import _
from app.ui.widgets import Button, Panel, clear, column, fit_text, label, line_field, row


class Discarded(Panel):
    """``reason`` is sent with a project's id and text, ``resumed`` with an id."""

    reason = Signal(str, str)
    resumed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("sunk", margins=(20, 12, 20, 14))
        self.body.addWidget(label(_("Écartés, et pourquoi"), "strong"))
        self._lines = column(gap=8)
        self.body.addLayout(self._lines)
        self._fields: dict[str, object] = {}
        self._buttons: list[Button] = []

    def show_projects(self, projects: tuple[Project, ...], room: bool) -> None:
        """Show ``projects``; ``room`` says that one more can be taken up."""
        if list(self._fields) != [p.id for p in projects]:
            clear(self._lines)
            self._fields, self._buttons = {}, []
            for index, project in enumerate(projects):
                self._lines.addLayout(self._line(project, index))
        for project in projects:
            fit_text(self._fields[project.id], project.discarded_because)
        for button in self._buttons:
            button.setEnabled(room)
        self.setVisible(bool(projects))

    def begin(self, project_id: str) -> None:
        """Put the caret where the reason is said."""
        self._fields[project_id].setFocus()

    def _line(self, project: Project, index: int):
        line = row(gap=12)
        line.addWidget(label(project.title or _("Sans nom"), "bold", wrap=True), 1)
        name = f"projects.discarded.{index}"
        field = line_field(f"{name}.because", _("Pourquoi, avec ses mots"))
        field.textEdited.connect(lambda text: self.reason.emit(project.id, text))
        field.editingFinished.connect(self.left)
        line.addWidget(field, 2)
        again = Button(_("Reprendre"), "link", "undo", f"{name}.resume")
        again.clicked.connect(lambda: self.resumed.emit(project.id))
        line.addWidget(again)
        self._fields[project.id] = field
        self._buttons.append(again)
        return line
