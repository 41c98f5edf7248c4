"""The list at the left of the help: chapters, or the sections that a search found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.text import _
from app.ui import theme
from app.ui.help.guide import Chapter, Found
from app.ui.widgets.finger import Finger

PLACE, UNDER = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
AROUND, ABOVE, LEAST = 12, 8, 44
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
Index = QModelIndex | QPersistentModelIndex


class Line(QStyledItemDelegate):
    """A title, whole however long, and the chapter it is in below it, smaller."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QListWidget) else option.rect.width()
        title, under = _heights(index, wide - 2 * AROUND)
        return QSize(wide, max(LEAST, title + under + 2 * ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        here = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(1, 1, -1, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here:
            painter.setPen(theme.colour("accent"))
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(box, 10, 10)
        inside = option.rect.adjusted(AROUND, 0, -AROUND, 0)
        title, under = _heights(index, inside.width())
        inside.setTop(inside.top() + (inside.height() - title - under) // 2)
        painter.setPen(theme.colour("accent_strong" if here else "ink"))
        painter.setFont(theme.font("body"))
        painter.drawText(inside, WRAPPED, index.data())
        painter.setPen(theme.colour("accent_strong" if here else "ink_2"))
        painter.setFont(theme.font("caption"))
        painter.drawText(inside.translated(0, title), WRAPPED, index.data(UNDER))
        painter.restore()


def _heights(index: Index, wide: int) -> tuple[int, int]:
    return _height("body", index.data(), wide), _height("caption", index.data(UNDER), wide)


def _height(role: str, words: str, wide: int) -> int:
    room = QRect(0, 0, wide, 10_000)
    return (
        QFontMetrics(theme.font(role)).boundingRect(room, WRAPPED, words).height() if words else 0
    )


class Contents(QListWidget):
    """``chosen`` is sent with the place of the line one comes to, by arrows or by a click."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("help.contents")
        self.setProperty("kind", "contents")
        self.setAccessibleName(_("Sommaire de l’aide"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(Line(self))
        Finger(self)
        self.currentItemChanged.connect(self._came)

    def show_chapters(self, chapters: Sequence[Chapter]) -> None:
        """The whole contents; none is chosen."""
        self._fill([Found(chapter, 0) for chapter in chapters])

    def show_found(self, found: Sequence[Found]) -> None:
        """Sections, each with its chapter below; the first is chosen."""
        self._fill(found, told=True)
        self.setCurrentRow(0)

    def mark(self, chapter: Chapter) -> None:
        """Show ``chapter`` as the one that is read, without sending ``chosen``."""
        blocked = QSignalBlocker(self)
        for line in range(self.count()):
            if self.item(line).data(PLACE).chapter is chapter:
                self.setCurrentRow(line)
        del blocked

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.verticalScrollBar().setValue(0)
        self.scrollToItem(self.currentItem())

    def _fill(self, places: Sequence[Found], told: bool = False) -> None:
        blocked = QSignalBlocker(self)
        self.clear()
        for place in places:
            chapter = place.chapter
            section = chapter.sections[place.section].title if told else chapter.title
            item = QListWidgetItem(section)
            item.setData(PLACE, place)
            item.setData(UNDER, chapter.title if section != chapter.title else "")
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, item.data(UNDER))
            self.addItem(item)
        del blocked

    def _came(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(PLACE))
