"""Answers of the last step: what was read back, what the person says of it, what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Recommendation:
    """Action, addressee, delay and priority, and ``basis``: the project or obstacle it rests on.

    ``addressee``, ``delay`` and ``priority`` are entry ids of the pack's vocabularies; ``basis`` is
    ``project:ID`` or ``obstacle:ID``, empty when the counsellor wrote it freely. ``rule`` is the
    rule of the pack that suggested it, empty when none did.
    """

    id: str
    action: str
    addressee: str = ""
    delay: str = ""
    priority: str = ""
    basis: str = ""
    rule: str = ""


@dataclass(frozen=True)
class FollowUp:
    """What became of a recommendation of the interview before.

    ``recommendation`` is its id there, ``action`` and ``addressee`` what it said; ``outcome`` is an
    entry id of ``suites`` (prescribed, started, refused, no place, unknown).
    """

    recommendation: str
    action: str
    addressee: str = ""
    outcome: str = ""
    note: str = ""


@dataclass(frozen=True)
class ReviewAnswer:
    """The end of the hour.

    ``agreement`` is an entry id (accord, réserves, désaccord); ``reservations`` holds the person's
    own words; ``satisfaction`` maps the three pictogram questions to entry ids.

    ``declined`` are the keys of suggestions that were not taken (``RULE@BASIS``); ``follow_ups``
    belong to a second interview and say what became of the first one's recommendations.
    """

    recommendations: tuple[Recommendation, ...] = ()
    read_back: bool = False
    agreement: str = ""
    reservations: str = ""
    key_word: str = ""
    first_contact: str = ""
    copy_offered: bool = False
    satisfaction: Mapping[str, str] = field(default_factory=dict)
    declined: tuple[str, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()


def put(answer: ReviewAnswer, recommendation: Recommendation) -> ReviewAnswer:
    """Add ``recommendation``, or replace the one of the same id where it stands."""
    if all(r.id != recommendation.id for r in answer.recommendations):
        return replace(answer, recommendations=(*answer.recommendations, recommendation))
    changed = tuple(
        recommendation if r.id == recommendation.id else r for r in answer.recommendations
    )
    return replace(answer, recommendations=changed)


def remove(answer: ReviewAnswer, recommendation_id: str) -> ReviewAnswer:
    """Take the recommendation away."""
    kept = tuple(r for r in answer.recommendations if r.id != recommendation_id)
    return replace(answer, recommendations=kept)


def put_follow_up(answer: ReviewAnswer, follow_up: FollowUp) -> ReviewAnswer:
    """Add ``follow_up``, or put it in the place of the one of the same recommendation."""
    others = tuple(f for f in answer.follow_ups if f.recommendation != follow_up.recommendation)
    return replace(answer, follow_ups=(*others, follow_up))


def is_empty(answer: ReviewAnswer) -> bool:
    """True while nothing has been recorded."""
    return answer == ReviewAnswer()
