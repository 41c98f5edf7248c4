"""After a withdrawal: nothing more is written, and the person decides what becomes of the rest."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.interview import Interview
from app.text import _
from app.ui.widgets import Button, IconLabel, Panel, column, label, row


class WithdrawnScreen(QWidget):
    """``erased`` once that is confirmed, ``resumed`` when they change their mind, ``left``."""

    erased = Signal()
    resumed = Signal()
    left = Signal()

    def __init__(self, interview: Interview) -> None:
        super().__init__()
        self.setObjectName("withdrawn")
        body = column(self, gap=16, margins=(48, 40, 48, 32))
        body.addWidget(label(_("L’entretien est arrêté"), "display"))
        at = interview.outcome_at
        when = f"{at.astimezone():%H h %M}" if at else ""
        words = _(
            "{name} ne participe plus depuis {time}. Rien d’autre ne peut être écrit, rien n’est "
            "transmis. C’est compté, sans contenu."
        )
        told = words.format(name=interview.person.full_name, time=when)
        body.addWidget(label(told, "lead", wrap=True))
        body.addWidget(self._choice())
        body.addStretch(1)
        line = row(gap=8)
        resume = Button(_("La personne a changé d’avis"), "plain", "undo", "withdrawn.resume")
        resume.clicked.connect(self.resumed)
        keep = Button(
            _("Revenir à mes entretiens"), "filled", "chev-right", "withdrawn.leave", True
        )
        keep.clicked.connect(self.left)
        line.addWidget(resume)
        line.addStretch(1)
        line.addWidget(keep)
        body.addLayout(line)

    def _choice(self) -> Panel:
        """What is noted may be erased: asked once more, elsewhere, as this cannot be undone."""
        card = Panel("card", margins=(20, 16, 20, 16))
        line = row(gap=12)
        line.addWidget(IconLabel("info", "ink_2", 22), 0, Qt.AlignmentFlag.AlignTop)
        words = _(
            "Ce qui est déjà noté : l’effacer maintenant, ou attendre que la personne décide ?"
        )
        line.addWidget(label(words, "body", wrap=True, name="withdrawn.words"), 1)
        self._erase = Button(_("Tout effacer…"), "outlined", "none", "withdrawn.erase")
        self._erase.clicked.connect(self._ask)
        line.addWidget(self._erase)
        card.body.addLayout(line)
        self._question = self._build_question()
        self._question.hide()
        card.body.addWidget(self._question)
        return card

    def _build_question(self) -> QWidget:
        """A second click or Space, out of haste, falls on nothing or on what keeps."""
        asked = QWidget()
        body = column(asked, gap=12, margins=(0, 8, 0, 0))
        words = _(
            "Le nom, les réponses et les notes partent de cet ordinateur, sans retour possible."
        )
        body.addWidget(label(words, "warning", wrap=True, name="withdrawn.warning"))
        line = row(gap=8)
        self._keep = Button(_("Garder"), "plain", name="withdrawn.keep")
        self._keep.clicked.connect(self._put_away)
        sure = Button(_("Oui, effacer pour toujours"), "outlined", "none", "withdrawn.sure")
        sure.clicked.connect(self.erased)
        line.addWidget(self._keep)
        line.addWidget(sure)
        line.addStretch(1)
        body.addLayout(line)
        return asked

    def _ask(self) -> None:
        self._question.show()
        self._keep.setFocus()

    def _put_away(self) -> None:
        self._erase.setFocus()
        self._question.hide()
