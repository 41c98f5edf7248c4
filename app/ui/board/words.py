"""The second time: each card large, the person's words beside it, and what may leave."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.answers.cards import PlacedCard
from app.domain.deck import Card
from app.text import _
from app.ui.board.keywords import Keywords
from app.ui.board.large import LargePicture
from app.ui.board.strip import Strip, StripCard
from app.ui.listen import Listen
from app.ui.speech import Voice
from app.ui.widgets import (
    Button,
    FlowLayout,
    Panel,
    QuoteText,
    Switch,
    column,
    label,
    row,
    scroller,
)

AGREE_WIDTH = 330


class CardWords(QWidget):
    """Sends ``changed`` with the placed card, the gesture's label, and whether it was typed.

    A refused card is asked why instead of what is alike; nothing of it leaves unless agreed.
    """

    changed = Signal(object, str, bool)
    chosen = Signal(str)
    put_first = Signal(str)
    left = Signal()

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self._card = PlacedCard("", "")
        self._alt = ""
        whole = column(self, gap=12)
        above = row(gap=28)
        self._picture = LargePicture()
        above.addWidget(self._picture, 5)
        above.addWidget(scroller(self._questions()), 5)
        whole.addLayout(above, 1)
        below = row(gap=16)
        self._strip = Strip()
        self._strip.chosen.connect(self.chosen)
        below.addWidget(self._strip, 1)
        below.addWidget(self._agree_part())
        whole.addLayout(below)

    def _questions(self) -> QWidget:
        inside = QWidget()
        right = column(inside, gap=8, margins=(0, 0, 8, 8))
        self._seen = self._question(right, "cards.seen", _("Que voyez-vous sur cette image ?"))
        self._alike_part, self._alike = self._titled_question(
            right, "cards.alike", _("Qu’est-ce qui, là-dedans, vous ressemble ?")
        )
        self._why_part, self._why = self._titled_question(
            right, "cards.why", _("Pourquoi la refuser ? Seulement si la personne le dit.")
        )
        self._connect_texts()
        self._keywords = Keywords((self._seen, self._alike, self._why))
        self._keywords.changed.connect(self._set_keywords)
        right.addWidget(self._keywords)
        self._first = Button(_("Mettre cette image en premier"), "plain", "star", "cards.first")
        self._first.clicked.connect(lambda: self.put_first.emit(self._card.card_id))
        acts = QWidget()
        flow = FlowLayout(acts, gap=4)
        said = _("Décrire à voix haute")
        self._read = Listen(self._voice, lambda: self._alt, "cards.aloud", said)
        flow.addWidget(self._read)
        flow.addWidget(self._first)
        right.addWidget(acts)
        right.addStretch(1)
        return inside

    def _question(self, place, name: str, words: str) -> QuoteText:
        place.addWidget(label(words, "soft", wrap=True))
        text = QuoteText(name, "« … »", words, 2)
        text.left.connect(self.left)
        place.addWidget(text)
        return text

    def _titled_question(self, place, name: str, words: str) -> tuple[QWidget, QuoteText]:
        """A question that can be hidden with its title."""
        part = QWidget()
        text = self._question(column(part, gap=8), name, words)
        place.addWidget(part)
        return part, text

    def _connect_texts(self) -> None:
        self._seen.edited.connect(lambda t: self._set(_("Ce qui est vu"), True, seen=t))
        self._alike.edited.connect(lambda t: self._set(_("Ce qui ressemble"), True, alike=t))
        self._why.edited.connect(lambda t: self._set(_("Pourquoi refusée"), True, why=t))

    def _agree_part(self) -> Panel:
        panel = Panel("sunk", margins=(16, 8, 16, 4))
        panel.body.setSpacing(0)
        self._agree_words = label("", "bold", wrap=True)
        panel.body.addWidget(self._agree_words)
        self._agree = Switch(
            _("Accord demandé et donné"), _("Reste entre nous"), _("Accord"), "cards.agree"
        )
        self._agree.clicked.connect(lambda on: self._set(_("Accord"), transmitted=on))
        panel.body.addWidget(self._agree)
        panel.setFixedWidth(max(AGREE_WIDTH, self._agree.sizeHint().width() + 40))
        return panel

    def _set(self, gesture: str, typing: bool = False, **parts: object) -> None:
        changed = replace(self._card, **parts)  # type: ignore[arg-type]
        self.changed.emit(changed, gesture, typing)

    def _set_keywords(self, words: tuple[str, ...]) -> None:
        added = len(words) > len(self._card.keywords)
        self._set(_("Mot à retenir") if added else _("Mot retiré"), keywords=words)

    def begin(self) -> None:
        """Put the caret where the person's first words go."""
        self._seen.setFocus()

    def show_strip(self, cards: tuple[StripCard, ...], here: str) -> None:
        """Show the kept and refused cards."""
        self._strip.show_cards(cards, (here,))

    def show_card(self, placed: PlacedCard, card: Card, kept: bool, first: bool) -> None:
        """Show ``placed`` with its picture; ``first`` of its zone cannot be put before another."""
        self._card, self._alt = placed, card.alt
        self._read.offer(bool(card.alt))
        self._picture.show_card(card)
        self._first.setVisible(kept and not first)
        for text, words in (
            (self._seen, placed.seen),
            (self._alike, placed.alike),
            (self._why, placed.why),
        ):
            text.show_text(words)
        self._alike_part.setVisible(kept)
        self._why_part.setVisible(not kept)
        self._keywords.setVisible(kept)
        self._keywords.show_words(placed.keywords)
        self._agree.setChecked(placed.transmitted)
        self._agree_words.setText(
            _("Image et mots partent dans la synthèse")
            if kept
            else _("Refusée : ne part pas, sauf accord dit")
        )
