"""The cards kept and refused, small, in their order: a touch shows one large."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from app.domain.deck import Card
from app.ui import theme
from app.ui.board.pictures import paint_card
from app.ui.widgets import PaintedButton, Panel, clear, row

LEAST_WORDS = 48
FADED = 0.55


class StripCard(PaintedButton):
    """A small card with two lines of words; a refused one is paler."""

    def __init__(self, card: Card, title: str, below: str, pale: bool) -> None:
        super().__init__()
        self._card, self._title, self._below, self._pale = card, title, below, pale
        self.setObjectName(f"cards.strip.{card.id}")
        self.setAccessibleName(f"{card.number}. {card.alt} {title}, {below}")
        self.setCheckable(True)
        self.setMinimumWidth(88)
        self.setMaximumWidth(max(200, self._wished()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _wished(self) -> int:
        bold = QFont(theme.font("body"))
        bold.setBold(True)
        return 95 + QFontMetrics(bold).horizontalAdvance(self._title)

    def sizeHint(self) -> QSize:
        lines = (
            QFontMetrics(theme.font("body")).height(),
            QFontMetrics(theme.font("caption")).height(),
        )
        return QSize(max(186, self._wished()), max(72, sum(lines) + 26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "focus"), 2))
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        if self.isChecked() and self.hasFocus():
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), 7, 7)
        painter.setOpacity(FADED if self._pale else 1)
        paint_card(painter, QRectF(8, (self.height() - 48) / 2, 64, 48), self._card)
        painter.setOpacity(1)
        bold = theme.font("body")
        bold.setBold(True)
        first, second = QFontMetrics(bold).height(), QFontMetrics(theme.font("caption")).height()
        told = first + (second if self._below else 0)
        box = QRectF(81, (self.height() - told) / 2, self.width() - 86, first)
        if box.width() < LEAST_WORDS:
            return
        _write(painter, box, self._title, bold, "ink")
        below = QRectF(box.left(), box.bottom(), box.width(), second)
        _write(painter, below, self._below, theme.font("caption"), "ink_2")


def _write(painter: QPainter, box: QRectF, text: str, font: QFont, tint: str) -> None:
    painter.setFont(font)
    painter.setPen(theme.colour(tint))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


class Strip(Panel):
    """``chosen`` with the id of the card touched."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("sunk", margins=(8, 8, 8, 8))
        self._line = row(gap=4)
        self.body.addLayout(self._line)

    def show_cards(self, cards: tuple[StripCard, ...], here: tuple[str, ...]) -> None:
        """Show ``cards``, those of the ids ``here`` outlined."""
        clear(self._line)
        for made in cards:
            card_id = made._card.id
            made.setChecked(card_id in here)
            made.clicked.connect(lambda _=False, key=card_id: self.chosen.emit(key))
            self._line.addWidget(made, 1)
        self._line.addStretch(0)
