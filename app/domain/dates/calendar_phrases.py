"""Dates told by the calendar: « 12/03/2012 », « été 2015 », « fin 2010 », « années 90 »."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from app.domain.dates.typed import Speaker, Unclear, one, span
from app.domain.dates.values import AUTUMN, SPRING, SUMMER, WINTER, Between, Moment, Vague, about

_MONTHS = (
    "janv",
    "fevr",
    "mars",
    "avr",
    "mai",
    "juin",
    "juil",
    "aout",
    "sept",
    "oct",
    "nov",
    "dec",
)
_SHORT = {"jan": 1, "fev": 2, "mar": 3, "aou": 8, "sep": 9, "jul": 7}
_FULL = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
]
MONTH = rf"(?P<month>{'|'.join([*_FULL, *_MONTHS, *_SHORT])})\.?"
_SEASONS = {"printemps": SPRING, "ete": SUMMER, "automne": AUTUMN, "hiver": WINTER}
_YEAR = r"(?P<year>\d{4}|'?\d{2})"
_PART = r"(?P<part>debut|milieu|mi|fin|courant)"
_DE = r"(?:de l'annee |de l'|de la |des |de |du |d')?"

Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Speaker], Vague]]


def full_year(text: str, speaker: Speaker) -> int:
    """The year of two or four digits: two digits never lie in the future, nor before birth."""
    digits = text.lstrip("'")
    if len(digits) == 4:
        return int(digits)
    recent = speaker.today.year // 100 * 100 + int(digits)
    return recent if recent <= speaker.today.year else recent - 100


def month_number(name: str) -> int:
    """The number of a month from 1, by its normalised name, whole or cut."""
    for names in (_FULL, _MONTHS):
        if name in names:
            return names.index(name) + 1
    return _SHORT[name]


def _year(found: re.Match[str], speaker: Speaker) -> Vague:
    return Moment(full_year(found["year"], speaker))


def _month(found: re.Match[str], speaker: Speaker) -> Vague:
    return Moment(full_year(found["year"], speaker), month_number(found["month"]))


def _day(found: re.Match[str], speaker: Speaker) -> Vague:
    month = found["month"]
    number = int(month) if month.isdigit() else month_number(month)
    return _checked(full_year(found["year"], speaker), number, int(found["day"]))


def _iso_day(found: re.Match[str], speaker: Speaker) -> Vague:
    return _checked(int(found["year"]), int(found["month"]), int(found["day"]))


def _numbered_month(found: re.Match[str], speaker: Speaker) -> Vague:
    return _checked(int(found["year"]), int(found["month"]), None)


def _checked(year: int, month: int, day: int | None) -> Moment:
    try:
        date(year, month, day or 1)
    except ValueError:
        raise Unclear("not_understood") from None
    return Moment(year, month, day)


def _short_pair(found: re.Match[str], speaker: Speaker) -> Vague:
    """« 05/12 »: a month of a year, or two years; « 30/06 » is a day that lacks its year."""
    first, last = int(found["first"]), full_year(found["last"], speaker)
    if 12 < first <= 31 and 1 <= int(found["last"]) <= 12:
        raise Unclear("which_year")
    options = [one(Moment(last, first))] if 1 <= first <= 12 else []
    start = full_year(found["first"], speaker)
    if start < last:
        options.append(span(Moment(start), Moment(last)))
    raise Unclear("month_or_span" if options else "not_understood", options)


def _year_and_two_digits(found: re.Match[str], speaker: Speaker) -> Vague:
    """« 2009-11 »: November 2009, or 2009 to 2011."""
    year, part = int(found["first"]), int(found["last"])
    end = year // 100 * 100 + part
    months = [one(Moment(year, part))] if 1 <= part <= 12 else []
    spans = [span(Moment(year), Moment(end))] if end > year else []
    if len(months) + len(spans) == 1:
        return Moment(year, part) if months else Between(Moment(year), Moment(end))
    raise Unclear("month_or_span" if months else "not_understood", (*months, *spans))


def _season(found: re.Match[str], speaker: Speaker) -> Vague:
    season, year = _SEASONS[found["season"]], full_year(found["year"], speaker)
    if season == WINTER:
        winters = (Moment(year - 1, season=WINTER), Moment(year, season=WINTER))
        raise Unclear("which_winter", map(one, winters))
    return Moment(year, season=season)


def _winter(found: re.Match[str], speaker: Speaker) -> Vague:
    return Moment(full_year(found["year"], speaker), season=WINTER)


def _without_year(found: re.Match[str], speaker: Speaker) -> Vague:
    """A month or a season alone: the two last ones are offered."""
    name, today = found[1].rstrip("."), speaker.today
    season = _SEASONS.get(name)
    month = (season - 20) * 3 if season else month_number(name)
    last = today.year if month <= today.month else today.year - 1
    made = [
        Moment(year, season=season) if season else Moment(year, month) for year in (last, last - 1)
    ]
    raise Unclear("which_year", map(one, made))


def _day_without_year(found: re.Match[str], speaker: Speaker) -> Vague:
    raise Unclear("which_year")


def _part_of_year(found: re.Match[str], speaker: Speaker) -> Vague:
    year = full_year(found["year"], speaker)
    if found["part"] == "courant":
        return Moment(year)
    first, last = {"debut": (1, 4), "fin": (9, 12)}.get(found["part"], (5, 8))
    return Between(Moment(year, first), Moment(year, last))


def _decade(found: re.Match[str], speaker: Speaker) -> Vague:
    year = full_year(found["year"], speaker)
    part = found["part"]
    first, last = {"debut": (0, 3), "fin": (7, 9), "milieu": (4, 6)}.get(part or "", (0, 9))
    return Between(Moment(year + first), Moment(year + last))


def _fraction(found: re.Match[str], speaker: Speaker) -> Vague:
    year, length = full_year(found["year"], speaker), 3 if "trim" in found[0] else 6
    rank = {"premier": 1, "deuxieme": 2, "second": 2, "troisieme": 3, "quatrieme": 4}
    number = rank.get(found["rank"]) or int(found["rank"][0])
    if number * length > 12:
        raise Unclear("not_understood")
    return Between(Moment(year, (number - 1) * length + 1), Moment(year, number * length))


def _loose_year(found: re.Match[str], speaker: Speaker) -> Vague:
    return about(Moment(full_year(found["year"], speaker)))


def _feast(found: re.Match[str], speaker: Speaker) -> Vague:
    month = 9 if found["feast"] == "rentree" else 12
    return Moment(full_year(found["year"], speaker), month)


def _bare_number(found: re.Match[str], speaker: Speaker) -> Vague:
    """« 17 »: an age or a year; « 98 » can only be a year."""
    year, number = full_year(found["year"], speaker), int(found["year"])
    born = speaker.born
    oldest = speaker.today.year - born.year if born else 75
    if number > oldest:
        return Moment(year)
    ages = [one(Moment(born.year + number, about=True))] if born else []
    raise Unclear("age_or_year", (*ages, one(Moment(year))))


_HOLIDAY = r"(?:les? )?(?:tout |grandes )?(?:vacances )?"
_TEXTS: tuple[tuple[str, Callable[[re.Match[str], Speaker], Vague]], ...] = (
    (r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", _iso_day),
    (rf"(?P<day>\d{{1,2}})[/. -](?P<month>\d{{1,2}})[/. -]{_YEAR}", _day),
    (rf"(?P<day>\d{{1,2}})(?:er)? {MONTH} {_DE}{_YEAR}", _day),
    (r"(?P<month>\d{1,2})[/.-](?P<year>\d{4})", _numbered_month),
    (r"(?P<year>\d{4})[/.](?P<month>\d{1,2})", _numbered_month),
    (r"(?P<first>\d{4})-(?P<last>\d{2})", _year_and_two_digits),
    (r"(?P<first>\d{2})[/-](?P<last>\d{2})", _short_pair),
    (rf"(?:{_PART}[- ](?:{_DE}))?(?:mois {_DE})?{MONTH} {_DE}{_YEAR}", _month),
    (rf"{_HOLIDAY}(?:de |d'|l')?hiver {_DE}(?P<year>\d{{4}}|\d{{2}}) ?[-/] ?\d{{2,4}}", _winter),
    (
        rf"(?:{_PART}[- ]{_DE})?{_HOLIDAY}(?:le |l'|de |d')?(?:tout |tout l')?"
        rf"(?P<season>{'|'.join(_SEASONS)}) {_DE}{_YEAR}",
        _season,
    ),
    (rf"(?:la )?(?P<feast>rentree|noel) {_DE}{_YEAR}", _feast),
    (rf"(?:le |au )?(?P<rank>\w+) (?:trimestre|semestre) {_DE}{_YEAR}", _fraction),
    (
        rf"(?:{_PART} )?{_DE}(?:les )?annees (?P<year>\d{{2}}|\d{{4}})",
        _decade,
    ),
    (rf"{_PART}[- ]{_DE}{_YEAR}", _part_of_year),
    (r"(?P<year>\d{4})~", _loose_year),
    (r"(?:en |dans |toute )?(?:l'annee |annee )?(?P<year>\d{4})", _year),
    (r"(?:en |l'annee |annee |dans l'annee )(?P<year>'?\d{2})", _year),
    (r"(?P<year>'\d{2})", _year),
    (r"(?P<year>\d{2})", _bare_number),
    (rf"({'|'.join([*_FULL, *_MONTHS, *_SEASONS])})", _without_year),
    (rf"\d{{1,2}}(?:er)? {MONTH}", _day_without_year),
)
RULES: tuple[Rule, ...] = tuple((re.compile(text), rule) for text, rule in _TEXTS)
