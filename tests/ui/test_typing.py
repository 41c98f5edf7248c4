"""What is typed on is one gesture; what it said on the way is let go of."""

from __future__ import annotations

import gc
from weakref import ref

from ui.forms import open_session


def test_what_was_typed_on_the_way_is_let_go_of(qapp) -> None:
    session = open_session()
    on_the_way = []
    for words in ("Il", "Il dit", "Il dit oui"):
        session.note("accueil", words)
        on_the_way.append(ref(session.interview))
    gc.collect()
    assert [said() is None for said in on_the_way] == [True, True, False]
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert session.interview.notes == {}
    session.undo_stack.redo()
    assert session.interview.notes == {"accueil": "Il dit oui"}


def test_what_is_typed_after_an_undo_is_another_gesture(qapp) -> None:
    session = open_session()
    session.note("accueil", "Il")
    session.note("situation", "Elle")
    session.undo_stack.undo()
    session.note("accueil", "Il dit")
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    assert session.interview.notes == {"accueil": "Il"}
