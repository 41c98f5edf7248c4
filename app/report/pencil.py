"""What a drawing needs of a page: one set of strokes, for PDF and for SVG.

Lengths are layout units with y downwards; colours are ``#RRGGBB``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, Protocol

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from app.domain.timeline import Rect
from app.report.line import draw_line, line_width
from app.report.strokes import strokes_of
from app.report.type import BOLD, REGULAR, is_plain

Points = Sequence[tuple[float, float]]
Anchor = Literal["start", "middle", "end"]


class Pencil(Protocol):
    """Draws on a page whose upper left corner is the origin."""

    def box(
        self, rect: Rect, fill: str, line: str, radius: float = 0, dash: Sequence[float] = ()
    ) -> None:
        """A rounded rectangle; an empty colour leaves its part out."""

    def line(
        self, points: Points, colour: str, width: float = 1, dash: Sequence[float] = ()
    ) -> None:
        """A stroke through ``points``."""

    def shape(self, points: Points, fill: str) -> None:
        """A filled polygon."""

    def text(
        self, text: str, x: float, y: float, size: float, colour: str, bold: bool, anchor: Anchor
    ) -> None:
        """One line of text, ``y`` its baseline."""

    def icon(self, name: str, x: float, y: float, size: float, colour: str) -> None:
        """An icon of the set in a square."""


@cache
def _paint(colour: str) -> Color:
    return HexColor(colour)


class PdfPencil:
    """Draws on a reportlab canvas whose y axis was turned downwards.

    A colour, a width or a dash already in force is not written again.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._filled = ""
        self._inked: tuple[str, float, tuple[float, ...]] | None = None

    def _fill_with(self, colour: str) -> None:
        if colour != self._filled:
            self._canvas.setFillColor(_paint(colour))
            self._filled = colour

    def box(
        self, rect: Rect, fill: str, line: str, radius: float = 0, dash: Sequence[float] = ()
    ) -> None:
        canvas, place = self._canvas, (rect.x, rect.y, rect.width, rect.height)
        self._ink(line, 1, dash)
        if fill:
            self._fill_with(fill)
        drawn = {"stroke": int(bool(line)), "fill": int(bool(fill))}
        if radius:
            canvas.roundRect(*place, min(radius, rect.width / 2), **drawn)
        else:
            canvas.rect(*place, **drawn)

    def line(
        self, points: Points, colour: str, width: float = 1, dash: Sequence[float] = ()
    ) -> None:
        self._ink(colour, width, dash)
        path = self._canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        self._canvas.drawPath(path, stroke=1, fill=0)

    def shape(self, points: Points, fill: str) -> None:
        path = self._canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.close()
        self._fill_with(fill)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def text(
        self, text: str, x: float, y: float, size: float, colour: str, bold: bool, anchor: Anchor
    ) -> None:
        if anchor != "start":
            width = line_width(text, size, bold)
            x -= width / 2 if anchor == "middle" else width
        self._fill_with(colour)
        if not is_plain(text):
            self._mixed(text, x, y, size, bold)
            return
        upright = self._canvas.beginText()
        upright.setTextTransform(1, 0, 0, -1, x, y)
        upright.setFont(BOLD if bold else REGULAR, size)
        upright.textOut(text)
        self._canvas.drawText(upright)

    def _mixed(self, text: str, x: float, y: float, size: float, bold: bool) -> None:
        self._canvas.saveState()
        self._canvas.translate(x, y)
        self._canvas.scale(1, -1)
        draw_line(self._canvas, 0, 0, text, size, bold)
        self._canvas.restoreState()

    def icon(self, name: str, x: float, y: float, size: float, colour: str) -> None:
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(x, y)
        canvas.scale(size / 24, size / 24)
        self._ink(colour, 1.75, ())
        path = canvas.beginPath()
        for order, points in strokes_of(name):
            method = {"move": "moveTo", "line": "lineTo", "curve": "curveTo", "close": "close"}
            getattr(path, method[order])(*(number for point in points for number in point))
        canvas.drawPath(path, stroke=1, fill=0)
        canvas.restoreState()
        self._inked = None

    def _ink(self, colour: str, width: float, dash: Sequence[float]) -> None:
        wanted = (colour, width, tuple(dash))
        if wanted == self._inked:
            return
        if colour:
            self._canvas.setStrokeColor(_paint(colour))
        self._canvas.setLineWidth(width)
        self._canvas.setDash(list(dash))
        self._inked = wanted
