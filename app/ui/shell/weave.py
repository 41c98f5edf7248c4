"""The woven panel: bands over and under, the name and a sentence over it.

It is the first thing painted at a start, so it needs Qt and the tokens alone, and each band is
drawn once and then copied.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui import theme

BAND, GAP = 52, 8
STEP = BAND + GAP
WARP = ("#1F5566", "#2F6274", "#8BA38F", "#2F6274", "#EFE6D2", "#C8943A")
WEFT = ("#EFE6D2", "#8BA38F", "#D9C48F", "#C9BDA4", "#A03E1C")
GROUND, MARGIN, HALF = "#174350", 48, 1.7
# The mark of the program: two threads down, two across, on a grid of 28.
THREADS = ((9, 3, 9, 13), (9, 19.5, 9, 25), (19, 3, 19, 6.5), (19, 13, 19, 25), (3, 9, 5.5, 9))
ACROSS = ((12.5, 9, 25, 9), (3, 19, 15.5, 19), (22.5, 19, 25, 19))


class Weave(QWidget):
    """``painted`` is sent once, when it has been on the screen."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bands: dict[tuple[str, bool], QPixmap] = {}
        self._shown = False
        self.setAccessibleName(_("Canevas"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(GROUND))
        columns, rows = self.width() // STEP + 1, self.height() // STEP + 1
        for over in (False, True):
            for x in range(columns):
                for y in range(rows):
                    self._cell(painter, x, y, warp=((x + y) % 2 == 0) == over)
        self._shade(painter)
        self._words(painter)
        if not self._shown:
            self._shown = True
            self.painted.emit()

    def _cell(self, painter: QPainter, x: int, y: int, warp: bool) -> None:
        colours = WARP if warp else WEFT
        band = self._band(colours[(x if warp else y) % len(colours)], warp)
        left, top = (x * STEP, y * STEP - GAP // 2) if warp else (x * STEP - GAP // 2, y * STEP + 6)
        painter.drawPixmap(left, top, band)

    def _band(self, colour: str, warp: bool) -> QPixmap:
        """One crossing of a band, lit from the middle."""
        if (colour, warp) not in self._bands:
            width, height = (BAND, STEP + GAP) if warp else (STEP + GAP, BAND - 12)
            ratio = self.devicePixelRatioF()
            made = QPixmap(round(width * ratio), round(height * ratio))
            made.setDevicePixelRatio(ratio)
            light = QLinearGradient(0, 0, width if warp else 0, 0 if warp else height)
            base = QColor(colour)
            for place, shade in ((0, base.lighter(108)), (0.5, base), (1, base.darker(114))):
                light.setColorAt(place, shade)
            brush = QPainter(made)
            brush.fillRect(QRectF(0, 0, width, height), light)
            brush.end()
            self._bands[(colour, warp)] = made
        return self._bands[(colour, warp)]

    def _shade(self, painter: QPainter) -> None:
        shade = QLinearGradient(0, self.height() * 0.45, 0, self.height())
        for place, alpha in ((0, 0), (0.55, 215), (1, 250)):
            shade.setColorAt(place, QColor(14, 45, 54, alpha))
        painter.fillRect(self.rect(), shade)

    def _words(self, painter: QPainter) -> None:
        top = self.height() - 150
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
        painter.setPen(QColor("#FFFDF9"))
        painter.setFont(theme.font("title"))
        painter.drawText(QPointF(MARGIN + 40, top + 22), "Canevas")
        painter.setFont(theme.font("body"))
        words = _("Une heure pour raconter un parcours,\ndeux pages pour le faire avancer.")
        painter.drawText(QRectF(MARGIN, top + 44, self.width() - 2 * MARGIN, 60), words)
