"""Landmarks out of sight: named at the edge they lie beyond, so that none is ever lost."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from app.ui import theme
from app.ui.timeline.surface import Surface

HEIGHT, MOST = 26, 170


def anchors(canvas: Surface, measure) -> Iterator[tuple[QRectF, str, str]]:
    """The nearest landmark beyond each edge: its plate, its id and what the plate says."""
    drawing = canvas.drawing
    band = next((lane for lane in drawing.lanes if lane.points), None)
    if band is None:
        return
    before = [line for line in drawing.landmarks if line.x < drawing.time_left]
    after = [line for line in drawing.landmarks if line.x > drawing.now_x]
    for line, on_left in ((before[-1:], True), (after[:1], False)):
        for found in line:
            item = drawing.find(found.id)
            said = f"‹ {item.title}" if on_left else f"{item.title} ›"
            width = min(measure(said) + 18, theme.scaled(MOST))
            x = drawing.time_left + 2 if on_left else drawing.now_x - width - 4
            high = theme.scaled(HEIGHT)
            top = band.y + (canvas.view.sizes.lane - high) / 2
            yield QRectF(x, top, width, high), found.id, said


def paint_anchors(painter: QPainter, canvas: Surface) -> None:
    """The plates over the landmarks' lane."""
    painter.setFont(theme.font("caption"))
    metrics = painter.fontMetrics()
    for plate, _id, said in anchors(canvas, metrics.horizontalAdvance):
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(plate, 8, 8)
        painter.setPen(theme.colour("ink_2"))
        painter.drawText(plate.topLeft() + QPointF(9, theme.scaled(17)), said)


def anchor_at(canvas: Surface, point: QPointF) -> str:
    """The landmark whose plate is under ``point``, or nothing."""
    from PySide6.QtGui import QFontMetrics

    measure = QFontMetrics(theme.font("caption")).horizontalAdvance
    return next(
        (found for plate, found, _s in anchors(canvas, measure) if plate.contains(point)), ""
    )
