"""The mini timeline: the screen's layout drawn as vectors, legible in black and white."""

from __future__ import annotations

from datetime import date

from reportlab.lib.colors import Color, HexColor, white
from reportlab.platypus import Flowable

from app.domain import dates
from app.domain.answers.projects import Project
from app.domain.answers.timeline import TimelineAnswer
from app.domain.method import Lane
from app.domain.timeline import MINI, Bar, Drawing, EndKind, Pin, Rect, View, fit, layout
from app.domain.timeline.drawing import FutureBar
from app.report.parts import WIDTH
from app.report.type import BOLD, HAIRLINE, INK, INK_2, REGULAR

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
FONT_SIZE = 7.4


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
        self.width, self.height = WIDTH, self.drawing.height + 4

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas = self.canv
        canvas.saveState()
        canvas.translate(0, self.height)
        canvas.scale(1, -1)
        self._axis()
        for line in self.drawing.landmarks:
            canvas.setStrokeColor(INK_2)
            canvas.setLineWidth(0.4)
            canvas.line(line.x, line.top, line.x, line.bottom)
        for bar in self.drawing.bars:
            self._bar(bar)
        for pin in self.drawing.pins:
            self._pin(pin)
        for project in self.drawing.projects:
            self._project(project)
        for lane in self.drawing.lanes:
            middle = lane.y + lane.height / 2
            self._text(lane.label, 0, middle + 2.6, INK_2)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1)
        canvas.line(self.drawing.now_x, 2, self.drawing.now_x, self.drawing.height)
        canvas.restoreState()

    def _axis(self) -> None:
        canvas = self.canv
        for tick in self.drawing.ticks:
            if not (tick.year or tick.age):
                continue
            canvas.setStrokeColor(HAIRLINE)
            canvas.setLineWidth(0.4)
            canvas.line(tick.x, 18, tick.x, self.drawing.height)
            self._text(tick.year or tick.age, tick.x, 13, INK_2, centred=True)

    def _bar(self, bar: Bar) -> None:
        canvas, box = self.canv, bar.rect
        line = HexColor(LINES.get(bar.colour, "#575246"))
        dashed = bar.start in ("order", "future")
        canvas.setFillColor(white if dashed else HexColor(FILLS[bar.colour]))
        canvas.setStrokeColor(line)
        canvas.setLineWidth(0.7)
        if dashed:
            canvas.setDash(2.5, 2)
        canvas.roundRect(box.x, box.y, box.width, box.height, 2, stroke=1, fill=1)
        canvas.setDash()
        self._end(box, bar.start, line, left=True)
        self._end(box, bar.end, line, left=False)
        x = box.x + 5 if bar.label_inside else box.right + 4
        self._text(bar.title, x, box.y + box.height / 2 + 2.6, INK)

    def _end(self, box: Rect, kind: EndKind, line: Color, left: bool) -> None:
        canvas = self.canv
        x = box.x if left else box.right
        inward = 1 if left else -1
        if kind == "known":
            canvas.setStrokeColor(line)
            canvas.setLineWidth(2)
            canvas.line(x, box.y, x, box.bottom)
        elif kind == "season":
            canvas.setStrokeColor(line)
            canvas.setLineWidth(0.7)
            for step in range(3):
                start = x + inward * step * 2.6
                canvas.line(start, box.bottom, start + inward * 2.6, box.y)
        elif kind in ("about", "ongoing"):
            canvas.setFillColor(white)
            edge = x if left else x - 7
            canvas.rect(edge - 0.6, box.y - 0.6, 8.2, box.height + 1.2, stroke=0, fill=1)
            canvas.setStrokeColor(line)
            canvas.setLineWidth(0.7)
            canvas.setDash(1.6, 1.6)
            canvas.line(edge, box.y, edge + 7, box.y)
            canvas.line(edge, box.bottom, edge + 7, box.bottom)
            canvas.setDash()
        elif kind in ("before", "after"):
            canvas.setStrokeColor(line)
            canvas.setLineWidth(1.2)
            tip = x - inward * 4
            middle = box.y + box.height / 2
            canvas.lines([(x, box.y, tip, middle), (tip, middle, x, box.bottom)])

    def _pin(self, pin: Pin) -> None:
        canvas = self.canv
        middle = pin.rect.y + pin.rect.height / 2
        path = canvas.beginPath()
        path.moveTo(pin.x, middle - 3.4)
        for x, y in ((pin.x + 3.4, middle), (pin.x, middle + 3.4), (pin.x - 3.4, middle)):
            path.lineTo(x, y)
        path.close()
        canvas.setFillColor(INK)
        canvas.drawPath(path, stroke=0, fill=1)
        self._text(pin.title, pin.x + 6, middle + 2.6, INK)

    def _project(self, project: FutureBar) -> None:
        canvas, box = self.canv, project.rect
        canvas.setStrokeColor(INK_2)
        canvas.setFillColor(white)
        canvas.setLineWidth(0.7)
        canvas.setDash(2.5, 2)
        canvas.roundRect(box.x, box.y, box.width, box.height, 2, stroke=1, fill=1)
        canvas.setDash()
        room = int((box.width - 6) / 3.9)
        title = project.title if len(project.title) <= room else f"{project.title[: room - 1]}…"
        self._text(title, box.x + 3, box.y + box.height / 2 + 2.6, INK)

    def _text(self, text: str, x: float, y: float, fill: Color, centred: bool = False) -> None:
        canvas = self.canv
        canvas.saveState()
        canvas.translate(x, y)
        canvas.scale(1, -1)
        canvas.setFillColor(fill)
        canvas.setFont(BOLD if centred else REGULAR, FONT_SIZE)
        if centred:
            canvas.drawCentredString(0, 0, text)
        else:
            canvas.drawString(0, 0, text)
        canvas.restoreState()


def _drawing(
    answer: TimelineAnswer, lanes: tuple[Lane, ...], projects: tuple[Project, ...], today: date
) -> Drawing:
    days = [dates.earliest(e.start) for e in answer.episodes if e.start]
    known = [day for day in days if day is not None]
    view = fit(View(0, 1, WIDTH, "year", MINI), known, today)
    return layout(answer, lanes, projects, view, today, lambda text: 3.9 * len(text))
