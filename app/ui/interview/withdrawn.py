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
        """One button, then the same place asks once more: this cannot be undone."""
        card = Panel("card", margins=(20, 16, 20, 16))
        line = row(gap=12)
        line.addWidget(IconLabel("info", "ink_2", 22), 0, Qt.AlignmentFlag.AlignTop)
        self._words = label(
            _("Ce qui est déjà noté : l’effacer maintenant, ou attendre que la personne décide ?"),
            "body",
            wrap=True,
            name="withdrawn.words",
        )
        line.addWidget(self._words, 1)
        self._erase = Button(_("Tout effacer…"), "outlined", "none", "withdrawn.erase")
        self._erase.clicked.connect(self._ask)
        self._sure = Button(_("Oui, effacer pour toujours"), "outlined", "check", "withdrawn.sure")
        self._sure.hide()
        self._sure.clicked.connect(self.erased)
        line.addWidget(self._erase)
        line.addWidget(self._sure)
        card.body.addLayout(line)
        return card

    def _ask(self) -> None:
        self._words.setText(
            _("Le nom, les réponses et les notes partent de cet ordinateur, sans retour possible.")
        )
        self._erase.hide()
        self._sure.show()
        self._sure.setFocus()
