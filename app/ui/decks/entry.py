"""One deck in the list: a few of its pictures, its name, its state in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from app.domain.deck import Deck
from app.text import _
from app.ui import theme
from app.ui.board.pictures import paint_card
from app.ui.widgets import PaintedButton

SHOWN = 3


class DeckEntry(PaintedButton):
    """``chosen`` with the deck's key."""

    chosen = Signal(str)

    def __init__(self, deck: Deck, in_use: bool, here: bool) -> None:
        super().__init__()
        self._deck, self._in_use = deck, in_use
        self.setObjectName(f"decks.entry.{deck.key}")
        self.setAccessibleName(f"{self._title()}. {self._state()}")
        self.setCheckable(True)
        self.setChecked(here)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.chosen.emit(deck.key))

    def sizeHint(self) -> QSize:
        return QSize(250, 130)

    def _title(self) -> str:
        return self._deck.title or _("Jeu sans titre")

    def _state(self) -> str:
        if self._deck.draft:
            return _("Brouillon à compléter")
        return _("Dans les prochains entretiens") if self._in_use else _("Disponible")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(theme.colour("accent" if on else "hairline"), 2 if on else 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)
        if self.isChecked() and self.hasFocus():
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), 11, 11)
        for place, card in enumerate(self._deck.cards[:SHOWN]):
            paint_card(painter, QRectF(14 + place * 77, 14, 72, 54), card)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        bold = theme.font("body")
        bold.setBold(True)
        room = self.width() - 28
        painter.setFont(bold)
        painter.setPen(theme.colour("ink"))
        title = QFontMetrics(bold).elidedText(self._title(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(14, 74, room, 24), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(theme.font("caption"))
        tint = "ochre_text" if self._deck.draft else "accent" if self._in_use else "ink_2"
        painter.setPen(theme.colour(tint))
        box, left = QRectF(14, 98, room, 22), 0
        if self._in_use:
            painter.drawPixmap(14, 101, theme.pixmap("check", tint, 16))
            left = 22
        painter.drawText(box.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._state())
