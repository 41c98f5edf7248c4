"""Painting the canvas, back to front: ground, episodes, what is chosen or held, the future."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.domain.timeline import Bar, Pin, Rect
from app.ui import theme
from app.ui.timeline.anchors import paint_anchors
from app.ui.timeline.bars import HANDLE, RING, paint_bar, paint_pin, paint_ring, paint_titles
from app.ui.timeline.ground import paint_ground, paint_head, paint_projects
from app.ui.timeline.held import paint_in_hand
from app.ui.timeline.inks import ink_of
from app.ui.timeline.surface import Surface


def paint_scene(canvas: Surface, dirty: QRectF) -> None:
    """Everything that ``dirty`` shows."""
    drawing = canvas.drawing
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(dirty)
    if canvas.hand.previews:
        canvas.backdrop.lay(painter, canvas, dirty, _paint_still)
    else:
        canvas.backdrop.forget()
        _paint_still(painter, canvas, dirty)
    _clipped(painter, canvas, 0)
    canvas.ghost.paint(painter)
    painter.restore()
    _clipped(painter, canvas, RING + HANDLE)
    _paint_chosen(painter, canvas)
    paint_in_hand(painter, canvas, canvas.hand)
    painter.restore()
    paint_projects(painter, drawing, dirty)
    paint_anchors(painter, canvas)
    _paint_stuck_head(painter, canvas, dirty)
    if canvas.by_keys and canvas.hasFocus():
        painter.setPen(QPen(theme.colour("focus"), 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(canvas.rect()).adjusted(2, 2, -2, -2), 8, 8)


def _paint_still(painter: QPainter, canvas: Surface, dirty: QRectF) -> None:
    """Ground and episodes, but for those in the hand."""
    paint_ground(painter, canvas.drawing, dirty, canvas.words)
    _clipped(painter, canvas, 0)
    paint_items(painter, canvas, dirty)
    painter.restore()


def paint_items(painter: QPainter, canvas: Surface, dirty: QRectF) -> None:
    """The episodes that are not in the hand."""
    inks = {lane.id: ink_of(lane.colour) for lane in canvas.lanes}
    held = {shown.id for shown in canvas.hand.previews}
    area = Rect(dirty.x(), dirty.y(), dirty.width(), dirty.height())
    seen = [item for item in canvas.drawing.within(area) if item.id not in held]
    for item in seen:
        if isinstance(item, Bar):
            paint_bar(painter, item, inks[item.lane])
        else:
            paint_pin(painter, item, inks[item.lane])
    paint_titles(painter, seen, inks, canvas.view.left)


def _clipped(painter: QPainter, canvas: Surface, margin: float) -> None:
    """Save the painter and keep it from the labels to today, and ``margin`` beyond."""
    painter.save()
    left = canvas.drawing.time_left - margin
    area = QRectF(left, 0, canvas.drawing.now_x + margin - left, canvas.drawing.height)
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)


def _paint_chosen(painter: QPainter, canvas: Surface) -> None:
    held = {shown.id for shown in canvas.hand.previews}
    for episode_id in {canvas.selected, *canvas.others} - held:
        item = canvas.item(episode_id)
        if item is None:
            continue
        if episode_id == canvas.selected:
            _paint_stem(painter, canvas, item)
        paint_ring(painter, item, canvas.hasFocus(), handles=not canvas.others)


def _paint_stem(painter: QPainter, canvas: Surface, item: Bar | Pin) -> None:
    if canvas.stem is not None and canvas.stem > item.rect.bottom + RING:
        left = max(item.rect.x, canvas.view.left)
        right = min(item.rect.right, canvas.view.right)
        x = (left + right) / 2 if right > left else canvas.view.left
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawLine(QPointF(x, item.rect.bottom + RING), QPointF(x, canvas.stem))


def _paint_stuck_head(painter: QPainter, canvas: Surface, dirty: QRectF) -> None:
    """The axis and the landmarks stay in sight when the lanes are scrolled."""
    top = canvas.seen_top()
    height = stuck_height(canvas)
    if not top or not QRectF(0, top, canvas.drawing.width, height).intersects(dirty):
        return
    head = QRectF(0, 0, canvas.drawing.width, height)
    painter.save()
    painter.translate(0, top)
    painter.setClipRect(head, Qt.ClipOperation.IntersectClip)
    painter.fillRect(head, theme.colour("surface"))
    paint_head(painter, canvas.drawing, head, canvas.words)
    _clipped(painter, canvas, 0)
    paint_items(painter, canvas, head)
    painter.restore()
    painter.restore()


def stuck_height(canvas: Surface) -> float:
    """What stays in sight: axis and landmarks, the axis alone where they would take half of it."""
    points = [band.y + band.height for band in canvas.drawing.lanes if band.points]
    whole, axis = max([0.0, *points[:1]]), canvas.drawing.axis_height
    return whole if axis < whole <= canvas.seen_height() / 2 else axis
