"""The editor of the projects step: a path from today, and up to three projects side by side."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.domain.answers.projects import MOST_PROJECTS, Project, ProjectsAnswer, put, remove
from app.domain.method import Step
from app.text import _
from app.ui.projects.card import ProjectCard
from app.ui.projects.path import PathDrawing
from app.ui.session import Session
from app.ui.steps.editor import StepEditor
from app.ui.widgets import Button, GrowingText, Panel, column, label, row, scroller


class ProjectsEditor(StepEditor):
    """Cards stay while their project exists, so that typing is never interrupted."""

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__(session, step)
        self._cards: dict[str, ProjectCard] = {}
        self._add = Button(_("Un projet"), "outlined", "plus", "projects.add")
        self._add.clicked.connect(self._new)
        inside = QWidget()
        body = column(inside, gap=14, margins=(0, 0, 6, 12))
        self._path = PathDrawing(session.pack)
        body.addWidget(self._path)
        self._line = row(gap=14)
        self._empty = self._invitation()
        body.addWidget(self._empty)
        body.addLayout(self._line)
        body.addLayout(self._no_longer())
        body.addStretch(1)
        column(self).addWidget(scroller(inside))

    def actions(self) -> list[QWidget]:
        return [self._add]

    def refresh(self) -> None:
        answer = self._answer()
        for gone in set(self._cards) - {p.id for p in answer.projects}:
            self._cards.pop(gone).deleteLater()
        for index, project in enumerate(answer.projects):
            if project.id not in self._cards:
                self._line.insertWidget(index, self._card(project, index), 1)
            self._cards[project.id].show_project(project)
        self._add.setEnabled(len(answer.projects) < MOST_PROJECTS)
        self._empty.setVisible(not answer.projects)
        self._path.setVisible(bool(answer.projects))
        self._path.show_projects(answer.projects, self.session.now().astimezone())
        self._no.show_text(answer.no_longer)

    def _answer(self) -> ProjectsAnswer:
        answer = self.session.answer(self.step)
        assert isinstance(answer, ProjectsAnswer)
        return answer

    def _invitation(self) -> Panel:
        panel = Panel("sunk", margins=(24, 20, 24, 20))
        panel.body.addWidget(
            label(_("Si quelque chose démarrait ici le mois prochain ?"), "strong")
        )
        words = _("Un projet tient en quelques mots : un travail, une formation, un premier pas.")
        panel.body.addWidget(label(words, "soft", wrap=True))
        return panel

    def _no_longer(self):
        line = column(gap=6)
        line.addWidget(label(_("Ce que la personne ne veut plus"), "bold"))
        hint = _("Avec ses mots, si elle en parle")
        self._no = GrowingText("projects.no_longer", hint, _("Ce qu’elle ne veut plus"), 1)
        self._no.edited.connect(
            lambda text: self.session.edit(
                self.step.id, replace(self._answer(), no_longer=text), _("Ne veut plus"), True
            )
        )
        self._no.left.connect(self.session.flush)
        line.addWidget(self._no)
        return line

    def _card(self, project: Project, index: int) -> ProjectCard:
        card = ProjectCard(self.session.pack, index)
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
        self.session.edit(self.step.id, put(self._answer(), project), label_text, typing)

    def _remove(self, project_id: str) -> None:
        changed = remove(self._answer(), project_id)
        self.session.edit(self.step.id, changed, _("Retirer un projet"))
