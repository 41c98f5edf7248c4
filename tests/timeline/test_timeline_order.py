"""Lives told without dates, hints of recall, what is typed in place, the curve, what may leave."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers.timeline import CurvePoint, Episode, Gap, TimelineAnswer, put_points
from app.domain.dates import Question, understand
from app.domain.method import EpisodeKind, Lane
from app.domain.timeline import View, layout, planned
from app.domain.timeline.curve import dots, drawn_by_hand, height_of, value_at
from app.domain.timeline.hints import hint_at, recalled
from app.domain.timeline.sharing import shareable
from app.domain.timeline.writing import written

TODAY = date(2026, 11, 24)
FAMILY = EpisodeKind("famille", "Famille", "family", private=True)
LANES = (
    Lane("reperes", "Repères", "flag", "ink", points=True, kinds=(FAMILY,)),
    Lane("emploi", "Emploi", "work", "accent"),
    Lane("engagements", "Engagements", "life", "plum"),
    Lane("famille", "Famille", "family", "none", private=True),
)
VIEW = View(float(date(2003, 1, 1).toordinal()), float(TODAY.toordinal()), 1148)


def day(year: int) -> float:
    return float(date(year, 6, 1).toordinal())


@given(st.integers(1, 12))
def test_a_life_without_any_date_stands_in_the_order_it_was_told(count):
    told = tuple(Episode(f"e{i:02}", "emploi", "M", "", "") for i in range(count))
    bars = layout(TimelineAnswer("", told), LANES, (), VIEW, TODAY).bars
    assert [bar.id for bar in bars] == [episode.id for episode in told]
    assert all(one.rect.right <= two.rect.x + 1e-6 for one, two in pairwise(bars))
    assert bars[-1].rect.right <= VIEW.x(TODAY) + 1e-6
    assert {bar.start for bar in bars} == {"order"}


def test_order_alone_goes_between_its_dated_neighbours():
    told = (
        Episode("a", "emploi", "A", "2006", "2008"),
        Episode("b", "emploi", "B", "", ""),
        Episode("c", "emploi", "C", "2012", "2013"),
    )
    drawing = layout(TimelineAnswer("", told), LANES, (), VIEW, TODAY)
    first, between, last = (drawing.find(key).rect for key in "abc")
    assert first.right <= between.x
    assert between.right <= last.x


WORK = TimelineAnswer(
    "1991",
    (
        Episode("livreur", "emploi", "Livreur", "2014", "2016"),
        Episode("sport", "engagements", "Sport", "2005", "2008"),
    ),
)


def test_before_an_episode_the_hint_asks_what_came_just_before():
    hint = hint_at(planned(WORK, LANES, TODAY), "emploi", day(2012))
    assert (hint.kind, hint.near) == ("before", "livreur")
    assert recalled(WORK, hint, "n") == Episode("n", "emploi", "", "", "2014")


def test_beside_an_episode_the_hint_asks_what_went_on_at_the_same_time():
    hint = hint_at(planned(WORK, LANES, TODAY), "engagements", day(2015))
    assert (hint.kind, hint.near) == ("meanwhile", "livreur")
    assert recalled(WORK, hint, "n") == Episode("n", "engagements", "", "2014", "2016")


@pytest.mark.parametrize(
    ("lane", "year"), [("emploi", 2015), ("famille", 2015), ("reperes", 2015), ("emploi", 2024)]
)
def test_nothing_is_asked_where_something_is_told_nor_of_the_family(lane, year):
    assert hint_at(planned(WORK, LANES, TODAY), lane, day(year)) is None


def read(text: str):
    return understand(text, TODAY, "1991")


@pytest.mark.parametrize(
    ("typed", "title", "start", "end"),
    [
        ("Livreur, de 2014 à l’été 2016", "Livreur", "2014", "2016-22"),
        ("Manutention, cariste, vers 2012", "Manutention, cariste", "2012~", None),
        ("CAP, à 17 ans", "CAP", "2008/2009", None),
    ],
)
def test_title_and_dates_are_typed_in_one_line(typed, title, start, end):
    found = written(typed, read)
    assert (found.title, found.when.start, found.when.end) == (title, start, end)


@pytest.mark.parametrize("typed", ["Aide au marché", "Marchés, caisse et stand", "Marchés,"])
def test_a_title_without_dates_is_a_title(typed):
    found = written(typed, read)
    assert found.title == typed.rstrip(",")
    assert found.when is None


def test_two_meanings_are_kept_as_a_question():
    found = written("Saison, hiver 2012", read)
    assert found.title == "Saison"
    assert isinstance(found.when, Question)


@given(st.integers(-3, 3))
def test_a_value_is_read_where_it_is_drawn(value):
    assert value_at(height_of(value, 10, 128), 10, 128) == value


@given(st.floats(-500, 500))
def test_a_value_never_leaves_the_scale(y):
    assert -3 <= value_at(y, 0, 128) <= 3


def test_a_stroke_becomes_points_where_it_turns():
    path = [
        (VIEW.x(day(2010)), height_of(0, 0, 128)),
        (VIEW.x(day(2011)), height_of(0, 0, 128)),
        (VIEW.x(day(2012)), height_of(0, 0, 128)),
        (VIEW.x(day(2013)), height_of(2, 0, 128)),
    ]
    points = drawn_by_hand("work", path, VIEW, 0, 128)
    assert [(p.at[:4], p.value) for p in points] == [("2010", 0), ("2012", 0), ("2013", 2)]


def test_a_curve_has_one_value_a_date_and_goes_from_left_to_right():
    answer = put_points(TimelineAnswer(), (CurvePoint("work", "2012", 1),))
    answer = put_points(answer, (CurvePoint("work", "2010", -1), CurvePoint("work", "2012", 3)))
    found = dots(answer.curve, "work", VIEW, 0, 128)
    assert [dot.point.value for dot in found] == [-1, 3]
    assert found[0].x < found[1].x
    assert dots(answer.curve, "personal", VIEW, 0, 128) == ()


def test_what_is_private_stays_and_the_curve_leaves_only_when_asked_for():
    answer = TimelineAnswer(
        "1991",
        (
            Episode("a", "emploi", "Livreur", "2014", "2016"),
            Episode("b", "famille", "Un proche", "2010", ".."),
            Episode("c", "reperes", "Une naissance", "2016", None, kind="famille"),
            Episode("d", "reperes", "Déménagement", "2012"),
        ),
        (Gap("2017-01", "2019-12", withheld=True),),
        (CurvePoint("personal", "2012", -2),),
    )
    shown = shareable(answer, LANES)
    assert [episode.id for episode in shown.episodes] == ["a", "d"]
    assert (shown.gaps, shown.curve) == ((), ())
    assert shareable(answer, LANES, curve=True).curve == answer.curve
