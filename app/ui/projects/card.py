"""One project: what, when, how far, how much one believes in it, and the first step."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit

from app.domain.answers.projects import DISCARDED, Project
from app.domain.method import MethodPack
from app.text import _
from app.ui import theme
from app.ui.projects.conditions import ProjectNeeds
from app.ui.projects.job import JobField
from app.ui.session import Lookup
from app.ui.widgets import (
    GrowingText,
    IconLabel,
    ListedCard,
    Panel,
    TitleText,
    across_if,
    fit_text,
    label,
    line_field,
    remove_button,
    row,
)
from app.ui.widgets.chooser import Chooser
from app.ui.widgets.scale import ConfidenceBar

SIDE_BY_SIDE = 440


class ProjectCard(ListedCard):
    """Sends ``changed`` with the whole project, the gesture's label, and whether it was typed."""

    changed = Signal(object, str, bool)
    left = Signal()
    removed = Signal()

    def __init__(self, pack: MethodPack, lookup: Lookup, index: int) -> None:
        super().__init__("card", margins=(16, 12, 16, 14))
        self._project = Project("", "")
        name = f"project.{index}"
        self._build_title(name)
        self._choices = row(gap=8)
        self._horizon = Chooser(pack.vocabularies["horizons"], _("Quand ?"), f"{name}.horizon")
        self._horizon.chosen.connect(lambda v: self._set(_("Horizon"), horizon=v))
        said = _("Où en est-ce ?")
        self._status = Chooser(pack.vocabularies["statuts"], said, f"{name}.status", DISCARDED)
        self._status.chosen.connect(lambda v: self._set(_("Statut"), status=v))
        for choice in (self._horizon, self._status):
            choice.setProperty("kind", "tight")
            self._choices.addWidget(choice, 1)
        self.body.addLayout(self._choices)
        self._job = JobField(lookup, f"{name}.job")
        self._job.chosen.connect(lambda link: self._set(_("Métier"), job=link))
        self.body.addWidget(self._job)
        self._build_confidence(name)
        self._build_first_step(name)
        self._needs = ProjectNeeds(pack, name)
        self._needs.changed.connect(lambda project, text: self.changed.emit(project, text, False))
        self.body.addWidget(self._needs)
        self.body.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The two lists side by side, or not, whatever they say: cards are read across."""
        super().resizeEvent(event)
        self._choices.setDirection(across_if(self.width() >= theme.scaled(SIDE_BY_SIDE)))

    def _build_title(self, name: str) -> None:
        line = row(gap=4)
        self._title = TitleText(f"{name}.title", _("Le projet, en quelques mots"))
        self._title.edited.connect(lambda text: self._set(_("Projet"), True, title=text))
        self._title.left.connect(self.left)
        line.addWidget(self._title, 1)
        drop = remove_button(f"{name}.remove")
        drop.clicked.connect(self.removed)
        line.addWidget(drop)
        self.body.addLayout(line)

    def _build_confidence(self, name: str) -> None:
        head = row(gap=8)
        head.addWidget(label(_("Y croit à"), "caption"))
        head.addStretch(1)
        self._said = label("", "bold")
        head.addWidget(self._said)
        self.body.addLayout(head)
        self._confidence = ConfidenceBar(f"{name}.confidence", _("Confiance"))
        self._confidence.chosen.connect(lambda v: self._set(_("Confiance"), confidence=v))
        self.body.addWidget(self._confidence)
        ends = row(gap=8)
        ends.addWidget(label(_("pas du tout"), "caption"))
        ends.addStretch(1)
        ends.addWidget(label(_("tout à fait"), "caption"))
        self.body.addLayout(ends)
        self.body.addWidget(label(_("Pour un point de plus, il faudrait"), "caption"))
        hint = _("Avec ses mots")
        self._more = GrowingText(f"{name}.one_more", hint, _("Pour un point de plus"), 2)
        self._more.edited.connect(lambda t: self._set(_("Un point de plus"), True, one_more=t))
        self._more.left.connect(self.left)
        self.body.addWidget(self._more)

    def _build_first_step(self, name: str) -> None:
        panel = Panel("sunk", margins=(12, 10, 12, 12))
        head = row(gap=8)
        head.addWidget(IconLabel("flag", "accent", 18))
        head.addWidget(label(_("Premier pas"), "bold"))
        head.addStretch(1)
        panel.body.addLayout(head)
        self._step = line_field(f"{name}.step", _("Quoi ?"), _("Premier pas"))
        self._with = line_field(f"{name}.step_with", _("Avec qui ?"))
        self._when = line_field(f"{name}.step_when", _("Quand ?"))
        self._type(self._step, _("Premier pas"), "step")
        self._type(self._with, _("Avec qui"), "step_with")
        self._type(self._when, _("Quand"), "step_when")
        panel.body.addWidget(self._step)
        panel.body.addWidget(self._with)
        panel.body.addWidget(self._when)
        self.body.addWidget(panel)

    def _type(self, field: QLineEdit, gesture: str, part: str) -> None:
        field.textEdited.connect(lambda text: self._set(gesture, True, **{part: text}))
        field.editingFinished.connect(self.left)

    def _set(self, gesture: str, typing: bool = False, **parts: object) -> None:
        self.changed.emit(replace(self._project, **parts), gesture, typing)  # type: ignore[arg-type]

    def begin(self) -> None:
        """Put the caret where the project is named."""
        self._title.setFocus()

    def show_project(self, project: Project) -> None:
        """Show ``project``; fields being typed keep their caret."""
        self._project = project
        self._title.show_text(project.title)
        self._horizon.show_chosen(project.horizon)
        self._status.show_chosen(project.status)
        self._job.show_link(project.job)
        self._needs.show_project(project)
        self._confidence.show_value(project.confidence)
        said = project.confidence
        self._said.setText("" if said is None else _("{n} sur 10").format(n=said))
        self._more.show_text(project.one_more)
        fit_text(self._step, project.step)
        fit_text(self._with, project.step_with)
        fit_text(self._when, project.step_when)
