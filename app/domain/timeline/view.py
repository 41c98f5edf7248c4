"""What part of a life is shown, and how days become units: zoom, pan, fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Literal

Axis = Literal["age", "year", "both"]
YEAR = 365.2425
TALL_BAR = 50
SHORTEST, LONGEST = 0.5 * YEAR, 110 * YEAR


@dataclass(frozen=True)
class Sizes:
    """Heights and widths of the parts, in units; ``COMPACT`` serves small windows.

    ``longest`` is the width that a title beside its episode is cut to: whole, it would push its
    neighbours into rows of their own. ``text`` is how much larger than usual letters are.
    """

    labels: float = 150
    future: float = 188
    axis: float = 44
    lane: float = 48
    bar: float = 36
    row_gap: float = 8
    longest: float = 200
    text: float = 1

    @property
    def tall(self) -> bool:
        """True where bars are high enough to show the icon above the title."""
        return self.bar >= TALL_BAR

    def for_text(self, text: float) -> Sizes:
        """The same for letters ``text`` times as large; time keeps most of the width."""
        if text <= 1:
            return replace(self, text=text)
        bar = self.bar * (1 + (text - 1) / 2) if self.tall else min(self.bar * text, TALL_BAR - 2)
        wider = min(text, 1 + (text - 1) / 2)
        return replace(
            self,
            text=text,
            labels=self.labels * wider,
            future=self.future * wider,
            axis=self.axis * text,
            lane=self.lane - self.bar + bar,
            bar=bar,
            longest=self.longest * wider,
        )


COMPACT = Sizes(labels=138, future=168, axis=40, lane=39, bar=30, row_gap=6)
FACE_TO_FACE = Sizes(labels=150, future=150, axis=48, lane=66, bar=56, row_gap=8)


def reached(age: int) -> str:
    """An age as the axis writes it."""
    return "naissance" if age == 0 else f"{age} {'an' if age == 1 else 'ans'}"


@dataclass(frozen=True)
class View:
    """Days ``first`` to ``last`` (ordinals) shown between the labels and the future zone."""

    first: float
    last: float
    width: float
    axis: Axis = "both"
    sizes: Sizes = Sizes()
    reached: Callable[[int], str] = reached

    @property
    def left(self) -> float:
        """Left edge of the time area."""
        return self.sizes.labels

    @property
    def right(self) -> float:
        """Right edge of the time area."""
        return self.width - self.sizes.future

    @cached_property
    def scale(self) -> float:
        """Units a day."""
        return max(1.0, self.right - self.left) / (self.last - self.first)

    def x(self, day: date | float) -> float:
        """Where ``day`` stands."""
        number = day.toordinal() if isinstance(day, date) else day
        return self.sizes.labels + (number - self.first) * self.scale

    def day(self, x: float) -> float:
        """The day (ordinal, with a fraction) at ``x``; the inverse of :meth:`x`."""
        return self.first + (x - self.left) / self.scale


def zoom(view: View, factor: float, x: float) -> View:
    """``view`` magnified by ``factor``, the day under ``x`` staying where it is."""
    span = view.last - view.first
    wanted = min(max(span / factor, SHORTEST), LONGEST)
    day = view.day(x)
    first = day - (day - view.first) * wanted / span
    return replace(view, first=first, last=first + wanted)


def pan(view: View, units: float) -> View:
    """``view`` moved so that its content follows a drag of ``units``."""
    days = units / view.scale
    return replace(view, first=view.first - days, last=view.last - days)


def fit(view: View, begins: date | float | None, today: date) -> View:
    """``view`` from the half year before ``begins`` up to ``today``, at least eight years."""
    shortest = date(today.year - 8, 1, 1).toordinal()
    told = begins.toordinal() if isinstance(begins, date) else begins
    first = min(shortest, shortest if told is None else max(told, 366))
    start = date(date.fromordinal(int(first)).year - 1, 7, 1)
    return replace(view, first=float(start.toordinal()), last=float(today.toordinal()))
