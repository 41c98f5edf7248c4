"""From a plan to a drawing: pure geometry, shared by the screen and the paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import accumulate

from app.domain.answers.projects import Project
from app.domain.answers.timeline import Episode, Gap, TimelineAnswer
from app.domain.dates import parse
from app.domain.method import Lane
from app.domain.timeline.axis import ticks
from app.domain.timeline.drawing import Drawing, GapBox, LandmarkLine
from app.domain.timeline.future import future_marks, future_projects
from app.domain.timeline.items import Bar, LaneBand, LaneItems, Pin, Placed, Rect, Spread
from app.domain.timeline.labels import LABEL_PADDING, spread
from app.domain.timeline.packing import rows_of
from app.domain.timeline.plan import Measure, Plan, bounds, placed_on, planned, roughly
from app.domain.timeline.view import View

ICON_ROOM = 26


def layout(
    answer: TimelineAnswer,
    lanes: Sequence[Lane],
    projects: Sequence[Project],
    view: View,
    today: date,
    measure: Measure = roughly,
) -> Drawing:
    """The drawing of ``answer`` in ``view``; ``measure`` gives the width of a title."""
    return drawn(planned(answer, lanes, today, measure), projects, view)


def drawn(
    plan: Plan,
    projects: Sequence[Project],
    view: View,
    before: Drawing | None = None,
    panned: bool = False,
) -> Drawing:
    """The drawing of ``plan`` in ``view``; episodes keep the rows they had ``before`` if they can.

    ``panned`` says that ``before`` shows the same plan at the same zoom: rows are the same then.
    O(n log n) in the episodes.
    """
    if panned and before is not None:
        moved = view.x(plan.today) - before.today_x
        bands = before.lanes
        items = tuple(replace(each, shift=each.shift + moved) for each in before.lane_items)
    else:
        bands, items = _spread_out(plan, view, before)
    height = bands[-1].y + bands[-1].height if bands else view.sizes.axis
    return Drawing(
        width=view.width,
        height=height,
        axis_height=view.sizes.axis,
        time_left=view.left,
        now_x=view.right,
        today_x=view.x(plan.today),
        lanes=bands,
        lane_items=items,
        landmarks=_landmarks(items, height),
        gaps=_boxes(plan.gaps, plan, bands, view),
        silences=_boxes(plan.silences, plan, bands, view),
        ticks=ticks(view, parse(plan.birth)),
        future=future_marks(view),
        projects=future_projects(projects, view, height, plan.measure),
    )


def _spread_out(
    plan: Plan, view: View, before: Drawing | None
) -> tuple[tuple[LaneBand, ...], tuple[LaneItems, ...]]:
    spreads = [
        spread(placed, plan, view, lane.points)
        for lane, placed in zip(plan.lanes, plan.placed, strict=True)
    ]
    rows = [
        _rows(placed, found, before) for placed, found in zip(plan.placed, spreads, strict=True)
    ]
    bands = _bands(plan, rows, view)
    items = tuple(
        _lane_items(band, placed, found, taken, view)
        for band, placed, found, taken in zip(bands, plan.placed, spreads, rows, strict=True)
    )
    return bands, items


def alone(episode: Episode, plan: Plan, view: View, top: float) -> Bar | Pin:
    """``episode`` by itself with its upper edge at ``top``: what a hand holds."""
    lane = next(each for each in plan.lanes if each.id == episode.lane)
    placed = placed_on(lane, (episode,), plan.today, plan.measure)
    band = LaneBand(
        lane.id, lane.label, lane.icon, lane.colour, top, 0, 1, lane.points, lane.private
    )
    items = _lane_items(band, placed, spread(placed, plan, view, lane.points), (0,), view)
    return replace(items, top=top).item(0)


def _rows(
    placed: Sequence[Placed], found: Sequence[Spread], before: Drawing | None
) -> tuple[int, ...]:
    spans = [(each[2], each[3]) for each in found]
    return rows_of(spans, before=before.rows_of(placed) if before else None)


def _bands(plan: Plan, rows: Sequence[Sequence[int]], view: View) -> tuple[LaneBand, ...]:
    sizes = view.sizes
    counts = [max(taken, default=0) + 1 for taken in rows]
    heights = [sizes.lane + (count - 1) * (sizes.bar + sizes.row_gap) for count in counts]
    tops = accumulate([sizes.axis, *heights])
    return tuple(
        LaneBand(
            id=lane.id,
            label=lane.label,
            icon=lane.icon,
            colour=lane.colour,
            y=top,
            height=height,
            rows=count,
            points=lane.points,
            private=lane.private,
        )
        for lane, top, height, count in zip(plan.lanes, tops, heights, counts, strict=False)
    )


def _lane_items(
    band: LaneBand,
    placed: Sequence[Placed],
    found: Sequence[Spread],
    rows: Sequence[int],
    view: View,
) -> LaneItems:
    sizes = view.sizes
    return LaneItems(
        band=band,
        placed=placed,
        spreads=found,
        rows=rows,
        top=band.y + (sizes.lane - sizes.bar) / 2,
        pitch=sizes.bar + sizes.row_gap,
        bar=sizes.bar,
        icon_room=LABEL_PADDING + (0 if sizes.tall else ICON_ROOM),
        longest=sizes.longest,
    )


def _landmarks(items: Sequence[LaneItems], height: float) -> tuple[LandmarkLine, ...]:
    pins = (
        pin
        for each in items
        if each.band.points
        for index in range(len(each.rows))
        if isinstance(pin := each.item(index), Pin)
    )
    return tuple(LandmarkLine(p.id, p.x, p.rect.y + p.rect.height / 2, height) for p in pins)


def _boxes(
    gaps: Sequence[Gap], plan: Plan, bands: Sequence[LaneBand], view: View
) -> tuple[GapBox, ...]:
    crossed = [band for band in bands if not band.points and not band.private]
    if not crossed:
        return ()
    top, bottom = crossed[0].y, crossed[-1].y + crossed[-1].height
    made = []
    for gap in gaps:
        if found := bounds(gap, plan.today):
            left, right = view.x(found[0]), view.x(found[1])
            made.append(GapBox(gap, Rect(left, top, right - left, bottom - top)))
    return tuple(made)
