"""Painting what the hand holds, with the date it would take, in words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from app.domain.timeline import Bar
from app.ui import theme
from app.ui.timeline.bars import paint_bar, paint_pin, paint_ring, paint_titles
from app.ui.timeline.hand import GUIDE, Hand
from app.ui.timeline.inks import ink_of
from app.ui.timeline.surface import Surface

DOT = 3.5


def paint_in_hand(painter: QPainter, canvas: Surface, hand: Hand) -> None:
    """What is being drawn out or moved, what it holds on to, and its date in words."""
    for shown in hand.previews:
        ink = ink_of(shown.colour)
        if isinstance(shown, Bar):
            paint_bar(painter, shown, ink)
        else:
            paint_pin(painter, shown, ink)
        paint_titles(painter, (shown,), {shown.lane: ink}, canvas.view.left)
        paint_ring(painter, shown, canvas.hasFocus(), handles=len(hand.previews) == 1)
    if hand.previews:
        _paint_snap(painter, canvas, hand)
        _paint_bubble(painter, hand)
    hand.band.paint(painter)


def _paint_snap(painter: QPainter, canvas: Surface, hand: Hand) -> None:
    """A line with two dots where the landmark or the new year stands that holds the edge."""
    if hand.snap is None:
        return
    x, rect = canvas.view.x(hand.snap), hand.previews[0].rect
    ends = QPointF(x, rect.y - GUIDE + DOT), QPointF(x, rect.bottom + GUIDE - DOT)
    painter.setPen(QPen(theme.colour("terracotta"), 2))
    painter.drawLine(*ends)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("terracotta"))
    for end in ends:
        painter.drawEllipse(end, DOT, DOT)


def _paint_bubble(painter: QPainter, hand: Hand) -> None:
    painter.setFont(theme.font("caption"))
    painter.setPen(QPen(theme.colour("ink"), 1))
    painter.setBrush(theme.colour("ink"))
    painter.drawRoundedRect(hand.bubble, 8, 8)
    painter.setPen(theme.colour("surface"))
    painter.drawText(hand.bubble, Qt.AlignmentFlag.AlignCenter, hand.said)
