"""The timeline step by mouse, keys and typing: what a counsellor does, and what is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hands import LIFE, centre, drag, move, told, type_in
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from app.domain.answers.timeline import Episode


def test_a_drag_on_a_free_place_makes_a_moment_ready_for_its_name(editor):
    view = editor.canvas.view
    y = centre(editor, "fournil").y()
    drag(
        editor,
        QPointF(view.x(date(2018, 2, 1)), y),
        QPointF(view.x(date(2021, 2, 1)), y),
    )
    type_in(editor, "timeline.title", "Marchés")
    assert told(editor, "n1") == Episode("n1", "emploi", "Marchés", "2018", "2021")


def test_a_bar_moved_snaps_to_the_new_year_and_keeps_its_length(editor):
    start = centre(editor, "livreur")
    year = editor.canvas.view.scale * 365.25
    drag(editor, start, start + QPointF(2 * year, 0))
    moved = told(editor, "livreur")
    assert (moved.start, moved.end) == ("2016-01", "2018-02")


def test_a_handle_changes_one_end_only(editor):
    editor.canvas.select("livreur")
    rect = editor.canvas.item("livreur").rect
    edge = QPointF(rect.right, rect.y + rect.height / 2)
    drag(editor, edge, edge + QPointF(editor.canvas.view.scale * 365.25, 0))
    moved = told(editor, "livreur")
    assert moved.start == "2014-03"
    assert moved.end.startswith("2017")


def test_a_bar_can_be_dropped_on_another_lane(editor):
    start = centre(editor, "livreur")
    band = next(b for b in editor.canvas.drawing.lanes if b.id == "engagements")
    drag(editor, start, QPointF(start.x(), band.y + band.height / 2))
    assert told(editor, "livreur").lane == "engagements"


def test_a_move_is_one_undo(editor):
    start = centre(editor, "livreur")
    drag(editor, start, start + QPointF(60, 0))
    assert editor.session.undo_stack.count() == 1
    editor.session.undo_stack.undo()
    assert told(editor, "livreur") == LIFE.episodes[2]


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("vers 2012", ("2012~", "2016-04"), "Début 2011 à 2013, fin avril 2016 (2 à 5 ans)"),
        (
            "à 20 ans",
            ("2012/2013", "2016-04"),
            "«\u202fà 20 ans\u202f» : début 2012 à 2013, fin avril 2016 (2 à 4 ans)",
        ),
        (
            "après le bac",
            ("2010-06/..", "2016-04"),
            "«\u202faprès le bac\u202f» : début après juin 2010, fin avril 2016",
        ),
        ("de 2011 à l’été 2013", ("2011", "2013-22"), "De 2011 à l’été 2013 (1 à 3 ans)"),
        ("depuis 2019", ("2019", ".."), "Depuis 2019 (7 à 8 ans)"),
    ],
)
def test_dates_are_typed_in_words_and_read_back(editor, typed, kept, shown):
    editor.canvas.select("livreur")
    type_in(editor, "timeline.start", typed)
    now = told(editor, "livreur")
    assert (now.start, now.end) == kept
    assert editor.card.read_back.text() == shown


def test_two_meanings_are_asked_back_and_a_click_answers(editor):
    editor.canvas.select("livreur")
    type_in(editor, "timeline.start", "hiver 2012")
    assert editor.card.read_back.text() == "À préciser. Quel hiver ?"
    assert told(editor, "livreur").start == "2014-03"
    choice = editor.findChild(QPushButton, "timeline.option.1")
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton)
    assert told(editor, "livreur").start == "2012-24"


def test_what_was_said_of_a_date_stays_beside_it_until_the_date_is_moved(editor):
    editor.canvas.select("livreur")
    type_in(editor, "timeline.start", "vers mes 20 ans")
    editor.canvas.select("fournil")
    editor.canvas.select("livreur")
    assert "vers mes 20 ans" in editor.card.read_back.text()
    editor.canvas.setFocus()
    QTest.keyClick(editor.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert "vers mes 20 ans" not in editor.card.read_back.text()
    editor.session.undo_stack.undo()
    assert "vers mes 20 ans" in editor.card.read_back.text()


def least_gap(card, *rows):
    """The least room between ``rows``, from the top of ``card`` down."""
    tops = [each.mapTo(card, QPoint(0, 0)).y() for each in rows]
    return min(
        below - top - each.height() for top, each, below in zip(tops, rows, tops[1:], strict=False)
    )


def test_the_buttons_answer_the_question_and_nothing_touches(editor, qtbot):
    editor.canvas.select("livreur")
    type_in(editor, "timeline.start", "été 2031")
    assert editor.card.read_back.text().endswith("Garder quand même ?")
    yes, no = (editor.findChild(QPushButton, f"timeline.option.{key}") for key in ("0", "no"))
    assert (yes.text(), no.text()) == ("Oui, garder", "Non, corriger")
    qtbot.wait_until(lambda: least_gap(editor.card, editor.card.title, editor.card.start, yes) >= 4)
    QTest.mouseClick(no, Qt.MouseButton.LeftButton)
    assert editor.card.start.selectedText() == "été 2031"
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert told(editor, "livreur").start == "2031-22"


@pytest.mark.parametrize("typed", ["hiver 2013", "il y a longtemps"])
def test_a_date_that_is_not_settled_keeps_its_words_when_one_goes_on(editor, typed):
    editor.canvas.select("livreur")
    type_in(editor, "timeline.start", typed)
    editor.canvas.select("fournil")
    assert editor.card.start.text() != typed
    editor.canvas.select("livreur")
    assert told(editor, "livreur").start_said == typed
    assert editor.card.start.text() == typed
    assert editor.card.read_back.text().startswith("À préciser")
    type_in(editor, "timeline.start", "2015")
    assert (told(editor, "livreur").start, told(editor, "livreur").start_said) == ("2015", "")


def test_a_date_dragged_settles_the_words_that_waited(editor):
    editor.canvas.select("livreur")
    type_in(editor, "timeline.start", "il y a longtemps")
    editor.canvas.setFocus()
    QTest.keyClick(editor.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert told(editor, "livreur").start_said == ""


def test_everything_goes_by_keyboard(editor):
    canvas = editor.canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.selected == "bac"
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert (told(editor, "fournil").start, told(editor, "fournil").end) == ("2007-10", "2009-07")
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(canvas, Qt.Key.Key_Left, both)
    assert (told(editor, "fournil").start, told(editor, "fournil").end) == ("2007-10", "2009-06")
    QTest.keyClick(canvas, Qt.Key.Key_Delete)
    assert told(editor, "fournil") is None


def test_a_copy_is_another_moment_with_the_same_dates(editor):
    editor.canvas.select("livreur")
    editor.canvas.setFocus()
    QTest.keyClick(editor.canvas, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert told(editor, "n1").start == told(editor, "livreur").start


def test_a_double_click_places_a_landmark(editor):
    band = next(b for b in editor.canvas.drawing.lanes if b.points)
    point = QPoint(round(editor.canvas.view.x(date(2014, 6, 1))), round(band.y + 10))
    QTest.mouseDClick(editor.canvas, Qt.MouseButton.LeftButton, pos=point)
    type_in(editor, "timeline.title", "Une naissance")
    assert told(editor, "n1") == Episode("n1", "reperes", "Une naissance", "2014")


def test_recall_goes_to_what_came_just_before_and_to_what_went_on_meanwhile(editor):
    editor.canvas.select("livreur")
    QTest.mouseClick(editor.findChild(QPushButton, "timeline.before"), Qt.MouseButton.LeftButton)
    assert told(editor, "n1") == Episode("n1", "emploi", "", "", "2014-03")
    editor.canvas.select("livreur")
    QTest.mouseClick(editor.findChild(QPushButton, "timeline.meanwhile"), Qt.MouseButton.LeftButton)
    assert told(editor, "n2") == Episode("n2", "engagements", "", "2014-03", "2016-04")


def test_a_moment_without_dates_needs_only_its_name(editor):
    add = next(w for w in editor.held if w.objectName() == "timeline.add")
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    type_in(editor, "timeline.title", "Aide au marché")
    made = told(editor, "n1")
    assert (made.title, made.start, made.end) == ("Aide au marché", "", "")
    assert editor.canvas.item("n1").start == "order"


def test_a_silence_can_be_left_empty_with_one_click(editor):
    leave = editor.findChild(QPushButton, "timeline.leave_empty")
    QTest.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert len(editor.session.answer(editor.step).gaps) == 1


def test_zoom_keeps_the_date_under_the_pointer(editor):
    canvas = editor.canvas
    day = canvas.view.day(600)
    canvas.zoom_by(1.25, 600)
    assert canvas.view.day(600) == pytest.approx(day, abs=0.01)


def test_the_table_is_the_same_life(editor):
    editor._tools.twin.setChecked(True)
    table = editor.table
    line = next(r for r in range(table.rowCount()) if table.item(r, 1).text() == "Livreur")
    table.item(line, 2).setText("été 2013")
    assert told(editor, "livreur").start == "2013-22"


def test_a_screen_reader_finds_every_moment_in_words(editor):
    whole = QAccessible.queryAccessibleInterface(editor.canvas)
    name = QAccessible.Text.Name
    lanes = [whole.child(i).text(name) for i in range(whole.childCount())]
    assert lanes[3] == "Emploi, 2 moments"
    assert lanes[6] == "Famille, aucun moment, ne part jamais"
    told = [whole.child(3).child(i).text(name) for i in range(whole.child(3).childCount())]
    assert told[0] == "Emploi, Fournil, de septembre 2007 à juin 2009, 14 à 15 ans"


def test_only_what_moves_is_painted_again_while_dragging(editor, qtbot):
    canvas = editor.canvas
    start = centre(editor, "livreur").toPoint()
    painted = []
    original = canvas.paintEvent
    canvas.paintEvent = lambda event: (painted.append(event.rect()), original(event))
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    move(canvas, start + QPoint(40, 0), Qt.MouseButton.LeftButton)
    qtbot.wait_until(lambda: bool(painted))
    painted.clear()
    move(canvas, start + QPoint(44, 0), Qt.MouseButton.LeftButton)
    qtbot.wait_until(lambda: bool(painted))
    assert max(rect.width() for rect in painted) < canvas.width() / 2
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=start + QPoint(44, 0))


def test_the_table_keeps_the_words_of_a_date_to_settle(editor):
    editor.table.show_answer(editor.edits.answer)
    editor.table.go("livreur", 2)
    editor.table.currentItem().setText("il y a longtemps")
    assert told(editor, "livreur").start_said == "il y a longtemps"
    editor.table.show_answer(editor.edits.answer)
    editor.table.go("livreur", 2)
    assert editor.table.currentItem().text() == "il y a longtemps (à préciser)"
    editor.table.currentItem().setText("2015")
    assert (told(editor, "livreur").start, told(editor, "livreur").start_said) == ("2015", "")


def test_a_birth_typed_by_mistake_is_emptied_and_given_back_by_undo(editor):
    type_in(editor, "timeline.birth", "1988")
    type_in(editor, "timeline.birth", "")
    assert editor.session.answer(editor.step).birth == ""
    assert editor.findChild(QLineEdit, "timeline.birth").text() == ""
    assert editor.findChild(QLabel, "timeline.birth.words").text() == "Naissance"
    editor.session.undo_stack.undo()
    assert editor.session.answer(editor.step).birth == "1988"


def test_the_table_shows_what_was_told_whole(editor, qtbot):
    long = "C’est moi qui montrais aux nouveaux, la nuit surtout, quand personne ne venait."
    editor.edits.put((replace(told(editor, "livreur"), quote=long),), "Ses mots")
    editor._tools.twin.setChecked(True)
    table = editor.table
    table.go("livreur", 5)
    assert table.currentItem().text() == long

    def whole() -> bool:
        cell = table.visualItemRect(table.currentItem())
        room = QRect(0, 0, cell.width() - 10, 1000)
        needed = table.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, long)
        return needed.height() <= cell.height()

    qtbot.wait_until(whole)
    editor.resize(820, 500)
    qtbot.wait_until(whole)


def test_a_birth_that_is_no_past_year_is_asked_back_and_not_wiped(editor):
    asked = editor.findChild(QLabel, "timeline.birth.words")
    type_in(editor, "timeline.birth", "2050")
    assert asked.text() == "Une année passée, comme 1992"
    assert editor.findChild(QLineEdit, "timeline.birth").text() == "2050"
    assert editor.session.answer(editor.step).birth == "1992"
    type_in(editor, "timeline.birth", "1988")
    assert asked.text() == "Naissance"
    assert editor.session.answer(editor.step).birth == "1988"
