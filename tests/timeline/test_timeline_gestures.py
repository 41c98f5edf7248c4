"""Several moments at once, hints, silences, writing in place, skills, the curve, face to face."""

from __future__ import annotations

from datetime import date

import pytest
from hands import LIFE, centre, drag, move, told, type_in
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenu, QPushButton

from app.domain.answers.skills import SkillsAnswer
from app.domain.answers.timeline import CurvePoint, Episode, Gap, TimelineAnswer

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def press(editor, name: str) -> None:
    QTest.mouseClick(editor.findChild(QPushButton, name), LEFT)


def click(editor, episode_id: str, held=NONE) -> None:
    QTest.mouseClick(editor.canvas, LEFT, held, centre(editor, episode_id).toPoint())


def answer(editor) -> TimelineAnswer:
    return editor.session.answer(editor.step)


# --- several at once ------------------------------------------------------------------------------


def test_several_are_moved_together_and_one_undo_brings_them_back(editor):
    click(editor, "fournil")
    click(editor, "livreur", CONTROL)
    start = centre(editor, "livreur")
    drag(editor, start, start + QPointF(2 * 365.25 * editor.canvas.view.scale, 0))
    assert told(editor, "fournil").start == "2009-07"
    assert told(editor, "livreur").start == "2016-01"
    editor.session.undo_stack.undo()
    assert answer(editor) == LIFE


def test_all_are_selected_copied_and_taken_away_by_keys(editor):
    canvas = editor.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(canvas, Qt.Key.Key_D, CONTROL)
    assert len(answer(editor).episodes) == 6
    assert {e.id for e in canvas.chosen} == {"n1", "n2", "n3"}
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert answer(editor) == LIFE
    assert editor.session.undo_stack.count() == 2


def test_shift_and_arrows_select_more(editor):
    canvas = editor.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Right, SHIFT)
    assert {e.id for e in canvas.chosen} == {"bac", "fournil"}
    assert not editor.card.isVisible()


def test_a_long_press_selects_one_more(editor, finger, qtbot):
    click(editor, "fournil")
    press(editor, "timeline.close")
    editor.canvas.select("fournil")
    finger.hold(editor.canvas, centre(editor, "livreur").toPoint())
    qtbot.wait_until(lambda: len(editor.canvas.chosen) == 2)


def test_a_finger_moves_a_moment(editor, finger):
    start = centre(editor, "livreur").toPoint()
    far = round(2 * 365.25 * editor.canvas.view.scale)
    finger.drag(editor.canvas, start, start + QPoint(far, 0))
    assert told(editor, "livreur").start == "2016-01"


def test_the_start_moves_by_keys_too(editor):
    editor.canvas.select("livreur")
    editor.canvas.setFocus()
    QTest.keyClick(editor.canvas, Qt.Key.Key_Left, ALT | CONTROL)
    assert (told(editor, "livreur").start, told(editor, "livreur").end) == ("2014-02", "2016-04")


# --- hints and silences ---------------------------------------------------------------------------


def test_a_ghost_asks_what_came_just_before_and_a_click_says_yes(editor):
    canvas, start = editor.canvas, centre(editor, "livreur")
    there = QPointF(canvas.view.x(date(2013, 1, 1)), start.y())
    move(canvas, there.toPoint())
    plate = QRectF(canvas.ghost.plate)
    assert canvas.ghost.hint.kind == "before"
    move(canvas, plate.center().toPoint())
    QTest.mouseClick(canvas, LEFT, NONE, plate.center().toPoint())
    assert told(editor, "n1") == Episode("n1", "emploi", "", "", "2014-03")
    assert editor.card.isVisible()


def test_a_silence_is_answered_where_it_is_seen(editor, qtbot):
    canvas = editor.canvas
    box = canvas.drawing.silences[0]
    spot = QPoint(round(box.rect.right - 20), round(canvas.drawing.axis_height + 4))
    QTest.mouseClick(canvas, LEFT, NONE, spot)
    qtbot.wait_until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    words = [action.text() for action in menu.actions()]
    assert words == ["Laisser vide", "Préfère ne pas dire"]
    menu.actions()[1].trigger()
    menu.close()
    assert answer(editor).gaps == (Gap(box.gap.start, box.gap.end, withheld=True),)


def test_prefers_not_to_say_is_one_click_too(editor):
    press(editor, "timeline.withhold")
    assert [gap.withheld for gap in answer(editor).gaps] == [True]


# --- writing in place, skills, kinds --------------------------------------------------------------


def test_a_letter_starts_writing_on_the_lane_of_the_chosen_moment(editor):
    canvas = editor.canvas
    canvas.select("livreur")
    canvas.setFocus()
    QTest.keyClick(canvas, "M")
    assert editor.writer.text().upper() == "M"
    type_in(editor, "timeline.writer", "Marchés, de 2017 à 2021")
    assert told(editor, "n1") == Episode("n1", "emploi", "Marchés", "2017", "2021")


def test_what_was_typed_with_two_meanings_is_asked_back_in_the_card(editor):
    editor.canvas.setFocus()
    QTest.keyClick(editor.canvas, "S")
    type_in(editor, "timeline.writer", "Saison, hiver 2012")
    assert told(editor, "n1").title == "Saison"
    assert told(editor, "n1").start_said == "hiver 2012"
    assert editor.card.read_back.text() == "À préciser. Quel hiver ?"
    press(editor, "timeline.option.0")
    assert told(editor, "n1").start == "2011-24"


