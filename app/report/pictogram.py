"""Pictograms and the program's mark, drawn as vectors."""

from __future__ import annotations

from reportlab.lib.colors import Color, HexColor, white
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from app.report.strokes import Stroke, strokes_of
from app.report.type import ACCENT, TERRACOTTA

TILE = HexColor("#DFEAEB")


def draw_icon(canvas: Canvas, icon: str, x: float, y: float, size: float, colour: Color) -> None:
    """``icon`` in a square of ``size`` points with its lower left corner at ``x``, ``y``."""
    canvas.saveState()
    canvas.translate(x, y + size)
    canvas.scale(size / 24, -size / 24)
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(1.75)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    path = canvas.beginPath()
    for stroke in strokes_of(icon):
        _follow(path, stroke)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


def _follow(path: object, stroke: Stroke) -> None:
    name, points = stroke
    order = {"move": "moveTo", "line": "lineTo", "curve": "curveTo", "close": "close"}[name]
    getattr(path, order)(*(number for point in points for number in point))


class Pictogram(Flowable):  # type: ignore[misc]
    """An icon on a rounded tile of ``size`` points; ``filled`` for the one that matters most."""

    def __init__(self, icon: str, size: float, filled: bool = False) -> None:
        super().__init__()
        self._icon, self._filled = icon, filled
        self.width = self.height = size

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        self.canv.setFillColor(ACCENT if self._filled else TILE)
        self.canv.roundRect(0, 0, self.width, self.height, 8, stroke=0, fill=1)
        inset = self.width / 4
        colour = white if self._filled else ACCENT
        draw_icon(self.canv, self._icon, inset, inset, self.width / 2, colour)


class Mark(Flowable):  # type: ignore[misc]
    """The program's mark: two threads over two threads."""

    def __init__(self, size: float = 24) -> None:
        super().__init__()
        self.width = self.height = size

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas = self.canv
        canvas.scale(self.width / 24, self.height / 24)
        canvas.setLineCap(1)
        canvas.setLineWidth(2.8)
        canvas.setStrokeColor(ACCENT)
        canvas.lines([(8, 3, 8, 21), (16, 3, 16, 8), (16, 12, 16, 21), (3, 16, 5, 16)])
        canvas.line(11, 16, 21, 16)
        canvas.setStrokeColor(TERRACOTTA)
        canvas.lines([(3, 8, 13, 8), (19, 8, 21, 8)])
