"""From an answer to a drawing: pure geometry, shared by the screen and the paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from app.domain.answers.projects import Project
from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.dates import OPEN, earliest, latest, parse, span_words
from app.domain.method import Lane
from app.domain.timeline.axis import ticks
from app.domain.timeline.drawing import (
    Bar,
    Drawing,
    FutureBar,
    FutureMark,
    GapBox,
    LandmarkLine,
    LaneBand,
    Pin,
    Rect,
)
from app.domain.timeline.ends import Place, place
from app.domain.timeline.packing import rows_of
from app.domain.timeline.view import YEAR, View

Measure = Callable[[str], float]
HORIZON_COLUMN = {"m0_3": 1, "m3_12": 2, "plus": 3, "indetermine": 3}
HORIZONS = ("here", "m3", "m12", "later")
ICON_ROOM, LABEL_PADDING, SMALLEST_BAR, LABEL_GAP = 26, 18, 14, 6


def roughly(text: str) -> float:
    """Width of ``text`` where no font is at hand: 7.6 units a character."""
    return 7.6 * len(text)


class _Item(NamedTuple):
    episode: Episode
    lane: Lane
    left: float
    right: float
    reach: float
    where: Place
    label: float


def layout(
    answer: TimelineAnswer,
    lanes: Sequence[Lane],
    projects: Sequence[Project],
    view: View,
    today: date,
    measure: Measure = roughly,
) -> Drawing:
    """The drawing of ``answer`` in ``view``; ``measure`` gives the width of a title."""
    items = {lane.id: _items(answer, lane, view, today, measure) for lane in lanes}
    rows = {lane.id: rows_of([(i.left, i.reach) for i in items[lane.id]]) for lane in lanes}
    bands = _bands(lanes, rows, view)
    drawn = [
        _drawn(item, row, band, view)
        for band in bands
        for item, row in zip(items[band.id], rows[band.id], strict=True)
    ]
    height = bands[-1].y + bands[-1].height if bands else view.sizes.axis
    pins = tuple(i for i in drawn if isinstance(i, Pin))
    return Drawing(
        width=view.width,
        height=height,
        axis_height=view.sizes.axis,
        time_left=view.left,
        now_x=view.right,
        lanes=bands,
        bars=tuple(i for i in drawn if isinstance(i, Bar)),
        pins=pins,
        landmarks=tuple(
            LandmarkLine(p.id, p.x, p.rect.y + p.rect.height / 2, height)
            for p in pins
            if p.landmark
        ),
        gaps=_gaps(answer, bands, view, today),
        ticks=ticks(view, parse(answer.birth)),
        future=_future(view),
        projects=_projects(projects, view, height, measure),
    )


def _items(
    answer: TimelineAnswer, lane: Lane, view: View, today: date, measure: Measure
) -> list[_Item]:
    episodes = [e for e in answer.episodes if e.lane == lane.id]
    placed = [(e, place(e, today)) for e in episodes]
    made = []
    for index, (episode, where) in enumerate(placed):
        made.append(_item(episode, lane, where or _by_order(placed, index, today), view, measure))
    return sorted(made, key=lambda i: i.left)


def _by_order(placed: Sequence[tuple[Episode, Place | None]], index: int, today: date) -> Place:
    """An episode without dates stands after the one told before it, a year long."""
    before = [where for _, where in placed[:index] if where]
    after = [where for _, where in placed[index + 1 :] if where]
    if before:
        first = before[-1].last
    else:
        first = (after[0].first if after else float(today.toordinal())) - YEAR
    return Place(first, first + YEAR, "order", "order")


def _item(episode: Episode, lane: Lane, where: Place, view: View, measure: Measure) -> _Item:
    left, right = view.x(where.first), view.x(where.last)
    label = measure(episode.title)
    if where.point:
        half = view.sizes.bar / 2
        left, right = left - half, left + half
        return _Item(episode, lane, left, right, right + LABEL_GAP + label, where, label)
    right = max(right, left + SMALLEST_BAR)
    inside = label + LABEL_PADDING <= right - left
    reach = right if inside else right + LABEL_GAP + label
    return _Item(episode, lane, left, right, reach, where, label)


def _bands(
    lanes: Sequence[Lane], rows: dict[str, tuple[int, ...]], view: View
) -> tuple[LaneBand, ...]:
    sizes = view.sizes
    counts = [max(rows[lane.id], default=0) + 1 for lane in lanes]
    heights = [sizes.lane + (count - 1) * (sizes.bar + sizes.row_gap) for count in counts]
    tops = accumulate([sizes.axis, *heights])
    return tuple(
        LaneBand(
            lane.id,
            lane.label,
            lane.icon,
            lane.colour,
            top,
            height,
            count,
            lane.points,
            lane.private,
        )
        for lane, top, height, count in zip(lanes, tops, heights, counts, strict=False)
    )


def _drawn(item: _Item, row: int, band: LaneBand, view: View) -> Bar | Pin:
    sizes, episode, lane = view.sizes, item.episode, item.lane
    top = band.y + (sizes.lane - sizes.bar) / 2 + row * (sizes.bar + sizes.row_gap)
    rect = Rect(item.left, top, item.right - item.left, sizes.bar)
    words = _words(episode.start, episode.end)
    if item.where.point:
        return Pin(
            episode.id,
            lane.id,
            lane.colour,
            lane.icon,
            episode.title,
            words,
            rect,
            row,
            item.where.start,
            lane.points,
        )
    label = item.label + LABEL_PADDING
    return Bar(
        episode.id,
        lane.id,
        lane.colour,
        lane.icon,
        episode.title,
        words,
        rect,
        row,
        item.where.start,
        item.where.end,
        label + (0 if sizes.tall else ICON_ROOM) <= rect.width,
        label <= rect.width,
    )


@lru_cache(maxsize=16384)
def _words(start: str, end: str | None) -> str:
    return span_words(start, end)


def _gaps(
    answer: TimelineAnswer, bands: Sequence[LaneBand], view: View, today: date
) -> tuple[GapBox, ...]:
    crossed = [band for band in bands if not band.points and not band.private]
    if not crossed:
        return ()
    top, bottom = crossed[0].y, crossed[-1].y + crossed[-1].height
    made = []
    for gap in answer.gaps:
        first = earliest(gap.start)
        last = today if gap.end == OPEN else latest(gap.end)
        if first and last:
            left, right = view.x(first), view.x(min(last, today))
            made.append(GapBox(gap.start, gap.end, Rect(left, top, right - left, bottom - top)))
    return tuple(made)


def _future(view: View) -> tuple[FutureMark, ...]:
    width = view.sizes.future / len(HORIZONS)
    return tuple(
        FutureMark(code, view.right + index * width, width) for index, code in enumerate(HORIZONS)
    )


def _projects(
    projects: Sequence[Project], view: View, height: float, measure: Measure
) -> tuple[FutureBar, ...]:
    """Projects by horizon, spread over the height: none of them belongs to a lane."""
    named = [p for p in projects if p.title and p.status != "ecarte"]
    named.sort(key=lambda p: HORIZON_COLUMN.get(p.horizon, 0))
    pitch = (height - view.sizes.axis) / max(len(named), 1)
    column = view.sizes.future / len(HORIZONS)
    made = []
    for index, project in enumerate(named):
        width = min(measure(project.title) + LABEL_PADDING, view.sizes.future - 12)
        left = view.right + 6 + HORIZON_COLUMN.get(project.horizon, 0) * column
        left = min(left, view.right + view.sizes.future - width - 6)
        top = view.sizes.axis + pitch * (index + 0.5) - view.sizes.bar / 2
        made.append(FutureBar(project.id, project.title, Rect(left, top, width, view.sizes.bar)))
    return tuple(made)
