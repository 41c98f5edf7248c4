"""What a project asks for: here, an activity and how far its access is; for all, conditions."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.answers.projects import Project
from app.domain.method import MethodPack
from app.text import _
from app.ui.widgets import Button, Switch, column, label
from app.ui.widgets.chooser import Chooser

WORK = "Travail"
AFTER = ("m0_3", "m3_12", "plus")


class ProjectNeeds(QWidget):
    """Sends ``changed`` with the project and the gesture's label."""

    changed = Signal(object, str)

    def __init__(self, pack: MethodPack, name: str) -> None:
        super().__init__()
        self._project = Project("", "")
        self._pack = pack
        whole = column(self, gap=8)
        whole.addWidget(self._build_here(name))
        self._open = Button("", "link", "chev-down", f"{name}.conditions")
        self._open.clicked.connect(self._unfold)
        whole.addWidget(self._open)
        self._grid = self._build_grid(name)
        self._grid.hide()
        whole.addWidget(self._grid)

    def _build_here(self, name: str) -> QWidget:
        self._here = QWidget()
        inside = column(self._here, gap=8)
        self._activity = self._chooser(
            "activites_detention", _("Ici : quelle activité ?"), f"{name}.activity", "activity"
        )
        inside.addWidget(self._activity)
        self._access = self._chooser(
            "acces_travail", _("Accès au travail ?"), f"{name}.access", "access"
        )
        inside.addWidget(self._access)
        self._check = Switch(
            _("Accord à vérifier (attente de jugement)"),
            _("Pas d’accord à vérifier"),
            _("Accord"),
            f"{name}.to_check",
        )
        self._check.clicked.connect(lambda on: self._set(_("Accord"), to_check=on))
        inside.addWidget(self._check)
        return self._here

    def _chooser(self, vocabulary: str, invitation: str, name: str, part: str) -> Chooser:
        made = Chooser(self._pack.vocabularies[vocabulary], invitation, name)
        made.setProperty("kind", "tight")
        made.chosen.connect(lambda value: self._set(invitation, **{part: value}))
        return made

    def _build_grid(self, name: str) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        self._states: dict[str, Chooser] = {}
        for line, entry in enumerate(self._pack.vocabularies["conditions"].entries):
            states = self._pack.vocabularies["etat_condition"]
            state = Chooser(states, _("Sans objet"), f"{name}.conditions.{entry.id}")
            state.setAccessibleName(entry.label)
            state.setProperty("kind", "tight")
            state.chosen.connect(lambda value, key=entry.id: self._ask(key, value))
            grid.addWidget(label(entry.label, "caption", wrap=True), line, 0)
            grid.addWidget(state, line, 1)
            self._states[entry.id] = state
        return inside

    def _unfold(self) -> None:
        self._grid.setVisible(self._grid.isHidden())
        self._say()

    def _ask(self, condition: str, state: str) -> None:
        others = {k: v for k, v in self._project.conditions.items() if k != condition}
        asked = {**others, condition: state} if state else others
        self._set(_("Conditions"), conditions=asked)

    def _set(self, gesture: str, **parts: object) -> None:
        self.changed.emit(replace(self._project, **parts), gesture)  # type: ignore[arg-type]

    def show_project(self, project: Project) -> None:
        """Show what ``project`` asks for; what belongs to detention hides after it."""
        self._project = project
        self._here.setVisible(project.horizon not in AFTER)
        self._activity.show_chosen(project.activity)
        self._access.show_chosen(project.access)
        self._access.setVisible(project.activity in self._work())
        self._check.setChecked(project.to_check)
        self._check.setVisible(bool(project.activity))
        for condition, state in self._states.items():
            state.show_chosen(project.conditions.get(condition, ""))
        self._say()

    def _work(self) -> set[str]:
        entries = self._pack.vocabularies["activites_detention"].entries
        return {entry.id for entry in entries if entry.group == WORK}

    def _say(self) -> None:
        count = len(self._project.conditions)
        words = _("Conditions : {n}").format(n=count) if count else _("Conditions")
        self._open.setText(words)
        self._open.setAccessibleName(words)
