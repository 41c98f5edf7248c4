"""A layout that goes to the next line when the line is full."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLayout, QLayoutItem, QWidget

from app.ui import theme

LEAST, AROUND_WORDS = 150, 60


class FlowLayout(QLayout):
    """Children at their own size, wrapped like words; from the right where one reads so.

    What is marked by ``fill`` takes the room that its line leaves, its words wrapped in it, and the
    others stand in the middle of the line's height, unless they are aligned to its top.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._filling: set[QWidget] = set()
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def fill(self, widget: QWidget) -> None:
        """Add ``widget``, which takes what is left of its line."""
        self._filling.add(widget)
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Asked many times over while a page is laid out: told again until something changes.
        if width not in self._heights:
            self._heights[width] = self._flow(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._flow(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _mirrored(self, box: QRect, rect: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is not None and parent.isRightToLeft():
            box.moveLeft(rect.left() + rect.right() - box.right())
        return box

    def _fills(self, item: QLayoutItem) -> bool:
        return item.widget() in self._filling

    def _width(self, item: QLayoutItem, room: int) -> int:
        """What an item asks of its line: its own width, or the least that a filling one can do."""
        wanted = item.sizeHint().width()
        widget = item.widget()
        if isinstance(widget, QLabel) and widget.wordWrap():
            wanted = widget.fontMetrics().horizontalAdvance(widget.text()) + 2
        if isinstance(widget, QComboBox):
            told = widget.fontMetrics().horizontalAdvance(widget.currentText()) + AROUND_WORDS
            wanted = max(wanted, told)
        elif self._fills(item) and not (isinstance(widget, QLabel) and not widget.wordWrap()):
            wanted = min(wanted, theme.scaled(LEAST))
        return min(wanted, max(room, 1))

    def _lines(self, room: int) -> Iterator[list[tuple[QLayoutItem, int]]]:
        """Lines of items with their widths."""
        line: list[tuple[QLayoutItem, int]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            width = self._width(item, room)
            if line and used + width > room:
                yield self._filled(line, room)
                line, used = [], 0
            line.append((item, width))
            used += width + self._gap
        if line:
            yield self._filled(line, room)

    def _filled(
        self, line: list[tuple[QLayoutItem, int]], room: int
    ) -> list[tuple[QLayoutItem, int]]:
        spare = room - sum(width for _item, width in line) - self._gap * (len(line) - 1)
        filling = sum(self._fills(item) for item, _width in line)
        share = spare // filling if filling else 0
        return [(i, width + share if self._fills(i) else width) for i, width in line]

    def _flow(self, rect: QRect, move: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            heights = [_height(item, width) for item, width in line]
            x, tall = rect.x(), max(heights)
            for (item, width), height in zip(line, heights, strict=True):
                if move:
                    top = item.alignment() & Qt.AlignmentFlag.AlignTop or not self._filling
                    down = 0 if top else (tall - height) // 2
                    box = QRect(QPoint(x, y + down), QSize(width, height))
                    item.setGeometry(self._mirrored(box, rect))
                x += width + self._gap
            y += tall + self._gap
        return max(y - self._gap - rect.y(), 0)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
