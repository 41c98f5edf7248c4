"""Geometry of the timeline: rows, zoom, pan, ends, future, gestures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers.projects import Project
from app.domain.answers.timeline import Episode, Gap, TimelineAnswer
from app.domain.method import Lane
from app.domain.timeline import (
    View,
    fit,
    layout,
    moved,
    pan,
    silences,
    snap_target,
    spanning,
    zoom,
)
from app.domain.timeline.packing import rows_of

TODAY = date(2026, 11, 24)
LANES = (
    Lane("reperes", "Repères", "flag", "ink", points=True),
    Lane("emploi", "Emploi", "work", "accent"),
    Lane("famille", "Famille", "family", "none", private=True),
)
VIEW = View(float(date(2003, 1, 1).toordinal()), float(date(2027, 1, 1).toordinal()), 1148)

spans = st.lists(
    st.tuples(st.floats(0, 1000), st.floats(1, 200)).map(lambda s: (s[0], s[0] + s[1])), max_size=40
)


def drawing_of(*episodes: Episode, **more):
    return layout(TimelineAnswer("1992", episodes, **more), LANES, (), VIEW, TODAY)


@given(spans)
def test_nothing_overlaps_in_a_row(found):
    rows = rows_of(found)
    for i, (left, right) in enumerate(found):
        for j, (other_left, other_right) in enumerate(found[:i]):
            if rows[i] == rows[j]:
                assert right <= other_left or other_right <= left


@given(spans)
def test_rows_are_no_more_than_what_overlaps(found):
    rows = rows_of(found, gap=0)
    deepest = max(
        (
            sum((a < right and left < b + 1e-9) or a == left for a, b in found)
            for left, right in found
        ),
        default=0,
    )
    assert max(rows, default=-1) + 1 <= max(deepest, len(found) and 1)


def test_a_small_move_keeps_every_row():
    before = rows_of([(0, 100), (50, 150), (120, 200)])
    assert rows_of([(3, 103), (53, 153), (123, 203)]) == before


@given(st.floats(0.2, 5), st.floats(160, 950))
def test_zoom_keeps_the_day_under_the_pointer(factor, x):
    assert zoom(VIEW, factor, x).day(x) == pytest.approx(VIEW.day(x), abs=1e-3)


@given(st.floats(-500, 500), st.floats(160, 950))
def test_pan_follows_the_hand(units, x):
    assert pan(VIEW, units).day(x + units) == pytest.approx(VIEW.day(x), abs=1e-3)


def test_fit_shows_everything_up_to_today():
    view = fit(VIEW, date(1999, 9, 1), TODAY)
    assert view.x(date(1999, 9, 1)) >= view.left
    assert view.x(TODAY) == pytest.approx(view.right)


@pytest.mark.parametrize(
    ("start", "end", "kinds"),
    [
        ("2009-03", "2011-06", ("known", "known")),
        ("2009", "2011-22", ("year", "season")),
        ("2010~", "2013~", ("about", "about")),
        ("2009/2010", "../2014", ("about", "before")),
        ("../2009", "2014/..", ("before", "after")),
        ("2019", "..", ("year", "ongoing")),
        ("", "2012", ("about", "year")),
        ("", "", ("order", "order")),
    ],
)
def test_each_end_says_how_well_it_is_known(start, end, kinds):
    (bar,) = drawing_of(Episode("a", "emploi", "Livreur", start, end)).bars
    assert (bar.start, bar.end) == kinds


def test_an_episode_without_dates_stands_after_the_one_told_before():
    drawing = drawing_of(
        Episode("a", "emploi", "X", "2008", "2010"), Episode("b", "emploi", "Y", "", "")
    )
    first, second = sorted(drawing.bars, key=lambda b: b.id)
    assert second.rect.x >= first.rect.right


def test_a_landmark_has_a_line_through_all_lanes():
    drawing = drawing_of(Episode("a", "reperes", "Une naissance", "2016-04"))
    assert drawing.landmarks[0].bottom == drawing.height
    assert drawing.landmarks[0].x == pytest.approx(VIEW.x(date(2016, 4, 15)), abs=2)


def test_a_title_too_long_for_its_bar_stands_outside_and_takes_room():
    drawing = drawing_of(
        Episode("a", "emploi", "Préparateur de commandes", "2009-01", "2009-03"),
        Episode("b", "emploi", "Livreur", "2009-05", "2014-06"),
    )
    long, after = sorted(drawing.bars, key=lambda b: b.id)
    assert long.label != "inside"
    assert long.row != after.row


def test_an_overlap_makes_the_lane_higher():
    one = drawing_of(Episode("a", "emploi", "X", "2008", "2010"))
    two = drawing_of(
        Episode("a", "emploi", "X", "2008", "2010"), Episode("b", "emploi", "Y", "2009", "2012")
    )
    assert two.lanes[1].height > one.lanes[1].height


def test_projects_stand_in_the_future_by_horizon():
    projects = (Project("1", "Fournil", "plus"), Project("2", "Cuisine", "immediat"))
    drawing = layout(TimelineAnswer(), LANES, projects, VIEW, TODAY)
    by_title = {p.title: p.rect for p in drawing.projects}
    assert drawing.now_x <= by_title["Cuisine"].x < by_title["Fournil"].x
    assert by_title["Fournil"].right <= drawing.width


def test_an_age_axis_needs_a_birth():
    ages = [t.age for t in drawing_of().ticks if t.age]
    assert ages[0].endswith("ans")
    without = layout(TimelineAnswer(), LANES, (), replace(VIEW, axis="age"), TODAY)
    assert not any(t.age for t in without.ticks)
    assert any(t.year for t in without.ticks)


def test_a_moved_episode_stays_as_vague_as_it_was():
    episode = Episode("a", "emploi", "X", "2010~", "2013-22")
    assert moved(episode, "whole", 366, TODAY, VIEW) == replace(
        episode, start="2011~", end="2014-22"
    )
    assert moved(episode, "end", -92, TODAY, VIEW).end == "2013-21"


def test_an_end_never_passes_the_other():
    episode = Episode("a", "emploi", "X", "2010-05", "2012-05")
    assert moved(episode, "start", 3000, TODAY, VIEW).start <= "2012-05"


def test_what_still_lasts_gets_an_end_when_dragged():
    episode = Episode("a", "emploi", "X", "2010", "..")
    assert moved(episode, "end", -730, TODAY, VIEW).end == "2024"


def test_an_edge_snaps_to_the_nearest_landmark_or_new_year_within_reach():
    mark, year = (float(date(*d).toordinal()) for d in ((2016, 4, 15), (2016, 1, 1)))
    assert snap_target(mark + 5, VIEW, [mark]) == mark
    assert snap_target(year + 5, VIEW, [mark]) == year
    assert snap_target(mark + 96, VIEW, [mark]) is None


def test_a_long_title_beside_its_bar_costs_no_more_rows_than_a_shorter_one():
    told = [Episode(f"e{n}", "emploi", "", f"{2006 + n}-01", f"{2006 + n}-03") for n in range(12)]
    rows = [
        drawing_of(*(replace(e, title=title) for e in told)).lanes[1].rows
        for title in ("Manutentionnaire, de nuit …", "Manutentionnaire, de nuit, en intérim")
    ]
    assert rows[0] == rows[1]


def test_a_drag_either_way_gives_the_same_span():
    first, last = float(date(2009, 2, 1).toordinal()), float(date(2012, 2, 1).toordinal())
    assert spanning(first, last, VIEW) == spanning(last, first, VIEW) == ("2009", "2012")


def test_silences_leave_out_what_is_left_empty():
    answer = TimelineAnswer(
        episodes=(
            Episode("a", "emploi", "X", "2008", "2010"),
            Episode("b", "emploi", "Y", "2014", ".."),
        )
    )
    assert silences(answer, TODAY, ["emploi"]) == (Gap("2011-01", "2013-12"),)
    left = replace(answer, gaps=(Gap("2011-01", "2013-12"),))
    assert silences(left, TODAY, ["emploi"]) == ()
