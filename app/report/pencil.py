"""What a drawing needs of a page: one set of strokes, for PDF and for SVG.

Lengths are layout units with y downwards; colours are ``#RRGGBB``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, Protocol

from reportlab.lib.colors import HexColor
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


# How far the handles of a quarter of a circle stand from its ends.
ROUND = 0.5523


@cache
def _paint(colour: str) -> str:
    """The three numbers of a colour as PDF writes them."""
    return " ".join(f"{part:.3f}" for part in HexColor(colour).rgb())


def _at(point: tuple[float, float]) -> str:
    return f"{point[0]:.2f} {point[1]:.2f}"


def _through(points: Points) -> str:
    first, *others = points
    return " ".join((f"{_at(first)} m", *(f"{_at(point)} l" for point in others)))


def _rounded(rect: Rect, radius: float) -> str:
    """The outline of ``rect`` with corners of ``radius``."""
    left, top, right, low = rect.x, rect.y, rect.right, rect.bottom
    if not radius:
        return f"{left:.2f} {top:.2f} {rect.width:.2f} {rect.height:.2f} re"
    r, k = radius, radius * (1 - ROUND)
    sides = (
        ((left, top + r), (left, top + k), (left + k, top), (left + r, top)),
        ((right - r, top), (right - k, top), (right, top + k), (right, top + r)),
        ((right, low - r), (right, low - k), (right - k, low), (right - r, low)),
        ((left + r, low), (left + k, low), (left, low - k), (left, low - r)),
    )
    corners = " ".join(map(_corner, (*sides[1:], sides[0])))
    return f"{left + r:.2f} {top:.2f} m {corners} h"


def _corner(side: Points) -> str:
    """A straight side up to a corner, and the corner."""
    start, *curve = side
    return f"{_at(start)} l {' '.join(map(_at, curve))} c"


class PdfPencil:
    """Draws on a reportlab canvas whose y axis was turned downwards.

    It writes the few operators of PDF it needs: paths of reportlab cost twice the time. A colour,
    a width or a dash already in force is not written again.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._now: dict[str, str] = {}

    def _set(self, operator: str, value: str) -> None:
        if self._now.get(operator) != value:
            self._now[operator] = value
            self._canvas.addLiteral(f"{value} {operator}")

    def _ink(self, colour: str, width: float, dash: Sequence[float]) -> None:
        self._set("RG", _paint(colour))
        self._set("w", f"{width:.2f}")
        self._set("d", f"[{' '.join(f'{length:.2f}' for length in dash)}] 0")

    def box(
        self, rect: Rect, fill: str, line: str, radius: float = 0, dash: Sequence[float] = ()
    ) -> None:
        if line:
            self._ink(line, 1, dash)
        if fill:
            self._set("rg", _paint(fill))
        done = "B" if fill and line else "f" if fill else "S"
        self._canvas.addLiteral(f"{_rounded(rect, min(radius, rect.width / 2))} {done}")

    def line(
        self, points: Points, colour: str, width: float = 1, dash: Sequence[float] = ()
    ) -> None:
        self._ink(colour, width, dash)
        self._canvas.addLiteral(f"{_through(points)} S")

    def shape(self, points: Points, fill: str) -> None:
        self._set("rg", _paint(fill))
        self._canvas.addLiteral(f"{_through(points)} h f")

    def text(
        self, text: str, x: float, y: float, size: float, colour: str, bold: bool, anchor: Anchor
    ) -> None:
        if anchor != "start":
            width = line_width(text, size, bold)
            x -= width / 2 if anchor == "middle" else width
        self._set("rg", _paint(colour))
        if not is_plain(text):
            self._mixed(text, x, y, size, bold)
            return
        upright = self._canvas.beginText()
        upright.setTextTransform(1, 0, 0, -1, x, y)
        upright.setFont(BOLD if bold else REGULAR, size)
        upright.textLine(text)
        self._canvas.drawText(upright)

    def _mixed(self, text: str, x: float, y: float, size: float, bold: bool) -> None:
        self._canvas.saveState()
        self._canvas.translate(x, y)
        self._canvas.scale(1, -1)
        draw_line(self._canvas, 0, 0, text, size, bold)
        self._canvas.restoreState()

    def icon(self, name: str, x: float, y: float, size: float, colour: str) -> None:
        self._canvas.addLiteral(f"q {size / 24:.4f} 0 0 {size / 24:.4f} {_at((x, y))} cm")
        orders = {"move": "m", "line": "l", "curve": "c", "close": "h"}
        drawn = (
            f"{' '.join(map(_at, points))} {orders[order]}" for order, points in strokes_of(name)
        )
        inked = f"{_paint(colour)} RG 1.75 w [] 0 d"
        self._canvas.addLiteral(f"{inked} {' '.join(drawn)} S Q")
