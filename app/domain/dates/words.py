"""Dates said in natural French: « vers 2010 », « de 2009 à l’été 2011 », « jusqu’en 2021 »."""

from __future__ import annotations

from dataclasses import replace

from app.domain.dates.edtf import parse
from app.domain.dates.values import (
    AUTUMN,
    SPRING,
    SUMMER,
    WINTER,
    After,
    Before,
    Between,
    Moment,
    Ongoing,
    Unknown,
    Vague,
    exact,
)

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
SEASONS = {SPRING: "printemps", SUMMER: "été", AUTUMN: "automne", WINTER: "hiver"}


def words(value: Vague | str) -> str:
    """``value`` (or its EDTF text) alone: « vers 2010 », « été 2009 », « avant 2014 »."""
    match _value(value):
        case Moment() as moment if moment.about:
            return f"vers {_with_article(moment)}"
        case Moment() as moment:
            return name(moment)
        case Before(moment):
            return f"avant {_with_article(moment)}"
        case After(moment):
            return f"après {_with_article(moment)}"
        case Between(first, last):
            return f"entre {_with_article(first)} et {_with_article(last)}"
        case Ongoing():
            return "toujours en cours"
        case Unknown():
            return "date inconnue"


def span_words(start: Vague | str, end: Vague | str | None) -> str:
    """A whole episode: ``end`` is None for a point, « .. » for what still lasts."""
    if end is None:
        return words(start)
    first, last = _value(start), _value(end)
    match first, last:
        case Unknown(), Unknown():
            return "dates inconnues"
        case Unknown(), Ongoing():
            return "toujours en cours, début inconnu"
        case Unknown(), Moment() as moment:
            return until(moment)
        case Unknown(), _:
            return f"fini {words(last)}"
        case Moment() as moment, Ongoing():
            return f"depuis {_with_article(moment)}" + (" environ" if moment.about else "")
        case Moment() as moment, Unknown():
            return f"à partir {of(moment)}" + (" environ" if moment.about else "")
        case Moment() as opening, Moment() as closing:
            return _from_to(opening, closing)
        case _:
            return f"commencé {_happening(first)}, {_ending(last)}"


def name(moment: Moment) -> str:
    """The bare name, without « vers » or article: « 1er mars 2012 », « hiver 2009-2010 »."""
    if moment.season == WINTER:
        return f"hiver {moment.year}-{moment.year + 1}"
    if moment.season:
        return f"{SEASONS[moment.season]} {moment.year}"
    if moment.day and moment.month:
        day = "1er" if moment.day == 1 else str(moment.day)
        return f"{day} {MONTHS[moment.month - 1]} {moment.year}"
    if moment.month:
        return f"{MONTHS[moment.month - 1]} {moment.year}"
    return str(moment.year)


def of(moment: Moment) -> str:
    """After « de »: « de 2009 », « d’avril 2010 », « de l’été 2009 », « du printemps 2010 »."""
    if moment.season == SPRING or moment.day:
        return f"du {name(moment)}"
    if moment.season:
        return f"de l’{name(moment)}"
    elided = moment.month and MONTHS[moment.month - 1][0] in "ao"
    return f"d’{name(moment)}" if elided else f"de {name(moment)}"


def at(moment: Moment) -> str:
    """After « à »: « à 2011 », « à l’été 2011 », « au printemps 2011 », « au 12 mars 2012 »."""
    if moment.season == SPRING or moment.day:
        return f"au {name(moment)}"
    return f"à l’{name(moment)}" if moment.season else f"à {name(moment)}"


def during(moment: Moment) -> str:
    """When it happened: « en 2009 », « à l’été 2009 », « le 12 mars 2012 », « vers 2010 »."""
    if moment.about:
        return words(moment)
    if moment.day:
        return f"le {name(moment)}"
    return at(moment) if moment.season else f"en {name(moment)}"


def until(moment: Moment) -> str:
    """« jusqu’en 2021 », « jusqu’à l’été 2021 », « jusqu’au 12 mars », « jusque vers 2013 »."""
    if moment.about:
        return f"jusque {words(moment)}"
    place = at(moment) if moment.season or moment.day else f"en {name(moment)}"
    return f"jusqu’{place}"


def capital(text: str) -> str:
    """``text`` with its first letter in upper case, the rest untouched."""
    return text[:1].upper() + text[1:]


def _value(value: Vague | str) -> Vague:
    return parse(value) if isinstance(value, str) else value


def _with_article(moment: Moment) -> str:
    if moment.season == SPRING or moment.day:
        return f"le {name(moment)}"
    return f"l’{name(moment)}" if moment.season else name(moment)


def _from_to(first: Moment, last: Moment) -> str:
    if first == last:
        return words(first)
    opening, closing = _without_repeated_year(exact(first), exact(last)), at(exact(last))
    if first.about and last.about:
        return f"à peu près {opening} {closing}"
    if first.about:
        return f"vers {_with_article(exact(first))} {closing}"
    return f"{opening} {closing}" + (" environ" if last.about else "")


def _without_repeated_year(first: Moment, last: Moment) -> str:
    said = of(first)
    same_kind = bool(first.month) == bool(last.month) and bool(first.season) == bool(last.season)
    finer = first.month or (first.season and first.season != WINTER)
    if first.year != last.year or not finer or not same_kind:
        return said
    return said.removesuffix(f" {first.year}")


def _happening(value: Vague) -> str:
    match value:
        case Moment() as moment:
            return during(moment)
        case Unknown():
            return "à une date inconnue"
        case _:
            return words(value)


def _ending(value: Vague) -> str:
    if isinstance(value, Ongoing):
        return "toujours en cours"
    return f"fini {_happening(value)}"


def reading(start: Vague, end: Vague | None) -> str:
    """What was understood, with the room left to vague ends: « Début 2009 à 2011, fin 2013 »."""
    if end is None:
        return capital(_room(start))
    vague = any(_is_loose(value) for value in (start, end))
    if not vague:
        return capital(span_words(start, end))
    if isinstance(end, Ongoing):
        return f"Début {_room(start)}, toujours en cours"
    return f"Début {_room(start)}, fin {_room(end)}"


def _is_loose(value: Vague) -> bool:
    return isinstance(value, Before | After | Between) or (
        isinstance(value, Moment) and value.about
    )


def _room(value: Vague) -> str:
    match value:
        case Moment() as moment if moment.about and not (moment.month or moment.season):
            return f"{moment.year - 1} à {moment.year + 1}"
        case Between(first, last):
            return f"{_shortened(first, last)} à {name(last)}"
        case Unknown():
            return "inconnue"
        case _:
            return words(value)


def _shortened(first: Moment, last: Moment) -> str:
    if first.year == last.year and first.month and last.month and not first.day:
        return name(replace(first, day=None)).removesuffix(f" {first.year}")
    return name(first)
