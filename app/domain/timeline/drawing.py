"""What a drawn timeline consists of, in abstract units (one unit is a screen pixel at 100 %).

Screen and paper draw the same values; colours are token names, never pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

# How an end is drawn: "known" a solid cap, "year" plain, "season" hatched, "about" fading,
# "before" / "after" a chevron, "ongoing" open, "order" and "future" a dashed outline.
EndKind = Literal[
    "known", "year", "season", "about", "before", "after", "ongoing", "order", "future"
]


class Rect(NamedTuple):
    """A rectangle: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.y + self.height

    def holds(self, x: float, y: float, margin: float = 0) -> bool:
        """True when the point lies inside, or within ``margin`` of it."""
        return (
            self.x - margin <= x <= self.right + margin
            and self.y - margin <= y <= self.bottom + margin
        )


@dataclass(frozen=True)
class LaneBand:
    """The place of a lane. ``rows`` is how many rows its items need."""

    id: str
    label: str
    icon: str
    colour: str
    y: float
    height: float
    rows: int
    points: bool
    private: bool


class Bar(NamedTuple):
    """An episode that lasts. ``label_inside`` is false when the title stands at its right."""

    id: str
    lane: str
    colour: str
    icon: str
    title: str
    words: str
    rect: Rect
    row: int
    start: EndKind
    end: EndKind
    icon_shown: bool
    label_inside: bool


class Pin(NamedTuple):
    """An episode at one date: a landmark's diamond, or a disc with the lane's icon."""

    id: str
    lane: str
    colour: str
    icon: str
    title: str
    words: str
    rect: Rect
    row: int
    kind: EndKind
    landmark: bool

    @property
    def x(self) -> float:
        """Where the date stands."""
        return self.rect.x + self.rect.height / 2


@dataclass(frozen=True)
class LandmarkLine:
    """A landmark's line through all lanes."""

    id: str
    x: float
    top: float
    bottom: float


@dataclass(frozen=True)
class GapBox:
    """A period left empty. ``start`` and ``end`` are the EDTF bounds it was recorded with."""

    start: str
    end: str
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
    """A whole timeline, ready to be painted."""

    width: float
    height: float
    axis_height: float
    time_left: float
    now_x: float
    lanes: tuple[LaneBand, ...]
    bars: tuple[Bar, ...]
    pins: tuple[Pin, ...]
    landmarks: tuple[LandmarkLine, ...]
    gaps: tuple[GapBox, ...]
    ticks: tuple[Tick, ...]
    future: tuple[FutureMark, ...]
    projects: tuple[FutureBar, ...]

    @cached_property
    def items(self) -> tuple[Bar | Pin, ...]:
        """All episodes, lane after lane, each lane in the order of time."""
        order = {lane.id: index for index, lane in enumerate(self.lanes)}
        return tuple(
            sorted((*self.bars, *self.pins), key=lambda i: (order[i.lane], i.rect.x, i.row))
        )

    @cached_property
    def by_id(self) -> dict[str, Bar | Pin]:
        """The episodes by their id."""
        return {item.id: item for item in self.items}
