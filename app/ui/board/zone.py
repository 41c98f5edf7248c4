"""A zone beside the table: its name, how many cards lie in it, a place that waits."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.domain.deck import Card
from app.domain.method import Zone
from app.text import _
from app.ui import theme
from app.ui.board.pictures import paint_card

THUMB = QSize(88, 66)


class ZoneBox(QAbstractButton):
    """A click lays the picked card here; ``returned`` gives a card back to the table."""

    returned = Signal(str)

    def __init__(self, zone: Zone, digit: int) -> None:
        super().__init__()
        self.zone, self._digit = zone, digit
        self._cards: tuple[Card, ...] = ()
        self.waiting = False
        self.setObjectName(f"cards.zone.{zone.id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        rows = max(1, -(-min(len(self._cards) + 1, self.zone.most) // 2))
        return QSize(226, 44 + rows * (THUMB.height() + 8) + 6)

    def show_cards(self, cards: tuple[Card, ...], waiting: bool) -> None:
        """Show ``cards``; ``waiting`` says a picked card could be laid here."""
        self._cards, self.waiting = cards, waiting and len(cards) < self.zone.most
        full = _("complète") if len(cards) >= self.zone.most else ""
        self.setAccessibleName(
            f"{self.zone.label}, {len(cards)} sur {self.zone.most}. {full}".strip()
        )
        self.updateGeometry()
        self.update()

    def _place(self, index: int) -> QRectF:
        x = 14 + (index % 2) * (THUMB.width() + 10)
        y = 42 + (index // 2) * (THUMB.height() + 8)
        return QRectF(x, y, THUMB.width(), THUMB.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "accent" if self.waiting or self.hasFocus() else "paper"
        painter.setPen(QPen(theme.colour(edge), 2))
        painter.setBrush(theme.colour("paper"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)
        self._paint_head(painter)
        for index, card in enumerate(self._cards):
            paint_card(painter, self._place(index), card.thumbnail, card.number)
        if len(self._cards) < self.zone.most:
            painter.setPen(QPen(theme.colour("edge"), 1.25, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._place(len(self._cards)), 8, 8)

    def _paint_head(self, painter: QPainter) -> None:
        bold = theme.font("body")
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(theme.colour("ink"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(14, 8, 120, 28), middle, self.zone.label)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink_2"))
        count = _("{n} sur {most}").format(n=len(self._cards), most=self.zone.most)
        right = middle | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(self.width() - 110, 8, 66, 28), right, count)
        key = QRectF(self.width() - 36, 12, 22, 20)
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.drawRoundedRect(key, 5, 5)
        painter.setPen(theme.colour("ink_2"))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, str(self._digit))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        for index, card in enumerate(self._cards):
            if self._place(index).contains(point) and not self.waiting:
                self.setDown(False)
                self.returned.emit(card.id)
                return
        super().mouseReleaseEvent(event)
