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

Key = Qt.Key
PAN_STEP = 80
ALONG = {Key.Key_Left: -1, Key.Key_Right: 1}
ACROSS = {Key.Key_Up: -1, Key.Key_Down: 1}


def press(canvas: Surface, event: QKeyEvent) -> bool:
    """Do what the key says; False when it says nothing here.

    Arrows select, Alt+arrows move (left, right) or change lane (up, down), Alt+Shift+arrows move
    the end, Enter edits, Delete removes, Ctrl+D copies, + - and 0 zoom,
    Ctrl+arrows pan.
    """
    key, held = Key(event.key()), event.modifiers()
    if held & Qt.KeyboardModifier.AltModifier:
        return _alter(canvas, key, bool(held & Qt.KeyboardModifier.ShiftModifier))
    if held & Qt.KeyboardModifier.ControlModifier:
        return _with_control(canvas, key)
    if key in ALONG or key in ACROSS:
        return _select(canvas, key)
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
        Key.Key_Delete: lambda: canvas.removed.emit(canvas.selected),
        Key.Key_Backspace: lambda: canvas.removed.emit(canvas.selected),
    }
    action = plain.get(key) or (chosen.get(key) if canvas.selected else None)
    if action is None:
        return False
    action()
    return True


def _with_control(canvas: Surface, key: Key) -> bool:
    if key in ALONG:
        canvas.pan_by(-PAN_STEP * ALONG[key])
        return True
    if key == Key.Key_D and canvas.selected:
        canvas.copied.emit(canvas.selected)
        return True
    return False


def _select(canvas: Surface, key: Key) -> bool:
    items = canvas.drawing.items
    if not items:
        return False
    here = next((i for i, item in enumerate(items) if item.id == canvas.selected), None)
    if here is None:
        canvas.select(items[0].id)
        return True
    if key in ALONG:
        canvas.select(items[(here + ALONG[key]) % len(items)].id)
        return True
    lanes = list(dict.fromkeys(item.lane for item in items))
    lane = lanes[(lanes.index(items[here].lane) + ACROSS[key]) % len(lanes)]
    near = [item for item in items if item.lane == lane]
    canvas.select(min(near, key=lambda i: abs(i.rect.x - items[here].rect.x)).id)
    return True


def _alter(canvas: Surface, key: Key, end_only: bool) -> bool:
    episode = canvas.episode()
    if episode is None or (key not in ALONG and key not in ACROSS):
        return False
    if key in ACROSS:
        order = [band.id for band in canvas.drawing.lanes if not band.points]
        if episode.lane not in order:
            return False
        lane = order[(order.index(episode.lane) + ACROSS[key]) % len(order)]
        canvas.changed.emit(replace(episode, lane=lane), _("Changer de ligne"))
        return True
    part = "end" if end_only and episode.end is not None else "whole"
    days = ALONG[key] * _one_step(episode.end if part == "end" else episode.start)
    after = moved(episode, part, days, canvas.today, canvas.view)
    canvas.changed.emit(after, _("Déplacer") if part == "whole" else _("Changer les dates"))
    return True


def _one_step(edtf: str | None) -> float:
    """The smallest move its precision allows, in days: a day, month, season or year."""
    value = parse(edtf or "")
    if not isinstance(value, Moment):
        return YEAR
    if value.day:
        return 1
    return YEAR / 4 if value.season else YEAR / 12 if value.month else YEAR
