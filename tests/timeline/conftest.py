"""An editor of the timeline step over an interview that is kept nowhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest
from fingers import Finger
from hands import LIFE

from app.domain.answers.timeline import TimelineAnswer
from app.domain.deck import Deck
from app.domain.interview import Interview, Person
from app.domain.method_pack import load_pack
from app.resources import resources
from app.ui import theme
from app.ui.session import Session
from app.ui.steps.timeline import TimelineEditor

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)


class Memory:
    """A store that keeps nothing."""

    def save_answer(self, interview: Interview, step: str) -> None:
        """Nothing to keep."""

    def save_note(self, interview: Interview, step: str) -> None:
        """Nothing to keep."""

    def save_header(self, interview: Interview) -> None:
        """Nothing to keep."""


@pytest.fixture
def open_editor(qtbot, qapp) -> Callable[..., TimelineEditor]:
    theme.apply(qapp)
    pack = load_pack(resources() / "method" / "esp")
    step = next(s for s in pack.steps if s.kind == "timeline")

    def opened(
        life: TimelineAnswer = LIFE,
        size: tuple[int, int] = (1150, 580),
        earlier: TimelineAnswer | None = None,
    ) -> TimelineEditor:
        ids = count(1)
        interview = Interview(
            "i", 1, Person("p", "Lenormand"), "MA des Aulnes", NOW, answers={step.id: life}
        )
        deck = Deck("d", "1", "", "", ())
        session = Session(interview, pack, deck, Memory(), lambda: NOW, lambda: f"n{next(ids)}")
        if earlier is not None:
            session.earlier = replace(interview, id="before", answers={step.id: earlier})
        made = TimelineEditor(session, step)
        qtbot.addWidget(made)
        theme.dress(made)
        made.refresh()
        made.resize(*size)
        made.show()
        made.held = made.actions() + made.tools()
        return made

    return opened


@pytest.fixture
def editor(open_editor) -> TimelineEditor:
    return open_editor()


@pytest.fixture
def finger(qapp) -> Finger:
    return Finger()
