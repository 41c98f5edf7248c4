"""A CV draft from the same data as the synthesis: only what the person agreed to pass on.

Nothing in it says where the person is. JSON Resume is the schema of jsonresume.org, version 1.0.0.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.answers.timeline import Episode
from app.domain.composition.language import closed, listed, lowered
from app.domain.composition.material import Material, span_of
from app.domain.interview import Interview
from app.domain.method import MethodPack
from app.domain.synthesis import Synthesis

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
# Months 21 to 24 are the seasons of EDTF.
DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?!\d))?")
WORK, SCHOOL, VOLUNTEER = ("emploi",), ("ecole", "formation"), ("engagements",)


@dataclass(frozen=True)
class Item:
    """One line of a life: what, with which detail, when in words, and its ISO 8601 bounds.

    ``start`` and ``end`` are years or months, empty when they are not known.
    """

    title: str
    detail: str
    when: str
    start: str
    end: str


@dataclass(frozen=True)
class Resume:
    """A CV; every list is newest first and may be empty."""

    name: str
    aim: str
    skills: tuple[str, ...]
    work: tuple[Item, ...]
    education: tuple[Item, ...]
    volunteer: tuple[Item, ...]
    languages: tuple[str, ...]
    mobility: str


def resume_of(interview: Interview, pack: MethodPack, synthesis: Synthesis) -> Resume:
    """The CV of ``interview``: only what ``synthesis`` (already edited) sends stands in it."""
    material = Material(interview, pack)
    sent = {s.id: s for section in synthesis.sections for s in section.sentences}
    told = {source for s in sent.values() for source in s.sources}
    episodes = [e for e in reversed(material.episodes) if f"episode:{e.id}" in told]
    skills = [
        closed(" ".join(part for part in (s.verb, s.object, s.context) if part))
        for s in material.skills
        if f"competences.{s.id}" in sent
    ]
    aims = [p.title for p in material.wishes if f"projets.{p.id}" in sent]
    mobility = sent.get("savoirs.mobilite")
    language = material.values.get("langue", ())
    spoken = language if isinstance(language, tuple) and "entete.langue" in sent else ()
    return Resume(
        name=interview.person.full_name.removeprefix("M. ").removeprefix("Mme "),
        aim=aims[-1] if aims else "",
        skills=tuple(skills),
        work=_items(episodes, WORK),
        education=_items(episodes, SCHOOL),
        volunteer=_items(episodes, VOLUNTEER),
        languages=tuple(material.label("langues", key) for key in spoken),
        mobility=mobility.text if mobility else "",
    )


def _items(episodes: Sequence[Episode], lanes: tuple[str, ...]) -> tuple[Item, ...]:
    return tuple(_item(e) for e in episodes if e.lane in lanes)


def _item(episode: Episode) -> Item:
    start = _iso(episode.start)
    end = "" if episode.end in (None, "..") else _iso(episode.end or "")
    return Item(episode.title, episode.detail, span_of(episode), start, end)


def _iso(edtf: str) -> str:
    """A year, or a month where one is known: what JSON Resume takes of a vague date."""
    known = DAY.match(edtf)
    return known.group() if known else ""


def json_resume(resume: Resume) -> dict[str, object]:
    """``resume`` as a JSON Resume object, without empty members."""
    whole: dict[str, object] = {
        "$schema": SCHEMA,
        "basics": _full({"name": resume.name, "label": resume.aim, "summary": resume.mobility}),
        "work": [_dated(item, "position") for item in resume.work],
        "volunteer": [_dated(item, "position") for item in resume.volunteer],
        "education": [_dated(item, "area") for item in resume.education],
        "skills": [{"name": skill.rstrip(".")} for skill in resume.skills],
        "languages": [{"language": language} for language in resume.languages],
    }
    return _full(whole)


def _dated(item: Item, name: str) -> dict[str, object]:
    more = "summary" if name == "position" else "studyType"
    told = {name: item.title, more: item.detail, "startDate": item.start, "endDate": item.end}
    return _full(told)


def _full(told: dict[str, object] | dict[str, str]) -> dict[str, object]:
    return {key: value for key, value in told.items() if value}


def languages_words(resume: Resume) -> str:
    """« Wolof, français »."""
    return closed(listed([lowered(language) for language in resume.languages]))
