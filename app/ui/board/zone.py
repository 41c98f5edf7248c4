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

THUMB, SMALL_THUMB = QSize(92, 69), QSize(60, 45)


class ZoneBox(QAbstractButton):
    """A click lays the picked card here; ``returned`` gives a card back to the table."""

    returned = Signal(str)

    def __init__(self, zone: Zone, digit: int) -> None:
        super().__init__()
        self.zone, self._digit = zone, digit
        self._cards: tuple[Card, ...] = ()
        self.waiting = False
        self._number = 0
        self._thumb, self._across = THUMB, 2
        self.setObjectName(f"cards.zone.{zone.id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        rows = max(1, -(-min(len(self._cards) + 1, self.zone.most) // self._across))
        return QSize(226, 44 + rows * (self._thumb.height() + 8) + 4)

    def shrink(self, small: bool) -> None:
        """Three small cards in a line for a short window, two larger ones else."""
        self._thumb, self._across = (SMALL_THUMB, 3) if small else (THUMB, 2)
        self.updateGeometry()
        self.update()

    def wait_for(self, number: int) -> None:
        """Offer a place to the picked card of that number; 0 is no card."""
        self._number = number
        self.waiting = bool(number) and len(self._cards) < self.zone.most
        self.update()

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        """Show ``cards`` in the order they were laid."""
        self._cards = cards
        full = _("complète") if len(cards) >= self.zone.most else ""
        self.setAccessibleName(
            f"{self.zone.label}, {len(cards)} sur {self.zone.most}. {full}".strip()
        )
        self.updateGeometry()
        self.update()

    def _place(self, index: int) -> QRectF:
        line, place = divmod(index, self._across)
        x = 14 + place * (self._thumb.width() + 10)
        y = 42 + line * (self._thumb.height() + 8)
        return QRectF(x, y, self._thumb.width(), self._thumb.height())

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
            self._paint_waiting(painter, self._place(len(self._cards)))

    def _paint_waiting(self, painter: QPainter, place: QRectF) -> None:
        if not self.waiting:
            painter.setPen(QPen(theme.colour("edge"), 1.25, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 8, 8)
            return
        painter.setPen(QPen(theme.colour("accent"), 1.5))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(place, 8, 8)
        small = theme.font("caption")
        small.setBold(True)
        painter.setFont(small)
        words = _("Poser\nla {n}") if self._across == 3 else _("Poser la {n}")
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words.format(n=self._number))

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
