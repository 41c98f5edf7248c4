"""An interview as one immutable value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from app.domain.answers import Answer

StepStatus = Literal["todo", "here", "done", "passed", "interrupted"]
Outcome = Literal["", "refused", "absent", "withdrawn"]
"""How an interview ended without a synthesis; empty for one that is led or still to come."""


@dataclass(frozen=True)
class Person:
    """The person interviewed. ``civility`` is « M. », « Mme » or empty."""

    id: str
    last_name: str
    first_name: str = ""
    civility: str = ""

    @property
    def full_name(self) -> str:
        """Civility, first name and family name, as a card or a title shows them."""
        return " ".join(part for part in (self.civility, self.first_name, self.last_name) if part)

    @property
    def short_name(self) -> str:
        """Civility and family name, as a sentence says them."""
        return " ".join(part for part in (self.civility, self.last_name) if part)


@dataclass(frozen=True)
class StepProgress:
    """How far a step is: its status, the seconds spent on it, the prompts already said."""

    status: StepStatus = "todo"
    seconds: int = 0
    said: tuple[int, ...] = ()


@dataclass(frozen=True)
class Quote:
    """Words of the person, kept verbatim; they leave the laptop only when ``transmitted``."""

    id: str
    step: str
    text: str
    transmitted: bool = False


@dataclass(frozen=True)
class Interview:
    """Everything one hour holds. Times are aware datetimes; mappings are keyed by step id.

    ``notes`` are the counsellor's private notes: they are never transmitted and never printed.
    ``outcome`` with its ``outcome_reason`` (an entry id of the pack) says that no interview was
    led, or that the person withdrew: it is counted, with no content.
    """

    id: str
    number: int
    person: Person
    establishment: str
    created_at: datetime
    planned_at: datetime | None = None
    started_at: datetime | None = None
    closed_at: datetime | None = None
    current_step: str = ""
    interruption: str = ""
    outcome: Outcome = ""
    outcome_reason: str = ""
    outcome_at: datetime | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
    progress: Mapping[str, StepProgress] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    quotes: tuple[Quote, ...] = ()


def with_answer(interview: Interview, step: str, answer: Answer) -> Interview:
    """``interview`` with the answer of ``step`` replaced."""
    return replace(interview, answers={**interview.answers, step: answer})


def with_note(interview: Interview, step: str, text: str) -> Interview:
    """``interview`` with the private note of ``step`` replaced."""
    return replace(interview, notes={**interview.notes, step: text})


def with_progress(interview: Interview, step: str, progress: StepProgress) -> Interview:
    """``interview`` with the progress of ``step`` replaced."""
    return replace(interview, progress={**interview.progress, step: progress})


def progress_of(interview: Interview, step: str) -> StepProgress:
    """Progress of ``step``, fresh when it was never entered."""
    return interview.progress.get(step, StepProgress())


def seconds_spent(interview: Interview) -> int:
    """Seconds spent over all steps."""
    return sum(progress.seconds for progress in interview.progress.values())
