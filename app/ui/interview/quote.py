"""One of the person's own sentences: told to others, or kept between the two."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal

from app.domain.interview import Quote
from app.text import _
from app.ui.widgets import IconButton, ListedCard, Switch, label, row


class QuoteCard(ListedCard):
    """``changed`` with the quote told or kept, ``dropped`` when it is taken away."""

    changed = Signal(object)
    dropped = Signal(object)

    def __init__(self, quote: Quote) -> None:
        super().__init__("card", margins=(12, 8, 8, 4))
        self._quote = quote
        self.body.setSpacing(0)
        self.body.addWidget(label(f"«\u202f{quote.text}\u202f»", "lead", wrap=True))
        self._switch = Switch(
            _("Transmis"), _("Reste entre nous"), _("Transmettre"), f"quote.{quote.id}"
        )
        self._switch.clicked.connect(self._tell)
        drop = IconButton("close", _("Retirer cette citation"))
        drop.clicked.connect(self._drop)
        line = row(gap=4)
        line.addWidget(self._switch)
        line.addStretch(1)
        line.addWidget(drop)
        self.body.addLayout(line)

    def show_quote(self, quote: Quote) -> None:
        """Show whether ``quote`` is told."""
        self._quote = quote
        self._switch.setChecked(quote.transmitted)

    def begin(self) -> None:
        self._switch.setFocus()

    def _tell(self, on: bool) -> None:
        self.changed.emit(replace(self._quote, transmitted=on))

    def _drop(self) -> None:
        self.dropped.emit(self._quote)
