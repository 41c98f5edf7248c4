"""Dates told from birth, from today or from a landmark: « à 17 ans », « 3 ans après le bac »."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from app.domain.dates.ages import date_at_age
from app.domain.dates.bounds import add_months, earliest, latest
from app.domain.dates.edtf import parse
from app.domain.dates.normal import content_words, normal
from app.domain.dates.typed import Anchor, Reading, Speaker, Unclear
from app.domain.dates.values import After, Before, Between, Moment, Vague, about, exact

AGE = (
    r"(?:quand (?:j'avais|il avait|elle avait|on avait) |(?:a |de )?(?:l')?age de |a mes |a ses |"
    r"mes |ses |j'avais |a |vers |de )?(?P<age>\d{1,2}) ?ans"
)
DURATION = r"(?P<count>\d{1,3}) ?(?P<unit>ans?|annees?|mois|semaines?|jours?)(?P<half> et demi)?"


def age(found: re.Match[str], speaker: Speaker) -> Vague:
    """« à 17 ans », « vers 17 ans »."""
    loosely = found[0].startswith("vers")
    return date_at_age(_birth(speaker), int(found["age"]), loosely)


def age_side(found: re.Match[str], speaker: Speaker) -> Vague:
    """« avant mes 17 ans », « après 17 ans »: from or to the turning of that age."""
    born = _birth(speaker)
    turning = Moment(born.year + int(found["age"]), born.month)
    return Before(turning) if found["side"] == "avant" else After(turning)


def birthday_year(found: re.Match[str], speaker: Speaker) -> Vague:
    """« l’année de mes 17 ans »: one calendar year, whatever the birthday."""
    return Moment(_birth(speaker).year + int(found["age"]))


def birth(found: re.Match[str], speaker: Speaker) -> Vague:
    """« ma naissance », « toujours » as a beginning."""
    return _birth(speaker)


def months_of(found: re.Match[str]) -> int:
    """The length of a duration in months, rounded to at least one."""
    count, unit = int(found["count"]), found["unit"]
    if unit.startswith("an"):
        return count * 12 + (6 if found["half"] else 0)
    return count if unit == "mois" else max(1, count // (4 if unit.startswith("s") else 30))


def ago(found: re.Match[str], speaker: Speaker) -> Vague:
    """« il y a 3 ans », « depuis 6 mois »: years leave a year, months about a month."""
    if found["unit"][0] in "sj":
        days = int(found["count"]) * (7 if found["unit"][0] == "s" else 1)
        day = speaker.today - timedelta(days=days)
        return Moment(day.year, day.month, day.day, about=True)
    return shifted(_this_month(speaker), -months_of(found))


def shifted(value: Vague, months: int) -> Vague:
    """``value`` moved by ``months``: whole years keep the year only, others about the month."""
    first, last = earliest(_plain(value)), latest(_plain(value))
    if first is None or last is None:
        raise Unclear("not_understood")
    start, end = add_months(first, months), add_months(last, months)
    if months % 12 == 0 or (last - first).days > 31:
        years = Moment(start.year), Moment(end.year)
        return years[0] if years[0] == years[1] else Between(*years)
    return Moment(start.year, start.month, about=True)


def today_phrase(found: re.Match[str], speaker: Speaker) -> Vague:
    """« l’an dernier », « le mois dernier », « cette année », « maintenant »."""
    text, now = found[0], _this_month(speaker)
    if "dernier" in text or "passe" in text or "hier" in text:
        if "mois" in text:
            day = add_months(speaker.today, -1)
            return Moment(day.year, day.month)
        return Moment(now.year - 1) if "an" in text else now
    return Moment(now.year) if "annee" in text else now


def last_season(found: re.Match[str], speaker: Speaker) -> Vague:
    """« l’été dernier », « cet hiver »: the last one that has begun."""
    season = {"printemps": 21, "ete": 22, "automne": 23, "hiver": 24}[found["season"]]
    begins = (season - 20) * 3
    year = speaker.today.year
    return Moment(year if begins <= speaker.today.month else year - 1, season=season)


def matching(text: str, speaker: Speaker) -> tuple[Anchor, ...]:
    """The dated moments whose title holds all words of ``text`` (beginnings are enough)."""
    wanted = content_words(text)
    titles = [(anchor, content_words(normal(anchor.title))) for anchor in speaker.anchors]
    found = tuple(
        anchor
        for anchor, title in titles
        if wanted and all(any(word.startswith(w) for word in title) for w in wanted)
    )
    same = tuple(a for a in found if content_words(normal(a.title)) == wanted)
    return same or found


def told_from(text: str, speaker: Speaker, tell: Callable[[Anchor], Reading]) -> Reading:
    """``tell`` for the one landmark named; asks which one when several or none fit."""
    found = matching(text, speaker) if content_words(text) else speaker.anchors
    if len(found) == 1 and content_words(text):
        return tell(found[0])
    options = (replace(tell(anchor), told_from=anchor.title) for anchor in found[:5])
    raise Unclear("which_landmark", options)


def beginning(anchor: Anchor) -> Vague:
    """When the landmark happened, or began."""
    return parse(anchor.start)


def ending(anchor: Anchor) -> Vague:
    """When the landmark was over; its date when it is a point, or still lasts."""
    end = parse(anchor.end or "")
    return end if isinstance(end, Moment | Between) else parse(anchor.start)


def side(value: Vague, before: bool) -> Vague:
    """Before or after ``value``, from its nearer bound."""
    match value:
        case Moment():
            return Before(value) if before else After(value)
        case Between(first, last):
            return Before(first) if before else After(last)
        case _:
            return value


def near(value: Vague) -> Vague:
    """« juste après »: about the same date."""
    return about(value) if isinstance(value, Moment) else value


def whole(anchor: Anchor) -> Reading:
    """« pendant le CAP »: the same dates."""
    return Reading(anchor.start, anchor.end)


def year_of(value: Vague) -> Vague:
    """« la même année que »: the year alone."""
    return Moment(value.year) if isinstance(value, Moment) else value


def _plain(value: Vague) -> Vague:
    return exact(value) if isinstance(value, Moment) else value


def _birth(speaker: Speaker) -> Moment:
    if speaker.born is None:
        raise Unclear("birth_needed")
    return speaker.born


def _this_month(speaker: Speaker) -> Moment:
    return Moment(speaker.today.year, speaker.today.month)


_NOW = r"maintenant|aujourd'hui|en ce moment|actuellement|ce jour|ce mois(?:-ci)?"
_LAST = r"(?:l'an(?:nee)?|le mois|la semaine) (?:dernier|derniere|passe|passee)|hier"
_SEASON = r"(?:l'|le |cet |ce )?(?P<season>printemps|ete|automne|hiver)"
RULES = tuple(
    (re.compile(text), rule)
    for text, rule in (
        (r"l'annee de (?:mes|ses|nos) (?P<age>\d{1,2}) ans", birthday_year),
        (
            r"(?P<side>avant|apres) (?:(?:mes|ses|l'age de|d'avoir) )?(?P<age>\d{1,2}) ?ans",
            age_side,
        ),
        (AGE, age),
        (
            r"(?:a |de )?(?:ma|sa) naissance|nee?|quand (?:je suis|il est) ne",
            birth,
        ),
        (rf"il y a (?:environ |a peu pres )?{DURATION}", ago),
        (rf"(?:{_LAST}|cette annee|{_NOW})", today_phrase),
        (rf"{_SEASON} (?:dernier|passe)", last_season),
        (r"(?:cet|ce) (?P<season>ete|automne|hiver|printemps)", last_season),
    )
)
