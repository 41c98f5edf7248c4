"""What counsellors type: a table of phrases with their EDTF, or the question they call for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates import (
    Anchor,
    Moment,
    Question,
    Reading,
    earliest,
    latest,
    parse,
    span_words,
    understand,
    words,
    write,
)

TODAY = date(2026, 11, 24)
LANDMARKS = (
    Anchor("Bac pro", "2010-06"),
    Anchor("CAP Boulanger", "2007-09", "2009-06"),
    Anchor("Une naissance", "2016-04"),
    Anchor("Premier salaire", "2009-07"),
    Anchor("Arrivée à Rouen", "2004-06"),
    Anchor("Déménagement au Havre", "2014-03"),
    Anchor("Déménagement à Lille", "2018"),
)
LINES = (Path(__file__).parent / "phrases.txt").read_text(encoding="utf-8").splitlines()
PHRASES = [tuple(line.split("|")) for line in LINES if line and not line.startswith("#")]


def told(phrase: str, birth: str = "1992") -> Reading | Question:
    return understand(phrase, TODAY, birth, LANDMARKS)


def test_the_table_is_large():
    assert len({phrase for phrase, *_ in PHRASES}) >= 300


@pytest.mark.parametrize(("phrase", "expected"), [(p, tuple(e)) for p, *e in PHRASES])
def test_a_phrase_is_read_or_asked_back(phrase, expected):
    first, last = (*(part.strip() for part in expected), "")[:2]
    found = told(phrase)
    if first.startswith("?"):
        assert isinstance(found, Question)
        assert found.code == first[1:].strip()
        return
    end = {"": None, "-": ""}.get(last, last)
    assert found == Reading(first, end)


def test_an_age_without_birth_asks_for_it():
    assert told("à 17 ans", birth="") == Question("birth_needed")


def test_a_birth_with_its_month_narrows_an_age():
    assert told("à 17 ans", birth="1992-05") == Reading("2009-05/2010-05")


def test_options_are_readings_to_choose_from():
    question = told("3 ans après")
    assert [option.shown for option in question.options][:2] == [
        "Bac pro : 2013",
        "CAP Boulanger : 2012",
    ]
    assert told("hiver 2010").options == (Reading("2009-24"), Reading("2010-24"))


moments = st.one_of(
    st.builds(Moment, st.integers(1993, 2025)),
    st.builds(Moment, st.integers(1993, 2025), month=st.integers(1, 12)),
    st.builds(Moment, st.integers(1993, 2025), season=st.integers(21, 24)),
)


@given(moments, st.booleans())
def test_what_we_say_is_understood_again(moment, about):
    value = Moment(moment.year, moment.month, None, moment.season, about)
    found = told(words(value))
    assert isinstance(found, Reading)
    assert parse(found.start) == value


@given(moments, moments)
def test_a_span_we_say_is_understood_again(first, last):
    if latest(last) < earliest(first) or first == last:
        return
    assert told(span_words(first, last)) == Reading(write(first), write(last))


@given(st.text(max_size=30))
def test_anything_typed_is_read_or_asked_back(typed):
    assert isinstance(told(typed), Reading | Question)


LOOSE = ("vers", "environ", "à peu près", "autour de", "peut-être", "avant", "après", "juste avant")
PLACES = ("mes", "ses", "l’âge de", "à", "à l’âge de", "quand j’avais", "en", "le", "la fin de", "")
THINGS = ("20 ans", "2012", "mars 2012", "été 2015", "le bac", "ma naissance", "hiver", "3 mois")
ENDINGS = ("", " environ", " je crois", " ?", " après le bac", " jusqu’en 2014")


@given(*(st.sampled_from(parts) for parts in (LOOSE, LOOSE, PLACES, THINGS, ENDINGS)))
def test_pieces_of_phrases_put_together_are_read_or_asked_back(first, second, place, thing, end):
    for opening in (f"{first} ", f"{first} {second} "):
        assert isinstance(told(f"{opening}{place} {thing}{end}"), Reading | Question)
