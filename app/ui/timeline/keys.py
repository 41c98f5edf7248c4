"""The timeline by keyboard: all that the mouse does."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.domain.dates import parse
from app.domain.dates.values import Moment
from app.domain.timeline import moved
from app.domain.timeline.view import YEAR
from app.text import _
from app.ui.timeline.surface import Surface

Key, Held = Qt.Key, Qt.KeyboardModifier
PAN_STEP = 80
ALONG = {Key.Key_Left: -1, Key.Key_Right: 1}
ACROSS = {Key.Key_Up: -1, Key.Key_Down: 1}


def press(canvas: Surface, event: QKeyEvent) -> bool:
    """Do what the key says; False when it says nothing here.

    Arrows select, Shift+arrows select more, Alt+arrows move (left, right) or change lane (up,
    down), Alt+Shift+arrows move the end, Alt+Ctrl+arrows the start, Enter edits, Delete removes,
    Ctrl+D copies, Ctrl+A selects all, + - and 0 zoom, Ctrl+arrows pan; a letter starts writing in
    place.
    """
    key, held = Key(event.key()), event.modifiers()
    if held & Held.AltModifier:
        return _alter(canvas, key, held)
    if held & Held.ControlModifier:
        return _with_control(canvas, key)
    if key in ALONG or key in ACROSS:
        return _select(canvas, key, more=bool(held & Held.ShiftModifier))
    plain = {
        Key.Key_Plus: lambda: canvas.zoom_by(1.25),
        Key.Key_Equal: lambda: canvas.zoom_by(1.25),
        Key.Key_Minus: lambda: canvas.zoom_by(0.8),
        Key.Key_0: canvas.show_all,
        Key.Key_Escape: lambda: canvas.select(""),
    }
    chosen = {
        Key.Key_Return: lambda: canvas.opened.emit(canvas.selected),
        Key.Key_Enter: lambda: canvas.opened.emit(canvas.selected),
        Key.Key_Delete: lambda: canvas.removed.emit(_ids(canvas)),
        Key.Key_Backspace: lambda: canvas.removed.emit(_ids(canvas)),
    }
    action = plain.get(key) or (chosen.get(key) if canvas.selected else None)
    if action is not None:
        action()
        return True
    return _write(canvas, key, event.text())


def _write(canvas: Surface, key: Key, text: str) -> bool:
    if not text.isalpha() and key not in (Key.Key_Return, Key.Key_Enter):
        return False
    canvas.written.emit(text if text.isalpha() else "")
    return True


def _ids(canvas: Surface) -> tuple[str, ...]:
    return tuple(episode.id for episode in canvas.chosen)


def _with_control(canvas: Surface, key: Key) -> bool:
    if key in ALONG:
        canvas.pan_by(-PAN_STEP * ALONG[key])
    elif key == Key.Key_A:
        canvas.select_all()
    elif key == Key.Key_D and canvas.selected:
        canvas.copied.emit(_ids(canvas))
    else:
        return False
    return True


def _select(canvas: Surface, key: Key, more: bool) -> bool:
    items = canvas.drawing.items
    if not items:
        return False
    here = next((i for i, item in enumerate(items) if item.id == canvas.selected), None)
    if here is None:
        canvas.select(items[0].id)
        return True
    if key in ALONG:
        found = items[(here + ALONG[key]) % len(items)]
    else:
        lanes = list(dict.fromkeys(item.lane for item in items))
        lane = lanes[(lanes.index(items[here].lane) + ACROSS[key]) % len(lanes)]
        near = [item for item in items if item.lane == lane]
        found = min(near, key=lambda i: abs(i.rect.x - items[here].rect.x))
    if more:
        _extend(canvas, found.id)
    else:
        canvas.select(found.id)
    return True


def _extend(canvas: Surface, episode_id: str) -> None:
    """``episode_id`` becomes the current one, what was selected stays so."""
    kept = {canvas.selected, *canvas.others} - {episode_id}
    canvas.select(episode_id)
    for other in kept:
        canvas.add(other)


def _alter(canvas: Surface, key: Key, held: Held) -> bool:
    if not canvas.selected or (key not in ALONG and key not in ACROSS):
        return False
    if key in ACROSS:
        return _change_lane(canvas, ACROSS[key])
    lead = canvas.episode()
    part = "whole"
    if lead.end is not None and not canvas.others:
        part = (
            "end"
            if held & Held.ShiftModifier
            else "start"
            if held & Held.ControlModifier
            else "whole"
        )
    days = ALONG[key] * _one_step(lead.end if part == "end" else lead.start)
    after = tuple(moved(e, part, days, canvas.today, canvas.view) for e in canvas.chosen)
    canvas.changed.emit(after, _("Déplacer") if part == "whole" else _("Changer les dates"))
    return True


def _change_lane(canvas: Surface, step: int) -> bool:
    order = [band.id for band in canvas.drawing.lanes if not band.points]
    if any(episode.lane not in order for episode in canvas.chosen):
        return False
    after = tuple(
        replace(e, lane=order[(order.index(e.lane) + step) % len(order)], kind="")
        for e in canvas.chosen
    )
    canvas.changed.emit(after, _("Changer de ligne"))
    return True


def _one_step(edtf: str | None) -> float:
    """The smallest move its precision allows, in days: a day, month, season or year."""
    value = parse(edtf or "")
    if not isinstance(value, Moment):
        return YEAR
    if value.day:
        return 1
    return YEAR / 4 if value.season else YEAR / 12 if value.month else YEAR
