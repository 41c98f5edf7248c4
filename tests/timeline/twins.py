"""The drags of the product, each with its twin for one pointer that does not drag and for keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from hands import centre, drag, move, type_in
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from ui import cards_table

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
Act = Callable[[Any], object]


class Drag(NamedTuple):
    """A drag, where it is followed, and its twins; ``value`` is what must be the same."""

    name: str
    followed_in: tuple[str, ...]
    screen: str
    drag: Act
    tap: Act
    keys: Act
    value: Act


# --- pictures -------------------------------------------------------------------------------------


def part(made: QWidget, name: str) -> QWidget:
    QApplication.processEvents()
    return next(w for w in made.findChildren(QWidget, name) if w.isVisible())


def click(made: QWidget, name: str) -> None:
    QTest.mouseClick(part(made, name), LEFT)
    QApplication.processEvents()


def key(made: QWidget, name: str, *keys: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
    for each in keys:
        QTest.keyClick(part(made, name), each, held)
    QApplication.processEvents()


def lay_by_taps(made: QWidget) -> None:
    click(made, "cards.card.c28")
    click(made, "cards.zone.me_parle")


def laid(made: Any) -> Any:
    return tuple((c.card_id, c.zone) for c in made.session.answer(made.step).placed)


def carry(made: QWidget, what: str, where: str) -> None:
    cards_table.drag(part(made, what), part(made, where))


def lay_then(act: Act) -> Act:
    def done(made: QWidget) -> None:
        lay_by_taps(made)
        assert laid(made)
        act(made)

    return done


def back_by_button(made: QWidget) -> None:
    click(made, "cards.laid.c28")
    click(made, "cards.large.back")


def choose(made: QWidget, name: str, entry: str) -> None:
    """Open a closed list and click one of its entries."""
    chooser = part(made, name)
    assert isinstance(chooser, QComboBox)
    QTest.mouseClick(chooser, LEFT)
    QApplication.processEvents()
    view = chooser.view()
    row = view.visualRect(view.model().index(chooser.findData(entry), 0)).center()
    move(view.viewport(), row)
    QTest.mouseClick(view.viewport(), LEFT, PLAIN, row)
    QApplication.processEvents()


# --- skills ---------------------------------------------------------------------------------------


def column_by_list(made: QWidget) -> None:
    click(made, "skill.0")
    choose(made, "skill.zone", "a_verifier")


# --- the timeline ---------------------------------------------------------------------------------


def year(made: Any) -> float:
    return made.canvas.view.scale * 365.25


def held_drag(made: Any, start: QPointF, by: float) -> None:
    """A drag with Control held: it snaps to nothing."""
    end = (start + QPointF(by, 0)).toPoint()
    QTest.mousePress(made.canvas, LEFT, PLAIN, start.toPoint())
    cards_move(made.canvas, end)
    QTest.mouseRelease(made.canvas, LEFT, CONTROL, end)


def cards_move(widget: QWidget, to: QPoint) -> None:
    everywhere = QPointF(widget.mapToGlobal(to))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(to), everywhere, LEFT, LEFT, CONTROL)
    QApplication.sendEvent(widget, event)


def tap_moment(made: Any) -> None:
    QTest.mouseClick(made.canvas, LEFT, PLAIN, centre(made, "livreur").toPoint())
    QApplication.processEvents()


def step_by_year(button: str) -> Act:
    def done(made: Any) -> None:
        tap_moment(made)
        if not made.card.more.isVisible():
            click(made, "timeline.more")
        click(made, button)

    return done


def by_months(held: Qt.KeyboardModifier) -> Act:
    def done(made: Any) -> None:
        made.canvas.select("livreur")
        key(made, "timeline.canvas", *[Qt.Key.Key_Right] * 12, held=held)

    return done


def end_dragged(made: Any) -> None:
    made.canvas.select("livreur")
    rect = made.canvas.item("livreur").rect
    held_drag(made, QPointF(rect.right, rect.y + rect.height / 2), year(made))


def to_lane_by_drag(made: Any) -> None:
    start = centre(made, "livreur")
    band = next(b for b in made.canvas.drawing.lanes if b.id == "engagements")
    drag(made, start, QPointF(start.x(), band.y + band.height / 2))


def to_lane_by_list(made: Any) -> None:
    tap_moment(made)
    choose(made, "timeline.lane", "engagements")


def to_lane_by_keys(made: Any) -> None:
    made.canvas.select("livreur")
    for _lane in made.canvas.drawing.lanes:
        if made.canvas.episode().lane != "engagements":
            key(made, "timeline.canvas", Qt.Key.Key_Down, held=ALT)


def told(made: Any) -> Any:
    """The moments, without the ids of new ones."""
    return tuple(replace(e, id="") for e in made.edits.answer.episodes)


def drawn_out(made: Any) -> None:
    view, y = made.canvas.view, centre(made, "fournil").y()
    start, end = (QPointF(view.x(date(n, 2, 1)), y) for n in (2018, 2021))
    drag(made, start, end)


def told_in_its_card(made: Any) -> None:
    for name, typed in (("timeline.start", "2018"), ("timeline.end", "2021")):
        type_in(made, name, typed)


def added_by_button(made: Any) -> None:
    """« Un moment », then its line and its dates: naming it takes words in any case."""
    tap_moment(made)
    QTest.mouseClick(made.actions()[0], LEFT)
    told_in_its_card(made)


def added_by_keys(made: Any) -> None:
    made.canvas.select("livreur")
    QTest.keyClick(made.actions()[0], Qt.Key.Key_Space)
    told_in_its_card(made)


def out_of_sight(act: Act) -> Act:
    """Begin where the past is out of sight."""

    def done(made: Any) -> None:
        made.canvas.zoom_by(4, made.canvas.drawing.now_x)
        assert not in_sight(made)
        act(made)

    return done


def in_sight(made: Any) -> bool:
    item = made.canvas.item("fournil")
    return item is not None and made.canvas.in_time(item.rect.right - 1)


def pan_by_head(made: Any) -> None:
    for _stroke in range(12):
        start = QPointF(made.canvas.drawing.time_left + 20, 8)
        if not in_sight(made):
            drag(made, start, start + QPointF(250, 0))


def pan_by_keys(made: Any) -> None:
    for _press in range(40):
        if not in_sight(made):
            key(made, "timeline.canvas", Qt.Key.Key_Left, held=CONTROL)


def fit_by_button(made: Any) -> None:
    found = [w for t in made.tools() for w in t.findChildren(QWidget, "timeline.zoom.fit")]
    QTest.mouseClick(found[0], LEFT)


def rectangle(made: Any) -> None:
    boxes = [made.canvas.item(name).rect for name in ("fournil", "livreur")]
    left = min(b.x for b in boxes) - 30
    top = min(b.y for b in boxes) - 3
    right, bottom = max(b.right for b in boxes) + 4, max(b.bottom for b in boxes) + 3
    start, end = QPoint(round(left), round(top)), QPoint(round(right), round(bottom))
    QTest.mousePress(made.canvas, LEFT, SHIFT, start)
    cards_move(made.canvas, end)
    QTest.mouseRelease(made.canvas, LEFT, SHIFT, end)


def both_by_clicks(made: Any) -> None:
    tap_moment(made)
    QTest.mouseClick(made.canvas, LEFT, CONTROL, centre(made, "fournil").toPoint())


def both_by_keys(made: Any) -> None:
    made.canvas.select("fournil")
    key(made, "timeline.canvas", Qt.Key.Key_Right, held=SHIFT)


def chosen(made: Any) -> Any:
    return {episode.id for episode in made.canvas.chosen}


# --- the curve ------------------------------------------------------------------------------------


def with_point(act: Act) -> Act:
    """Begin with a point at the top."""

    def done(made: Any) -> None:
        made._tools.curve.setChecked(True)
        QTest.mouseClick(made.curve, LEFT, PLAIN, at(made, 14))
        assert [p.value for p in made.edits.answer.curve] == [3]
        act(made)

    return done


def at(made: Any, y: int) -> QPoint:
    return QPoint(round(made.canvas.view.x(date(2012, 6, 1))), y)


def point_dragged(made: Any) -> None:
    drag(made, QPointF(at(made, 14)), QPointF(at(made, 114)), made.curve)


def curve(made: Any) -> Any:
    return made.edits.answer.curve


DRAGS = (
    Drag(
        "a picture to a zone",
        ("board/hand.py", "board/card.py"),
        "cards",
        lambda made: carry(made, "cards.card.c28", "cards.zone.me_parle"),
        lay_by_taps,
        lambda made: key(made, "cards.card.c28", Qt.Key.Key_1),
        laid,
    ),
    Drag(
        "a laid picture back to the table",
        ("board/hand.py", "board/card.py"),
        "cards",
        lay_then(lambda made: carry(made, "cards.laid.c28", "cards.card.c01")),
        lay_then(back_by_button),
        lay_then(lambda made: key(made, "cards.laid.c28", Qt.Key.Key_Delete)),
        laid,
    ),
    Drag(
        "a skill to a column",
        ("skills/card.py",),
        "skills",
        lambda made: carry(made, "skill.0", "skills.column.a_verifier"),
        column_by_list,
        lambda made: key(made, "skill.0", Qt.Key.Key_2),
        lambda made: made.session.answer(made.step),
    ),
    Drag(
        "a moment in time",
        ("timeline/canvas.py",),
        "timeline",
        lambda made: held_drag(made, centre(made, "livreur"), year(made)),
        step_by_year("timeline.whole.more"),
        by_months(ALT),
        told,
    ),
    Drag(
        "one end of a moment",
        ("timeline/canvas.py",),
        "timeline",
        end_dragged,
        step_by_year("timeline.end.more"),
        by_months(ALT | SHIFT),
        told,
    ),
    Drag(
        "a moment to another line",
        ("timeline/canvas.py",),
        "timeline",
        to_lane_by_drag,
        to_lane_by_list,
        to_lane_by_keys,
        told,
    ),
    Drag(
        "a period on a free line",
        ("timeline/canvas.py",),
        "timeline",
        drawn_out,
        added_by_button,
        added_by_keys,
        told,
    ),
    Drag(
        "the part of life that is seen",
        ("timeline/canvas.py",),
        "timeline",
        out_of_sight(pan_by_head),
        out_of_sight(fit_by_button),
        out_of_sight(pan_by_keys),
        in_sight,
    ),
    Drag(
        "several moments caught by a rectangle",
        ("timeline/canvas.py",),
        "timeline",
        rectangle,
        both_by_clicks,
        both_by_keys,
        chosen,
    ),
    Drag(
        "a point of the curve",
        ("timeline/curve_band.py",),
        "timeline",
        with_point(
            lambda made: drag(made, QPointF(at(made, 14)), QPointF(at(made, 114)), made.curve)
        ),
        with_point(lambda made: QTest.mouseClick(made.curve, LEFT, PLAIN, at(made, 114))),
        with_point(lambda made: key(made, "timeline.curve", *[Qt.Key.Key_Down] * 6)),
        curve,
    ),
)
