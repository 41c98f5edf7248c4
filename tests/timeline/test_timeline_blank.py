"""A moment that was begun and left without a word: it goes with its card."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hands import LIFE, centre, told, type_in
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.domain.answers.timeline import Episode
from app.ui.skills.evidence import evidence_of

LEFT = Qt.MouseButton.LeftButton


def begin(editor) -> None:
    add = next(w for w in editor.held if w.objectName() == "timeline.add")
    QTest.mouseClick(add, LEFT)
    assert told(editor, "n1") is not None


def by_the_cross(editor) -> None:
    QTest.mouseClick(editor.findChild(QPushButton, "timeline.close"), LEFT)


def by_the_key(editor) -> None:
    QTest.keyClick(editor.findChild(QLineEdit, "timeline.title"), Qt.Key.Key_Escape)


def by_another_moment(editor) -> None:
    QTest.mouseClick(editor.canvas, LEFT, pos=centre(editor, "livreur").toPoint())
    assert editor.canvas.selected == "livreur"


@pytest.mark.parametrize("close", [by_the_cross, by_the_key, by_another_moment])
def test_a_moment_left_untouched_was_never_there(editor, close):
    begin(editor)
    close(editor)
    assert editor.session.answer(editor.step) == LIFE
    assert editor.session.undo_stack.count() == 0


def by_the_drawing(editor) -> None:
    editor._tools.twin.click()


def by_another_step(editor) -> None:
    editor.let_go()


@pytest.mark.parametrize("leave", [by_the_drawing, by_another_step])
def test_a_row_of_the_table_left_untouched_was_never_there(editor, leave):
    editor._tools.twin.click()
    begin(editor)
    leave(editor)
    assert editor.session.answer(editor.step) == LIFE
    assert editor.session.undo_stack.count() == 0


def test_what_was_typed_then_rubbed_out_goes_by_one_gesture_that_is_undone(editor):
    begin(editor)
    type_in(editor, "timeline.title", "Mar")
    type_in(editor, "timeline.title", "")
    by_the_cross(editor)
    assert told(editor, "n1") is None
    editor.session.undo_stack.undo()
    assert told(editor, "n1") is not None


@pytest.mark.parametrize(
    ("field", "typed"),
    [("timeline.title", "Marché"), ("timeline.start", "2012"), ("timeline.quote", "Dur")],
)
def test_what_says_one_thing_stays(editor, field: str, typed: str):
    begin(editor)
    type_in(editor, field, typed)
    by_the_cross(editor)
    assert told(editor, "n1") is not None


def test_a_date_half_typed_is_kept_by_the_cross(editor):
    begin(editor)
    start = editor.findChild(QWidget, "timeline.start")
    start.setFocus()
    QTest.keyClicks(start, "2012")
    by_the_cross(editor)
    assert told(editor, "n1").start == "2012"


def test_a_moment_that_waits_in_a_file_without_a_name_is_no_evidence(open_editor):
    nameless = Episode("x", "emploi", "", "2012", "2013")
    editor = open_editor(replace(LIFE, episodes=(*LIFE.episodes, nameless)))
    session = editor.session
    found = evidence_of(session.interview, session.pack, session.deck)
    assert [e.title for e in found] == ["Fournil", "Livreur"]
