"""Answers of the skills step: what someone can do, each with the experience it rests on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.terms import TermLink


@dataclass(frozen=True)
class Skill:
    """Verb + object + context, with its evidence.

    ``evidence`` holds references ``episode:ID``, ``card:ID`` or ``quote:ID``; ``kind``, ``origin``,
    ``level`` and ``zone`` are entry ids of the pack's vocabularies; ``wanted`` is None until it was
    asked. ``rating`` is what the person says of their own ease (an entry of ``competence_rating``),
    apart from the level; ``link`` is the published term accepted for it, None when none was.
    """

    id: str
    verb: str
    object: str = ""
    context: str = ""
    evidence: tuple[str, ...] = ()
    kind: str = ""
    origin: str = ""
    level: str = ""
    zone: str = ""
    wanted: bool | None = None
    quote: str = ""
    rating: str = ""
    link: TermLink | None = None


@dataclass(frozen=True)
class ActionStory:
    """One precise moment, unfolded: what came first, then, how one saw it had worked.

    ``asked`` says who came for help, and for what.
    """

    evidence: str
    first: str = ""
    then: str = ""
    success: str = ""
    asked: str = ""


@dataclass(frozen=True)
class SkillsAnswer:
    """Skills in the order they were found, and the moments they were drawn from."""

    skills: tuple[Skill, ...] = ()
    stories: tuple[ActionStory, ...] = ()


def find(answer: SkillsAnswer, skill_id: str) -> Skill | None:
    """The skill of that id, or None."""
    return next((s for s in answer.skills if s.id == skill_id), None)


def put(answer: SkillsAnswer, skill: Skill) -> SkillsAnswer:
    """Add ``skill``, or replace the one of the same id where it stands."""
    if find(answer, skill.id) is None:
        return replace(answer, skills=(*answer.skills, skill))
    return replace(answer, skills=tuple(skill if s.id == skill.id else s for s in answer.skills))


def remove(answer: SkillsAnswer, skill_id: str) -> SkillsAnswer:
    """Take the skill away."""
    return replace(answer, skills=tuple(s for s in answer.skills if s.id != skill_id))


def story_of(answer: SkillsAnswer, evidence: str) -> ActionStory:
    """The unfolded moment for one piece of evidence, empty when none was told."""
    told = (s for s in answer.stories if s.evidence == evidence)
    return next(told, ActionStory(evidence))


def put_story(answer: SkillsAnswer, story: ActionStory) -> SkillsAnswer:
    """Keep ``story`` as the only one for its evidence."""
    others = tuple(s for s in answer.stories if s.evidence != story.evidence)
    return replace(answer, stories=(*others, story))


def is_empty(answer: SkillsAnswer) -> bool:
    """True while nothing has been recorded."""
    return not answer.skills and not answer.stories
