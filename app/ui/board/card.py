"""One card on the table or in a zone: it opens by a tap, is lifted by a drag, laid by a digit."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame

from app.domain.deck import Card
from app.ui import theme
from app.ui.board.hand import Hand
from app.ui.board.pictures import paint_card

RING = 3
_STEPS = {Qt.Key.Key_Left: 0, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 2, Qt.Key.Key_Down: 3}
_OPEN = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_RETURN = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class BoardCard(QFrame):
    """Sends what the hand or a key does; the table decides. Positions are global."""

    tapped = Signal(str)
    lifted = Signal(str, QPoint)
    moved = Signal(QPoint)
    dropped = Signal(QPoint)
    cancelled = Signal()
    digit = Signal(str, int)
    steered = Signal(str, int)
    sent_back = Signal(str)

    def __init__(self, card: Card, prefix: str = "cards.card") -> None:
        super().__init__()
        self.card = card
        self.picked = self.gone = False
        self.setObjectName(f"{prefix}.{card.id}")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._hand = Hand(self)
        self._hand.tapped.connect(lambda: self.tapped.emit(card.id))
        self._hand.lifted.connect(self._lift)
        self._hand.moved.connect(self.moved)
        self._hand.dropped.connect(self._drop)
        self._hand.cancelled.connect(self._cancel)
        self.say("")

    def say(self, where: str) -> None:
        """Tell screen readers the number, what is seen, and where the card lies."""
        words = f"{self.card.number}. {self.card.alt}"
        self.setAccessibleName(f"{words} {where}".strip())

    def show_state(self, picked: bool, gone: bool) -> None:
        """Picked has a ring; gone is an empty place with its number."""
        if (picked, gone) != (self.picked, self.gone):
            self.picked, self.gone = picked, gone
            self._hand.may_drag = not gone
            self.update()

    def _lift(self, at: QPoint) -> None:
        self.update()
        self.lifted.emit(self.card.id, at)

    def _drop(self, at: QPoint) -> None:
        self.update()
        self.dropped.emit(at)

    def _cancel(self) -> None:
        self.update()
        self.cancelled.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        if self.gone or self._hand.dragging:
            self._paint_empty(painter, box)
        else:
            paint_card(painter, box, self.card)
        if self.picked or self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 3 if self.picked else 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), 9, 9)

    def _paint_empty(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(theme.colour("hairline"), 1.25))
        painter.setBrush(theme.colour("paper"))
        painter.drawRoundedRect(box, 8, 8)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink_3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.card.number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self.steered.emit(self.card.id, _STEPS[event.key()])
        elif event.text() in tuple("123456789"):
            self.digit.emit(self.card.id, int(event.text()))
        elif event.key() in _OPEN:
            self.tapped.emit(self.card.id)
        elif event.key() in _RETURN:
            self.sent_back.emit(self.card.id)
        else:
            super().keyPressEvent(event)
