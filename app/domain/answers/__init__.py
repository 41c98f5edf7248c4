"""The answer kinds. A new kind is one file here and one line in ``KINDS``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.answers import cards, form, obstacles, projects, review, skills, timeline

Answer = (
    form.FormAnswer
    | cards.CardsAnswer
    | timeline.TimelineAnswer
    | skills.SkillsAnswer
    | projects.ProjectsAnswer
    | obstacles.ObstaclesAnswer
    | review.ReviewAnswer
)


@dataclass(frozen=True)
class AnswerKind:
    """The value type of a kind of step, and how to tell that it holds nothing."""

    value: type[Any]
    is_empty: Callable[[Any], bool]


KINDS: Mapping[str, AnswerKind] = {
    "form": AnswerKind(form.FormAnswer, form.is_empty),
    "cards": AnswerKind(cards.CardsAnswer, cards.is_empty),
    "timeline": AnswerKind(timeline.TimelineAnswer, timeline.is_empty),
    "skills": AnswerKind(skills.SkillsAnswer, skills.is_empty),
    "projects": AnswerKind(projects.ProjectsAnswer, projects.is_empty),
    "obstacles": AnswerKind(obstacles.ObstaclesAnswer, obstacles.is_empty),
    "review": AnswerKind(review.ReviewAnswer, review.is_empty),
}


def empty_answer(kind: str) -> Answer:
    """A fresh value for a step of ``kind``."""
    value: Answer = KINDS[kind].value()
    return value
