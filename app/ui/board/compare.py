"""Two cards side by side, each with what was said of it: the person compares, nobody scores."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.answers.cards import PlacedCard
from app.domain.composition.language import quoted
from app.domain.deck import Card
from app.text import _
from app.ui.board.large import LargePicture
from app.ui.board.strip import Strip, StripCard
from app.ui.widgets import column, label, scroller

LEAST_PICTURE = 120
Shown = tuple[Card, PlacedCard, str]


class Comparison(QWidget):
    """``chosen`` with the id of a card to bring in; the one shown longest goes.

    The pictures leave their room to the words, which are read whole.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        body = column(self, gap=12)
        pair = QGridLayout()
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setHorizontalSpacing(24)
        pair.setRowStretch(0, 1)
        self._pictures = (LargePicture(wished=LEAST_PICTURE), LargePicture(wished=LEAST_PICTURE))
        self._orders = (label("", "bold"), label("", "bold"))
        self._words = tuple(
            label("", "words", wrap=True, name=f"cards.compare.{side}")
            for side in ("left", "right")
        )
        for line, parts in enumerate((self._pictures, self._orders, self._words)):
            for side, part in enumerate(parts):
                pair.addWidget(part, line, side, _ALIGNED[line])
                pair.setColumnStretch(side, 1)
        inside = QWidget()
        inside.setLayout(pair)
        for picture in self._pictures:
            picture.setMinimumHeight(LEAST_PICTURE)
        body.addWidget(scroller(inside), 1)
        self.strip = Strip()
        self.strip.chosen.connect(self.chosen)
        body.addWidget(self.strip)

    def show_pair(self, pair: tuple[Shown, Shown], strip: tuple[StripCard, ...]) -> None:
        """Show two cards, and below them all that can be compared."""
        for side, (card, placed, order) in enumerate(pair):
            self._pictures[side].show_card(card)
            self._orders[side].setText(order)
            said = placed.alike or placed.why or placed.seen
            self._words[side].setText(quoted(said) if said else _("Pas encore racontée."))
        self.strip.show_cards(strip, tuple(card.id for card, _placed, _order in pair))


_ALIGNED = (Qt.AlignmentFlag(0), Qt.AlignmentFlag(0), Qt.AlignmentFlag.AlignTop)
