"""Painting what the hand holds, with the date it would take, in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.domain.timeline import Bar
from app.ui import theme
from app.ui.timeline.bars import paint_bar, paint_pin, paint_ring, paint_titles, rectangle
from app.ui.timeline.hand import Hand
from app.ui.timeline.inks import ink_of
from app.ui.timeline.surface import Surface


def paint_in_hand(painter: QPainter, canvas: Surface, hand: Hand) -> None:
    """What is being drawn out or moved, and the date it would take, in words."""
    for shown in hand.previews:
        ink = ink_of(shown.colour)
        if isinstance(shown, Bar):
            paint_bar(painter, shown, ink)
        else:
            paint_pin(painter, shown, ink)
        paint_titles(painter, (shown,), {shown.lane: ink}, canvas.view.left)
        paint_ring(painter, shown, canvas.hasFocus(), handles=len(hand.previews) == 1)
    if hand.previews:
        _paint_bubble(painter, canvas, hand)


def _paint_bubble(painter: QPainter, canvas: Surface, hand: Hand) -> None:
    rect = hand.previews[0].rect
    painter.setFont(theme.font("caption"))
    width = painter.fontMetrics().horizontalAdvance(hand.said) + 20
    box = QRectF(0, 0, width, 26)
    left = rectangle(rect).center().x() - width / 2
    left = min(max(left, canvas.drawing.time_left), canvas.drawing.now_x - width)
    above = rect.y - 36
    box.moveTo(left, above if above > canvas.seen_top() else rect.bottom + 10)
    painter.setPen(QPen(theme.colour("ink"), 1))
    painter.setBrush(theme.colour("ink"))
    painter.drawRoundedRect(box, 8, 8)
    painter.setPen(theme.colour("surface"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, hand.said)
