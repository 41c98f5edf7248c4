"""The information notice on paper, in large type, for the person to keep. It names nobody."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, HRFlowable, SimpleDocTemplate, Spacer

from app.domain.deadline import full_date_words
from app.domain.notice import NoticeText
from app.report.parts import paragraph
from app.report.type import BOLD, INK, INK_2, REGULAR, TITLE, load_fonts, style

MARGIN = 22 * mm
READ = style(14, 21)
SAID = style(14, 21, fontName=BOLD)
SMALL = style(10, 14, textColor=INK_2)


def notice_pdf(notice: NoticeText) -> bytes:
    """One A4 page in 14 point; a line to write on where nobody is named yet."""
    load_fonts()
    buffer = io.BytesIO()
    document = SimpleDocTemplate(
        buffer,
        pagesize=A4,
        invariant=1,
        title="Notice d’information",
        author="Canevas",
        lang="fr-FR",
        initialFontName=REGULAR,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
    )
    document.build(list(_story(notice)), onFirstPage=_embedded, onLaterPages=_embedded)
    return buffer.getvalue()


def _story(notice: NoticeText) -> Iterator[Flowable]:
    yield paragraph("Notice d’information", TITLE)
    yield Spacer(0, 8)
    for text in notice.paragraphs:
        yield paragraph(text, READ)
        yield Spacer(0, 6)
    yield Spacer(0, 6)
    for heading, who in notice.contacts:
        yield paragraph(f"{heading}\u00a0:", SAID)
        yield paragraph(who, READ) if who else _blank()
    yield Spacer(0, 10)
    yield paragraph(f"Version du {_day(notice.version)}.", SMALL)


def _blank() -> HRFlowable:
    return HRFlowable("100%", 0.8, color=INK, spaceBefore=20, spaceAfter=8)


def _day(version: str) -> str:
    """A version that is a date is told as one."""
    try:
        return full_date_words(date.fromisoformat(version))
    except ValueError:
        return version


def _embedded(canvas: Canvas, _document: SimpleDocTemplate) -> None:
    canvas.setFont(REGULAR, 10)
