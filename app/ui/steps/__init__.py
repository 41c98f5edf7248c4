"""One editor for each answer kind. A new kind is one file here and one line in ``EDITORS``."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from app.domain.method import Step
from app.ui.session import Session
from app.ui.steps.editor import StepEditor

EDITORS: Mapping[str, str] = {
    "form": "app.ui.steps.form:FormEditor",
    "cards": "app.ui.steps.cards:CardsEditor",
    "timeline": "app.ui.steps.timeline:TimelineEditor",
    "skills": "app.ui.steps.skills:SkillsEditor",
    "projects": "app.ui.steps.projects:ProjectsEditor",
    "obstacles": "app.ui.steps.obstacles:ObstaclesEditor",
    "review": "app.ui.steps.review:ReviewEditor",
}


def editor_for(session: Session, step: Step) -> StepEditor:
    """The editor of ``step``, imported when the step is first entered."""
    module, name = EDITORS[step.kind].split(":")
    made: StepEditor = getattr(import_module(module), name)(session, step)
    made.refresh()
    return made
