"""One life of ten episodes, told by mouse, by touch, and by keyboard alone: the same value."""

from __future__ import annotations

from datetime import date

import pytest
from hands import move, type_in
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.domain.answers.timeline import TimelineAnswer

# lane, title, from, to (None for a landmark)
TOLD = (
    ("reperes", "Arrivée", 2004, None),
    ("reperes", "Naissance", 2016, None),
    ("ecole", "Collège", 2003, 2007),
    ("formation", "CAP", 2007, 2009),
    ("emploi", "Fournil", 2009, 2012),
    ("emploi", "Dépôt", 2013, 2015),
    ("emploi", "Livreur", 2016, 2019),
    ("engagements", "Sport", 2010, 2014),
    ("lieu", "Rouen", 2004, 2013),
    ("lieu", "Le Havre", 2014, 2022),
)
assert len(TOLD) == 10
KEPT = [(lane, title, str(a), None if b is None else str(b)) for lane, title, a, b in TOLD]


@pytest.fixture
def blank(open_editor):
    return open_editor(TimelineAnswer("1991"), (1150, 700))


def kept(editor) -> list[tuple[str, str, str, str | None]]:
    answer = editor.session.answer(editor.step)
    return [(e.lane, e.title, e.start, e.end) for e in answer.episodes]


def spot(editor, lane: str, year: int) -> QPoint:
    """The middle of the lane's first row, in the summer of ``year`` where nobody snaps."""
    canvas = editor.canvas
    band = next(b for b in canvas.drawing.lanes if b.id == lane)
    sizes = canvas.view.sizes
    return QPoint(round(canvas.view.x(date(year, 6, 1))), round(band.y + sizes.lane / 2))


def name_it(editor, title: str) -> None:
    type_in(editor, "timeline.title", title)
    close = editor.findChild(QPushButton, "timeline.close")
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)


def test_by_mouse(blank):
    canvas = blank.canvas
    while canvas.view.first > date(2001, 1, 1).toordinal():
        QTest.mouseClick(_zoom_out(blank), Qt.MouseButton.LeftButton)
    for lane, title, first, last in TOLD:
        start = spot(blank, lane, first)
        if last is None:
            QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=start)
        else:
            end = spot(blank, lane, last)
            QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
            move(canvas, (start + end) / 2, Qt.MouseButton.LeftButton)
            move(canvas, end, Qt.MouseButton.LeftButton)
            QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)
        name_it(blank, title)
    assert kept(blank) == KEPT


def _zoom_out(editor) -> QPushButton:
    tools = (w for tool in editor.held for w in tool.findChildren(QPushButton, "timeline.zoom.out"))
    return next(tools)


def test_by_touch(blank, finger):
    canvas = blank.canvas
    while canvas.view.first > date(2001, 1, 1).toordinal():
        finger.pinch(canvas, QPoint(500, 300), apart=400, to=250)
    for lane, title, first, last in TOLD:
        start = spot(blank, lane, first)
        if last is None:
            finger.tap(canvas, start)
            finger.tap(canvas, start)
        else:
            finger.drag(canvas, start, spot(blank, lane, last))
        name_it(blank, title)
    assert kept(blank) == KEPT


def test_by_keyboard_alone(blank):
    canvas = blank.canvas
    order = [lane.id for lane in canvas.lanes]
    canvas.setFocus()
    for lane, title, first, last in TOLD:
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
        QTest.keyClick(canvas, Qt.Key.Key_Return)
        for _step in range((order.index(lane) - order.index(blank.writer.lane)) % len(order)):
            QTest.keyClick(blank.writer, Qt.Key.Key_Down)
        when = str(first) if last is None else f"de {first} à {last}"
        type_in(blank, "timeline.writer", f"{title}, {when}")
        assert blank.focusWidget() is canvas
    assert kept(blank) == KEPT
    blank.session.undo_stack.undo()
    assert len(kept(blank)) == len(TOLD) - 1
