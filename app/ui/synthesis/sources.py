"""What a sentence rests on, in the words of the interview."""

from __future__ import annotations

from app.domain.answers import cards, obstacles, projects, review, skills, timeline
from app.domain.composition.material import when_of
from app.domain.interview import Interview
from app.domain.method import MethodPack
from app.text import _

ICONS = {
    "episode": "timeline",
    "card": "cards",
    "skill": "skill",
    "project": "seedling",
    "obstacle": "warn",
    "support": "support",
    "quote": "quote",
    "recommendation": "flag",
    "follow_up": "flag",
    "field": "note",
}
STEPS = {
    "episode": "timeline",
    "card": "cards",
    "skill": "skills",
    "project": "projects",
    "obstacle": "obstacles",
    "support": "obstacles",
    "recommendation": "review",
    "follow_up": "review",
}


def icon_of(reference: str) -> str:
    """The icon of a kind of source."""
    return ICONS.get(reference.partition(":")[0], "note")


def place_of(pack: MethodPack, reference: str) -> str:
    """« Frise chronologique, étape 4 »; empty for words kept beside the steps."""
    kind, _sep, key = reference.partition(":")
    for number, step in enumerate(pack.steps, 1):
        fields = {field.id for field in step.fields}
        if step.kind == STEPS.get(kind) or (kind == "field" and key in fields):
            return _("{step}, étape {n}").format(step=step.short, n=number)
    return ""


def source_words(interview: Interview, reference: str) -> str:
    """What a reference points to, in the words of the interview."""
    kind, _sep, key = reference.partition(":")
    for answer in interview.answers.values():
        found = _in_answer(answer, kind, key)
        if found:
            return found
    quote = next((q for q in interview.quotes if q.id == key), None)
    if quote is not None:
        return f"«\u202f{quote.text}\u202f»"
    return _("Noté pendant l’entretien")


def _in_answer(answer: object, kind: str, key: str) -> str:
    match kind, answer:
        case "episode", timeline.TimelineAnswer():
            episode = timeline.find(answer, key)
            return when_of(episode) if episode else ""
        case "card", cards.CardsAnswer():
            card = cards.find(answer, key)
            return f"«\u202f{card.alike or card.seen}\u202f»" if card else ""
        case "skill", skills.SkillsAnswer():
            skill = skills.find(answer, key)
            return f"{skill.verb} {skill.object}" if skill else ""
        case "project", projects.ProjectsAnswer():
            project = projects.find(answer, key)
            return project.title if project else ""
        case (("obstacle" | "support"), obstacles.ObstaclesAnswer()):
            told = {o.id: o.detail for o in answer.obstacles}
            told |= {s.id: s.role for s in answer.supports}
            return told.get(key, "")
        case "follow_up", review.ReviewAnswer():
            told = {f.recommendation: f.action for f in answer.follow_ups}
            return told.get(key, "")
        case "recommendation", review.ReviewAnswer():
            return next((r.action for r in answer.recommendations if r.id == key), "")
    return ""
