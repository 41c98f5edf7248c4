"""The method pack: steps, prompts, vocabularies and plans, loaded once into frozen values.

Nothing official about the method is public, so the pack is data that its owners can change without
touching code (``resources/method``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Entry:
    """One entry of a vocabulary: stable id, French label, and hints for showing it.

    ``group`` is the heading under which a long list shows it. An entry that stands ``alone`` cannot
    be chosen with others (« aucun », « non disponible »).
    """

    id: str
    label: str
    icon: str = ""
    hint: str = ""
    group: str = ""
    alone: bool = False


@dataclass(frozen=True)
class Vocabulary:
    """A closed list of entries, in the order they are shown."""

    id: str
    entries: tuple[Entry, ...]

    def label(self, entry_id: str) -> str:
        """The label of ``entry_id``; an id of an older pack is shown as it is."""
        return next((e.label for e in self.entries if e.id == entry_id), entry_id)


@dataclass(frozen=True)
class Field:
    """One recorded field of a form step.

    ``kind`` is one of ``app.domain.answers.form.FIELD_KINDS``; ``vocabulary`` names the options,
    ``rows`` the vocabulary of the rows of a grid or a pair. A ``scale`` goes from 0 (``low``) to
    ``most`` (``high``). ``stamped`` facts keep their time, ``required`` ones must be answered
    before the next step opens (the law asks for two), with one of ``opens`` where it says so;
    beside ``notice`` the information notice can be read. ``group`` is the heading under which
    neighbours are shown, ``quote`` says the value is in the person's own words, ``observed`` that
    it is what the counsellor saw: the synthesis then says so.
    """

    id: str
    label: str
    kind: str
    vocabulary: str = ""
    rows: str = ""
    group: str = ""
    help: str = ""
    stamped: bool = False
    required: bool = False
    quote: bool = False
    observed: bool = False
    opens: tuple[str, ...] = ()
    notice: bool = False
    most: int = 10
    low: str = ""
    high: str = ""


@dataclass(frozen=True)
class Zone:
    """A zone of the card table: how many cards it takes, and whether its cards can be passed on."""

    id: str
    label: str
    most: int
    kept: bool


@dataclass(frozen=True)
class EpisodeKind:
    """A kind of episode of one lane, with its icon; ``private`` ones are never transmitted."""

    id: str
    label: str
    icon: str = ""
    private: bool = False


@dataclass(frozen=True)
class Lane:
    """A lane of the timeline. ``private`` lanes are never transmitted, ``points`` are landmarks."""

    id: str
    label: str
    icon: str
    colour: str
    points: bool = False
    private: bool = False
    kinds: tuple[EpisodeKind, ...] = ()

    def kind(self, kind_id: str) -> EpisodeKind:
        """The kind of that id; an unknown one bears the lane's own label and icon."""
        found = next((kind for kind in self.kinds if kind.id == kind_id), None)
        return found or EpisodeKind(kind_id, self.label, self.icon)

    def icon_of(self, kind_id: str) -> str:
        """The icon of an episode of that kind on this lane."""
        return self.kind(kind_id).icon or self.icon

    def hides(self, kind_id: str) -> bool:
        """True when an episode of that kind on this lane is never transmitted."""
        return self.private or self.kind(kind_id).private


@dataclass(frozen=True)
class Step:
    """One step of the hour. ``prompts`` are spoken, ``plain`` are the same in plain language."""

    id: str
    kind: str
    title: str
    short: str
    minutes: int
    lead: str
    prompts: tuple[str, ...]
    plain: tuple[str, ...] = ()
    wide: bool = False
    fields: tuple[Field, ...] = ()
    zones: tuple[Zone, ...] = ()
    lanes: tuple[Lane, ...] = ()


@dataclass(frozen=True)
class SectionPlan:
    """One section of the synthesis: its id (known to the composer), title and share of words."""

    id: str
    title: str
    words: int


@dataclass(frozen=True)
class ForbiddenTerm:
    """What never belongs in a synthesis, why, and a suggestion.

    ``words`` are lemmas and phrases (``app.domain.guard.lexicon`` says how they are written),
    found only after one of ``after`` when there is any, and not within one of ``unless``;
    ``pattern`` is a regular expression for what words cannot say (numbers, capitals).
    """

    id: str
    reason: str
    suggestion: str
    words: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    pattern: str = ""


@dataclass(frozen=True)
class RecommendationRule:
    """When a recommendation is suggested, and what it says.

    ``on`` is ``project``, ``obstacle`` or ``form``; each line of ``when`` reads « key = value » or
    « key = value | value », and all must hold. ``action`` may say ``{quoi}``: what it rests on.
    """

    id: str
    on: str
    when: tuple[str, ...]
    action: str
    addressee: str = ""
    delay: str = ""
    priority: str = ""


@dataclass(frozen=True)
class DeadlineRule:
    """How many days the synthesis may take, counted as ``calendar`` or ``working`` days."""

    days: int
    counting: str


@dataclass(frozen=True)
class Notice:
    """The information notice: version, and the paragraphs that are read to the person."""

    version: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class MethodPack:
    """A whole method, ready to drive the window, the composer and the guard.

    ``holidays`` are the days that working days leave out; the space gives them, not the pack.
    """

    id: str
    version: str
    title: str
    steps: tuple[Step, ...]
    vocabularies: Mapping[str, Vocabulary]
    sections: tuple[SectionPlan, ...]
    forbidden: tuple[ForbiddenTerm, ...]
    deadline: DeadlineRule
    notice: Notice
    recommendations: tuple[RecommendationRule, ...] = ()
    holidays: frozenset[date] = frozenset()

    @property
    def minutes(self) -> int:
        """Planned length of the hour, in minutes."""
        return sum(step.minutes for step in self.steps)

    def step(self, step_id: str) -> Step:
        """The step of that id; KeyError when the pack has none."""
        return {step.id: step for step in self.steps}[step_id]

    def label(self, vocabulary: str, entry_id: str) -> str:
        """French label of an entry; an unknown one is shown as it is."""
        return self.vocabularies[vocabulary].label(entry_id)
