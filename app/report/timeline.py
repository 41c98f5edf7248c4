"""The mini timeline of the synthesis, as a flowable."""

from __future__ import annotations

from datetime import date
from math import inf

from reportlab.platypus import Flowable

from app.domain.answers.projects import Project
from app.domain.answers.timeline import TimelineAnswer
from app.domain.method import Lane
from app.domain.timeline import Sizes, View, drawn, fit, planned
from app.domain.timeline.plan import Measure
from app.domain.timeline.sharing import shareable
from app.report.line import line_width
from app.report.parts import WIDTH
from app.report.pencil import PdfPencil
from app.report.timeline_drawing import Sheet
from app.report.type import legible

# The layout reckons in screen pixels; on paper this many of them make a point.
DENSITY = 1.5
FONT_SIZE = 7.4 * DENSITY
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


def measured(size: float) -> Measure:
    """Widths of titles in the embedded font at ``size``."""
    return lambda title: line_width(legible(title), size)
