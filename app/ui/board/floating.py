"""The card in the hand: slightly turned, with a soft shadow, drawn once and then only moved."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from app.domain.deck import Card
from app.ui import theme
from app.ui.board.pictures import face

AROUND = 14
TURN = 1.5


class FloatingCard(QWidget):
    """Follows the hand over the table; the mouse does not see it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawn = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def lift(self, card: Card, size: QSize) -> None:
        """Take ``card`` in the hand, ``size`` logical pixels large."""
        self.resize(size + QSize(2 * AROUND, 2 * AROUND))
        self._drawn = self._draw(card, size)
        self.raise_()
        self.show()

    def carry(self, at: QPoint) -> None:
        """Follow the hand."""
        self.move(at - self.rect().center())

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, self._drawn)

    def _draw(self, card: Card, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap(self.size() * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        box = QRectF(AROUND, AROUND, size.width(), size.height())
        self._draw_shadow(painter, box)
        painter.translate(box.center())
        painter.rotate(TURN)
        painter.translate(-box.center())
        painter.drawPixmap(box.topLeft(), face(card, size, ratio))
        painter.end()
        return made

    @staticmethod
    def _draw_shadow(painter: QPainter, box: QRectF) -> None:
        shade = theme.colour("ink" if theme.current().name == "light" else "paper")
        painter.setPen(Qt.PenStyle.NoPen)
        for spread, alpha in ((7, 18), (3, 30)):
            shade.setAlpha(alpha)
            painter.setBrush(shade)
            painter.drawRoundedRect(
                box.adjusted(-spread, 3 - spread, spread, 3 + spread), 8 + spread, 8 + spread
            )
