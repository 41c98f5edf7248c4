"""The timeline for screen readers: lanes, then what each holds, in order of time and in words."""

from __future__ import annotations

from functools import cache, partial

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from app.domain.dates import span_words
from app.domain.timeline import Rect
from app.text import _
from app.ui.timeline.canvas import TimelineCanvas


class _Part(QAccessibleInterface):
    """A painted part of the canvas; positions are those of the moment one asks."""

    def __init__(self, canvas: TimelineCanvas, holder: QAccessibleInterface) -> None:
        super().__init__()
        self._canvas, self._holder = canvas, holder

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject | None:
        return None

    def parent(self) -> QAccessibleInterface:
        return self._holder

    def child(self, _index: int) -> QAccessibleInterface | None:
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((i for i in range(self.childCount()) if self.child(i) is child), -1)

    def _on_screen(self, rect: Rect) -> QRect:
        corner = self._canvas.mapToGlobal(QPoint(int(rect.x), int(rect.y)))
        return QRect(corner.x(), corner.y(), int(rect.width), int(rect.height))

    def state(self) -> QAccessible.State:
        return QAccessible.State()

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """The name follows what is told; nothing sets it."""


class _Item(_Part):
    """One episode: lane, title, dates, age."""

    def __init__(
        self, canvas: TimelineCanvas, holder: QAccessibleInterface, lane: int, index: int
    ) -> None:
        super().__init__(canvas, holder)
        self._lane, self._index = lane, index

    @property
    def _items(self):
        return self._canvas.drawing.lane_items[self._lane]

    def isValid(self) -> bool:
        return self._index < len(self._items.rows)

    def rect(self) -> QRect:
        return self._on_screen(self._items.item(self._index).rect)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = state.selectable = state.multiSelectable = True
        chosen = {self._canvas.selected, *self._canvas.others}
        state.selected = self._items.placed[self._index].id in chosen
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if kind != QAccessible.Text.Name:
            return ""
        return self._canvas.says(self._items.item(self._index))


class _Lane(_Part):
    """One lane with how many moments it holds; its items are its children."""

    def __init__(self, canvas: TimelineCanvas, holder: QAccessibleInterface, index: int) -> None:
        super().__init__(canvas, holder)
        self._index = index
        self._children: list[_Item] = []

    def childCount(self) -> int:
        return len(self._canvas.drawing.lane_items[self._index].rows)

    def child(self, index: int) -> QAccessibleInterface | None:
        while len(self._children) < self.childCount():
            self._children.append(_Item(self._canvas, self, self._index, len(self._children)))
        return self._children[index] if 0 <= index < self.childCount() else None

    def rect(self) -> QRect:
        band = self._canvas.drawing.lanes[self._index]
        return self._on_screen(Rect(0, band.y, self._canvas.drawing.width, band.height))

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def text(self, kind: QAccessible.Text) -> str:
        if kind != QAccessible.Text.Name:
            return ""
        band, count = self._canvas.drawing.lanes[self._index], self.childCount()
        told = _("aucun moment") if not count else _("1 moment") if count == 1 else ""
        told = told or _("{count} moments").format(count=count)
        private = _(", ne part jamais") if band.private else ""
        return f"{band.label}, {told}{private}"


class _Gaps(_Part):
    """What is left empty, in words."""

    def rect(self) -> QRect:
        drawing = self._canvas.drawing
        return self._on_screen(Rect(0, drawing.axis_height, drawing.width, drawing.height))

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.StaticText

    def text(self, kind: QAccessible.Text) -> str:
        if kind != QAccessible.Text.Name:
            return ""
        left = [span_words(gap.start, gap.end) for gap in self._canvas.answer.gaps]
        return _("Laissé vide : {spans}").format(spans=" ; ".join(left) or _("rien"))


class _Whole(QAccessibleWidget):
    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.Grouping)
        lanes = [_Lane(canvas, self, index) for index in range(len(canvas.lanes))]
        self._children: list[_Part] = [*lanes, _Gaps(canvas, self)]

    def childCount(self) -> int:
        return len(self._children)

    def child(self, index: int) -> QAccessibleInterface | None:
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
