"""Answers of the timeline step: episodes, landmarks and the gaps that may stay empty."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Episode:
    """A stretch or a point of a life on one lane.

    ``start`` and ``end`` are EDTF (ISO 8601-2) strings: ``end`` is None for a point and ``".."``
    for what still lasts; an empty ``start`` means that only the order among episodes is known.
    """

    id: str
    lane: str
    title: str
    start: str = ""
    end: str | None = None
    detail: str = ""
    quote: str = ""


@dataclass(frozen=True)
class Gap:
    """A period the person leaves empty; no explanation is ever asked. EDTF bounds."""

    start: str
    end: str


@dataclass(frozen=True)
class TimelineAnswer:
    """The life as told: ``birth`` is an EDTF year or date, empty when not given."""

    birth: str = ""
    episodes: tuple[Episode, ...] = ()
    gaps: tuple[Gap, ...] = ()


def find(answer: TimelineAnswer, episode_id: str) -> Episode | None:
    """The episode of that id, or None."""
    return next((e for e in answer.episodes if e.id == episode_id), None)


def put(answer: TimelineAnswer, episode: Episode) -> TimelineAnswer:
    """Add ``episode``, or replace the one of the same id where it stands."""
    if find(answer, episode.id) is None:
        return replace(answer, episodes=(*answer.episodes, episode))
    episodes = tuple(episode if e.id == episode.id else e for e in answer.episodes)
    return replace(answer, episodes=episodes)


def remove(answer: TimelineAnswer, episode_id: str) -> TimelineAnswer:
    """Take the episode away."""
    return replace(answer, episodes=tuple(e for e in answer.episodes if e.id != episode_id))


def put_gap(answer: TimelineAnswer, gap: Gap) -> TimelineAnswer:
    """Record that ``gap`` is left empty."""
    return replace(answer, gaps=(*answer.gaps, gap))


def remove_gap(answer: TimelineAnswer, gap: Gap) -> TimelineAnswer:
    """Forget that ``gap`` was left empty."""
    return replace(answer, gaps=tuple(g for g in answer.gaps if g != gap))


def is_empty(answer: TimelineAnswer) -> bool:
    """True while no episode has been told."""
    return not answer.episodes
