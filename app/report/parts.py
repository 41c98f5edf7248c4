"""Flowables that sections are made of: headings with a rule, pairs of columns, marked items."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph, Spacer, Table, TableStyle

from app.domain.synthesis import Sentence
from app.report.type import ACCENT, BODY, HAIRLINE, HEADING, REGULAR, SMALL, legible

WIDTH = 176 * mm
GUTTER = 7 * mm
# Even a cell without text names a font: without this one, Helvetica, not embedded.
EMBEDDED = ("FONTNAME", (0, 0), (-1, -1), REGULAR)


class Heading(Flowable):  # type: ignore[misc]
    """A section's title with a rule to the right edge, and its bookmark."""

    def __init__(self, key: str, title: str) -> None:
        super().__init__()
        self._key, self._title = key, title
        self.width, self.height = WIDTH, 20

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, self.height

    def draw(self) -> None:
        canvas = self.canv
        canvas.bookmarkPage(self._key)
        canvas.addOutlineEntry(self._title, self._key, 0)
        canvas.setFillColor(HEADING.textColor)
        canvas.setFont(HEADING.fontName, HEADING.fontSize)
        canvas.drawString(0, 6, self._title)
        left = canvas.stringWidth(self._title, HEADING.fontName, HEADING.fontSize) + 8
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.6)
        canvas.line(left, 9.5, self.width, 9.5)


def paragraph(text: str, style: ParagraphStyle = BODY) -> Paragraph:
    """Plain text as a paragraph; nothing in it is read as markup."""
    return Paragraph(shown(text), style)


def shown(text: str) -> str:
    """Text safe in a paragraph, without signs the font lacks."""
    return escape(legible(text))


def drawn_text(text: str, width: float, size: float) -> str:
    """``text`` for one line of ``width`` points, cut with « … » when it is longer."""
    text = legible(text)
    while len(text) > 1 and stringWidth(text, REGULAR, size) > width:
        text = f"{text.removesuffix('…')[:-1].rstrip()}…"
    return text


def told(sentence: Sentence, style: ParagraphStyle = BODY) -> list[Flowable]:
    """A sentence: bold lead, text, and a smaller note below."""
    text = shown(sentence.text)
    if sentence.lead:
        text = f"<b>{shown(sentence.lead)}</b> {text}"
    made: list[Flowable] = [Paragraph(text, style)]
    if sentence.note:
        made.append(paragraph(sentence.note, SMALL))
    return made


def marked(content: Sequence[Flowable], width: float) -> Table:
    """``content`` with an accent rule at its left edge."""
    table = Table([[list(content)]], colWidths=[width], splitInRow=1)
    table.setStyle(
        TableStyle(
            [
                EMBEDDED,
                ("LINEBEFORE", (0, 0), (0, -1), 2, ACCENT, "butt"),
                ("LEFTPADDING", (0, 0), (-1, -1), 8),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
            ]
        )
    )
    return table


def pairs(items: Sequence[Flowable]) -> Table:
    """Items two by two, in reading order from left to right; rows may go to the next page."""
    half = (WIDTH - GUTTER) / 2
    rows: list[list[Any]] = [
        [items[i], "", items[i + 1] if i + 1 < len(items) else ""] for i in range(0, len(items), 2)
    ]
    return _columns(rows, [half, GUTTER, half])


def beside(left: Sequence[Flowable], right: Sequence[Flowable]) -> Table:
    """Two lists side by side, row after row so that they may go to the next page."""
    half = (WIDTH - GUTTER) / 2
    count = max(len(left), len(right))
    rows: list[list[Any]] = [
        [left[i] if i < len(left) else "", "", right[i] if i < len(right) else ""]
        for i in range(count)
    ]
    return _columns(rows, [half, GUTTER, half])


def _columns(rows: list[list[Any]], widths: list[float]) -> Table:
    table = Table(rows, colWidths=widths, splitInRow=1)
    table.setStyle(
        TableStyle(
            [
                EMBEDDED,
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
            ]
        )
    )
    return table


def gap(height: float) -> Spacer:
    """Empty space, in points."""
    return Spacer(1, height)
