"""What a counsellor types for a date, understood or asked back, never guessed silently."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from app.domain.dates.bounds import earliest, latest
from app.domain.dates.edtf import parse, write
from app.domain.dates.values import Moment, Unknown, Vague
from app.domain.dates.words import reading


@dataclass(frozen=True)
class Anchor:
    """Something dated that others are told from (« avant le bac »), with EDTF ends."""

    title: str
    start: str
    end: str | None = None


@dataclass(frozen=True)
class Reading:
    """What was understood, in EDTF: ``end`` is None for a single date, « .. » while it lasts.

    ``told_from`` names the landmark it was counted from, where several could be meant.
    """

    start: str
    end: str | None = None
    told_from: str = field(default="", compare=False)

    @property
    def shown(self) -> str:
        """The reading in words, to show under the field: « Début 2009 à 2011 »."""
        said = reading(parse(self.start), None if self.end is None else parse(self.end))
        return f"{self.told_from} : {said.lower()}" if self.told_from else said


@dataclass(frozen=True)
class Question:
    """What to ask back: ``code`` names the question, ``options`` are the readings to choose from.

    ``said`` is what of the text has no meaning: a day that does not exist.

    Codes: ``not_understood``, ``no_such_day``, ``without_hour``, ``which_year``, ``which_winter``,
    ``which_landmark``, ``age_or_year``, ``moment_or_span``, ``month_or_span``, ``birth_needed``,
    ``start_needed``, ``before_birth``, ``in_future``, ``reversed``.
    """

    code: str
    options: tuple[Reading, ...] = ()
    said: str = ""


@dataclass(frozen=True)
class Speaker:
    """What relative dates are told from: today, the birth, and the dated moments of the life."""

    today: date
    birth: Vague
    anchors: tuple[Anchor, ...] = ()

    @property
    def born(self) -> Moment | None:
        """The moment of birth, None while it is not given."""
        return self.birth if isinstance(self.birth, Moment) else None


class Unclear(Exception):
    """Raised while reading, and turned into the :class:`Question` it carries."""

    def __init__(self, code: str, options: Iterable[Reading] = ()) -> None:
        super().__init__(code)
        self.question = Question(code, tuple(options))


def one(value: Vague) -> Reading:
    """The reading of a single date."""
    return Reading(write(value))


def span(start: Vague, end: Vague) -> Reading:
    """The reading of two ends; the same moment twice is one date."""
    return one(start) if start == end else Reading(write(start), write(end))


def turned(found: Reading) -> Question | None:
    """The question about a span whose end comes before its start, None for any other."""
    first, last = earliest(parse(found.start)), latest(parse(found.end or ""))
    if first and last and last < first:
        return Question("reversed", (Reading(found.end or "", found.start),))
    return None


def plausible(found: Reading, speaker: Speaker) -> Reading | Question:
    """``found``, unless it lies before birth, in the future, or ends before it starts."""
    if asked := turned(found):
        return asked
    start, end = parse(found.start), parse(found.end or "")
    first, last = earliest(start), latest(end)
    born = earliest(speaker.birth) if speaker.born else None
    ends = latest(start) if isinstance(end, Unknown) else last
    if born and ends and ends < born:
        return Question("before_birth", (found,))
    if first and first > speaker.today:
        return Question("in_future", (found,))
    return found
