"""Dates said in French."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.dates import age_words, ages_at, date_at_age, parse, reading, span_words, words


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2010", "2010"),
        ("2010~", "vers 2010"),
        ("2012-03", "mars 2012"),
        ("2012-03~", "vers mars 2012"),
        ("2012-03-01", "1er mars 2012"),
        ("2012-03-12~", "vers le 12 mars 2012"),
        ("2009-22", "été 2009"),
        ("2009-22~", "vers l’été 2009"),
        ("2009-24", "hiver 2009-2010"),
        ("../2014", "avant 2014"),
        ("../2014-21", "avant le printemps 2014"),
        ("2014/..", "après 2014"),
        ("2009/2011", "entre 2009 et 2011"),
        ("..", "toujours en cours"),
        ("", "date inconnue"),
    ],
)
def test_a_date_alone(edtf, said):
    assert words(edtf) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2009", "2011-22", "de 2009 à l’été 2011"),
        ("2010~", "2013", "vers 2010 à 2013"),
        ("2010~", "2013~", "à peu près de 2010 à 2013"),
        ("2010", "2013~", "de 2010 à 2013 environ"),
        ("", "2021", "jusqu’en 2021"),
        ("", "2021-21", "jusqu’au printemps 2021"),
        ("", "2021-03-12", "jusqu’au 12 mars 2021"),
        ("2019", "..", "depuis 2019"),
        ("2019-22", "..", "depuis l’été 2019"),
        ("2019~", "..", "depuis 2019 environ"),
        ("2019-04", "", "à partir d’avril 2019"),
        ("2012-03", "2012-06", "de mars à juin 2012"),
        ("2012-04-12", "2012-05-03", "du 12 avril au 3 mai 2012"),
        ("2010-21", "2010-22", "du printemps à l’été 2010"),
        ("2009-24", "2011", "de l’hiver 2009-2010 à 2011"),
        ("2012", "2012", "2012"),
        ("../2009", "2011", "commencé avant 2009, fini en 2011"),
        ("2009", "../2014-22", "commencé en 2009, fini avant l’été 2014"),
        ("../2009", "..", "commencé avant 2009, toujours en cours"),
        ("", "", "dates inconnues"),
        ("2016", None, "2016"),
    ],
)
def test_a_span(start, end, said):
    assert span_words(start, end) == said


def test_the_reading_shows_the_room_a_vague_end_leaves():
    assert reading(parse("2010~"), parse("2013~")) == "Début 2009 à 2011, fin 2012 à 2014"
    assert reading(parse("2009/2010"), parse("2012")) == "Début 2009 à 2010, fin 2012"
    assert reading(parse("2009"), parse("2011")) == "De 2009 à 2011"
    assert reading(parse("2015-22"), None) == "Été 2015"


def test_an_age_becomes_the_years_it_can_mean():
    assert date_at_age(parse("1992"), 17) == parse("2009/2010")
    assert date_at_age(parse("1992-05-14"), 17) == parse("2009-05/2010-05")
    assert date_at_age(parse("1992"), 17, loosely=True) == parse("2009~")


def test_a_date_becomes_an_age():
    assert ages_at(parse("1992-05-14"), date(2009, 5, 13)) == (16, 16)
    assert ages_at(parse("1992"), date(2009, 5, 13)) == (16, 17)
    assert age_words(parse("1992-01-01"), parse("2009")) == "17 ans"
    assert age_words(parse("1992"), parse("2009-05")) == "16 à 17 ans"
    assert age_words(parse(""), parse("2009")) == ""
