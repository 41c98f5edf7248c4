"""What a drawn timeline consists of, in abstract units (one unit is a screen pixel at 100 %).

Screen and paper draw the same values; colours are token names, never pixels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.domain.answers.timeline import Gap
from app.domain.timeline.items import Bar, LaneBand, LaneItems, Pin, Placed, Rect


@dataclass(frozen=True)
class LandmarkLine:
    """A landmark's line through all lanes."""

    id: str
    x: float
    top: float
    bottom: float


@dataclass(frozen=True)
class GapBox:
    """A period left empty, or one where nothing was told yet. ``gap`` is what is recorded."""

    gap: Gap
    rect: Rect


@dataclass(frozen=True)
class Tick:
    """A year on the axis; ``year`` and ``age`` are texts, empty on minor ticks."""

    x: float
    year: str = ""
    age: str = ""


@dataclass(frozen=True)
class FutureMark:
    """One horizon of the future zone: its code (here, m3, m12, later) and its left edge."""

    code: str
    x: float
    width: float


@dataclass(frozen=True)
class FutureBar:
    """A project in the future zone."""

    id: str
    title: str
    rect: Rect


@dataclass(frozen=True)
class Drawing:
    """A whole timeline, ready to be painted; episodes are made when they are looked at."""

    width: float
    height: float
    axis_height: float
    time_left: float
    now_x: float
    today_x: float
    lanes: tuple[LaneBand, ...]
    lane_items: tuple[LaneItems, ...]
    landmarks: tuple[LandmarkLine, ...]
    gaps: tuple[GapBox, ...]
    silences: tuple[GapBox, ...]
    ticks: tuple[Tick, ...]
    future: tuple[FutureMark, ...]
    projects: tuple[FutureBar, ...]

    @cached_property
    def items(self) -> tuple[Bar | Pin, ...]:
        """All episodes, lane after lane."""
        return tuple(e.item(i) for e in self.lane_items for i in range(len(e.rows)))

    @cached_property
    def bars(self) -> tuple[Bar, ...]:
        """The episodes that last."""
        return tuple(item for item in self.items if isinstance(item, Bar))

    @cached_property
    def pins(self) -> tuple[Pin, ...]:
        """The episodes at one date."""
        return tuple(item for item in self.items if isinstance(item, Pin))

    @cached_property
    def _places(self) -> dict[str, tuple[LaneItems, int]]:
        return {p.id: (e, i) for e in self.lane_items for i, p in enumerate(e.placed)}

    def find(self, episode_id: str) -> Bar | Pin | None:
        """The episode of that id, or None."""
        found = self._places.get(episode_id)
        return found[0].item(found[1]) if found else None

    @cached_property
    def rows(self) -> dict[str, int]:
        """The row of each episode in its lane."""
        return {p.id: row for e in self.lane_items for p, row in zip(e.placed, e.rows, strict=True)}

    def rows_of(self, placed: Sequence[Placed]) -> Sequence[int | None]:
        """The row each of ``placed`` has here, None for those that are not here."""
        for each in self.lane_items:
            if each.placed is placed:
                return each.rows
        return [self.rows.get(item.id) for item in placed]

    @property
    def cut(self) -> bool:
        """True when the time shown ends before today: the future is not next to it."""
        return self.today_x > self.now_x + 1

    @property
    def empty(self) -> bool:
        """True while no episode is told."""
        return not any(each.rows for each in self.lane_items)

    def within(self, area: Rect) -> Iterator[Bar | Pin]:
        """The episodes that ``area`` shows, titles included."""
        for each in self.lane_items:
            if each.band.y <= area.bottom and each.band.y + each.band.height >= area.y:
                yield from each.within(area)
