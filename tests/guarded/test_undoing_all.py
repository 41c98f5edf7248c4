"""Undoing back to the blank page is kept like any other gesture."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.interview import Interview
from app.ui.demo.hands import Hands


def test_undoing_the_first_gesture_of_a_step_is_kept(
    hands: Hands, stored: Callable[[], Interview]
) -> None:
    session = hands.window.screens.session
    keeping = hands.window.screens._keeping
    assert session.interview.answers
    while session.undo_stack.canUndo():
        session.undo_stack.undo()
    assert not session.interview.answers
    assert keeping.autosave.settle()
    session.note("accueil", "Il parle du fournil.")
    session.flush()
    assert keeping.autosave.settle()
    assert hands.glimpse("saving.happened") is None
    hands.window.close()
    found = stored()
    assert not found.answers
    assert found.notes["accueil"] == "Il parle du fournil."
