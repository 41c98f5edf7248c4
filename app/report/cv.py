"""The CV draft: one A4 page that a person takes to an adviser and works on."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from app.domain.resume import Item, Resume, languages_words
from app.report.parts import Grid, gap, paragraph, paragraph_of
from app.report.type import ACCENT, BOLD, INK_2, REGULAR, load_fonts, style

MARGIN = 20 * mm
WIDTH = A4[0] - 2 * MARGIN
NAME, AIM = style(24, 29, fontName=BOLD), style(13, 18, textColor=INK_2)
HEAD, TEXT, SMALL = style(12.5, 17, fontName=BOLD, textColor=ACCENT), style(10.8, 15), style(9, 12)
WHEN = style(10, 15, textColor=INK_2)
WHEN_WIDTH = 52 * mm
LONGEST = 140
# How many of each a page takes: the fullest that fits; the letters never get smaller.
MOST = ((8, 8), (6, 6), (5, 4), (4, 3), (3, 2), (2, 1), (1, 1))
DRAFT = "Brouillon de CV, à relire et à compléter avec un conseiller."


def cv_pdf(resume: Resume) -> bytes:
    """One page of ``resume``. Same argument, same bytes."""
    load_fonts()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, initialFontName=REGULAR, lang="fr-FR")
    canvas.setTitle("CV, brouillon")
    canvas.setAuthor("Canevas")
    top = A4[1] - MARGIN
    for block in _fitting(resume):
        _, height = block.wrapOn(canvas, WIDTH, A4[1])
        block.drawOn(canvas, MARGIN, top - height)
        top -= height
    foot = paragraph(DRAFT, SMALL)
    foot.wrapOn(canvas, WIDTH, A4[1])
    foot.drawOn(canvas, MARGIN, 12 * mm)
    canvas.save()
    return buffer.getvalue()


def _fitting(resume: Resume) -> list[Flowable]:
    room = A4[1] - 2 * MARGIN - 6 * mm
    for lines, skills in MOST:
        blocks = _blocks(resume, lines, skills)
        if sum(block.wrap(WIDTH, room)[1] for block in blocks) <= room:
            break
    return blocks


def _blocks(resume: Resume, lines: int, skills: int) -> list[Flowable]:
    made: list[Flowable] = [paragraph(_cut(resume.name), NAME)]
    if resume.aim:
        made.append(paragraph(_cut(resume.aim), AIM))
    able: list[Flowable] = [paragraph(_cut(text), TEXT) for text in resume.skills[:skills]]
    other = [languages_words(resume)] if resume.languages else []
    other += [resume.mobility] if resume.mobility else []
    for title, content in (
        ("Ce que je sais faire", able),
        ("Expériences", _dated(resume.work[:lines])),
        ("Formation", _dated(resume.education[:lines])),
        ("Engagements", _dated(resume.volunteer[:lines])),
        ("Langues et mobilité", [paragraph(_cut(text), TEXT) for text in other]),
    ):
        if content:
            made += [gap(14), paragraph(title, HEAD), gap(3), *content]
    return made


def _dated(items: Sequence[Item]) -> list[Flowable]:
    if not items:
        return []
    rows = [[paragraph(_cut(item.when), WHEN), _what(item)] for item in items]
    grid = Grid(rows, colWidths=[WHEN_WIDTH, WIDTH - WHEN_WIDTH])
    sides = ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING")
    grid.setStyle(
        [
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            *((side, (0, 0), (-1, -1), 0) for side in sides),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
    )
    return [grid]


def _what(item: Item) -> Flowable:
    runs = [(_cut(item.title), True)]
    if item.detail:
        runs.append((f", {_cut(item.detail)}", False))
    return paragraph_of(runs, TEXT)


def _cut(text: str) -> str:
    """``text``, or its beginning up to a word's end and « … » when it is too long for a line."""
    if len(text) <= LONGEST:
        return text
    head, _, _ = text[:LONGEST].rpartition(" ")
    return f"{head or text[:LONGEST]}…"
