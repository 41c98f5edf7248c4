"""Flowables that sections are made of: headings with a rule, pairs of columns, marked items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Spacer, Table, TableStyle
from reportlab.platypus.paraparser import ParaFrag

from app.domain.synthesis import Sentence
from app.report.line import draw_line, line_width, runs_leftward
from app.report.mixed import Mixed
from app.report.type import (
    ACCENT,
    BODY,
    BOLD,
    HAIRLINE,
    HEADING,
    OTHER,
    OTHER_BOLD,
    REGULAR,
    SMALL,
    legible,
    pieces,
)

WIDTH = 176 * mm
GUTTER = 7 * mm
BETWEEN = 4
# By whether the second family draws it, and whether it is bold.
FACES = {
    (False, False): REGULAR,
    (False, True): BOLD,
    (True, False): OTHER,
    (True, True): OTHER_BOLD,
}
# A cell that draws nothing, not even an empty text.
NOTHING: list[Flowable] = []
# Even a cell without text names a font: without this one, Helvetica, not embedded.
EMBEDDED = ("FONTNAME", (0, 0), (-1, -1), REGULAR)


class Heading(Flowable):  # type: ignore[misc]
    """A section's title with a rule to the right edge, and its bookmark."""

    def __init__(self, key: str, title: str) -> None:
        super().__init__()
        self._key, self._title = key, legible(title)
        self.width, self.height = WIDTH, 20

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, self.height

    def draw(self) -> None:
        canvas = self.canv
        canvas.bookmarkPage(self._key)
        canvas.addOutlineEntry(self._title, self._key, 0)
        canvas.setFillColor(HEADING.textColor)
        left = draw_line(canvas, 0, 6, self._title, HEADING.fontSize, bold=True) + 8
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.6)
        canvas.line(left, 9.5, self.width, 9.5)


class Text(Paragraph):  # type: ignore[misc]
    """A paragraph that breaks its lines once a width: tables ask for it three times and more."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        broken = getattr(self, "_broken", None)
        if broken is None or broken != (width, getattr(self, "blPara", None)):
            super().wrap(width, height)
            self._broken = (width, self.blPara)
        return self.width, self.height


class Grid(Table):  # type: ignore[misc]
    """A table that measures its rows once as long as it fits."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        known: tuple[float, tuple[float, float]] | None = getattr(self, "_known", None)
        if known and known[0] == width and known[1][1] <= height:
            return known[1]
        size: tuple[float, float] = super().wrap(width, height)
        self._known = (width, size) if size[1] <= height else None
        return size


def paragraph(text: str, style: ParagraphStyle = BODY) -> Flowable:
    """Plain text as a paragraph; nothing in it is read as markup."""
    return paragraph_of([(text, False)], style)


def paragraph_of(runs: Sequence[tuple[str, bool]], style: ParagraphStyle = BODY) -> Flowable:
    """Runs of text, each bold or not, as one paragraph.

    The runs are handed over as they are: no parser reads them, nothing needs escaping.
    """
    said = [(legible(text), bold or style.fontName == BOLD) for text, bold in runs]
    if any(runs_leftward(text) for text, _ in said):
        return Mixed(said, style)
    frags = [
        _run(piece, FACES[other, bold], style)
        for text, bold in said
        for other, piece in pieces(text)
    ]
    return Text("", style, frags=frags)


def _run(text: str, face: str, style: ParagraphStyle) -> ParaFrag:
    return ParaFrag(
        text=text,
        fontName=face,
        fontSize=style.fontSize,
        textColor=style.textColor,
        bold=int(face in (BOLD, OTHER_BOLD)),
        italic=0,
        rise=0,
        greek=0,
        link=[],
        us_lines=[],
        __tag__="para",
    )


def drawn_text(text: str, width: float, size: float) -> str:
    """``text`` for one line of ``width`` points, cut with « … » when it is longer."""
    text = legible(text)
    while len(text) > 1 and line_width(text, size) > width:
        text = f"{text.removesuffix('…')[:-1].rstrip()}…"
    return text


def told(sentence: Sentence, style: ParagraphStyle = BODY) -> list[Flowable]:
    """A sentence: bold lead, text, and a smaller note below."""
    runs = [(f"{sentence.lead} ", True)] if sentence.lead else []
    made: list[Flowable] = [paragraph_of([*runs, (sentence.text, False)], style)]
    if sentence.note:
        made.append(paragraph(sentence.note, SMALL))
    return made


def marked(items: Sequence[Sequence[Flowable]], columns: int) -> Table:
    """Items in one or two columns, each with an accent rule at its left edge.

    They are read from left to right; rows may go to the next page.
    """
    width = (WIDTH - GUTTER * (columns - 1)) / columns
    widths = [width, GUTTER] * (columns - 1) + [width]
    rows: list[list[Any]] = []
    rules: list[tuple[Any, ...]] = []
    for begin in range(0, len(items), columns):
        row: list[Any] = [NOTHING] * len(widths)
        for at, item in enumerate(items[begin : begin + columns]):
            row[at * 2] = list(item)
            place = (at * 2, len(rows))
            rules.append(("LINEBEFORE", place, place, 2, ACCENT, "butt"))
            rules.append(("LEFTPADDING", place, place, 8))
        rows += [row, [NOTHING] * len(widths)]
    heights = [None, BETWEEN] * (len(rows) // 2)
    return _columns(rows, widths, rules, heights)


def beside(left: Sequence[Flowable], right: Sequence[Flowable]) -> Table:
    """Two lists side by side, row after row so that they may go to the next page."""
    half = (WIDTH - GUTTER) / 2
    count = max(len(left), len(right))
    rows: list[list[Any]] = [
        [left[i] if i < len(left) else NOTHING, NOTHING, right[i] if i < len(right) else NOTHING]
        for i in range(count)
    ]
    return _columns(rows, [half, GUTTER, half])


def _columns(
    rows: list[list[Any]],
    widths: list[float],
    rules: Sequence[tuple[Any, ...]] = (),
    heights: Sequence[float | None] | None = None,
) -> Grid:
    table = Grid(rows, colWidths=widths, rowHeights=heights, splitInRow=1)
    table.setStyle(
        TableStyle(
            [
                EMBEDDED,
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1 if rules else 5),
                *rules,
            ]
        )
    )
    return table


def gap(height: float) -> Spacer:
    """Empty space, in points."""
    return Spacer(1, height)
