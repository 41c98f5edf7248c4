"""What a person can say of a date, as frozen values (the EDTF subset of ISO 8601-2 we keep)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24


@dataclass(frozen=True)
class Moment:
    """A year, or a season, month or day of it, perhaps only about right.

    ``season`` is 21 (spring) to 24 (winter); a winter bears the year of its December.
    """

    year: int
    month: int | None = None
    day: int | None = None
    season: int | None = None
    about: bool = False


@dataclass(frozen=True)
class Before:
    """No later than ``moment``, which stays possible: memory's « avant 2014 » often includes it."""

    moment: Moment


@dataclass(frozen=True)
class After:
    """No earlier than ``moment``, which stays possible."""

    moment: Moment


@dataclass(frozen=True)
class Between:
    """At some time from ``first`` to ``last``, both included."""

    first: Moment
    last: Moment


@dataclass(frozen=True)
class Ongoing:
    """An end that has not come: what is told still lasts."""


@dataclass(frozen=True)
class Unknown:
    """No date at all; only the order among episodes is known."""


Vague: TypeAlias = Moment | Before | After | Between | Ongoing | Unknown


def about(moment: Moment) -> Moment:
    """The same moment, said to be only about right."""
    return replace(moment, about=True)


def exact(moment: Moment) -> Moment:
    """The same moment without « vers »."""
    return replace(moment, about=False) if moment.about else moment
