"""Episodes as drawn, in abstract units (one unit is a screen pixel at 100 %)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

# How an end is drawn: "known" a solid cap, "year" plain, "season" hatched, "about" fading,
# "before" / "after" a chevron, "ongoing" open, "order" and "future" a dashed outline.
EndKind = Literal[
    "known", "year", "season", "about", "before", "after", "ongoing", "order", "future"
]

# Where a title stands: in its bar, or on the side where there is room.
Side = Literal["inside", "right", "left"]


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
    """An episode that lasts; ``left`` and ``right`` are how far it and its title reach.

    ``asked`` says that one of its dates is still to be settled; ``cut`` is the width a long title
    beside it is cut to, 0 where all of it is shown.
    """

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
    label: Side
    left: float
    right: float
    asked: bool = False
    cut: float = 0


class Pin(NamedTuple):
    """An episode at one date: a landmark's diamond, or a disc with its icon; see :class:`Bar`."""

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
    label: Side
    left: float
    right: float
    asked: bool = False
    cut: float = 0

    @property
    def x(self) -> float:
        """Where the date stands."""
        return self.rect.x + self.rect.height / 2


class Placed(NamedTuple):
    """An episode on the axis of days: where, how its ends are known, what it is called.

    ``label`` is the width of its title; ``asked`` says that a date of it is still to be settled.
    """

    id: str
    title: str
    words: str
    icon: str
    first: float
    last: float
    start: EndKind
    end: EndKind
    point: bool
    label: float
    asked: bool = False


# Edges of an episode, how far it reaches with its title, and where that title stands: a plain
# tuple, since thousands are made at each step of a zoom.
Spread = tuple[float, float, float, float, Side]


@dataclass(frozen=True)
class LaneItems:
    """The episodes of one lane in order of time; each is made when it is looked at.

    ``top`` is that of the first row, ``pitch`` the distance of two rows, ``icon_room`` what a
    title and an icon need beside the title's own width, ``longest`` the width a title beside its
    item is cut to. ``shift`` is how far a pan has moved all of them since they were spread.
    """

    band: LaneBand
    placed: Sequence[Placed]
    spreads: Sequence[Spread]
    rows: Sequence[int]
    top: float
    pitch: float
    bar: float
    icon_room: float
    longest: float
    shift: float = 0

    def item(self, index: int) -> Bar | Pin:
        """The episode at ``index``."""
        name, title, words, icon, _f, _l, start, end, point, label, asked = self.placed[index]
        left, right, reach_left, reach_right, side = self.spreads[index]
        band, row, shift = self.band, self.rows[index], self.shift
        rect = Rect(left + shift, self.top + row * self.pitch, right - left, self.bar)
        head = (name, band.id, band.colour, icon, title, words, rect, row)
        cut = self.longest if side != "inside" and label > self.longest else 0
        reach = (side, reach_left + shift, reach_right + shift, asked, cut)
        if point:
            return Pin(*head, start, band.points, *reach)
        shown = side == "inside" and label + self.icon_room <= right - left
        return Bar(*head, start, end, shown, *reach)

    def within(self, area: Rect) -> Iterator[Bar | Pin]:
        """The episodes that ``area`` shows, titles included."""
        low = (area.y - self.bar - self.top) / self.pitch
        high = (area.y + area.height - self.top) / self.pitch
        left, right = area.x - self.shift, area.x + area.width - self.shift
        for index, (row, spread) in enumerate(zip(self.rows, self.spreads, strict=True)):
            if low <= row <= high and spread[2] <= right and spread[3] >= left:
                yield self.item(index)
