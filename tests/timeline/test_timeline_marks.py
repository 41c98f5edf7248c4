"""What the drawing tells while a hand is at work: what holds an edge, what a rectangle catches."""

from __future__ import annotations

from datetime import date

from hands import centre, move, told, type_in
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from app.domain.answers.timeline import Episode, TimelineAnswer
from app.ui import theme
from app.ui.timeline.hand import CONTROL, SHIFT, Pointer

Left = Qt.MouseButton.LeftButton


def held_at(editor, day: date, keys=Qt.KeyboardModifier.NoModifier) -> str:
    """Take the end of « Fournil » to ``day``, still held: what the bubble says."""
    canvas = editor.canvas
    canvas.select("fournil")
    rect = canvas.item("fournil").rect
    canvas.hand.press(Pointer(QPointF(rect.right + 2, rect.y + rect.height / 2)))
    to = QPointF(canvas.view.x(day) + 2, rect.y + rect.height / 2)
    canvas.hand.move(Pointer(to, held=keys))
    return canvas.hand.said


def guide(editor, day: date) -> bool:
    """True when the line of a snap is drawn at ``day``, above and below « Fournil »."""
    canvas = editor.canvas
    picture, rect = canvas.grab().toImage(), canvas.item("fournil").rect
    x, tint = round(canvas.view.x(day)), theme.colour("terracotta").name()
    near = [picture.pixelColor(x + d, round(rect.bottom + 15)).name() for d in (-1, 0, 1)]
    return tint in near


def test_what_an_edge_snaps_to_is_drawn_and_said(editor):
    assert "Bac pro" in held_at(editor, date(2010, 6, 15))
    assert guide(editor, date(2010, 6, 15))


def test_nothing_is_drawn_where_nothing_holds(editor):
    assert "Bac pro" not in held_at(editor, date(2010, 6, 15), CONTROL)
    assert not guide(editor, date(2010, 6, 15))


def test_a_landmark_does_not_hold_itself(editor):
    canvas, where = editor.canvas, centre(editor, "bac")
    canvas.hand.press(Pointer(where))
    canvas.hand.move(Pointer(where + QPointF(7, 0)))
    assert canvas.hand.snap != canvas.view.day(canvas.item("bac").x)


def band(editor, start: QPointF, end: QPointF) -> None:
    canvas = editor.canvas
    before = canvas.grab().toImage()
    canvas.hand.press(Pointer(start, held=SHIFT))
    for part in (0.5, 1.0):
        canvas.hand.move(Pointer(start + (end - start) * part, held=SHIFT))
    assert canvas.grab().toImage() != before
    canvas.hand.release(Pointer(end, held=SHIFT))


def around(editor, first: str, last: str) -> tuple[QPointF, QPointF]:
    """Corners of a rectangle that holds both."""
    a, b = (editor.canvas.item(which).rect for which in (first, last))
    return QPointF(a.x - 15, a.y - 4), QPointF(b.right + 15, b.bottom + 4)


def test_a_rectangle_drawn_with_shift_selects_what_it_touches_and_creates_nothing(editor):
    band(editor, *around(editor, "fournil", "livreur"))
    assert {e.id for e in editor.canvas.chosen} == {"fournil", "livreur"}
    assert len(editor.session.answer(editor.step).episodes) == 3
    QTest.keyClick(editor.canvas, Qt.Key.Key_Delete)
    assert [e.id for e in editor.session.answer(editor.step).episodes] == ["bac"]


def test_a_rectangle_adds_to_what_was_selected(editor):
    editor.canvas.select("bac")
    band(editor, *around(editor, "livreur", "livreur"))
    assert {e.id for e in editor.canvas.chosen} == {"bac", "livreur"}


def test_shift_on_an_episode_still_moves_it(editor):
    where = centre(editor, "livreur")
    canvas = editor.canvas
    QTest.mousePress(canvas, Left, Qt.KeyboardModifier.ShiftModifier, where.toPoint())
    move(canvas, where.toPoint() + QPoint(90, 0), Left)
    QTest.mouseRelease(canvas, Left, pos=where.toPoint() + QPoint(90, 0))
    assert told(editor, "livreur").start != "2014-03"


def test_a_date_still_to_be_settled_is_marked_until_it_is(editor):
    canvas = editor.canvas
    canvas.select("livreur")
    type_in(editor, "timeline.start", "05/12")
    marked = canvas.item("livreur")
    assert marked.asked
    assert "à préciser" in canvas.says(marked)
    assert mark_seen(editor)
    type_in(editor, "timeline.start", "mai 2012")
    assert not canvas.item("livreur").asked
    assert not mark_seen(editor)


def mark_seen(editor) -> bool:
    """True when the disc on the corner of « Livreur » has its rim."""
    canvas = editor.canvas
    canvas.select("")
    rect = canvas.item("livreur").rect
    picture, tint = canvas.grab().toImage(), theme.colour("ochre_text").name()
    corner = QPoint(round(rect.right), round(rect.y))
    area = (corner + QPoint(x, y) for x in range(-20, 3) for y in range(-8, 12))
    return any(picture.pixelColor(at).name() == tint for at in area)


def test_a_title_that_is_cut_is_told_whole_where_the_pointer_rests(open_editor):
    long = "Préparateur de commandes en intérim, de nuit"
    life = TimelineAnswer("1991", (Episode("a", "emploi", long, "2009-01", "2009-03"),))
    canvas = open_editor(life).canvas
    item = canvas.item("a")
    assert item.cut
    at = QPoint(round(item.rect.x + 4), round(item.rect.y + 8))
    QApplication.sendEvent(canvas, QHelpEvent(QEvent.Type.ToolTip, at, canvas.mapToGlobal(at)))
    assert QToolTip.text() == long
    QToolTip.hideText()


def test_under_a_drag_the_picture_is_the_one_painted_anew(editor):
    """Steps of a hand lay down a kept picture; a grab of it all paints everything again."""
    held_at(editor, date(2011, 4, 1))
    canvas = editor.canvas
    rect = canvas.item("fournil").rect
    near = QRect(round(rect.x) - 30, round(rect.y) - 40, 300, 110)
    kept, anew = canvas.grab(near).toImage(), canvas.grab().copy(near).toImage()
    assert kept == anew
    held_at(editor, date(2011, 11, 1))
    assert canvas.grab(near).toImage() != kept
    canvas.hand.cancel()
    assert canvas.grab(near).toImage() == canvas.grab().copy(near).toImage()


def test_an_empty_curve_says_what_to_do_and_comes_in_sight(open_editor, qtbot):
    editor = open_editor(size=(940, 300))
    editor._tools.curve.setChecked(True)
    curve = editor.curve
    assert curve.accessibleDescription().startswith("Dessinez à la main")
    qtbot.wait_until(lambda: curve.visibleRegion().boundingRect().height() == curve.height())
    QTest.keyClick(curve, Qt.Key.Key_Return)
    assert curve.accessibleDescription() == ""
