"""What a section is composed from: the interview seen as what may be transmitted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from app.domain import dates
from app.domain.answers.cards import CardsAnswer, PlacedCard
from app.domain.answers.form import FieldValue, FormAnswer
from app.domain.answers.obstacles import Obstacle, ObstaclesAnswer, Support
from app.domain.answers.projects import DISCARDED, Project, ProjectsAnswer
from app.domain.answers.review import ReviewAnswer
from app.domain.answers.skills import Skill, SkillsAnswer
from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.composition.language import Subject, quoted, subject_of
from app.domain.interview import Interview
from app.domain.method import MethodPack, Step
from app.domain.timeline.sharing import shareable

Value = TypeVar("Value")


@dataclass(frozen=True)
class Material:
    """Answers by kind, with private and not agreed ones already left out."""

    interview: Interview
    pack: MethodPack

    @cached_property
    def subject(self) -> Subject:
        """How sentences name the person."""
        return subject_of(self.interview.person)

    def step(self, kind: str) -> Step | None:
        """The first step of ``kind`` in the pack, or None."""
        return next((step for step in self.pack.steps if step.kind == kind), None)

    def _answer(self, kind: str, empty: Value) -> Value:
        step = self.step(kind)
        found = self.interview.answers.get(step.id) if step else None
        return found if isinstance(found, type(empty)) else empty

    @cached_property
    def values(self) -> dict[str, FieldValue]:
        """Values of all form steps, by field id."""
        answers = self.interview.answers.values()
        forms = (a for a in answers if isinstance(a, FormAnswer))
        return {key: value for answer in forms for key, value in answer.values.items()}

    @cached_property
    def cards(self) -> tuple[PlacedCard, ...]:
        """Kept cards the person agreed to pass on, in the order of choosing."""
        return self._agreed_cards(kept=True)

    @cached_property
    def refused_cards(self) -> tuple[PlacedCard, ...]:
        """Refused cards the person asked to pass on: never without their word."""
        return self._agreed_cards(kept=False)

    def _agreed_cards(self, kept: bool) -> tuple[PlacedCard, ...]:
        step = self.step("cards")
        zones = {zone.id for zone in step.zones if zone.kept == kept} if step else set()
        placed = self._answer("cards", CardsAnswer()).placed
        return tuple(card for card in placed if card.transmitted and card.zone in zones)

    @cached_property
    def episodes(self) -> tuple[Episode, ...]:
        """Named episodes of lanes and kinds that are not private, in the order of time."""
        step, told = self.step("timeline"), self._answer("timeline", TimelineAnswer())
        seen = shareable(told, step.lanes).episodes if step else ()
        seen = tuple(episode for episode in seen if episode.is_named)
        return tuple(sorted(seen, key=lambda e: dates.sort_key(e.start) if e.start else _LAST))

    @cached_property
    def skills(self) -> tuple[Skill, ...]:
        """All skills, as found."""
        return self._answer("skills", SkillsAnswer()).skills

    @cached_property
    def projects(self) -> ProjectsAnswer:
        """The projects step."""
        return self._answer("projects", ProjectsAnswer())

    @cached_property
    def wishes(self) -> tuple[Project, ...]:
        """Projects that are told; those put aside stay in the interview."""
        told = self.projects.projects
        return tuple(p for p in told if p.title and p.status != DISCARDED)

    @cached_property
    def obstacles(self) -> tuple[Obstacle, ...]:
        """Obstacles the person agreed to pass on."""
        found = self._answer("obstacles", ObstaclesAnswer()).obstacles
        return tuple(o for o in found if o.transmitted)

    @cached_property
    def supports(self) -> tuple[Support, ...]:
        """Supports the person agreed to pass on."""
        found = self._answer("obstacles", ObstaclesAnswer()).supports
        return tuple(s for s in found if s.transmitted and s.role)

    @cached_property
    def review(self) -> ReviewAnswer:
        """The last step."""
        return self._answer("review", ReviewAnswer())

    @cached_property
    def observed(self) -> frozenset[str]:
        """Fields of the pack that hold what the counsellor saw."""
        return frozenset(f.id for step in self.pack.steps for f in step.fields if f.observed)

    def label(self, vocabulary: str, entry: str) -> str:
        """French label of an entry of the pack."""
        return self.pack.label(vocabulary, entry)

    def evidence(self, reference: str) -> str:
        """What a piece of evidence is called: an episode's title and dates, or a card's number."""
        kind, _, key = reference.partition(":")
        if kind == "episode":
            episode = next((e for e in self.episodes if e.id == key), None)
            return when_of(episode) if episode else ""
        if kind == "quote":
            told = (q.text for q in self.interview.quotes if q.id == key and q.transmitted)
            return next((quoted(text) for text in told), "")
        kept = next((c for c in self.cards if c.card_id == key), None)
        return f"Image {kept.shown_number}" if kept else ""


def when_of(episode: Episode) -> str:
    """« Préparateur de commandes, vers 2010 à 2013 »."""
    told = span_of(episode)
    return f"{episode.title}, {told}" if told else episode.title


def span_of(episode: Episode) -> str:
    """The dates of an episode in words; empty when only its order is known.

    A beginning whose end was not told stands alone: nobody said that it lasts.
    """
    if episode.end in (None, ""):
        return dates.words(episode.start) if episode.start else ""
    if not episode.start and episode.end == dates.OPEN:
        return ""
    return dates.span_words(episode.start, episode.end)


_LAST = dates.sort_key("9999")
