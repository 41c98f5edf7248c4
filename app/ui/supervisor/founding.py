"""The first day of a supervisor: found the organisation's authority, or join one that exists."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.text import _
from app.ui.widgets import Button, Field, Panel, label, line_field, row

LONGEST = 64


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
        line = row(gap=8)
        make = Button(_("Créer l’autorité"), "filled", "shield", "trust.found")
        make.clicked.connect(self._found)
        join = Button(_("Rejoindre une équipe"), "outlined", "people", "trust.join")
        join.clicked.connect(self.joining)
        line.addWidget(make)
        line.addWidget(join)
        line.addStretch(1)
        self.body.addLayout(line)

    def _found(self) -> None:
        name = self._name.text().strip()
        if name:
            self.named.emit(name)
        else:
            self._name.setFocus()
