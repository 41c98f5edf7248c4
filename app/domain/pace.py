"""How the hour goes: time spent against the plan, and what is not done, told without a reproach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.domain.answers import KINDS
from app.domain.interview import Interview, progress_of, seconds_spent
from app.domain.method import MethodPack, Step

Feeling = Literal["easy", "full", "over"]
FULL_MARGIN = 5
"""Minutes beyond the plan that still count as a full hour."""


@dataclass(frozen=True)
class Pace:
    """Minutes spent, and minutes the rest takes by the plan; ``feeling`` sums it up."""

    spent: int
    left: int
    feeling: Feeling


@dataclass(frozen=True)
class Completeness:
    """Steps by what became of them: done, passed by choice, and not done (never begun, or
    interrupted and not taken up again)."""

    done: tuple[Step, ...]
    passed: tuple[Step, ...]
    missing: tuple[Step, ...]


def pace_of(interview: Interview, pack: MethodPack, here: str) -> Pace:
    """The pace while step ``here`` is open: steps done or passed take no more time."""
    spent = seconds_spent(interview) // 60
    left = sum(_left(interview, step) for step in pack.steps if _is_to_come(interview, step, here))
    beyond = spent + left - pack.minutes
    feeling: Feeling = "easy" if beyond <= 0 else "full" if beyond <= FULL_MARGIN else "over"
    return Pace(spent, left, feeling)


def _is_to_come(interview: Interview, step: Step, here: str) -> bool:
    return step.id == here or progress_of(interview, step.id).status in ("todo", "interrupted")


def _left(interview: Interview, step: Step) -> int:
    return max(step.minutes - progress_of(interview, step.id).seconds // 60, 0)


def completeness(interview: Interview, pack: MethodPack) -> Completeness:
    """What became of each step; one where something was recorded counts as done."""
    done, passed, missing = [], [], []
    for step in pack.steps:
        if is_filled(interview, step):
            done.append(step)
        elif progress_of(interview, step.id).status == "passed":
            passed.append(step)
        else:
            missing.append(step)
    return Completeness(tuple(done), tuple(passed), tuple(missing))


def is_filled(interview: Interview, step: Step) -> bool:
    """True when something was recorded in ``step``."""
    answer = interview.answers.get(step.id)
    return answer is not None and not KINDS[step.kind].is_empty(answer)
