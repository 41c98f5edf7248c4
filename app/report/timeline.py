"""The mini timeline of the synthesis: as a flowable, and as a picture for a word processor."""

from __future__ import annotations

import io
from datetime import date
from importlib import import_module
from math import inf

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.answers.timeline import TimelineAnswer
from app.domain.interview import Interview
from app.domain.method import Lane, MethodPack
from app.domain.synthesis import Synthesis
from app.domain.timeline import Sizes, View, drawn, fit, planned
from app.domain.timeline.plan import Measure
from app.domain.timeline.sharing import shareable
from app.report.line import line_width
from app.report.parts import WIDTH
from app.report.pencil import PdfPencil
from app.report.timeline_drawing import Sheet
from app.report.type import REGULAR, legible, load_fonts

# The layout reckons in screen pixels; on paper this many of them make a point.
DENSITY = 1.5
FONT_SIZE = 7.4 * DENSITY
# Dots a point of the picture: 216 an inch.
PRINTED = 3
SIZES = Sizes(labels=78, future=156, axis=40, lane=27, bar=20, row_gap=5, longest=inf)


class MiniTimeline(Flowable):  # type: ignore[misc]
    """``lanes`` are those that may be transmitted; empty and private ones are left out."""

    def __init__(
        self,
        answer: TimelineAnswer,
        lanes: tuple[Lane, ...],
        projects: tuple[Project, ...],
        today: date,
    ) -> None:
        super().__init__()
        shown = shareable(answer, lanes)
        told = {episode.lane for episode in shown.episodes}
        kept = tuple(lane for lane in lanes if lane.id in told)
        plan = planned(shown, kept, today, measured(FONT_SIZE))
        view = fit(View(0, 1, WIDTH * DENSITY, "both", SIZES), plan.begins, today)
        self.drawing = drawn(plan, projects, view)
        self.width, self.height = WIDTH, self.drawing.height / DENSITY + 4

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas = self.canv
        canvas.saveState()
        canvas.translate(0, self.height)
        canvas.scale(1 / DENSITY, -1 / DENSITY)
        sheet = Sheet(self.drawing, PdfPencil(canvas), FONT_SIZE)
        sheet.draw(SIZES.labels, SIZES.lane / 2 + 4)
        canvas.restoreState()


def mini_timeline(
    interview: Interview, pack: MethodPack, synthesis: Synthesis
) -> MiniTimeline | None:
    """The drawing, with episodes whose sentence leaves and landmarks; never a private lane."""
    answers = interview.answers.values()
    answer = next((a for a in answers if isinstance(a, TimelineAnswer)), TimelineAnswer())
    step = next((s for s in pack.steps if s.kind == "timeline"), None)
    leaving = [s for section in synthesis.sections for s in section.sentences]
    path = next((s.sentences for s in synthesis.sections if s.id == "parcours"), ())
    if step is None or not path:
        return None
    sent = {source for sentence in path for source in sentence.sources}
    points = {lane.id for lane in step.lanes if lane.points}
    kept = tuple(e for e in answer.episodes if f"episode:{e.id}" in sent or e.lane in points)
    if not kept:
        return None
    lanes = tuple(lane for lane in step.lanes if not lane.private)
    ids = {sentence.id for sentence in leaving}
    found = (a for a in answers if isinstance(a, ProjectsAnswer))
    projects = tuple(p for a in found for p in a.projects if f"projets.{p.id}" in ids)
    shown = TimelineAnswer(answer.birth, kept)
    return MiniTimeline(shown, lanes, projects, synthesis.heading.held_on)


def timeline_picture(drawing: MiniTimeline) -> bytes:
    """``drawing`` as a PNG, sharp enough for paper."""
    load_fonts()
    buffer = io.BytesIO()
    size = (drawing.width, drawing.height)
    canvas = Canvas(buffer, pagesize=size, invariant=1, initialFontName=REGULAR)
    drawing.drawOn(canvas, 0, 0)
    canvas.save()
    document = import_module("pypdfium2").PdfDocument(buffer.getvalue())
    try:
        picture = document[0].render(scale=PRINTED).to_pil()
    finally:
        document.close()
    made = io.BytesIO()
    picture.save(made, "PNG")
    return made.getvalue()


def measured(size: float) -> Measure:
    """Widths of titles in the embedded font at ``size``."""
    return lambda title: line_width(legible(title), size)
