"""A second interview: what it may take over from the first, and what became of it since.

The earlier record stays as it was: what is taken over is a copy. Agreements are asked again, so
nothing taken over is marked as passed on.
"""

from __future__ import annotations

from dataclasses import replace

from app.domain.answers import KINDS, Answer
from app.domain.answers.obstacles import ObstaclesAnswer
from app.domain.answers.projects import ProjectsAnswer, in_view
from app.domain.answers.review import FollowUp, ReviewAnswer
from app.domain.answers.skills import SkillsAnswer
from app.domain.answers.timeline import TimelineAnswer
from app.domain.interview import Interview

TAKEN_OVER = (TimelineAnswer, SkillsAnswer, ProjectsAnswer, ObstaclesAnswer)


def to_take_over(earlier: Interview | None, interview: Interview, step: str) -> Answer | None:
    """A copy of the earlier answer of ``step``; None when there is none, or something is here."""
    found = earlier.answers.get(step) if earlier is not None else None
    if found is None or not isinstance(found, TAKEN_OVER) or not _empty(interview, step):
        return None
    taken = _copied(found)
    return None if _is_empty(taken) else taken


def _copied(answer: Answer) -> Answer:
    if isinstance(answer, ObstaclesAnswer):
        return replace(
            answer,
            obstacles=tuple(replace(o, transmitted=False) for o in answer.obstacles),
            supports=tuple(replace(s, transmitted=False) for s in answer.supports),
        )
    if isinstance(answer, ProjectsAnswer):
        return replace(answer, projects=in_view(answer))
    return answer


def _empty(interview: Interview, step: str) -> bool:
    here = interview.answers.get(step)
    return here is None or _is_empty(here)


def _is_empty(answer: Answer) -> bool:
    return next(k.is_empty(answer) for k in KINDS.values() if k.value is type(answer))


def new_skills(earlier: Interview | None, interview: Interview) -> frozenset[str]:
    """Ids of the skills that the first interview did not know; none without a first one."""
    if earlier is None:
        return frozenset()
    return _skills(interview) - _skills(earlier)


def _skills(interview: Interview) -> frozenset[str]:
    answers = (a for a in interview.answers.values() if isinstance(a, SkillsAnswer))
    return frozenset(skill.id for answer in answers for skill in answer.skills)


def follow_ups(earlier: Interview | None, answer: ReviewAnswer) -> tuple[FollowUp, ...]:
    """One line for each recommendation of the first interview, with what is known of it now."""
    if earlier is None:
        return ()
    known = {f.recommendation: f for f in answer.follow_ups}
    reviews = (a for a in earlier.answers.values() if isinstance(a, ReviewAnswer))
    return tuple(
        known.get(r.id, FollowUp(r.id, r.action, r.addressee))
        for review in reviews
        for r in review.recommendations
        if r.action
    )
