"""One line of text in whatever scripts it holds; words that run from right to left in their order.

python-bidi orders a line (Unicode's bidirectional algorithm), HarfBuzz joins the letters of a word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

from reportlab.lib.abag import ABag
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import shapeFragWord
from reportlab.pdfgen.canvas import Canvas

from app.report.type import BOLD, OTHER, OTHER_BOLD, REGULAR, is_plain, pieces

Base = Literal["L", "R"]
LEFTWARD = ("R", "AL")
# One form for each letter: a ligature of two would be copied as neither.
PLAIN_FORMS = {"kern": True, "liga": False, "dlig": False}


@dataclass(frozen=True)
class _Run:
    """Letters of one face in the order they are read; ``leftward`` ones are joined."""

    text: str
    face: str
    leftward: bool

    def width(self, size: float) -> float:
        """In points."""
        if not self.leftward:
            return float(stringWidth(self.text, self.face, size))
        joined = self._joined(size)
        return float(sum(data.x_advance for data in joined.__shapeData__) * size / 1000)

    def draw(self, canvas: Canvas, x: float, y: float, size: float) -> None:
        """With the baseline at ``y``, in the colour in force."""
        written = canvas.beginText(x, y)
        written.setFont(self.face, size)
        written.textOut(self._joined(size) if self.leftward else self.text)
        canvas.drawText(written)

    def _joined(self, size: float) -> Any:
        written = ABag(fontName=self.face, fontSize=size)
        return shapeFragWord([0, (written, self.text)], PLAIN_FORMS, force=True)[1][1]


def runs_leftward(text: str) -> bool:
    """Whether some letters of ``text`` are read from right to left."""
    return not is_plain(text) and any(map(_is_leftward, text))


def line_width(text: str, size: float, bold: bool = False) -> float:
    """Width in points of a legible ``text`` on one line."""
    if is_plain(text):
        return float(stringWidth(text, BOLD if bold else REGULAR, size))
    return sum(run.width(size) for run in _runs(text, bold, "L"))


def draw_line(
    canvas: Canvas, x: float, y: float, text: str, size: float, bold: bool = False, base: Base = "L"
) -> float:
    """Draw a legible ``text`` from ``x`` rightwards, as a line whose reading begins at ``base``.

    Returns where it ends.
    """
    for run in _runs(text, bold, base):
        run.draw(canvas, x, y, size)
        x += run.width(size)
    return x


def _runs(text: str, bold: bool, base: Base) -> Iterator[_Run]:
    """The runs of a line from left to right."""
    first, second = (BOLD, OTHER_BOLD) if bold else (REGULAR, OTHER)
    for other, piece in pieces(_seen(text, base)):
        face = second if other else first
        for leftward, signs in groupby(piece, _is_leftward):
            seen = "".join(signs)
            yield _Run(seen[::-1] if leftward else seen, face, leftward)


def _seen(text: str, base: Base) -> str:
    """The signs of a line from left to right."""
    if base == "L" and not runs_leftward(text):
        return text
    from bidi import get_display

    return str(get_display(text, base_dir=base))


def _is_leftward(sign: str) -> bool:
    """A letter read from right to left, or a vowel sign that stands on one."""
    kind = unicodedata.bidirectional(sign)
    return kind in LEFTWARD or (kind == "NSM" and not is_plain(sign))
