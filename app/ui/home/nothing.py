"""What a search that finds nothing says, and the way on."""

from __future__ import annotations

from gettext import ngettext

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui.widgets import Button, IconLabel, column, label, row


class NothingFound(QWidget):
    """``cleared`` empties the search, ``widened`` shows every state again."""

    cleared = Signal()
    widened = Signal()

    def __init__(self) -> None:
        super().__init__()
        body = column(self, gap=12, margins=(0, 32, 0, 0))
        line = row(gap=14)
        line.addWidget(IconLabel("search", "ink_2", 28))
        self._words = label("", "lead", wrap=True, name="home.nothing")
        line.addWidget(self._words, 1)
        body.addLayout(line)
        ways = row(gap=8)
        self._wider = Button("", "outlined", name="home.nothing.all")
        self._wider.clicked.connect(self.widened)
        ways.addWidget(self._wider)
        clear = Button(_("Effacer la recherche"), "outlined", name="home.nothing.clear")
        clear.clicked.connect(self.cleared)
        ways.addWidget(clear)
        ways.addStretch(1)
        body.addLayout(ways)
        body.addStretch(1)

    def say(self, typed: str, elsewhere: int) -> None:
        """Nothing holds ``typed``; ``elsewhere`` interviews do, in states that are not shown."""
        self._words.setText(
            _("Rien ici pour « {typed} ». Essayez le début d’un nom ou d’un mot.").format(
                typed=typed
            )
        )
        words = ngettext(
            "{n} entretien ailleurs : tout montrer",
            "{n} entretiens ailleurs : tout montrer",
            elsewhere,
        )
        self._wider.setText(words.format(n=elsewhere))
        self._wider.setVisible(elsewhere > 0)
