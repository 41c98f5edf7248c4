"""The person's words to keep, chosen in what was said and validated aloud."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui.widgets import (
    Button,
    FlowLayout,
    IconButton,
    QuoteText,
    clear,
    column,
    holds_focus,
    label,
    line_field,
)

LONGEST = 60


class Keywords(QWidget):
    """``changed`` with all words. A passage selected in one of ``texts`` can be kept as it is."""

    changed = Signal(tuple)

    def __init__(self, texts: Sequence[QuoteText]) -> None:
        super().__init__()
        self._words: tuple[str, ...] = ()
        self._selected = ""
        body = column(self, gap=8)
        body.addWidget(label(_("Ses mots à retenir, validés à voix haute"), "soft", wrap=True))
        self._holder = QWidget()
        self._chips = FlowLayout(self._holder)
        body.addWidget(self._holder)
        line = FlowLayout(gap=8)
        self._field = line_field("cards.keyword", _("Un mot, puis Entrée"))
        self._field.returnPressed.connect(self._typed)
        line.fill(self._field)
        add = IconButton("plus", _("Retenir ce mot"), "cards.add_keyword")
        add.clicked.connect(self._typed)
        line.addWidget(add)
        self._hold = Button(_("Retenir le passage choisi"), "outlined", "plus", "cards.hold")
        self._hold.clicked.connect(lambda: self._add(self._selected))
        self._hold.hide()
        line.addWidget(self._hold)
        body.addLayout(line)
        for text in texts:
            text.selectionChanged.connect(lambda t=text: self._select(t))

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show ``words`` as chips that a touch takes away."""
        if words == self._words and self._chips.count() == len(words):
            return
        self._words = words
        if holds_focus(self._holder):  # the word that goes takes its button with it
            self._field.setFocus()
        clear(self._chips)
        for word in words:
            chip = Button(word, "option", "close")
            chip.setObjectName(f"cards.keyword.{word}")
            chip.setToolTip(_("Retirer ce mot"))
            others = tuple(w for w in words if w != word)
            chip.clicked.connect(lambda _=False, o=others: self.changed.emit(o))
            self._chips.addWidget(chip)

    def _select(self, text: QuoteText) -> None:
        chosen = " ".join(text.textCursor().selectedText().split())
        self._selected = chosen if len(chosen) <= LONGEST else ""
        self._hold.setVisible(bool(self._selected))

    def _typed(self) -> None:
        word = self._field.text()
        self._field.clear()
        self._add(word)

    def _add(self, word: str) -> None:
        kept = word.strip(" .,;:!?«»\u202f\u00a0")
        if kept and kept not in self._words:
            self.changed.emit((*self._words, kept))
        self._hold.hide()
