"""One card looked at closely: its picture, its title, what is seen; typed where a draft waits."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.domain.deck import Card
from app.domain.deck_format import LONGEST_ALT
from app.text import _
from app.ui.board.large import LargePicture
from app.ui.widgets import Field, GrowingText, Panel, column, fit_text, label, line_field, row

PICTURE = (184, 138)


class CardTexts(Panel):
    """``written`` with the title and the description typed for the card shown."""

    written = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("sunk", margins=(14, 14, 18, 14))
        line = row(gap=18)
        self._picture = LargePicture()
        self._picture.setFixedSize(*PICTURE)
        line.addWidget(self._picture)
        told = column(gap=8)
        self._title = label("", "strong", wrap=True)
        self._alt = label("", "body", wrap=True, name="decks.alt")
        told.addWidget(self._title)
        told.addWidget(self._alt)
        self._type_title = line_field("decks.card_title", _("Un titre court, pour vous"))
        self._type_alt = GrowingText(
            "decks.card_alt",
            _("Ce que l’on voit : sujet, lieu, lumière, posture. Sans interpréter."),
            _("Description de l’image"),
        )
        self._fields = (
            Field(_("Titre"), self._type_title),
            Field(_("Description, lue à voix haute"), self._type_alt),
        )
        for field in self._fields:
            told.addWidget(field)
        self._type_title.textEdited.connect(lambda _text: self._write())
        self._type_title.editingFinished.connect(self.left)
        self._type_alt.edited.connect(lambda _text: self._write())
        self._type_alt.left.connect(self.left)
        told.addStretch(1)
        line.addLayout(told, 1)
        self.body.addLayout(line)

    def _write(self) -> None:
        alt = self._type_alt.text()
        over = len(alt) - LONGEST_ALT
        words = _("{n} signes de trop.").format(n=over) if over > 0 else ""
        self._fields[1].say(words, "warning")
        self.written.emit(self._type_title.text(), alt)

    def show_card(self, card: Card, texts: tuple[str, str] | None) -> None:
        """Show ``card``; with ``texts`` (title, description) they can be typed."""
        self._picture.show_card(card)
        self._title.setText(f"{card.number}. {card.title}")
        self._alt.setText(card.alt)
        self._title.setVisible(texts is None)
        self._alt.setVisible(texts is None)
        for field in self._fields:
            field.setVisible(texts is not None)
        if texts is not None:
            fit_text(self._type_title, texts[0])
            self._type_alt.show_text(texts[1])
