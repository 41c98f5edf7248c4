"""The printed deck was on the table: the numbers the person kept are typed here."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.domain.answers import paper
from app.domain.answers.cards import CardsAnswer
from app.domain.deck import Card, Deck
from app.domain.errors import UserError
from app.domain.method import Zone
from app.text import _, sentence
from app.ui import theme
from app.ui.board.pictures import paint_card
from app.ui.widgets import (
    Button,
    Field,
    FlowLayout,
    column,
    fit_text,
    label,
    line_field,
    row,
    scroller,
)

CARD = (88, 66)


class NumberedCards(QWidget):
    """The cards of the numbers typed so far, to be compared with those on the table."""

    def __init__(self, deck: Deck) -> None:
        super().__init__()
        self._deck = deck
        self._cards: list[Card] = []
        self.setFixedHeight(CARD[1] + 2)

    def show_numbers(self, text: str) -> None:
        """Draw the card of each number in ``text``."""
        found = (self._deck.numbered(int(n)) for n in re.findall("[0-9]{1,3}", text))
        self._cards = [card for card in found if card is not None]
        self.setAccessibleName(". ".join(f"{card.number}, {card.alt}" for card in self._cards))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, card in enumerate(self._cards):
            paint_card(painter, QRectF(place * (CARD[0] + 8), 0, *CARD), card)


class PaperEntry(QWidget):
    """``written`` with the new answer; ``left`` without one."""

    written = Signal(object)
    left = Signal()

    def __init__(self, zones: Sequence[Zone], deck: Deck) -> None:
        super().__init__()
        self._zones = zones
        self._known = {card.number: card.id for card in deck.cards}
        self._answer = CardsAnswer()
        inside = QWidget()
        body = column(inside, gap=14)
        column(self).addWidget(scroller(inside))
        words = _("Les cartes étaient imprimées ? Tapez les numéros gardés, dans l’ordre choisi.")
        body.addWidget(label(words, "lead", wrap=True))
        self._fields = {zone.id: self._field(zone) for zone in zones}
        self._seen = {zone.id: NumberedCards(deck) for zone in zones}
        for zone in zones:
            body.addLayout(self._line(zone))
        self._trouble = label("", "warning", wrap=True, name="cards.paper.trouble")
        body.addWidget(self._trouble)
        body.addLayout(self._buttons())
        body.addStretch(1)

    def _field(self, zone: Zone):
        made = line_field(f"cards.paper.{zone.id}", "12, 28", zone.label)
        made.returnPressed.connect(self._write)
        return made

    def _line(self, zone: Zone):
        line = row(gap=20)
        most = _("{n} au plus").format(n=zone.most)
        made = Field(f"{zone.label} ({most})", self._fields[zone.id])
        made.setFixedWidth(theme.scaled(300))
        line.addWidget(made)
        line.addWidget(self._seen[zone.id], 1)
        self._fields[zone.id].textChanged.connect(self._seen[zone.id].show_numbers)
        return line

    def _buttons(self):
        line = FlowLayout(gap=8)
        write = Button(_("Poser ces images"), "outlined", "check", "cards.paper.write")
        write.clicked.connect(self._write)
        back = Button(_("Revenir aux images"), "plain", "cards", "cards.paper.back")
        back.clicked.connect(self.left)
        line.addWidget(write)
        line.addWidget(back)
        return line

    def show_answer(self, answer: CardsAnswer) -> None:
        """Begin from the cards laid so far."""
        self._answer = answer
        self._say("")
        for zone in self._zones:
            fit_text(self._fields[zone.id], paper.typed_numbers(answer, zone.id))
        next(iter(self._fields.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        typed = {zone: field.text() for zone, field in self._fields.items()}
        try:
            self.written.emit(paper.lay_numbers(self._answer, self._zones, typed, self._known))
        except UserError as error:
            self._say(sentence(error))

    def _say(self, trouble: str) -> None:
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