def test_an_end_before_the_start_is_asked_back(editor):
    editor.canvas.select("livreur")
    type_in(editor, "timeline.end", "2003")
    asked = "À préciser. La fin vient avant le début. Dans l’autre sens ?"
    assert editor.card.read_back.text() == asked
    press(editor, "timeline.option.0")
    assert (told(editor, "livreur").start, told(editor, "livreur").end) == ("2003", "2014-03")
    assert "À préciser" not in editor.card.read_back.text()


def test_what_was_learnt_and_the_kind_are_kept_in_the_fold(editor):
    editor.canvas.select("livreur")
    press(editor, "timeline.more")
    type_in(editor, "timeline.learnt", "Tenir un horaire")
    chooser = editor.findChild(QComboBox, "timeline.kind")
    chooser.setCurrentIndex(chooser.findData("interim"))
    chooser.activated.emit(chooser.currentIndex())
    assert (told(editor, "livreur").learnt, told(editor, "livreur").kind) == (
        "Tenir un horaire",
        "interim",
    )
    assert editor.canvas.item("livreur").icon == "box"


def test_a_skill_seen_in_a_moment_rests_on_it_and_the_step_stays_open(editor, qtbot):
    editor.canvas.select("livreur")
    press(editor, "timeline.more")
    with qtbot.wait_signal(editor.session.changed) as changed:
        type_in(editor, "timeline.skill", "Lire un plan de ville")
    assert changed.args == [editor.step.id]
    skills = next(
        a for a in editor.session.interview.answers.values() if isinstance(a, SkillsAnswer)
    )
    assert (skills.skills[0].verb, skills.skills[0].evidence) == ("Lire", ("episode:livreur",))
    shown = [label.text() for label in editor.card.more.findChildren(QLabel)]
    assert "Lire un plan de ville" in shown


# --- table ----------------------------------------------------------------------------------------


def row_of(editor, title: str) -> int:
    table = editor.table
    return next(r for r in range(table.rowCount()) if table.item(r, 1).text() == title)


def test_the_table_changes_lane_and_kind_and_takes_away(editor):
    editor._tools.twin.setChecked(True)
    table = editor.table
    table.choose(row_of(editor, "Livreur"), 0, "engagements")
    assert told(editor, "livreur").lane == "engagements"
    table.choose(row_of(editor, "Livreur"), 4, "benevolat")
    assert told(editor, "livreur").kind == "benevolat"
    table.setCurrentCell(row_of(editor, "Livreur"), 1)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert told(editor, "livreur") is None


def test_a_moment_is_added_in_the_table(editor):
    editor._tools.twin.setChecked(True)
    add = next(w for w in editor.held if w.objectName() == "timeline.add")
    QTest.mouseClick(add, LEFT)
    assert editor.table.currentColumn() == 1
    assert editor.table.item(editor.table.currentRow(), 1).text() == ""
    assert told(editor, "n1") is not None


# --- curve ----------------------------------------------------------------------------------------


@pytest.fixture
def curve(editor):
    editor._tools.curve.setChecked(True)
    return editor.curve


def test_the_curve_is_hidden_until_asked_for(editor):
    assert not editor.curve.isVisible()


def test_a_touch_puts_a_point_and_a_drag_moves_it(editor, curve):
    x = round(editor.canvas.view.x(date(2012, 6, 1)))
    QTest.mouseClick(curve, LEFT, NONE, QPoint(x, 14))
    (point,) = answer(editor).curve
    assert (point.curve, point.at[:4], point.value) == ("work", "2012", 3)
    drag(curve, QPointF(x, 14), QPointF(x, 114), on=curve)
    assert [p.value for p in answer(editor).curve] == [-3]


def test_a_stroke_draws_it_by_hand(editor, curve):
    view = editor.canvas.view
    start, end = QPointF(view.x(date(2010, 6, 1)), 114), QPointF(view.x(date(2016, 6, 1)), 14)
    drag(curve, start, end, on=curve)
    values = [p.value for p in answer(editor).curve]
    assert (values[0], values[-1]) == (-3, 3)
    assert values == sorted(values)


def test_the_curve_goes_by_keys_and_says_where_it_is(editor, curve):
    QTest.keyClick(curve, Qt.Key.Key_Return)
    for _time in range(2):
        QTest.keyClick(curve, Qt.Key.Key_Up)
    (point,) = answer(editor).curve
    assert point == CurvePoint("work", point.at, 2)
    assert curve.accessibleName().endswith(": +2")
    QTest.keyClick(curve, Qt.Key.Key_Delete)
    assert answer(editor).curve == ()


# --- an earlier timeline --------------------------------------------------------------------------


def test_an_earlier_timeline_is_offered_as_a_start_and_one_undo_takes_it_back(open_editor):
    editor = open_editor(TimelineAnswer(), earlier=LIFE)
    press(editor, "timeline.earlier")
    started = answer(editor)
    assert [(e.title, e.start) for e in started.episodes] == [
        (e.title, e.start) for e in LIFE.episodes
    ]
    assert {e.id for e in started.episodes}.isdisjoint({e.id for e in LIFE.episodes})
    editor.session.undo_stack.undo()
    assert answer(editor) == TimelineAnswer()


def test_nothing_is_offered_once_something_is_told(open_editor):
    editor = open_editor(LIFE, earlier=LIFE)
    assert not editor._earlier.isVisible()
