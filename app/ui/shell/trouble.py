"""A trouble said in place: what happened, what is safe, what to do. It stays until settled."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.domain.errors import UserError
from app.text import sentence
from app.ui.widgets import IconLabel, Panel, label, row

TROUBLE = "trouble"
"""The property that holds the code of the error a panel says: the help begins at it."""


class TroubleBanner(Panel):
    """Hidden until ``show_error``."""

    def __init__(self, name: str = "trouble") -> None:
        super().__init__("alert", margins=(14, 12, 14, 12))
        line = row(gap=10)
        line.addWidget(IconLabel("warn", "terracotta", 22), 0, Qt.AlignmentFlag.AlignTop)
        self._words = label("", "body", wrap=True, name=f"{name}.words")
        line.addWidget(self._words, 1)
        self.body.addLayout(line)
        self.hide()

    def show_error(self, error: UserError) -> None:
        """Show the sentence of ``error``."""
        self._words.setText(sentence(error))
        self.setProperty(TROUBLE, error.code)
        self.show()
