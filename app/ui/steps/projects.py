"""The editor of the projects step: a path from today, and up to three projects side by side."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.domain.answers.projects import (
    DISCARDED,
    MOST_PROJECTS,
    Project,
    ProjectsAnswer,
    discarded,
    find,
    in_view,
    put,
    remove,
)
from app.domain.method import Step
from app.text import _
from app.ui import theme
from app.ui.projects.card import ProjectCard
from app.ui.projects.comparison import Comparison
from app.ui.projects.discarded import Discarded
from app.ui.projects.path import PathDrawing
from app.ui.session import Session
from app.ui.steps.earlier import EarlierOffer
from app.ui.steps.editor import StepEditor
from app.ui.widgets import (
    Button,
    GrowingText,
    Panel,
    across_if,
    column,
    keep_cards,
    label,
    row,
    scroller,
)

SIDE_BY_SIDE = 740
"""Pixels three cards need beside each other, at a text of 100 %."""


class ProjectsEditor(StepEditor):
    """Cards stay while their project exists, so that typing is never interrupted."""

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__(session, step)
        self._cards: dict[str, ProjectCard] = {}
        self._add = Button(_("Un projet"), "outlined", "plus", "projects.add")
        self._add.clicked.connect(self._new)
        self._compare = Button(_("Comparer"), "plain", "copy", "projects.compare")
        self._compare.setCheckable(True)
        self._compare.toggled.connect(lambda _on: self.refresh())
        inside = QWidget()
        body = column(inside, gap=14, margins=(0, 0, 6, 12))
        self._offer = EarlierOffer(session, step)
        body.addWidget(self._offer)
        self._path = PathDrawing(session.pack)
        body.addWidget(self._path)
        self._comparison = Comparison(session.pack)
        body.addWidget(self._comparison)
        self._line = row(gap=14)
        self._empty = self._invitation()
        body.addWidget(self._empty)
        body.addLayout(self._line)
        self._aside = Discarded()
        self._aside.reason.connect(self._because)
        self._aside.resumed.connect(self._resume)
        self._aside.left.connect(session.flush)
        body.addWidget(self._aside)
        body.addLayout(self._no_longer())
        body.addStretch(1)
        column(self).addWidget(scroller(inside))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._line.setDirection(across_if(self.width() >= theme.scaled(SIDE_BY_SIDE)))

    def tools(self) -> list[QWidget]:
        return [self._compare]

    def actions(self) -> list[QWidget]:
        return [self._add]

    def refresh(self) -> None:
        answer = self._answer()
        shown = in_view(answer)
        self._offer.refresh()
        keep_cards(self._cards, {p.id for p in shown}, self._add)
        for place, project in enumerate(shown):
            if project.id not in self._cards:
                card = self._card(project, answer.projects.index(project))
                self._line.insertWidget(place, card, 1)
            self._cards[project.id].show_project(project)
        room = len(shown) < MOST_PROJECTS
        self._add.setEnabled(room)
        self._empty.setVisible(not shown)
        self._path.setVisible(bool(shown))
        self._path.show_projects(shown, self.session.now().astimezone())
        self._aside.show_projects(discarded(answer), room)
        self._show_comparison(tuple(p for p in shown if p.title))
        self._no.show_text(answer.no_longer)

    def _show_comparison(self, named: tuple[Project, ...]) -> None:
        enough = len(named) > 1
        self._compare.setEnabled(enough)
        self._comparison.setVisible(enough and self._compare.isChecked())
        if self._comparison.isVisibleTo(self):
            self._comparison.show_projects(named)

    def _answer(self) -> ProjectsAnswer:
        answer = self.session.answer(self.step)
        assert isinstance(answer, ProjectsAnswer)
        return answer

    def _invitation(self) -> Panel:
        panel = Panel("sunk", margins=(24, 20, 24, 20))
        asked = _("Si quelque chose démarrait ici le mois prochain\u00a0?")
        panel.body.addWidget(label(asked, "strong", wrap=True))
        words = _("Un projet tient en quelques mots : un travail, une formation, un premier pas.")
        panel.body.addWidget(label(words, "soft", wrap=True))
        return panel

    def _no_longer(self):
        line = column(gap=6)
        line.addWidget(label(_("Ce que la personne ne veut plus"), "bold"))
        hint = _("Avec ses mots, si elle en parle")
        self._no = GrowingText("projects.no_longer", hint, _("Ce qu’elle ne veut plus"), 2)
        self._no.edited.connect(
            lambda text: self.session.edit(
                self.step.id, replace(self._answer(), no_longer=text), _("Ne veut plus"), True
            )
        )
        self._no.left.connect(self.session.flush)
        line.addWidget(self._no)
        return line

    def _card(self, project: Project, index: int) -> ProjectCard:
        card = ProjectCard(self.session.pack, self.session.lookup, index)
        card.changed.connect(self._change)
        card.left.connect(self.session.flush)
        card.removed.connect(lambda key=project.id: self._remove(key))
        self._cards[project.id] = card
        return card

    def _new(self) -> None:
        project = Project(self.session.new_id(), "")
        self.session.edit(self.step.id, put(self._answer(), project), _("Nouveau projet"))
        self._cards[project.id].begin()

    def _change(self, project: Project, label_text: str, typing: bool) -> None:
        before = find(self._answer(), project.id)
        self.session.edit(self.step.id, put(self._answer(), project), label_text, typing)
        if project.status == DISCARDED and before is not None and before.status != DISCARDED:
            self._aside.begin(project.id)

    def _because(self, project_id: str, text: str) -> None:
        project = find(self._answer(), project_id)
        if project is not None:
            self._change(replace(project, discarded_because=text), _("Pourquoi écarté"), True)

    def _resume(self, project_id: str) -> None:
        project = find(self._answer(), project_id)
        if project is not None:
            again = replace(project, status="a_explorer")
            self._change(again, _("Reprendre un projet"), False)

    def _remove(self, project_id: str) -> None:
        changed = remove(self._answer(), project_id)
        self.session.edit(self.step.id, changed, _("Retirer un projet"))
