"""The mini timeline: the screen's layout drawn as vectors, legible in black and white."""

from __future__ import annotations

from datetime import date

from reportlab.lib.colors import Color, HexColor, white
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from app.domain import dates
from app.domain.answers.projects import Project
from app.domain.answers.timeline import TimelineAnswer
from app.domain.method import Lane
from app.domain.timeline import Bar, Drawing, EndKind, Pin, Rect, Sizes, View, fit, layout
from app.domain.timeline.drawing import FutureBar
from app.report.parts import WIDTH, drawn_text
from app.report.type import BOLD, HAIRLINE, INK, INK_2, REGULAR, legible

FILLS = {
    "sage": "#E3EBE2",
    "ochre": "#F6EAD0",
    "accent": "#DFEAEB",
    "plum": "#F1E5EB",
    "sunk": "#EDE6D8",
    "ink": "#EDE6D8",
    "none": "#FFFFFF",
}
LINES = {"sage": "#3F5C47", "ochre": "#73510F", "accent": "#1F5566", "plum": "#7A4A63"}
# The layout reckons in screen pixels; on paper this many of them make a point.
DENSITY = 1.5
FONT_SIZE = 7.4 * DENSITY
SIZES = Sizes(labels=78, future=156, axis=40, lane=27, bar=20, row_gap=5)


