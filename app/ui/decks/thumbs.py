"""All cards of a deck, small: one painted widget that decodes a few pictures at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.deck import Card
from app.text import _
from app.ui import theme
from app.ui.board.pictures import face

SIZE, GAP = QSize(104, 78), 10
# A picture takes about a millisecond: between two batches the window stays alive.
BATCH = 6
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Thumbs(QWidget):
    """``chosen`` with the id of a card; ``lacks`` says which cards still wait for texts."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("decks.thumbs")
        self._cards: tuple[Card, ...] = ()
        self._lacks: Callable[[str], bool] = lambda _card: False
        self._here = ""
        self._drawn: dict[str, QPixmap] = {}
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._draw_some)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_cards(self, cards: tuple[Card, ...], lacks: Callable[[str], bool]) -> None:
        """Show ``cards``; pictures appear as they are decoded."""
        self._cards, self._lacks, self._drawn = cards, lacks, {}
        self._timer.start()
        self._fit()
        self.update()

    def show_here(self, card_id: str) -> None:
        """Outline the card that is looked at."""
        self._here = card_id
        found = next((card for card in self._cards if card.id == card_id), None)
        self.setAccessibleName(_("Cartes") + (f" : {found.number}. {found.alt}" if found else ""))
        self.update()

    def _draw_some(self) -> None:
        waiting = [card for card in self._cards if card.id not in self._drawn]
        for card in waiting[:BATCH]:
            self._drawn[card.id] = face(card, SIZE, self.devicePixelRatioF())
        if not waiting:
            self._timer.stop()
        self.update()

    def _columns(self) -> int:
        return max(1, (self.width() - 6 + GAP) // (SIZE.width() + GAP))

    def _place(self, index: int) -> QRect:
        line, place = divmod(index, self._columns())
        left = place * (SIZE.width() + GAP)
        return QRect(left + 3, line * (SIZE.height() + GAP) + 3, SIZE.width(), SIZE.height())

    def _fit(self) -> None:
        lines = -(-len(self._cards) // self._columns())
        self.setMinimumHeight(lines * (SIZE.height() + GAP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, card in enumerate(self._cards):
            place = self._place(index)
            if place.adjusted(-4, -4, 4, 4).intersects(event.rect()):
                self._paint(painter, card, place)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _paint(self, painter: QPainter, card: Card, place: QRect) -> None:
        drawn = self._drawn.get(card.id)
        if drawn is not None:
            painter.drawPixmap(place.topLeft(), drawn)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("sunk"))
            painter.drawRoundedRect(place, 8, 8)
        if self._lacks(card.id):
            self._paint_lack(painter, place)
        if card.id == self._here:
            painter.setPen(QPen(theme.colour("accent"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(place).adjusted(-1.5, -1.5, 1.5, 1.5), 9, 9)

    @staticmethod
    def _paint_lack(painter: QPainter, place: QRect) -> None:
        dot = QRect(place.right() - 25, place.top() + 5, 20, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(dot)
        painter.drawPixmap(dot.topLeft(), theme.pixmap("pencil", "ochre_text", 20))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for index, card in enumerate(self._cards):
            if self._place(index).contains(event.position().toPoint()):
                self.chosen.emit(card.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = self._columns() * (1 if event.key() == Qt.Key.Key_Down else -1)
        ids = [card.id for card in self._cards]
        if step is None or not ids:
            super().keyPressEvent(event)
            return
        here = ids.index(self._here) if self._here in ids else 0
        self.chosen.emit(ids[min(max(here + step, 0), len(ids) - 1)])
