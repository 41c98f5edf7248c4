"""The first day of a supervisor: found the organisation's authority, or join one that exists."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui.shell.door_form import LONGEST, one_line
from app.ui.widgets import Button, Field, FlowLayout, Panel, label, line_field


class FoundingPanel(Panel):
    """``named`` with the organisation's name; ``joining`` when another supervisor founded it."""

    named = Signal(str)
    joining = Signal()

    def __init__(self, suggestion: str) -> None:
        super().__init__("card", margins=(20, 16, 20, 20))
        self.body.addWidget(label(_("Créer l’autorité"), "strong"))
        words = _(
            "Elle signe la liste des personnes à qui l’on fait confiance. Une par organisation : "
            "si un autre superviseur l’a déjà créée, rejoignez-le."
        )
        self.body.addWidget(label(words, "soft", wrap=True))
        self._name = line_field("trust.organisation", _("DISP de…"))
        self._name.setMaxLength(LONGEST)
        self._name.setText(suggestion[:LONGEST])
        self.body.addWidget(Field(_("Organisation"), self._name))
        self._choices, self._sure = QWidget(), self._confirmation()
        line = FlowLayout(self._choices, gap=8)
        self._make = Button(_("Créer l’autorité"), "filled", "shield", "trust.found")
        self._make.clicked.connect(self._ask)
        join = Button(_("Rejoindre une équipe"), "outlined", "people", "trust.join")
        join.clicked.connect(self.joining)
        line.addWidget(self._make)
        line.addWidget(join)
        self.body.addWidget(self._choices)
        self.body.addWidget(self._sure)
        self._show_sure(False)

    def _confirmation(self) -> Panel:
        """What founding shuts out, said once before it is done."""
        panel = Panel("notice", margins=(14, 10, 14, 12))
        words = _(
            "Cet espace ne pourra plus rejoindre une autre équipe. Si une autorité existe déjà "
            "dans votre organisation, annulez et rejoignez-la."
        )
        panel.body.addWidget(label(words, "body", wrap=True, name="trust.found_consequence"))
        line = FlowLayout(gap=8)
        sure = Button(_("Créer"), "filled", "shield", "trust.found_sure")
        sure.clicked.connect(lambda: self.named.emit(one_line(self._name.text())))
        self._back = Button(_("Annuler"), "plain", name="trust.found_not")
        self._back.clicked.connect(self._put_away)
        line.addWidget(self._back)
        line.addWidget(sure)
        panel.body.addLayout(line)
        return panel

    def _ask(self) -> None:
        if one_line(self._name.text()):
            self._show_sure(True)
            self._back.setFocus()  # a second Space, out of haste, founds nothing
        else:
            self._name.setFocus()

    def _put_away(self) -> None:
        self._show_sure(False)
        self._make.setFocus()

    def _show_sure(self, on: bool) -> None:
        self._name.setReadOnly(on)
        self._choices.setVisible(not on)
        self._sure.setVisible(on)
