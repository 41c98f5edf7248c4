"""The timeline for screen readers: one child an episode, named with its lane, title and dates."""

from __future__ import annotations

from functools import cache, partial

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from app.ui.timeline.canvas import TimelineCanvas


class _Child(QAccessibleInterface):
    """One episode; positions are those of the drawing at the time of the question."""

    def __init__(self, canvas: TimelineCanvas, index: int) -> None:
        super().__init__()
        self._canvas, self._index = canvas, index

    def isValid(self) -> bool:
        return self._index < len(self._canvas.drawing.items)

    def object(self) -> QObject | None:
        return None

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._canvas)

    def child(self, _index: int) -> QAccessibleInterface | None:
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def rect(self) -> QRect:
        rect = self._canvas.drawing.items[self._index].rect
        corner = self._canvas.mapToGlobal(QPoint(int(rect.x), int(rect.y)))
        return QRect(corner.x(), corner.y(), int(rect.width), int(rect.height))

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = state.selectable = True
        state.selected = self._canvas.drawing.items[self._index].id == self._canvas.selected
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if kind != QAccessible.Text.Name:
            return ""
        return self._canvas.says(self._canvas.drawing.items[self._index])

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """The name follows the episode; nothing sets it."""


class _Whole(QAccessibleWidget):
    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.List)
        self._canvas = canvas
        self._children: list[_Child] = []

    def childCount(self) -> int:
        return len(self._canvas.drawing.items)

    def child(self, index: int) -> QAccessibleInterface | None:
        while len(self._children) < self.childCount():
            self._children.append(_Child(self._canvas, len(self._children)))
        return self._children[index] if 0 <= index < self.childCount() else None


_KEPT: dict[int, _Whole] = {}


def _made(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(thing, TimelineCanvas):
        return None
    key = id(thing)
    if key not in _KEPT:
        _KEPT[key] = _Whole(thing)
        thing.destroyed.connect(partial(_forget, key))
    return _KEPT[key]


def _forget(key: int, _gone: QObject | None = None) -> None:
    _KEPT.pop(key, None)


@cache
def install() -> None:
    """Let assistive technology see the children of every timeline; once is enough."""
    QAccessible.installFactory(_made)
