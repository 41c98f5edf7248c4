"""Answers of the projects step: up to three projects, each with a first step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.domain.terms import TermLink

MOST_PROJECTS = 3
DISCARDED = "ecarte"


@dataclass(frozen=True)
class Project:
    """One project in the person's words.

    ``horizon`` and ``status`` are entry ids of the pack; ``confidence`` is 0 to 10, None until
    said; ``one_more`` answers « que faudrait-il pour un point de plus ? ».

    ``job`` is the published job nearest to it. ``activity`` is one of ``activites_detention``,
    ``access`` how far the way into prison work is (``acces_travail``), and ``to_check`` flags
    « accord à vérifier » for people awaiting trial. ``conditions`` maps entries of
    ``conditions`` (mobility, licence, diploma, arrangements) to entries of ``etat_condition``.
    ``discarded_because`` is the reason of a project that was put aside.
    """

    id: str
    title: str
    horizon: str = ""
    status: str = ""
    confidence: int | None = None
    one_more: str = ""
    step: str = ""
    step_with: str = ""
    step_when: str = ""
    job: TermLink | None = None
    activity: str = ""
    access: str = ""
    to_check: bool = False
    conditions: Mapping[str, str] = field(default_factory=dict)
    discarded_because: str = ""


@dataclass(frozen=True)
class ProjectsAnswer:
    """Projects in the order they were told, and what the person no longer wants.

    Three at most are in view; those put aside are kept beside them.
    """

    projects: tuple[Project, ...] = ()
    no_longer: str = ""


def find(answer: ProjectsAnswer, project_id: str) -> Project | None:
    """The project of that id, or None."""
    return next((p for p in answer.projects if p.id == project_id), None)


def put(answer: ProjectsAnswer, project: Project) -> ProjectsAnswer:
    """Add or replace ``project``; a fourth one in view leaves the answer unchanged."""
    others = [p for p in in_view(answer) if p.id != project.id]
    if project.status != DISCARDED and len(others) >= MOST_PROJECTS:
        return answer
    if find(answer, project.id) is None:
        return replace(answer, projects=(*answer.projects, project))
    projects = tuple(project if p.id == project.id else p for p in answer.projects)
    return replace(answer, projects=projects)


def in_view(answer: ProjectsAnswer) -> tuple[Project, ...]:
    """The projects that were not put aside."""
    return tuple(p for p in answer.projects if p.status != DISCARDED)


def discarded(answer: ProjectsAnswer) -> tuple[Project, ...]:
    """The projects that were put aside, kept with their reason."""
    return tuple(p for p in answer.projects if p.status == DISCARDED)


def remove(answer: ProjectsAnswer, project_id: str) -> ProjectsAnswer:
    """Take the project away."""
    return replace(answer, projects=tuple(p for p in answer.projects if p.id != project_id))


def is_empty(answer: ProjectsAnswer) -> bool:
    """True while nothing has been recorded."""
    return not answer.projects and not answer.no_longer
