"""Whether a line is passed on, and why it may have to wait: a relative was named."""

from __future__ import annotations

from app.text import _
from app.ui.widgets import IconLabel, Panel, Switch, label, row


def agreement(name: str) -> Switch:
    """The switch every line of the board has."""
    return Switch(_("Transmis"), _("Entre nous"), _("Accord"), name, below=True)


class NameNotice(Panel):
    """Says that a name stands in the line, and that it stays between us until it is gone."""

    def __init__(self) -> None:
        super().__init__("notice", margins=(10, 6, 10, 6))
        line = row(gap=8)
        line.addWidget(IconLabel("info", "ochre_text", 18))
        self._words = label("", "caption", wrap=True)
        line.addWidget(self._words, 1)
        self.body.addLayout(line)
        self.hide()

    def show_name(self, name: str) -> None:
        """Show the notice for ``name``; an empty one hides it."""
        words = _("Un rôle suffit : retirez « {name} », la ligne reste entre nous d’ici là.")
        self._words.setText(words.format(name=name))
        self.setVisible(bool(name))
