"""A paragraph in which some words run from right to left: each of its lines in its own order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from app.report.line import Base, draw_line, line_width, runs_leftward

Part = tuple[str, bool]
Line = tuple[Part, ...]
WORD = re.compile(r"\S+|\s+")


class Mixed(Flowable):  # type: ignore[misc]
    """Legible runs, each bold or not; a style set at the right is read from the right.

    ``lines`` are those of a paragraph already broken, when it goes on on another page.
    """

    def __init__(
        self, runs: Sequence[Part], style: ParagraphStyle, lines: Sequence[Line] | None = None
    ) -> None:
        super().__init__()
        self._runs, self._style, self._lines, self._fixed = runs, style, lines or (), bool(lines)
        told = (part for line in self._lines or (runs,) for part in line)
        from_right = style.alignment == TA_RIGHT and any(runs_leftward(text) for text, _ in told)
        self._base: Base = "R" if from_right else "L"

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        if not self._fixed:
            self._lines = tuple(_broken(self._runs, width, self._style.fontSize))
        self.width, self.height = width, len(self._lines) * self._style.leading
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        self.wrap(width, height)
        most = int(height // self._style.leading)
        if not 0 < most < len(self._lines):
            return []
        parts = (self._lines[:most], self._lines[most:])
        return [Mixed((), self._style, lines) for lines in parts]

    def draw(self) -> None:
        style, canvas = self._style, self.canv
        right, size = style.alignment == TA_RIGHT, style.fontSize
        canvas.setFillColor(style.textColor)
        for number, line in enumerate(self._lines, 1):
            wide = sum(line_width(text, size, bold) for text, bold in line)
            x = self.width - wide if right else 0
            y = self.height - (number - 1) * style.leading - size
            for text, bold in reversed(line) if self._base == "R" else line:
                x = draw_line(canvas, x, y, text, size, bold, self._base)


def _broken(runs: Iterable[Part], width: float, size: float) -> Iterator[Line]:
    """Lines as wide as ``width`` at most; a word that is wider is cut."""
    line: list[Part] = []
    room = width
    for word in _words(runs, width, size):
        needed = sum(line_width(text.rstrip(), size, bold) for text, bold in word)
        if line and needed > room:
            yield _joined(line)
            line, room = [], width
        line += word
        room -= sum(line_width(text, size, bold) for text, bold in word)
    if line:
        yield _joined(line)


def _words(runs: Iterable[Part], width: float, size: float) -> Iterator[list[Part]]:
    """Words with the space after them; one is several parts where its letters change weight."""
    word: list[Part] = []
    for text, bold in runs:
        for found in WORD.findall(text):
            for part in _cut(found, width, size, bold):
                word.append((part, bold))
                if part.isspace() or part != found:
                    yield word
                    word = []
    if word:
        yield word


def _cut(word: str, width: float, size: float, bold: bool) -> Iterator[str]:
    while line_width(word, size, bold) > width:
        most = next(
            n for n in range(len(word) - 1, 0, -1) if line_width(word[:n], size, bold) <= width
        )
        yield word[:most]
        word = word[most:]
    yield word


def _joined(line: Iterable[Part]) -> Line:
    """Parts of the same weight as one text, without the space at the end."""
    found = [
        ("".join(text for text, _ in part), bold) for bold, part in groupby(line, itemgetter(1))
    ]
    return (*found[:-1], (found[-1][0].rstrip(), found[-1][1]))
