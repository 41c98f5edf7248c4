"""Two projects side by side, line by line, in the person's words; no score."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout

from app.domain.answers.projects import Project
from app.domain.method import MethodPack
from app.text import _
from app.ui.widgets import FlowLayout, Panel, clear, label
from app.ui.widgets.chooser import ClosedList


class Comparison(Panel):
    """Which two stand in two closed lists; empty lines are left out."""

    def __init__(self, pack: MethodPack) -> None:
        super().__init__("card", margins=(20, 14, 20, 16))
        self._pack = pack
        self._projects: tuple[Project, ...] = ()
        head = FlowLayout(gap=12)
        head.addWidget(label(_("Comparer"), "strong"))
        self._sides = tuple(self._side(number) for number in (1, 2))
        for side in self._sides:
            head.fill(side)
        self.body.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        for stretch, at in ((1, 0), (2, 1), (2, 2)):
            self._grid.setColumnStretch(at, stretch)
        self.body.addLayout(self._grid)

    def _side(self, number: int) -> QComboBox:
        said = _("Projet {n}").format(n=number)
        made = ClosedList(f"projects.compare.{number}", said)
        made.activated.connect(lambda _index: self._fill())
        return made

    def show_projects(self, projects: tuple[Project, ...]) -> None:
        """Offer ``projects``; the first two, unless others were chosen."""
        self._projects = projects
        for number, side in enumerate(self._sides):
            chosen = side.currentData()
            side.clear()
            for project in projects:
                side.addItem(project.title, project.id)
            at = side.findData(chosen)
            side.setCurrentIndex(at if at >= 0 else min(number, len(projects) - 1))
        self._fill()

    def _fill(self) -> None:
        clear(self._grid)
        by_id = {p.id: p for p in self._projects}
        pair = [by_id[side.currentData()] for side in self._sides if side.currentData() in by_id]
        if len(pair) < 2:
            return
        line = 0
        for title, *told in zip(_TITLES, *(self._lines(p) for p in pair), strict=True):
            if any(told):
                self._grid.addWidget(label(_(title), "caption"), line, 0, _TOP)
                for at, words in enumerate(told, 1):
                    self._grid.addWidget(label(words or "–", "body", wrap=True), line, at, _TOP)
                line += 1

    def _lines(self, project: Project) -> tuple[str, ...]:
        pack, said = self._pack, project.confidence
        step = ", ".join(filter(None, (project.step, project.step_with, project.step_when)))
        asked = ", ".join(
            f"{pack.label('conditions', key)} : {pack.label('etat_condition', state).lower()}"
            for key, state in project.conditions.items()
        )
        return (
            pack.label("horizons", project.horizon) if project.horizon else "",
            pack.label("statuts", project.status) if project.status else "",
            project.job.label if project.job else "",
            "" if said is None else _("{n} sur 10").format(n=said),
            project.one_more,
            asked,
            step,
        )


_TITLES = (
    "Quand",
    "Où en est-ce",
    "Métier ou diplôme",
    "Y croit à",
    "Pour un point de plus",
    "Conditions",
    "Premier pas",
)
_TOP = Qt.AlignmentFlag.AlignTop
