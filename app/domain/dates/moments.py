"""One date out of a normalised phrase: the calendar first, then ages, today and landmarks."""

from __future__ import annotations

import re

from app.domain.dates import calendar_phrases, relative_phrases
from app.domain.dates.edtf import parse
from app.domain.dates.relative_phrases import (
    DURATION,
    beginning,
    ending,
    matching,
    months_of,
    near,
    shifted,
    side,
    told_from,
    year_of,
)
from app.domain.dates.typed import Anchor, Speaker, Unclear, one
from app.domain.dates.values import Between, Moment, Unknown, Vague

_UNKNOWN = re.compile(
    r"\?+|(?:je )?(?:ne |n')?(?:sais|sait) (?:pas|plus)(?: .*)?|inconnue?|aucune idee|nsp|"
    r"sans date|pas de date|date inconnue|je ne m'en souviens (?:pas|plus)|oublie"
)
_LOOSE_START = re.compile(
    r"(?:vers|environ|a peu pres|approximativement|autour de|aux alentours de|aux environs de|"
    r"plus ou moins|peut-etre|dans les|circa|genre|je crois|~)[ ]?(?:en |a |de |le |la |l')?(.+)"
)
_LOOSE_END = re.compile(
    r"(.+?)[ ,]*(?:environ|a peu pres|plus ou moins|je crois|peut-etre|je pense|~|\?|\(\?\))"
)
_NEAR = re.compile(r"(?:juste|peu|un peu) (avant|apres) (.+)")
_SIDE = re.compile(
    r"(avant|apres|pas avant|pas apres|au plus tard|au plus tot) (?:(?:en|a|le|la|au) )?(.+)"
)
_SHIFT = re.compile(rf"{DURATION} (avant|apres)(?: (.*))?")
_BETWEEN = re.compile(r"entre (.+) et (.+)|(\d{4}) ou (\d{4})")
_SAME_YEAR = re.compile(r"(?:la meme annee que|en meme temps que|l'annee du|l'annee de) (.+)")
_LEADING = re.compile(r"(?:en|aux|au|a|dans|pendant|durant|le|la|les|l'|depuis|des) ?(.+)")


def moment(text: str, speaker: Speaker) -> Vague:
    """The date of a normalised ``text``; raises Unclear with what to ask back."""
    if _UNKNOWN.fullmatch(text):
        return Unknown()
    found = _by_rules(text, speaker) or _composed(text, speaker)
    if found is None:
        bare = _LEADING.fullmatch(text)
        found = _by_rules(bare[1], speaker) if bare else None
    return found if found is not None else _landmark(text, speaker)


def _by_rules(text: str, speaker: Speaker) -> Vague | None:
    for pattern, rule in (*calendar_phrases.RULES, *relative_phrases.RULES):
        if found := pattern.fullmatch(text):
            return rule(found, speaker)
    return None


def _composed(text: str, speaker: Speaker) -> Vague | None:
    if found := _NEAR.fullmatch(text):
        return near(_around(found[2], speaker, before=found[1] == "avant"))
    if found := _SHIFT.fullmatch(text):
        return _shift(found, speaker)
    if found := _BETWEEN.fullmatch(text):
        first, last = pair(found[1] or found[3], found[2] or found[4], speaker)
        return Between(first, last)
    if found := _SIDE.fullmatch(text):
        before = found[1] in ("avant", "pas apres", "au plus tard")
        return side(_around(found[2], speaker, before), before)
    if found := _SAME_YEAR.fullmatch(text):
        return year_of(moment(found[1], speaker))
    if found := _LOOSE_START.fullmatch(text) or _LOOSE_END.fullmatch(text):
        return _loosely(found[1], speaker)
    return None


def pair(first: str, last: str, speaker: Speaker) -> tuple[Moment, Moment]:
    """Two moments of one phrase; the first borrows the unit or the year of the second."""
    closing = _sole(moment(last, speaker), last=True)
    return _sole(borrowing(first, last, closing, speaker), last=False), closing


def borrowing(first: str, last: str, closing: Vague, speaker: Speaker) -> Vague:
    """The first date of « de mars à juin 2012 » or « de 17 à 20 ans »."""
    if re.fullmatch(r"(?:(?:mes|ses|l'age de|vers) )?\d{1,2}", first) and last.endswith("ans"):
        return moment(f"{first} ans", speaker)
    if isinstance(closing, Moment) and not re.search(r"\d{4}|\d ans", first):
        month = re.search(r"[a-z]{3,}.* \d{4}$", last) if first.isdigit() else None
        if month:
            return moment(f"{first} {month[0]}", speaker)
        borrowed = _by_rules(f"{first} {closing.year}", speaker)
        if borrowed is not None:
            return borrowed
    return moment(first, speaker)


def _sole(value: Vague, last: bool) -> Moment:
    if isinstance(value, Between):
        return value.last if last else value.first
    if isinstance(value, Moment):
        return value
    raise Unclear("not_understood")


def _loosely(text: str, speaker: Speaker) -> Vague:
    if aged := re.fullmatch(relative_phrases.AGE, text):
        return moment(f"vers {aged['age']} ans", speaker)
    return near(moment(text, speaker))


def _around(text: str, speaker: Speaker, before: bool) -> Vague:
    """A date to stand before or after: a landmark counts by its nearer end."""
    if matching(text, speaker):
        near_end = beginning if before else ending
        return parse(told_from(text, speaker, lambda anchor: one(near_end(anchor))).start)
    return moment(text, speaker)


def _shift(found: re.Match[str], speaker: Speaker) -> Vague:
    before = found[4] == "avant"
    months = -months_of(found) if before else months_of(found)

    def moved(anchor: Anchor) -> Vague:
        return shifted(beginning(anchor) if before else ending(anchor), months)

    rest = found[5] or ""
    if rest and (dated := _by_rules(rest, speaker)) is not None:
        return shifted(dated, months)
    return parse(told_from(rest, speaker, lambda anchor: one(moved(anchor))).start)


def _landmark(text: str, speaker: Speaker) -> Vague:
    if re.fullmatch(r"[\d/. -]+", text):
        raise Unclear("not_understood")
    bare = re.sub(r"^(?:au moment d[eu]s?|lors d[eu]s?|quand|pendant|durant|a|au|en) ", "", text)
    try:
        return parse(told_from(bare, speaker, lambda anchor: one(beginning(anchor))).start)
    except Unclear as unclear:
        if unclear.question.options:
            raise
        raise Unclear("not_understood") from None
