"""The woven panel: bands over and under, the name and a sentence over it.

It is the first thing painted at a start. Any call that could take one of Qt's constants makes
PySide build them all, which takes longer than the frame: the bands are thin images drawn large.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme

BAND, GAP = 52, 8
STEP = BAND + GAP
WARP = ("#1F5566", "#2F6274", "#8BA38F", "#2F6274", "#EFE6D2", "#C8943A")
WEFT = ("#EFE6D2", "#8BA38F", "#D9C48F", "#C9BDA4", "#A03E1C")
GROUND, MARGIN, HALF, ROOM_FOR_WORDS = "#174350", 48, 1.7, 320
# Clear above, the ground below, so that the name is legible: #AARRGGBB.
SHADE = ("#000e2d36", "#000e2d36", "#000e2d36", "#9c0e2d36", "#d70e2d36", "#e40e2d36", "#fa0e2d36")
# The mark of the program: two threads down, two across, on a grid of 28.
THREADS = ((9, 3, 9, 13), (9, 19.5, 9, 25), (19, 3, 19, 6.5), (19, 13, 19, 25), (3, 9, 5.5, 9))
ACROSS = ((12.5, 9, 25, 9), (3, 19, 15.5, 19), (22.5, 19, 25, 19))


class Weave(QWidget):
    """``painted`` is sent once, when it has been on the screen; the name comes just after."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bands: dict[tuple[str, bool], QImage] = {}
        self._shown = False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(self.rect(), strip((GROUND, GROUND), False))
        columns, rows = self.width() // STEP + 1, self.height() // STEP + 1
        for over in (False, True):
            for x in range(columns):
                for y in range(rows):
                    self._cell(painter, x, y, warp=((x + y) % 2 == 0) == over)
        painter.drawImage(self.rect(), strip(SHADE, False, 256))
        if self._shown:
            self._words(painter)
            return
        self._shown = True
        self.painted.emit()

    def _cell(self, painter: QPainter, x: int, y: int, warp: bool) -> None:
        colours = WARP if warp else WEFT
        colour = colours[(x if warp else y) % len(colours)]
        if (colour, warp) not in self._bands:
            base = QColor(colour)
            lit = tuple(c.name() for c in (base.lighter(108), base, base.darker(114)))
            self._bands[(colour, warp)] = strip(lit, warp)
        if warp:
            box = QRect(x * STEP, y * STEP - GAP // 2, BAND, STEP + GAP)
        else:
            box = QRect(x * STEP - GAP // 2, y * STEP + 6, STEP + GAP, BAND - 12)
        painter.drawImage(box, self._bands[(colour, warp)])

    def _words(self, painter: QPainter) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QFontMetricsF

        from app.text import _

        words = _("Une heure pour raconter un parcours,\ndeux pages pour le faire avancer.")
        body, wrapped = theme.font("body"), Qt.TextFlag.TextWordWrap
        room = QRectF(MARGIN, 0, self.width() - 2 * MARGIN, self.height())
        told = QFontMetricsF(body).boundingRect(room, int(wrapped.value), words)
        narrow = self.width() < ROOM_FOR_WORDS
        top = round(self.height() - (100 if narrow else told.height() + 100))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.translate(MARGIN, top)
        painter.setPen(QColor(0, 0, 0, 0))
        for lines, colour in ((THREADS, "#F6F1E7"), (ACROSS, "#E08B66")):
            painter.setBrush(QColor(colour))
            for x0, y0, x1, y1 in lines:
                box = QRectF(x0, y0, x1 - x0, y1 - y0).adjusted(-HALF, -HALF, HALF, HALF)
                painter.drawRoundedRect(box, HALF, HALF)
        painter.restore()
        if narrow:
            return
        painter.setPen(QColor("#FFFDF9"))
        painter.setFont(theme.font("title"))
        painter.drawText(QPointF(MARGIN + 40, top + 22), "Canevas")
        painter.setFont(body)
        painter.drawText(told.translated(0, top + 44), int(wrapped.value), words)


def strip(colours: Sequence[str], across: bool, length: int = 48) -> QImage:
    """An image one pixel thin that goes through ``colours``, to be drawn as large as wanted."""
    made = QImage(*((length, 1) if across else (1, length)), QImage.Format.Format_ARGB32)
    stops = [QColor(colour) for colour in colours]
    for place in range(length):
        at = place / length * (len(stops) - 1)
        mixed = _between(stops[int(at)], stops[int(at) + 1], at - int(at))
        made.setPixelColor(*((place, 0) if across else (0, place)), mixed)
    return made


def _between(first: QColor, last: QColor, share: float) -> QColor:
    pairs = zip(first.getRgb(), last.getRgb(), strict=True)
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))
