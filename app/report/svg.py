"""The pencil that writes SVG: plain shapes and text, no script, no link, no name."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from app.domain.timeline import Rect
from app.report.pencil import Anchor, Points
from app.report.strokes import strokes_of

FAMILY = "Atkinson Hyperlegible"


class SvgPencil:
    """Collects elements; :meth:`document` gives the file."""

    def __init__(self, width: float, height: float) -> None:
        self._width, self._height = round(width), round(height)
        self._elements: list[str] = []

    def document(self, title: str) -> bytes:
        """The whole file, UTF-8."""
        size = f'width="{self._width}" height="{self._height}"'
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} '
            f'viewBox="0 0 {self._width} {self._height}" font-family="{FAMILY}">'
        )
        ground = f'<rect {size} fill="#FFFFFF"/>'
        lines = [head, f"<title>{escape(title)}</title>", ground, *self._elements, "</svg>\n"]
        return "\n".join(lines).encode()

    def box(
        self, rect: Rect, fill: str, line: str, radius: float = 0, dash: Sequence[float] = ()
    ) -> None:
        """A rounded rectangle."""
        place = f'x="{_n(rect.x)}" y="{_n(rect.y)}" rx="{_n(radius)}"'
        size = f'width="{_n(rect.width)}" height="{_n(rect.height)}"'
        self._add(f'<rect {place} {size} fill="{fill or "none"}"{_stroke(line, 1, dash)}/>')

    def line(
        self, points: Points, colour: str, width: float = 1, dash: Sequence[float] = ()
    ) -> None:
        """A stroke through points."""
        self._add(f'<polyline points="{_at(points)}" fill="none"{_stroke(colour, width, dash)}/>')

    def shape(self, points: Points, fill: str) -> None:
        """A filled polygon."""
        self._add(f'<polygon points="{_at(points)}" fill="{fill}"/>')

    def text(
        self, text: str, x: float, y: float, size: float, colour: str, bold: bool, anchor: Anchor
    ) -> None:
        """One line of text."""
        look = f'font-size="{_n(size)}" fill="{colour}"' + (' font-weight="bold"' if bold else "")
        side = "" if anchor == "start" else f' text-anchor="{anchor}"'
        self._add(f'<text x="{_n(x)}" y="{_n(y)}" {look}{side}>{escape(text)}</text>')

    def icon(self, name: str, x: float, y: float, size: float, colour: str) -> None:
        """An icon as one path."""
        orders = {"move": "M", "line": "L", "curve": "C", "close": "Z"}
        path = " ".join(f"{orders[order]}{_at(points)}" for order, points in strokes_of(name))
        place = f'transform="translate({_n(x)} {_n(y)}) scale({_n(size / 24)})"'
        round_ = ' stroke-linecap="round" stroke-linejoin="round"'
        self._add(f'<path {place} d="{path}" fill="none"{_stroke(colour, 1.75, ())}{round_}/>')

    def _add(self, element: str) -> None:
        self._elements.append(element)


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _at(points: Points) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _stroke(colour: str, width: float, dash: Sequence[float]) -> str:
    if not colour:
        return ""
    dashes = f' stroke-dasharray="{" ".join(_n(d) for d in dash)}"' if dash else ""
    return f' stroke="{colour}" stroke-width="{_n(width)}"{dashes}'
