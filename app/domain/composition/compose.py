"""The composer: the pack's plan, and the section that answers to each of its ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from app.domain.composition import action, frame, life
from app.domain.composition.material import Material
from app.domain.deadline import due_date
from app.domain.delay import Delays, stopped_days
from app.domain.interview import Interview, seconds_spent
from app.domain.method import MethodPack
from app.domain.synthesis import Heading, Section, Sentence, Synthesis

SECTIONS: Mapping[str, Callable[[Material], tuple[Sentence, ...]]] = {
    "entete": frame.heading,
    "essentiel": life.essential,
    "parcours": life.path,
    "competences": action.skills,
    "projets": action.projects,
    "freins": action.obstacles,
    "savoirs": frame.basics,
    "preconisations": action.recommendations,
    "parole": life.voice,
    "relecture": frame.reading,
}


def compose(interview: Interview, pack: MethodPack, heading: Heading) -> Synthesis:
    """The draft of ``interview`` by the pack's plan; sentence ids stay when answers change."""
    material = Material(interview, pack)
    sections = tuple(
        Section(plan.id, plan.title, SECTIONS[plan.id](material)) for plan in pack.sections
    )
    return Synthesis(heading, sections)


def heading_of(
    interview: Interview,
    pack: MethodPack,
    counsellor: str,
    now: datetime,
    delays: Delays | None = None,
) -> Heading:
    """Who, where and when: the day is the one the hour closed, or today while it is open."""
    held_on = (interview.closed_at or interview.started_at or now).astimezone().date()
    stopped = stopped_days(delays, now.astimezone().date()) if delays else frozenset()
    material = Material(interview, pack)
    asked = {r.addressee for r in material.review.recommendations if r.addressee}
    listed = pack.vocabularies["destinataires"].entries
    language = frame.heading(material)
    return Heading(
        person=interview.person.full_name,
        establishment=interview.establishment,
        counsellor=counsellor,
        held_on=held_on,
        due_on=due_date(pack.deadline, held_on, pack.holidays, stopped),
        minutes=seconds_spent(interview) // 60,
        language=language[0].text if language else "",
        addressees=tuple(entry.label for entry in listed if entry.id in asked),
    )
