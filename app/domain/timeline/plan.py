"""What a timeline shows before one knows how wide: places in time, patterns, widths of titles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from app.domain.answers.timeline import Episode, Gap, TimelineAnswer
from app.domain.dates import earliest, latest, span_words
from app.domain.method import Lane
from app.domain.timeline.ends import in_order, place
from app.domain.timeline.gaps import between
from app.domain.timeline.items import Placed
from app.domain.timeline.view import YEAR

Measure = Callable[[str], float]
SCHOOL_AGE = 12


def roughly(text: str) -> float:
    """Width of ``text`` where no font is at hand: 7.6 units a character."""
    return 7.6 * len(text)


@dataclass(frozen=True, eq=False)
class Plan:
    """Everything about an answer that neither zoom nor pan changes; made once an edit."""

    birth: str
    today: date
    lanes: tuple[Lane, ...]
    placed: tuple[tuple[Placed, ...], ...]
    gaps: tuple[Gap, ...]
    silences: tuple[Gap, ...]
    measure: Measure

    @property
    def begins(self) -> float | None:
        """The first day drawn, None while nothing is told."""
        return min((lane[0].first for lane in self.placed if lane), default=None)

    @property
    def opens(self) -> float | None:
        """Where the screen begins: school age at the latest, so that earlier years have a place."""
        born = earliest(self.birth) if self.birth else None
        school = [] if born is None else [born.toordinal() + SCHOOL_AGE * YEAR]
        told = [] if self.begins is None else [self.begins]
        return min([*school, *told], default=None)


def planned(
    answer: TimelineAnswer, lanes: Sequence[Lane], today: date, measure: Measure = roughly
) -> Plan:
    """The plan of ``answer`` on ``lanes``; ``measure`` gives the width of a title."""
    told: dict[str, list[Episode]] = {lane.id: [] for lane in lanes}
    for episode in answer.episodes:
        if episode.lane in told:
            told[episode.lane].append(episode)
    placed = tuple(placed_on(lane, told[lane.id], today, measure) for lane in lanes)
    heard = telling(lanes)
    lasting = [
        (i.first, i.last)
        for lane, items in zip(lanes, placed, strict=True)
        if lane.id in heard
        for i in items
        if not i.point and i.start != "order"
    ]
    silent = between(lasting, answer.gaps, today)
    return Plan(answer.birth, today, tuple(lanes), placed, answer.gaps, silent, measure)


def telling(lanes: Sequence[Lane]) -> tuple[str, ...]:
    """Lanes whose silence is one: neither landmarks, nor private, nor where somebody lived."""
    return tuple(
        lane.id for lane in lanes if not lane.points and not lane.private and lane.id != "lieu"
    )


def placed_on(
    lane: Lane, episodes: Sequence[Episode], today: date, measure: Measure
) -> tuple[Placed, ...]:
    """``episodes`` of ``lane`` in order of time."""
    places = in_order([place(episode, today) for episode in episodes], today)
    icons = {kind: lane.icon_of(kind) for kind in {episode.kind for episode in episodes}}
    made = [
        Placed(
            episode.id,
            episode.title,
            _words(episode.start, episode.end),
            icons[episode.kind],
            *where,
            measure(episode.title),
            bool(episode.start_said or episode.end_said),
        )
        for episode, where in zip(episodes, places, strict=True)
    ]
    made.sort(key=lambda item: item.first)
    return tuple(made)


@lru_cache(maxsize=16384)
def _words(start: str, end: str | None) -> str:
    return span_words(start, end)


def bounds(gap: Gap, today: date) -> tuple[float, float] | None:
    """First and last day of a gap, up to today; None when a bound is missing."""
    first = earliest(gap.start)
    last = today if gap.end == ".." else latest(gap.end)
    if first is None or last is None:
        return None
    return float(first.toordinal()), float(min(last, today).toordinal())