class MiniTimeline(Flowable):  # type: ignore[misc]
    """``lanes`` are those that may be transmitted; empty lanes are left out."""

    def __init__(
        self,
        answer: TimelineAnswer,
        lanes: tuple[Lane, ...],
        projects: tuple[Project, ...],
        today: date,
    ) -> None:
        super().__init__()
        told = {episode.lane for episode in answer.episodes}
        kept = tuple(lane for lane in lanes if lane.id in told and not lane.private)
        self.drawing = _drawing(answer, kept, projects, today)
        self.width, self.height = WIDTH, self.drawing.height / DENSITY + 4

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas = self.canv
        canvas.saveState()
        canvas.translate(0, self.height)
        canvas.scale(1 / DENSITY, -1 / DENSITY)
        self._axis()
        for line in self.drawing.landmarks:
            canvas.setStrokeColor(INK_2)
            canvas.setLineWidth(0.6)
            canvas.line(line.x, line.top, line.x, line.bottom)
        for bar in self.drawing.bars:
            self._bar(bar)
        for pin in self.drawing.pins:
            self._pin(pin)
        for project in self.drawing.projects:
            self._project(project)
        for lane in self.drawing.lanes:
            label = drawn_text(lane.label, SIZES.labels - 6, FONT_SIZE)
            self._text(label, 0, lane.y + SIZES.lane / 2 + 4, INK_2)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1)
        canvas.line(self.drawing.now_x, 2, self.drawing.now_x, self.drawing.height)
        canvas.restoreState()

    def _axis(self) -> None:
        canvas = self.canv
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.6)
        for tick in self.drawing.ticks:
            if not (tick.year or tick.age):
                continue
            canvas.line(tick.x, 34, tick.x, self.drawing.height)
            self._text(tick.age, tick.x, 13, INK, centred=True)
            self._text(tick.year, tick.x, 28, INK_2, centred=True)

    def _bar(self, bar: Bar) -> None:
        canvas, box = self.canv, bar.rect
        line = HexColor(LINES.get(bar.colour, "#575246"))
        dashed = bar.start in ("order", "future")
        canvas.setFillColor(white if dashed else HexColor(FILLS[bar.colour]))
        canvas.setStrokeColor(line)
        canvas.setLineWidth(1)
        if dashed:
            canvas.setDash(3.6, 3)
        canvas.roundRect(box.x, box.y, box.width, box.height, 3, stroke=1, fill=1)
        canvas.setDash()
        self._end(box, bar.start, line, left=True)
        self._end(box, bar.end, line, left=False)
        self._title(bar)

    def _title(self, bar: Bar) -> None:
        """Inside when it fits, else at the right; never across today."""
        box, y = bar.rect, _baseline(bar.rect)
        after = self.drawing.now_x - box.right - 8
        if bar.label_inside or after < min(_measure(bar.title), box.width):
            self._text(drawn_text(bar.title, box.width - 14, FONT_SIZE), box.x + 9, y, INK)
        else:
            self._text(drawn_text(bar.title, after, FONT_SIZE), box.right + 6, y, INK)

    def _end(self, box: Rect, kind: EndKind, line: Color, left: bool) -> None:
        canvas = self.canv
        x = box.x if left else box.right
        inward = 1 if left else -1
        if kind == "known":
            canvas.setStrokeColor(line)
            canvas.setLineWidth(3)
            canvas.line(x, box.y, x, box.bottom)
        elif kind == "season":
            canvas.setStrokeColor(line)
            canvas.setLineWidth(1)
            for step in range(3):
                start = x + inward * step * 4
                canvas.line(start, box.bottom, start + inward * 4, box.y)
        elif kind in ("about", "ongoing"):
            canvas.setFillColor(white)
            edge = x if left else x - 10
            canvas.rect(edge - 1, box.y - 1, 12, box.height + 2, stroke=0, fill=1)
            canvas.setStrokeColor(line)
            canvas.setLineWidth(1)
            canvas.setDash(2.4, 2.4)
            canvas.line(edge, box.y, edge + 10, box.y)
            canvas.line(edge, box.bottom, edge + 10, box.bottom)
            canvas.setDash()
        elif kind in ("before", "after"):
            canvas.setStrokeColor(line)
            canvas.setLineWidth(1.8)
            tip = x - inward * 6
            middle = box.y + box.height / 2
            canvas.lines([(x, box.y, tip, middle), (tip, middle, x, box.bottom)])

    def _pin(self, pin: Pin) -> None:
        canvas = self.canv
        middle = pin.rect.y + pin.rect.height / 2
        path = canvas.beginPath()
        path.moveTo(pin.x, middle - 5)
        for x, y in ((pin.x + 5, middle), (pin.x, middle + 5), (pin.x - 5, middle)):
            path.lineTo(x, y)
        path.close()
        canvas.setFillColor(INK)
        canvas.drawPath(path, stroke=0, fill=1)
        title = drawn_text(pin.title, self.drawing.now_x - pin.x - 14, FONT_SIZE)
        self._text(title, pin.x + 9, middle + 4, INK)

    def _project(self, project: FutureBar) -> None:
        canvas, box = self.canv, project.rect
        canvas.setStrokeColor(INK_2)
        canvas.setFillColor(white)
        canvas.setLineWidth(1)
        canvas.setDash(3.6, 3)
        canvas.roundRect(box.x, box.y, box.width, box.height, 3, stroke=1, fill=1)
        canvas.setDash()
        title = drawn_text(project.title, box.width - 10, FONT_SIZE)
        self._text(title, box.x + 6, _baseline(box), INK)

    def _text(self, text: str, x: float, y: float, fill: Color, centred: bool = False) -> None:
        face = BOLD if centred else REGULAR
        left = x - stringWidth(text, face, FONT_SIZE) / 2 if centred else x
        upright = self.canv.beginText()
        upright.setTextTransform(1, 0, 0, -1, left, y)
        upright.setFillColor(fill)
        upright.setFont(face, FONT_SIZE)
        upright.textOut(text)
        self.canv.drawText(upright)


def _baseline(box: Rect) -> float:
    return box.y + box.height / 2 + 4


def _drawing(
    answer: TimelineAnswer, lanes: tuple[Lane, ...], projects: tuple[Project, ...], today: date
) -> Drawing:
    days = [dates.earliest(e.start) for e in answer.episodes if e.start]
    known = [day for day in days if day is not None]
    view = fit(View(0, 1, WIDTH * DENSITY, "both", SIZES), known, today)
    return layout(answer, lanes, projects, view, today, _measure)


def _measure(title: str) -> float:
    return float(stringWidth(legible(title), REGULAR, FONT_SIZE))
