"""The first day: one sentence that teaches, one outlined button, and what is still missing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui.widgets import Button, FlowLayout, IconLabel, Panel, column, label


class FirstDay(QWidget):
    """``asked`` for the first interview, ``team`` to be enrolled."""

    asked = Signal()
    team = Signal()

    def __init__(self, enrolled: bool) -> None:
        super().__init__()
        self.setObjectName("home.first")
        body = column(self, gap=12)
        card = Panel("card", margins=(24, 18, 24, 18))
        line = FlowLayout(gap=20)
        line.addWidget(IconLabel("seedling", "accent", 48))
        told = QWidget()
        words = column(told, gap=6)
        words.addWidget(label(_("Une personne, une heure."), "title", wrap=True))
        soon = _("Notez un nom et, s’il est fixé, un moment. Canevas prépare les huit étapes.")
        words.addWidget(label(soon, "soft", wrap=True))
        line.fill(told)
        plan = Button(_("Prévoir un entretien"), "outlined", "plus", "home.first.new")
        plan.clicked.connect(self.asked)
        line.addWidget(plan)
        card.body.addLayout(line)
        body.addWidget(card)
        if not enrolled:
            body.addWidget(self._unknown())

    def _unknown(self) -> Panel:
        notice = Panel("notice", margins=(16, 6, 8, 6))
        line = FlowLayout(gap=10)
        line.addWidget(IconLabel("shield", "ochre_text", 20))
        told = _(
            "Votre équipe ne vous connaît pas encore. Vous pouvez mener des entretiens ; "
            "pour remettre, il faudra la rejoindre."
        )
        line.fill(label(told, "body", wrap=True))
        join = Button(_("Rejoindre l’équipe"), "link", "chev-right", "home.first.team", True)
        join.clicked.connect(self.team)
        line.addWidget(join)
        notice.body.addLayout(line)
        return notice
