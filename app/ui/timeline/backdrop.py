"""What stands still under the hand: painted once, laid down again at each step of a drag."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from app.ui import theme
from app.ui.timeline.surface import Surface

# Painted around what is asked for, so that the next steps of the hand find it ready.
AROUND, ABOVE = 320, 60
# In square pixels: more than this is no step of a hand.
LARGEST = 300_000
Paint = Callable[[QPainter, Surface, QRectF], None]


class Backdrop:
    """A picture of part of the canvas without what is held; nothing while the hand is empty."""

    def __init__(self) -> None:
        self._picture = QPixmap()
        self._area = QRect()
        self._shows: tuple[object, ...] = ()

    def lay(self, painter: QPainter, canvas: Surface, dirty: QRectF, paint: Paint) -> None:
        """Lay down what ``dirty`` shows; ``paint`` draws it when it is not there yet."""
        wanted = dirty.toAlignedRect()
        if wanted.width() * wanted.height() > LARGEST:
            paint(painter, canvas, dirty)  # the whole window, not a step of the hand
            return
        held = tuple(shown.id for shown in canvas.hand.previews)
        ratio = painter.device().devicePixelRatioF()
        shows = (canvas.drawing, theme.look(), held, ratio)
        if not self._area.contains(wanted) or not self._is(shows):
            self._area = _on_pixels(wanted.adjusted(-AROUND, -ABOVE, AROUND, ABOVE) & canvas.rect())
            self._shows = shows
            self._draw(canvas, ratio, paint)
        painter.save()
        painter.setClipRect(dirty, Qt.ClipOperation.IntersectClip)
        painter.drawPixmap(self._area.topLeft(), self._picture)
        painter.restore()

    def forget(self) -> None:
        """The hand is empty."""
        if self._shows:
            self._picture, self._area, self._shows = QPixmap(), QRect(), ()

    def _is(self, shows: tuple[object, ...]) -> bool:
        # The drawing is compared by identity: a new one is made at each change.
        return bool(self._shows) and self._shows[0] is shows[0] and self._shows[1:] == shows[1:]

    def _draw(self, canvas: Surface, ratio: float, paint: Paint) -> None:
        self._picture = QPixmap(self._area.size() * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self._area.topLeft())
        paint(painter, canvas, QRectF(self._area))
        painter.end()


def _on_pixels(area: QRect) -> QRect:
    """``area`` from where a pixel begins, on a screen magnified by quarters too."""
    return area.adjusted(-(area.left() % 4), -(area.top() % 4), 0, 0)
