"""What holds of every layout: rows, zoom, order, and a cost that grows no faster than sorting."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from math import log2
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.method import Lane
from app.domain.timeline import View, drawn, layout, pan, planned, zoom
from app.domain.timeline.packing import rows_of

TODAY = date(2026, 11, 24)
LANES = (
    Lane("reperes", "Repères", "flag", "ink", points=True),
    Lane("emploi", "Emploi", "work", "accent"),
    Lane("lieu", "Lieu", "place", "sunk"),
)
VIEW = View(float(date(1990, 1, 1).toordinal()), float(TODAY.toordinal()), 1148)
spans = st.lists(
    st.tuples(st.floats(0, 1000), st.floats(1, 200)).map(lambda s: (s[0], s[0] + s[1])),
    min_size=1,
    max_size=40,
)
years = st.integers(1992, 2025)
dates = st.one_of(
    years.map(str),
    years.map("{}~".format),
    st.tuples(years, st.integers(1, 12)).map(lambda d: f"{d[0]}-{d[1]:02}"),
    st.tuples(years, st.integers(21, 24)).map(lambda d: f"{d[0]}-{d[1]}"),
    st.just(""),
)
ends = st.one_of(dates, st.just(".."), st.none(), years.map("../{}".format))


@st.composite
def lives(draw: st.DrawFn) -> TimelineAnswer:
    told = draw(st.lists(st.tuples(dates, ends, st.sampled_from(["emploi", "lieu"])), max_size=20))
    episodes = [
        Episode(f"e{i}", lane, "Moment " * (i % 4), start, end)
        for i, (start, end, lane) in enumerate(told)
    ]
    return TimelineAnswer("1991", tuple(episodes))


@given(spans, st.data())
def test_a_small_move_leaves_the_other_rows_as_they_were(found, data):
    """As long as what is moved runs into nothing new, no row changes, its own included."""
    before = rows_of(found)
    chosen = data.draw(st.integers(0, len(found) - 1))
    shift = data.draw(st.floats(-4, 4))
    after = list(found)
    after[chosen] = (found[chosen][0] + shift, found[chosen][1] + shift)
    kept = rows_of(after, before=before)
    clash = any(
        before[i] == before[chosen] and left < after[chosen][1] + 4 and after[chosen][0] < right + 4
        for i, (left, right) in enumerate(after)
        if i != chosen
    )
    if not clash and max(rows_of(after)) >= max(before):
        assert kept == before


@given(spans, st.lists(st.one_of(st.none(), st.integers(0, 8)), min_size=40, max_size=40))
def test_whatever_rows_were_nothing_overlaps_and_none_is_wasted(found, before):
    rows = rows_of(found, before=before[: len(found)])
    for i, (left, right) in enumerate(found):
        for j, (other_left, other_right) in enumerate(found[:i]):
            if rows[i] == rows[j]:
                assert right <= other_left or other_right <= left
    assert max(rows) <= max(rows_of(found))


@given(lives())
def test_nothing_drawn_overlaps_titles_included(answer):
    drawing = layout(answer, LANES, (), VIEW, TODAY)
    for index, item in enumerate(drawing.items):
        for other in drawing.items[:index]:
            if (item.lane, item.row) == (other.lane, other.row):
                assert item.right <= other.left or other.right <= item.left


@given(lives())
def test_every_episode_is_drawn_once_inside_its_lane(answer):
    drawing = layout(answer, LANES, (), VIEW, TODAY)
    assert sorted(i.id for i in drawing.items) == sorted(e.id for e in answer.episodes)
    bands = {band.id: band for band in drawing.lanes}
    for item in drawing.items:
        band = bands[item.lane]
        assert band.y <= item.rect.y
        assert item.rect.bottom <= band.y + band.height
        assert drawing.find(item.id) == item


@given(lives(), st.floats(0.3, 4), st.floats(160, 900), st.floats(-400, 400))
def test_zoom_and_pan_keep_the_day_under_the_hand(answer, factor, x, units):
    closer = zoom(VIEW, factor, x)
    assert closer.day(x) == pytest.approx(VIEW.day(x), abs=1e-3)
    moved = pan(closer, units)
    assert moved.day(x + units) == pytest.approx(VIEW.day(x), abs=1e-3)


@given(lives(), st.floats(-600, 600))
def test_a_pan_moves_everything_alike(answer, units):
    plan = planned(answer, LANES, TODAY)
    before = drawn(plan, (), VIEW)
    after = drawn(plan, (), pan(VIEW, units), before, panned=True)
    assert after.rows == before.rows
    for item in before.items:
        moved = after.find(item.id)
        assert moved.rect.x == pytest.approx(item.rect.x + units, abs=1e-6)
        assert moved.rect.y == item.rect.y
    anew = drawn(plan, (), pan(VIEW, units), before)
    assert replace(after, lane_items=()) == replace(anew, lane_items=())
    for item in anew.items:
        assert item.left == pytest.approx(after.find(item.id).left, abs=1e-6)
        assert item.right == pytest.approx(after.find(item.id).right, abs=1e-6)


def life(count: int) -> TimelineAnswer:
    draw = random.Random(6)
    made = []
    for number in range(count):
        year = draw.randrange(1991, 2024)
        lane = LANES[1 + number % 2].id
        made.append(Episode(f"e{number}", lane, "Moment", f"{year}-03", f"{year + 2}~"))
    return TimelineAnswer("1990", tuple(made))


def cost(count: int) -> float:
    """The least of a few runs, in seconds of this process's own time."""
    answer, taken = life(count), []
    for _run in range(5):
        started = process_time()
        layout(answer, LANES, (), VIEW, TODAY)
        taken.append(process_time() - started)
    return min(taken)


def test_five_thousand_episodes_cost_no_more_than_sorting_them_would():
    """Ten times as many may cost ten times n log n; twice that leaves room for a busy machine."""
    few, many = 500, 5000
    allowed = (many * log2(many)) / (few * log2(few)) * 2
    assert cost(many) / cost(few) < allowed
