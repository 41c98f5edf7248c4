"""From what is typed to a reading: single dates, spans, durations, or a question back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from app.domain.dates.edtf import parse, write
from app.domain.dates.moments import borrowing, moment, pair
from app.domain.dates.normal import normal
from app.domain.dates.relative_phrases import (
    DURATION,
    matching,
    months_of,
    shifted,
    told_from,
    whole,
)
from app.domain.dates.typed import (
    Anchor,
    Question,
    Reading,
    Speaker,
    Unclear,
    one,
    plausible,
    span,
)
from app.domain.dates.unreal import unreal_in
from app.domain.dates.values import Between, Moment, Ongoing, Vague, about

_HOUR = re.compile(r"(?: ?\ba)? ?\b\d{1,2} ?(?:h|:|heures?)(?: ?\d{2})?$")
_ONGOING = re.compile(
    r"\.\.|(?:et )?(?:c'est |ca |je suis |il est |elle est )?(?:toujours|encore)?(?: toujours)? ?"
    r"(?:en cours|maintenant|aujourd'hui|actuellement|en ce moment|ce jour|continue|present)|"
    r"toujours|encore|a ce jour|tout le temps"
)
_SINCE = re.compile(r"(?:depuis|a partir de|a partir du|a partir d'|des) ?(.+)")
_UNTIL = re.compile(r"(?:et )?jusqu(?:e|'a|'au|'en|'aux)? (?:a |au |en )?(.+)")
_BETWEEN = re.compile(r"entre (.+) et (.+)")
_SURELY_ONE = re.compile(
    r"(?:(?:un|1) jour|a un moment|une fois|quelque part|un moment) (entre .+ et .+)"
)
_DURING = re.compile(r"(?:pendant|durant|tout(?:e)?) (?:(?:le|la|les|l'|mon|ma|mes) ?)?(.+)")
_START_THEN_LENGTH = re.compile(
    rf"(?:en |a partir de |depuis |de )?(.+?),? (?:pendant|durant|pour) {DURATION}"
)
_LENGTH_THEN_START = re.compile(
    rf"(?:pendant )?{DURATION},? (?:a partir de|a partir du|a compter de|des|depuis) (.+)"
)
_LENGTH = re.compile(rf"(?:pendant |durant )?{DURATION}")
_LOOSE_SPAN = re.compile(r"(?:a peu pres|environ|en gros|grosso modo) ((?:de|du|d') ?.+)")
_OPENING = re.compile(r"(?:de l'|de la |de |du |d'|des |depuis |a partir de )")
_JOINTS = re.compile(
    r" (?:jusqu'(?:a|au|en|aux)|jusque|a|au|et|->|-|puis) (?:l')?| ?- ?|(?<=\d{4})/(?=\d{4})"
)


def understand(
    typed: str, today: date, birth: str = "", landmarks: Iterable[Anchor] = ()
) -> Reading | Question:
    """What ``typed`` means, told from ``birth`` (EDTF) and the dated ``landmarks``.

    Anything with two sensible meanings comes back as a :class:`Question` with its options.
    """
    speaker = Speaker(today, parse(birth), tuple(a for a in landmarks if a.start))
    text = normal(typed)
    if said := unreal_in(text):
        return Question("no_such_day", said=said)
    try:
        return plausible(_read(text, speaker), speaker)
    except Unclear as unclear:
        return _without_hour(text, speaker) or unclear.question


def _without_hour(text: str, speaker: Speaker) -> Question | None:
    """« hier 10h »: no moment of a life is kept by its hour, the day alone is offered."""
    bare = _HOUR.sub("", text).strip()
    if bare in ("", text):
        return None
    try:
        found = plausible(_read(bare, speaker), speaker)
    except Unclear:
        return None
    return Question("without_hour", (found,)) if isinstance(found, Reading) else None


def stands_alone(typed: str, found: Reading, today: date) -> bool:
    """True when ``typed`` gives ``found`` to whoever reads it, in any year: « été 2015 ».

    « vers mes 12 ans », « avant le bac », « il y a trois ans » do not: the words are worth keeping.
    """
    alone = understand(typed, today.replace(year=today.year + 1, day=1))
    return found in alone.options if isinstance(alone, Question) else found == alone


def _read(text: str, speaker: Speaker) -> Reading:
    if not text:
        return Reading("")
    for rule in (_ongoing, _loose_span, _length, _during, _until, _since, _between):
        if (found := rule(text, speaker)) is not None:
            return found
    return _date_or_span(text, speaker)


def _date_or_span(text: str, speaker: Speaker) -> Reading:
    """A single date where the whole phrase is one, else the two ends around a joint."""
    try:
        value = moment(text, speaker)
    except Unclear as unclear:
        spanned = _joined(text, speaker)
        if spanned is None:
            raise unclear from None
        return spanned
    return one(value)


def _ongoing(text: str, speaker: Speaker) -> Reading | None:
    return Reading("", "..") if _ONGOING.fullmatch(text) else None


def _loose_span(text: str, speaker: Speaker) -> Reading | None:
    found = _LOOSE_SPAN.fullmatch(text)
    spanned = _joined(found[1], speaker) if found else None
    if spanned is None:
        return None
    start, end = parse(spanned.start), parse(spanned.end or "")
    return span(_loose(start), _loose(end))


def _length(text: str, speaker: Speaker) -> Reading | None:
    if found := _START_THEN_LENGTH.fullmatch(text):
        return _lasting(found[1], found, speaker)
    if found := _LENGTH_THEN_START.fullmatch(text):
        return _lasting(found[found.re.groups], found, speaker)
    found = _LENGTH.fullmatch(text)
    if found is None or (
        found["unit"] == "ans" and int(found["count"]) > 5 and found[0][0].isdigit()
    ):
        return None  # « 17 ans » is an age; « 3 ans » could be either and lacks its beginning
    raise Unclear("start_needed")


def _lasting(start_text: str, length: re.Match[str], speaker: Speaker) -> Reading:
    start = moment(start_text, speaker)
    return span(start, _loose(shifted(start, months_of(length))))


def _during(text: str, speaker: Speaker) -> Reading | None:
    found = _DURING.fullmatch(text)
    if found is None:
        return None
    if matching(found[1], speaker):
        return told_from(found[1], speaker, whole)
    return one(moment(found[1], speaker))


def _until(text: str, speaker: Speaker) -> Reading | None:
    found = _UNTIL.fullmatch(text)
    if found is None:
        return None
    return Reading("", write(_end(found[1], speaker)))


def _since(text: str, speaker: Speaker) -> Reading | None:
    found = _SINCE.fullmatch(text)
    if found is None or (_JOINTS.search(found[1]) and _joined(text, speaker)):
        return None
    if found[1] in ("toujours", "la naissance", "ma naissance"):
        return Reading(write(moment("ma naissance", speaker)), "..")
    length = _LENGTH.fullmatch(found[1])
    age_like = found[1].startswith(("mes ", "ses ", "l'age"))
    start = moment(f"il y a {found[1]}" if length and not age_like else found[1], speaker)
    return Reading(write(start), ".." if text.startswith("depuis") else "")


def _between(text: str, speaker: Speaker) -> Reading | None:
    if found := _SURELY_ONE.fullmatch(text):
        return one(moment(found[1], speaker))
    found = _BETWEEN.fullmatch(text)
    if found is None:
        return None
    first, last = pair(found[1], found[2], speaker)
    raise Unclear("moment_or_span", (one(Between(first, last)), span(first, last)))


def _joined(text: str, speaker: Speaker) -> Reading | None:
    """The first way to cut ``text`` at a joint that leaves a date on each side.

    A half that only lacks its year or the birth asks for it; other failures try the next joint.
    """
    bare = _OPENING.sub("", text, count=1) if _OPENING.match(text) else text
    for joint in _JOINTS.finditer(bare):
        try:
            return _ends(bare[: joint.start()], bare[joint.end() :], speaker)
        except Unclear as unclear:
            if unclear.question.code in ("which_year", "which_winter", "birth_needed"):
                raise Unclear(unclear.question.code) from None
    return None


def _ends(first: str, last: str, speaker: Speaker) -> Reading:
    closing = _end(last, speaker)
    return span(borrowing(first, last, closing, speaker), closing)


def _end(text: str, speaker: Speaker) -> Vague:
    return Ongoing() if _ONGOING.fullmatch(text) else moment(text, speaker)


def _loose(value: Vague) -> Vague:
    return about(value) if isinstance(value, Moment) else value
