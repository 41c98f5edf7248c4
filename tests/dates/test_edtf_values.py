"""Stored dates: round trip, bounds (checked against the edtf library), order."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import (
    After,
    Before,
    Between,
    Moment,
    Ongoing,
    Unknown,
    earliest,
    latest,
    length,
    length_words,
    parse,
    sort_key,
    write,
)

TODAY = date(2026, 11, 24)
years = st.integers(1900, 2100)
moments = st.one_of(
    st.builds(Moment, years),
    st.builds(Moment, years, month=st.integers(1, 12)),
    st.builds(Moment, years, season=st.integers(21, 24)),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(lambda d: Moment(d.year, d.month, d.day)),
)
loose = st.builds(
    lambda m, about: Moment(m.year, m.month, m.day, m.season, about), moments, st.booleans()
)
values = st.one_of(
    loose,
    st.builds(Before, loose),
    st.builds(After, loose),
    st.builds(Between, moments, moments),
    st.just(Ongoing()),
    st.just(Unknown()),
)


@given(values)
def test_what_is_written_is_read_back(value):
    assert parse(write(value)) == value


@given(loose)
def test_a_moment_begins_before_it_ends(moment):
    assert earliest(moment) <= latest(moment)


@given(moments)
def test_vers_only_widens(moment):
    loosely = Moment(moment.year, moment.month, moment.day, moment.season, about=True)
    assert earliest(loosely) <= earliest(moment) <= latest(moment) <= latest(loosely)


@given(moments)
def test_bounds_agree_with_the_edtf_library(moment):
    if moment.season == 24:
        return  # the library ends every winter on 31 December; ours lasts until February
    oracle = parse_edtf(write(moment))
    assert earliest(moment) == date(*oracle.lower_strict()[:3])
    assert latest(moment) == date(*oracle.upper_strict()[:3])


def test_a_winter_lasts_into_the_next_year():
    assert earliest("2009-24") == date(2009, 12, 1)
    assert latest("2009-24") == date(2010, 2, 28)


@given(moments, moments)
def test_before_after_and_between_keep_their_bounds(first, last):
    assert latest(Before(last)) == latest(last)
    assert earliest(Before(last)) is None
    assert earliest(After(first)) == earliest(first)
    assert latest(After(first)) is None
    assert (earliest(Between(first, last)), latest(Between(first, last))) == (
        earliest(first),
        latest(last),
    )


@given(st.lists(values, max_size=8))
def test_unknown_starts_come_last(found):
    ordered = sorted(found, key=sort_key)
    known = [earliest(v) is not None or latest(v) is not None for v in ordered]
    assert known == sorted(known, reverse=True)


@pytest.mark.parametrize(
    "text", ["2012-13", "2012-00", "2012-02-30", "12", "2012-22-01", "2012/", "../..", "~2012", "x"]
)
def test_what_is_no_date_of_the_subset_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        parse(text)


@given(moments, moments)
def test_a_length_is_bounded_by_what_its_ends_allow(first, last):
    low, high = length(write(first), write(last), TODAY)
    assert 0 <= low <= high or latest(last) < earliest(first)
    loosely = Moment(first.year, first.month, first.day, first.season, about=True)
    wider = length(write(loosely), write(last), TODAY)
    assert wider[0] <= low
    assert high <= wider[1]


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2014-03", "2016-04", "2 ans"),
        ("2010~", "2013~", "6 ans au plus"),
        ("2009", "2014", "4 à 6 ans"),
        ("2014-03", "2014-07", "3 à 5 mois"),
        ("2026-01-01", "..", "11 mois"),
        ("2017", "../2021", "5 ans au plus"),
        ("2017", "2019/..", ""),
        ("", "2012", ""),
    ],
)
def test_a_length_is_said_with_the_room_it_has(start, end, said):
    assert length_words(start, end, TODAY) == said
