"""The second time: each kept card large, the person's words beside it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.domain.answers.cards import PlacedCard
from app.domain.deck import Card
from app.text import _
from app.ui import theme
from app.ui.board.pictures import paint_card
from app.ui.widgets import (
    Button,
    FlowLayout,
    Panel,
    QuoteText,
    Switch,
    clear,
    column,
    label,
    line_field,
    row,
    scroller,
)

LEAST_WORDS = 48


class LargePicture(QWidget):
    """A card as large as its place allows."""

    def __init__(self) -> None:
        super().__init__()
        self._card: Card | None = None
        self.setMinimumSize(240, 180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_card(self, card: Card | None) -> None:
        """Draw ``card``."""
        self._card = card
        self.setAccessibleName(card.alt if card else "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._card is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(self.width(), self.height() * 4 / 3)
        box = QRectF(0, 0, width, width * 3 / 4)
        paint_card(painter, box, self._card.picture, self._card.number, radius=14)


class StripCard(QAbstractButton):
    """A small card in the strip of those kept or refused."""

    def __init__(self, card: Card, words: str) -> None:
        super().__init__()
        self._card, self._words = card, words
        self.setObjectName(f"cards.strip.{card.id}")
        self.setAccessibleName(f"{card.number}. {card.alt} {words}")
        self.setCheckable(True)
        self.setMinimumWidth(88)
        self.setMaximumWidth(200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(186, 72)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "focus"), 2))
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        paint_card(painter, QRectF(8, 9, 72, 54), self._card.thumbnail, self._card.number)
        title, _sep, below = self._words.partition("\n")
        box = QRectF(90, 15, self.width() - 98, 22)
        if box.width() < LEAST_WORDS:
            return
        bold = theme.font("body")
        bold.setBold(True)
        _write(painter, box if below else box.translated(0, 10), title, bold, "ink")
        _write(painter, box.translated(0, 21), below, theme.font("caption"), "ink_2")


def _write(painter: QPainter, box: QRectF, text: str, font: QFont, tint: str) -> None:
    painter.setFont(font)
    painter.setPen(theme.colour(tint))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


class CardWords(QWidget):
    """Sends ``changed`` with the placed card, the gesture's label, and whether it was typed."""

    changed = Signal(object, str, bool)
    chosen = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._card = PlacedCard("", "")
        whole = row(self, gap=28)
        left = column(gap=12)
        self._picture = LargePicture()
        left.addWidget(self._picture, 1)
        self._strip_panel = Panel("sunk", margins=(8, 8, 8, 8))
        self._strip = row(gap=4)
        self._strip_panel.body.addLayout(self._strip)
        left.addWidget(self._strip_panel)
        whole.addLayout(left, 5)
        inside = QWidget()
        right = column(inside, gap=10, margins=(0, 0, 8, 8))
        self._seen = self._question(right, "cards.seen", _("Que voyez-vous sur cette image ?"))
        self._alike = self._question(
            right, "cards.alike", _("Qu’est-ce qui, là-dedans, vous ressemble ?")
        )
        self._seen.edited.connect(lambda t: self._set(_("Ce qui est vu"), True, seen=t))
        self._alike.edited.connect(lambda t: self._set(_("Ce qui ressemble"), True, alike=t))
        self._keywords_part(right)
        self._agree_part(right)
        right.addStretch(1)
        whole.addWidget(scroller(inside), 4)

    def _question(self, place, name: str, words: str) -> QuoteText:
        place.addWidget(label(words, "soft"))
        text = QuoteText(name, "« … »", words, 2)
        text.left.connect(self.left)
        place.addWidget(text)
        return text

    def _keywords_part(self, place) -> None:
        place.addWidget(label(_("Ses mots à retenir, validés à voix haute"), "soft"))
        holder = QWidget()
        self._keywords = FlowLayout(holder)
        place.addWidget(holder)
        self._keyword = line_field("cards.keyword", _("Un mot, puis Entrée"))
        self._keyword.returnPressed.connect(self._add_keyword)
        place.addWidget(self._keyword)

    def _agree_part(self, place) -> None:
        panel = Panel("sunk", margins=(16, 10, 16, 12))
        panel.body.addWidget(
            label(_("Cette image et ces mots partent dans la synthèse"), "bold", True)
        )
        self._agree = Switch(
            _("Accord demandé et donné"), _("Reste entre nous"), _("Accord"), "cards.agree"
        )
        self._agree.clicked.connect(lambda on: self._set(_("Accord"), transmitted=on))
        panel.body.addWidget(self._agree)
        self._agree_panel = panel
        place.addWidget(panel)

    def _set(self, gesture: str, typing: bool = False, **parts: object) -> None:
        changed = replace(self._card, **parts)  # type: ignore[arg-type]
        self.changed.emit(changed, gesture, typing)

    def _add_keyword(self) -> None:
        word = self._keyword.text().strip()
        self._keyword.clear()
        if word and word not in self._card.keywords:
            self._set(_("Mot à retenir"), keywords=(*self._card.keywords, word))

    def show_strip(self, cards: tuple[tuple[Card, str], ...], here: str) -> None:
        """Show the kept and refused cards, each with its words."""
        clear(self._strip)
        for card, words in cards:
            made = StripCard(card, words)
            made.setChecked(card.id == here)
            made.clicked.connect(lambda _=False, key=card.id: self.chosen.emit(key))
            self._strip.addWidget(made, 1)
        self._strip.addStretch(0)

    def show_card(self, placed: PlacedCard, card: Card | None, kept: bool) -> None:
        """Show ``placed`` with its picture; a refused card has no agreement to give."""
        same = placed == self._card
        self._card = placed
        self._picture.show_card(card)
        self._seen.show_text(placed.seen)
        self._alike.show_text(placed.alike)
        self._agree.setChecked(placed.transmitted)
        self._agree_panel.setVisible(kept)
        if not same or self._keywords.count() != len(placed.keywords):
            self._show_keywords()

    def _show_keywords(self) -> None:
        clear(self._keywords)
        for word in self._card.keywords:
            chip = Button(word, "option", "close")
            chip.setToolTip(_("Retirer ce mot"))
            others = tuple(w for w in self._card.keywords if w != word)
            chip.clicked.connect(lambda _=False, o=others: self._set("Mot retiré", keywords=o))
            self._keywords.addWidget(chip)
