"""One card on the table: it is picked by a tap, lifted by a drag, laid by a digit."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame

from app.domain.deck import Card
from app.ui import theme
from app.ui.board.pictures import paint_card


class TableCard(QFrame):
    """Sends what the hand does; the table decides. Positions are global."""

    tapped = Signal(str)
    lifted = Signal(str, QPoint)
    moved = Signal(QPoint)
    dropped = Signal(QPoint)
    digit = Signal(str, int)
    steered = Signal(str, int)

    def __init__(self, card: Card) -> None:
        super().__init__()
        self.card = card
        self.picked = self.gone = False
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setObjectName(f"cards.card.{card.id}")
        self.setAccessibleName(f"{card.number}. {card.alt}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        if self.gone or self._dragging:
            painter.setPen(QPen(theme.colour("hairline"), 1.25))
            painter.setBrush(theme.colour("paper"))
            painter.drawRoundedRect(box, 8, 8)
            painter.setPen(theme.colour("ink_3"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.card.number))
        else:
            paint_card(painter, box, self.card.thumbnail, self.card.number)
        if self.picked or self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 3 if self.picked else 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), 9, 9)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or self.gone:
            return
        at = event.globalPosition().toPoint()
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        if not self._dragging and far >= QApplication.startDragDistance():
            self._dragging = True
            self.update()
            self.lifted.emit(self.card.id, at)
        if self._dragging:
            self.moved.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_dragging, self._dragging, self._pressed = self._dragging, False, None
        self.update()
        if was_dragging:
            self.dropped.emit(event.globalPosition().toPoint())
        elif self.rect().contains(event.position().toPoint()):
            self.tapped.emit(self.card.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: 0, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 2, Qt.Key.Key_Down: 3}
        if event.key() in steps:
            self.steered.emit(self.card.id, steps[event.key()])
        elif event.text().isdigit() and event.text() != "0":
            self.digit.emit(self.card.id, int(event.text()))
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.tapped.emit(self.card.id)
        else:
            super().keyPressEvent(event)
