"""Answers of the timeline step: episodes, landmarks, gaps that may stay empty, and the curve."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

Curve = Literal["work", "personal"]
LOWEST, HIGHEST = -3, 3


@dataclass(frozen=True)
class Episode:
    """A stretch or a point of a life on one lane.

    ``start`` and ``end`` are EDTF (ISO 8601-2) strings: ``end`` is None for a point and ``".."``
    for what still lasts; an empty ``start`` means that only the order among episodes is known.
    ``kind`` is an entry of its lane in the pack, ``learnt`` what was learnt there, as told.
    ``start_said`` and ``end_said`` are words typed for a date that is still to be settled;
    ``start_told`` and ``end_told`` those that the date was understood from, where only this life,
    or the day they were said, gives them their meaning (« vers mes 12 ans »).
    """

    id: str
    lane: str
    title: str
    start: str = ""
    end: str | None = None
    detail: str = ""
    quote: str = ""
    kind: str = ""
    learnt: str = ""
    start_said: str = ""
    end_said: str = ""
    start_told: str = ""
    end_told: str = ""

    @property
    def is_named(self) -> bool:
        """Whether it says what it is: without a title nothing can be told of it, nor rest on it."""
        return bool(self.title.strip())

    @property
    def is_blank(self) -> bool:
        """Whether nothing was said of it: neither a title, nor a date, nor a word."""
        said = (self.title, self.detail, self.quote, self.learnt, self.kind, self.start, self.end)
        return not any(said) and not (self.start_said or self.end_said)


@dataclass(frozen=True)
class Gap:
    """A period the person leaves empty; no explanation is ever asked. EDTF bounds.

    ``withheld`` when the answer was « préfère ne pas dire ».
    """

    start: str
    end: str
    withheld: bool = False


@dataclass(frozen=True)
class CurvePoint:
    """How it went at ``at`` (EDTF), from -3 to +3, as the person draws it; never transmitted."""

    curve: Curve
    at: str
    value: int


@dataclass(frozen=True)
class TimelineAnswer:
    """The life as told: ``birth`` is an EDTF year or date, empty when not given."""

    birth: str = ""
    episodes: tuple[Episode, ...] = ()
    gaps: tuple[Gap, ...] = ()
    curve: tuple[CurvePoint, ...] = ()


def find(answer: TimelineAnswer, episode_id: str) -> Episode | None:
    """The episode of that id, or None."""
    return next((e for e in answer.episodes if e.id == episode_id), None)


def put(answer: TimelineAnswer, episode: Episode) -> TimelineAnswer:
    """Add ``episode``, or replace the one of the same id where it stands.

    A date that changes settles the words that waited for it, and outlives those it came from.
    """
    before = find(answer, episode.id)
    if before is None:
        return replace(answer, episodes=(*answer.episodes, episode))
    if episode.start != before.start:
        told = "" if episode.start_told == before.start_told else episode.start_told
        episode = replace(episode, start_said="", start_told=told)
    if episode.end != before.end:
        told = "" if episode.end_told == before.end_told else episode.end_told
        episode = replace(episode, end_said="", end_told=told)
    episodes = tuple(episode if e.id == episode.id else e for e in answer.episodes)
    return replace(answer, episodes=episodes)


def put_all(answer: TimelineAnswer, episodes: Iterable[Episode]) -> TimelineAnswer:
    """Add or replace several episodes, as one gesture does."""
    for episode in episodes:
        answer = put(answer, episode)
    return answer


def remove(answer: TimelineAnswer, *episode_ids: str) -> TimelineAnswer:
    """Take episodes away."""
    return replace(answer, episodes=tuple(e for e in answer.episodes if e.id not in episode_ids))


def put_gap(answer: TimelineAnswer, gap: Gap) -> TimelineAnswer:
    """Record that ``gap`` is left empty; the later answer about the same period counts."""
    others = (g for g in answer.gaps if (g.start, g.end) != (gap.start, gap.end))
    return replace(answer, gaps=(*others, gap))


def remove_gap(answer: TimelineAnswer, gap: Gap) -> TimelineAnswer:
    """Forget that ``gap`` was left empty."""
    return replace(answer, gaps=tuple(g for g in answer.gaps if g != gap))


def put_points(answer: TimelineAnswer, points: Sequence[CurvePoint]) -> TimelineAnswer:
    """Add ``points`` to the curve; at one date a curve has one value, the last one given."""
    told = {(p.curve, p.at): p for p in (*answer.curve, *points)}
    return replace(answer, curve=tuple(sorted(told.values(), key=lambda p: (p.curve, p.at))))


def remove_point(answer: TimelineAnswer, point: CurvePoint) -> TimelineAnswer:
    """Take a point off the curve."""
    return replace(answer, curve=tuple(p for p in answer.curve if p != point))


def started_from(answer: TimelineAnswer, new_ids: Iterable[str]) -> TimelineAnswer:
    """``answer`` of an earlier interview as a start: the same life, its episodes under new ids."""
    episodes = tuple(replace(e, id=new) for e, new in zip(answer.episodes, new_ids, strict=False))
    return replace(answer, episodes=episodes)


def is_empty(answer: TimelineAnswer) -> bool:
    """True while no episode has been told."""
    return not answer.episodes
