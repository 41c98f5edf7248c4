"""The person's timeline on A4 landscape, and the same drawing as SVG. No name on it.

Private lanes and kinds, silences and (unless asked for) the curve are left out.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.domain.answers.projects import Project
from app.domain.answers.timeline import CurvePoint, TimelineAnswer
from app.domain.deadline import full_date_words
from app.domain.method import Lane
from app.domain.timeline import Drawing, Sizes, View, drawn, fit, planned
from app.domain.timeline.sharing import shareable
from app.report.pencil import PdfPencil
from app.report.svg import SvgPencil
from app.report.timeline import measured
from app.report.timeline_drawing import Sheet
from app.report.type import ACCENT, BOLD, INK_2, REGULAR, load_fonts

PAGE = landscape(A4)
MARGIN, HEAD, FOOT = 14 * mm, 17 * mm, 15 * mm
# Units a point: 1 prints letters of 14 points; smaller ones, down to 8, before a second page.
DENSITIES = (1.0, 1.1, 1.2, 1.3, 1.45, 1.6, 1.75)
SIZE, CURVE_HEIGHT, CURVE_GAP = 14.0, 110.0, 16.0
SIZES = Sizes(labels=122, future=190, axis=48, lane=44, bar=30, row_gap=8, longest=inf)
TITLE = "Mon parcours"
LEGEND = (
    "Bord épais : mois connu. Hachures : saison. Pointillés : à peu près. "
    "Pointe : avant ou après. Cadre pointillé : ordre seul, ou projet."
)
ASKED = " Point d’interrogation : date à préciser."


@dataclass(frozen=True)
class _Part:
    """The lanes that one page holds."""

    drawing: Drawing
    view: View
    curve: tuple[CurvePoint, ...]

    @property
    def height(self) -> float:
        """In units, the curve included."""
        return self.drawing.height + (CURVE_GAP + CURVE_HEIGHT if self.curve else 0)

    def draw(self, sheet: Sheet) -> None:
        """The lanes, then the curve under them."""
        sheet.draw(SIZES.labels, SIZES.lane / 2 + 5)
        if self.curve:
            top = self.drawing.height + CURVE_GAP
            sheet.curve(self.curve, self.view, top, CURVE_HEIGHT)


def timeline_pdf(
    answer: TimelineAnswer,
    lanes: Sequence[Lane],
    projects: Sequence[Project],
    today: date,
    curve: bool = False,
) -> bytes:
    """One A4 page where letters stay legible, else one more. Same arguments, same bytes."""
    load_fonts()
    shown, kept = _shown(answer, lanes, curve)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=PAGE, invariant=1, initialFontName=REGULAR, lang="fr-FR")
    canvas.setTitle(TITLE)
    canvas.setAuthor("Canevas")
    canvas.setSubject("Entretien socio-professionnel")
    density, parts = _fitting(shown, kept, projects, today)
    legend = LEGEND + (ASKED if any(e.start_said or e.end_said for e in shown.episodes) else "")
    for number, part in enumerate(parts, 1):
        _frame(canvas, today, legend, number, len(parts))
        canvas.saveState()
        canvas.translate(MARGIN, PAGE[1] - MARGIN - HEAD)
        canvas.scale(1 / density, -1 / density)
        part.draw(Sheet(part.drawing, PdfPencil(canvas), SIZE, icons=True))
        canvas.restoreState()
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def timeline_svg(
    answer: TimelineAnswer,
    lanes: Sequence[Lane],
    projects: Sequence[Project],
    today: date,
    curve: bool = False,
) -> bytes:
    """The same drawing as one SVG, however high it is."""
    load_fonts()
    shown, kept = _shown(answer, lanes, curve)
    part = _part(shown, kept, projects, today, _width(DENSITIES[0]))
    pencil = SvgPencil(part.drawing.width + 24, part.height + 24)
    part.draw(Sheet(part.drawing, pencil, SIZE, icons=True))
    return pencil.document(TITLE)


def _shown(
    answer: TimelineAnswer, lanes: Sequence[Lane], curve: bool
) -> tuple[TimelineAnswer, tuple[Lane, ...]]:
    shown = shareable(answer, lanes, curve)
    told = {episode.lane for episode in shown.episodes}
    return shown, tuple(lane for lane in lanes if lane.id in told)


def _width(density: float) -> float:
    return float(PAGE[0] - 2 * MARGIN) * density


def _part(
    shown: TimelineAnswer,
    lanes: Sequence[Lane],
    projects: Sequence[Project],
    today: date,
    width: float,
    begins: float | None = None,
    curve: bool = True,
) -> _Part:
    plan = planned(shown, lanes, today, measured(SIZE))
    view = fit(View(0, 1, width, "both", SIZES), begins or plan.begins, today)
    return _Part(drawn(plan, projects, view), view, shown.curve if curve else ())


def _fitting(
    shown: TimelineAnswer, lanes: Sequence[Lane], projects: Sequence[Project], today: date
) -> tuple[float, list[_Part]]:
    """The largest letters that fit on one page; else lanes go on, page after page."""
    room = PAGE[1] - 2 * MARGIN - HEAD - FOOT
    for density in DENSITIES:
        whole = _part(shown, lanes, projects, today, _width(density))
        if whole.height <= room * density:
            return density, [whole]
    density = DENSITIES[-1]
    begins = planned(shown, lanes, today).begins
    pages = list(_pages(whole, lanes, room * density))
    width = _width(density)
    return density, [
        _part(shown, page, projects, today, width, begins, curve=page is pages[-1])
        for page in pages
    ]


def _pages(whole: _Part, lanes: Sequence[Lane], room: float) -> Iterator[tuple[Lane, ...]]:
    """Lanes in order, landmarks on each page, as many as its height takes, at least one."""
    heights = {band.id: band.height for band in whole.drawing.lanes}
    marks = tuple(lane for lane in lanes if lane.points)
    base = SIZES.axis + sum(heights[lane.id] for lane in marks)
    page, used = marks, base
    for lane in (lane for lane in lanes if not lane.points):
        if page != marks and used + heights[lane.id] > room:
            yield page
            page, used = marks, base
        page, used = (*page, lane), used + heights[lane.id]
    yield page


def _frame(canvas: Canvas, today: date, legend: str, number: int, total: int) -> None:
    canvas.setFillColor(ACCENT)
    canvas.setFont(BOLD, 22)
    canvas.drawString(MARGIN, PAGE[1] - MARGIN - 16, TITLE)
    canvas.setFillColor(INK_2)
    canvas.setFont(REGULAR, 11)
    said = f"Dit le {full_date_words(today)}"
    canvas.drawRightString(PAGE[0] - MARGIN, PAGE[1] - MARGIN - 14, said)
    canvas.setFont(REGULAR, 10)
    canvas.drawString(MARGIN, MARGIN + 15, "Cette page est à moi. Je peux la garder ou la refuser.")
    canvas.setFont(REGULAR, 8.5)
    canvas.drawString(MARGIN, MARGIN, legend)
    if total > 1:
        canvas.drawRightString(PAGE[0] - MARGIN, MARGIN, f"{number} / {total}")
