"""The journal as a document: one line an act, with the beginning of the digest that chains it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from app.domain.deadline import full_date_words
from app.report.line import draw_line
from app.report.type import BOLD, HAIRLINE, INK, INK_2, REGULAR, legible, load_fonts

Row = tuple[int, datetime, str, str, str, str]
"""Number, moment, who, did, to what, digest."""

MARGIN, STEP, SIZE = 40, 15, 8.4
PLACES = (MARGIN, MARGIN + 38, MARGIN + 112, MARGIN + 215, MARGIN + 410)
DIGEST_END = A4[0] - MARGIN
LONGEST = (0, 0, 24, 46, 14)


def journal_pdf(rows: Sequence[Row], establishment: str, made_at: datetime) -> bytes:
    """A4 pages with all ``rows`` in their order. Same arguments, same bytes."""
    load_fonts()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, initialFontName=REGULAR, lang="fr-FR")
    canvas.setTitle("Journal")
    canvas.setAuthor("Canevas")
    on_page = int((A4[1] - 2 * MARGIN - 70) / STEP)
    pages = [rows[i : i + on_page] for i in range(0, len(rows), on_page)] or [()]
    for number, page in enumerate(pages, 1):
        _head(canvas, establishment, made_at, f"page {number} sur {len(pages)}")
        for place, row in enumerate(page):
            _line(canvas, row, A4[1] - MARGIN - 66 - STEP * place)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _head(canvas: Canvas, establishment: str, made_at: datetime, page: str) -> None:
    top = A4[1] - MARGIN
    canvas.setFillColor(INK)
    canvas.setFont(BOLD, 18)
    canvas.drawString(MARGIN, top - 16, "Journal")
    day = full_date_words(made_at.astimezone().date())
    draw_line(canvas, MARGIN, top - 34, f"{legible(establishment)}, copie du {day}", 9.6)
    canvas.setFont(REGULAR, 9.6)
    canvas.drawRightString(DIGEST_END, top - 34, page)
    canvas.setStrokeColor(HAIRLINE)
    canvas.line(MARGIN, top - 46, DIGEST_END, top - 46)


def _line(canvas: Canvas, row: Row, y: float) -> None:
    number, at, *words, digest = row
    texts = (str(number), f"{at.astimezone():%d/%m/%Y %H:%M}", *words)
    for x, text, most in zip(PLACES, texts, LONGEST, strict=True):
        canvas.setFillColor(INK)
        told = legible(str(text))
        told = told if not most or len(told) <= most else told[: most - 1] + "…"
        draw_line(canvas, x, y, told, SIZE)
    canvas.setFillColor(INK_2)
    canvas.setFont(REGULAR, SIZE)
    canvas.drawRightString(DIGEST_END, y, digest)
