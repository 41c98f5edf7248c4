"""A rectangle drawn over free places with Shift held: what it touches is selected."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from app.domain.timeline import Bar, Pin, Rect
from app.ui import theme
from app.ui.timeline.bars import RING, paint_ring, rectangle
from app.ui.timeline.inks import dashed
from app.ui.timeline.surface import Surface

# How far the ring of what is caught reaches beyond it.
AROUND = RING + 3


class Band:
    """Empty until it is stretched."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self.rect = QRectF()

    def stretch(self, start: QPointF, end: QPointF) -> None:
        """Reach from where the hand was pressed to where it is."""
        before = self._dirty()
        self.rect = QRectF(start, end).normalized()
        self._canvas.update(before.united(self._dirty()))

    def caught(self) -> Iterator[Bar | Pin]:
        """The episodes it touches; a title beside one does not count."""
        area = Rect(self.rect.x(), self.rect.y(), self.rect.width(), self.rect.height())
        for item in self._canvas.drawing.within(area):
            if rectangle(item.rect).intersects(self.rect):
                yield item

    def let_go(self) -> tuple[str, ...]:
        """The ids of what was caught; the band is empty again."""
        ids, dirty = tuple(item.id for item in self.caught()), self._dirty()
        self.rect = QRectF()
        self._canvas.update(dirty)
        return ids

    def paint(self, painter: QPainter) -> None:
        """A dashed rectangle, and a ring around what it would select."""
        if self.rect.isNull():
            return
        for item in self.caught():
            paint_ring(painter, item, focused=True, handles=False)
        tint = theme.colour("accent")
        painter.setPen(dashed(tint, 1.5, (5, 4)))
        tint.setAlpha(24)
        painter.setBrush(tint)
        painter.drawRect(self.rect)

    def _dirty(self) -> QRect:
        """The band, and the episodes it touches with their rings."""
        if self.rect.isNull():
            return QRect()
        area = QRectF(self.rect)
        for item in self.caught():
            area = area.united(rectangle(item.rect))
        return area.adjusted(-AROUND, -AROUND, AROUND, AROUND).toAlignedRect()
