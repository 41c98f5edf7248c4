"""The screen's layout drawn on paper: flat fills and patterns, legible in black and white."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.answers.timeline import Curve, CurvePoint
from app.domain.timeline import Bar, Drawing, EndKind, Pin, Rect, View
from app.domain.timeline.curve import dots, height_of
from app.domain.timeline.drawing import FutureBar
from app.report.parts import drawn_text
from app.report.pencil import Anchor, Pencil
from app.report.type import legible

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
INK, INK_2, RULE, WHITE = "#23211C", "#575246", "#DDD3BF", "#FFFFFF"
HORIZONS = {"here": "ici", "m3": "3 mois", "m12": "1 an", "later": "après"}
# A title beside its bar clears the point of « avant ».
BESIDE = 10
DASHES: tuple[float, ...] = (3.6, 3)
FADE, CURVES = 12, (("work", "#1F5566", ()), ("personal", "#7A4A63", (5.0, 3.0)))


@dataclass
class Sheet:
    """A drawing, the pencil that draws it, and the size of its letters in units."""

    drawing: Drawing
    pencil: Pencil
    size: float
    icons: bool = False

    def draw(self, labels: float, lane_middle: float) -> None:
        """All of it; ``labels`` is the room for names of lanes, ``lane_middle`` their baseline."""
        self._axis()
        self._future()
        for line in self.drawing.landmarks:
            self.pencil.line([(line.x, line.top), (line.x, line.bottom)], INK_2, 0.6)
        for bar in self.drawing.bars:
            self._bar(bar)
        for pin in self.drawing.pins:
            self._pin(pin)
        for item in self.drawing.items:
            if item.asked:
                self._asked(item)
        for project in self.drawing.projects:
            self._project(project)
        for lane in self.drawing.lanes:
            y = lane.y + lane_middle
            shift = 20 if self.icons else 0
            if self.icons:
                self.pencil.icon(lane.icon, 0, y - 12, 15, INK_2)
            self.text(lane.label, shift, y, INK_2, room=labels - shift - 6)
        now = self.drawing.now_x
        self.pencil.line([(now, 2), (now, self.drawing.height)], INK, 1)

    def curve(self, points: Sequence[CurvePoint], view: View, top: float, height: float) -> None:
        """The curve below the lanes, for whoever asked for it."""
        drawing = self.drawing
        for value in (-3, 0, 3):
            y = height_of(value, top, height)
            self.pencil.line([(drawing.time_left, y), (drawing.now_x, y)], RULE, 0.6)
            said = f"{value:+d}" if value else "0"
            self.text(said, drawing.time_left - 6, y + 4, INK_2, anchor="end")
        self.text("Courbe", 0, height_of(0, top, height) + 4, INK_2)
        for name, colour, dash in CURVES:
            curve: Curve = "work" if name == "work" else "personal"
            found = dots(points, curve, view, top, height)
            if len(found) > 1:
                self.pencil.line([(d.x, d.y) for d in found], colour, 1.6, dash)
            for d in found:
                self.pencil.box(Rect(d.x - 2.5, d.y - 2.5, 5, 5), colour, "", 2.5 * (not dash))

    def text(
        self,
        text: str,
        x: float,
        y: float,
        colour: str,
        bold: bool = False,
        anchor: Anchor = "start",
        room: float | None = None,
    ) -> None:
        """One line in the sheet's size, cut with « … » where ``room`` is short."""
        said = legible(text) if room is None else drawn_text(text, room, self.size)
        self.pencil.text(said, x, y, self.size, colour, bold, anchor)

    def _axis(self) -> None:
        base = self.drawing.axis_height
        for tick in self.drawing.ticks:
            if tick.year or tick.age:
                self.pencil.line([(tick.x, base - 6), (tick.x, self.drawing.height)], RULE, 0.6)
                upper, lower = base - self.size - 16, base - 12
                self.text(tick.age, tick.x, upper, INK, bold=True, anchor="middle")
                self.text(tick.year, tick.x, lower, INK_2, anchor="middle")

    def _future(self) -> None:
        drawing, base = self.drawing, self.drawing.axis_height
        if not drawing.projects:
            return
        self.text("À venir", drawing.now_x + 6, base - self.size - 16, INK, bold=True)
        for mark in drawing.future:
            self.text(
                HORIZONS[mark.code], mark.x + mark.width / 2, base - 12, INK_2, anchor="middle"
            )
            if mark.x > drawing.now_x:
                self.pencil.line([(mark.x, base), (mark.x, drawing.height)], RULE, 0.6, (3, 4))

    def _bar(self, bar: Bar) -> None:
        line = LINES.get(bar.colour, INK_2)
        if bar.start in ("order", "future"):
            self.pencil.box(bar.rect, WHITE, line, 3, DASHES)
        else:
            self.pencil.box(bar.rect, FILLS.get(bar.colour, WHITE), line, 3)
        self._end(bar.rect, bar.start, line, left=True)
        self._end(bar.rect, bar.end, line, left=False)
        self._title(bar)

    def _title(self, bar: Bar) -> None:
        """Inside when it fits, else on the side with room; never across today."""
        box, y = bar.rect, self._baseline(bar.rect)
        after = self.drawing.now_x - box.right - BESIDE - 2
        if bar.label == "left":
            self.text(bar.title, box.x - BESIDE, y, INK, anchor="end")
        elif bar.label == "inside":
            shift = 24 if self.icons and bar.icon_shown else 9
            if shift == 24:
                self.pencil.icon(bar.icon, box.x + 5, y - 11.5, 14, LINES.get(bar.colour, INK_2))
            self.text(bar.title, box.x + shift, y, INK, room=box.width - shift - 4)
        elif after < 40 < box.width:
            self.text(bar.title, box.x + 9, y, INK, room=box.width - 14)
        else:
            self.text(bar.title, box.right + BESIDE, y, INK, room=max(after, 30))

    def _baseline(self, box: Rect) -> float:
        return box.y + box.height / 2 + self.size * 0.36

    def _end(self, box: Rect, kind: EndKind, line: str, left: bool) -> None:
        pencil, inward = self.pencil, 1 if left else -1
        x = box.x if left else box.right
        if kind == "known":
            pencil.line([(x, box.y), (x, box.bottom)], line, 3)
        elif kind == "season":
            for step in range(3):
                start = x + inward * step * 4
                pencil.line([(start, box.bottom), (start + inward * 4, box.y)], line)
        elif kind in ("about", "ongoing"):
            self._open_end(box, line, x if left else x - FADE + 2)
        elif kind in ("before", "after"):
            tip = x - inward * 6
            middle = box.y + box.height / 2
            pencil.line([(x, box.y), (tip, middle), (x, box.bottom)], line, 1.8)

    def _open_end(self, box: Rect, line: str, edge: float) -> None:
        self.pencil.box(Rect(edge - 1, box.y - 1, FADE, box.height + 2), WHITE, "")
        for y in (box.y, box.bottom):
            self.pencil.line([(edge, y), (edge + FADE - 2, y)], line, 1, (2.4, 2.4))

    def _pin(self, pin: Pin) -> None:
        middle = pin.rect.y + pin.rect.height / 2
        if pin.landmark:
            corners = [(0, -5), (5, 0), (0, 5), (-5, 0)]
            self.pencil.shape([(pin.x + x, middle + y) for x, y in corners], INK)
        else:
            line = LINES.get(pin.colour, INK_2)
            size = min(pin.rect.height, 16)
            disc = Rect(pin.x - size / 2, middle - size / 2, size, size)
            dash = (2.4, 2.4) if pin.kind in ("about", "before", "after") else ()
            self.pencil.box(disc, FILLS.get(pin.colour, WHITE), line, size / 2, dash)
        if pin.label == "left":
            self.text(pin.title, pin.x - 11, middle + 4, INK, anchor="end")
        else:
            room = max(self.drawing.now_x - pin.x - 14, 30)
            self.text(pin.title, pin.x + 11, middle + 4, INK, room=room)

    def _asked(self, item: Bar | Pin) -> None:
        """A question mark on the corner: a date of it is still to be settled."""
        radius = self.size * 0.55
        x, y = item.rect.right - radius - 1, item.rect.y + 2
        disc = Rect(x - radius, y - radius, 2 * radius, 2 * radius)
        self.pencil.box(disc, WHITE, INK_2, radius)
        self.pencil.text("?", x, y + self.size * 0.3, self.size * 0.85, INK, True, "middle")

    def _project(self, project: FutureBar) -> None:
        self.pencil.box(project.rect, WHITE, INK_2, 3, DASHES)
        room = project.rect.width - 10
        self.text(project.title, project.rect.x + 6, self._baseline(project.rect), INK, room=room)
