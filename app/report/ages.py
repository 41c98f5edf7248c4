"""The life on the person's page: one row an episode, its bar at the right age.

Where one reads from right to left, it is drawn in a mirror, letters aside.
"""

from __future__ import annotations

from datetime import date

from reportlab.lib.colors import HexColor, white
from reportlab.platypus import Flowable

from app.domain import dates
from app.domain.answers.timeline import Episode
from app.domain.timeline.ends import Place, place
from app.report.line import Base, draw_line, line_width, runs_leftward
from app.report.page_words import PageWords
from app.report.parts import drawn_text
from app.report.type import ACCENT, INK, legible

SIZE, ROW, FOOT = 14, 21, 24
FEWEST_DAYS = 365.0


class AgeLine(Flowable):  # type: ignore[misc]
    """Titles first, then bars on one line from the first age to today."""

    def __init__(
        self, episodes: tuple[Episode, ...], birth: str, today: date, width: float, words: PageWords
    ) -> None:
        super().__init__()
        self._words, self._mirrored = words, words.right_to_left
        found = ((episode, place(episode, today)) for episode in episodes)
        self._rows = [(episode, where) for episode, where in found if where]
        self._today, self._born = today, dates.earliest(birth) if birth else None
        self._vague = any(_is_vague(where) for _, where in self._rows)
        self.width = width
        self.height = ROW * (len(self._rows) + self._vague) + FOOT

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        left, right = self.width * 0.5, self.width - 2
        first = min((where.first for _, where in self._rows), default=0.0)
        scale = (right - left) / max(self._today.toordinal() - first, FEWEST_DAYS)
        for index, (episode, where) in enumerate(self._rows):
            y = self.height - ROW * (index + 1)
            title = drawn_text(episode.title, left - 10, SIZE)
            self._say(title, 0, y + 5)
            start = left + (where.first - first) * scale
            self._bar(start, y + 3, max((where.last - where.first) * scale, 6), where)
        self._axis(left, right, first)
        if self._vague:
            self._say(self._words.say("about"), 0, 5)

    def _bar(self, x: float, y: float, width: float, where: Place) -> None:
        canvas = self.canv
        vague = _is_vague(where)
        canvas.setFillColor(white if vague else HexColor("#DFEAEB"))
        canvas.setStrokeColor(ACCENT)
        canvas.setLineWidth(1.3)
        canvas.setDash([3.5, 2.5] if vague else [])
        x = self._x(x + width) if self._mirrored else x
        canvas.roundRect(x, y, width, ROW - 7, 3, stroke=1, fill=1)
        canvas.setDash()

    def _axis(self, left: float, right: float, first: float) -> None:
        canvas = self.canv
        y = self.height - ROW * len(self._rows) - 2
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1.2)
        canvas.line(self._x(left), y, self._x(right), y)
        canvas.line(self._x(right), y - 4, self._x(right), self.height)
        today = legible(self._words.say("today"))
        self._say(today, right - line_width(today, SIZE, bold=True), y - 17, bold=True)
        begun = date.fromordinal(int(first))
        self._say(
            self._words.say("years", n=self._age(begun)) if self._born else str(begun.year),
            left,
            y - 17,
        )

    def _age(self, day: date) -> int:
        return day.year - self._born.year if self._born else 0

    def _x(self, x: float) -> float:
        return self.width - x if self._mirrored else x

    def _say(self, text: str, x: float, y: float, bold: bool = False) -> None:
        said = legible(text)
        if self._mirrored:
            x = self.width - x - line_width(said, SIZE, bold)
        self.canv.setFillColor(INK)
        base: Base = "R" if self._mirrored and runs_leftward(said) else "L"
        draw_line(self.canv, x, y, said, SIZE, bold, base)


def _is_vague(where: Place) -> bool:
    return bool({where.start, where.end} & {"about", "before", "after", "order"})
