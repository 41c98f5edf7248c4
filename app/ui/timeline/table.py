"""The table twin: the same episodes as rows, every field editable, sortable, by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
)

from app.domain.answers.timeline import Episode, TimelineAnswer, find
from app.domain.dates import Question, Reading, sort_key, words
from app.domain.method import Lane
from app.domain.timeline.writing import dated
from app.text import _
from app.ui import theme
from app.ui.widgets.chooser import ClosedList

LANE, TITLE, START, END, KIND, QUOTE, LEARNT, DETAIL = range(8)
FIELDS = {TITLE: "title", QUOTE: "quote", LEARNT: "learnt", DETAIL: "detail"}
PADDING = 13
"""Beside the words of a cell, in pixels: what the style sheet and Qt leave."""
LEAST = 84
"""Width of any column, in pixels at the usual size of text."""


class TimelineTable(QTableWidget):
    """``changed`` carries the episode edited and the gesture; ``asked`` a question about a date;
    ``removed`` ids."""

    changed = Signal(object, str)
    removed = Signal(tuple)
    asked = Signal(object)

    def __init__(
        self,
        lanes: Sequence[Lane],
        understand: Callable[[str], Reading | Question],
        today: date,
    ) -> None:
        super().__init__(0, 8)
        self._order = {lane.id: index for index, lane in enumerate(lanes)}
        self._lanes = {lane.id: lane for lane in lanes}
        self._understand, self._today = understand, today
        self._answer = TimelineAnswer()
        self._episodes: tuple[Episode, ...] = ()
        self.setObjectName("timeline.table")
        self.setAccessibleName(_("Frise en tableau"))
        self.setHorizontalHeaderLabels(
            [
                _("Ligne"),
                _("Moment"),
                _("Début"),
                _("Fin"),
                _("Sorte"),
                _("Ses mots"),
                _("Appris"),
                _("Détail"),
            ]
        )
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(48)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)  # arrows go from cell to cell; Tab leaves the table
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegate(_Choices(self))
        # Once, after all columns have their width.
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit_rows)
        self._build_header()
        self.itemChanged.connect(self._edited)

    def _build_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(theme.scaled(LEAST))  # words first; what lacks room scrolls
        for short in (LANE, START, END, KIND):  # what they leave is for what was told
            header.setSectionResizeMode(short, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionResized.connect(self._fit_later)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(START, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(lambda *_args: self._fill())

    def show_answer(self, answer: TimelineAnswer) -> None:
        """Show the episodes in the order of the chosen column; the cell at hand stays at hand."""
        if answer == self._answer:
            return
        self._answer = answer
        row, column = self.currentRow(), self.currentColumn()
        here = self._episodes[row].id if 0 <= row < len(self._episodes) else ""
        self._fill()
        if find(answer, here):
            self.go(here, column)

    def begin(self, episode_id: str) -> None:
        """Write the title of a new episode."""
        self.go(episode_id, TITLE)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editItem(self.currentItem())

    def go(self, episode_id: str, column: int) -> None:
        """Make a cell of ``episode_id`` the current one."""
        row = next(i for i, e in enumerate(self._episodes) if e.id == episode_id)
        self.setCurrentCell(row, column)

    def choices(self, row: int, column: int) -> tuple[tuple[str, str], ...]:
        """Ids and labels a cell is chosen among; empty for a cell one types in."""
        if column == LANE:
            return tuple((lane.id, lane.label) for lane in self._lanes.values())
        if column == KIND:
            kinds = self._lanes[self._episodes[row].lane].kinds
            return (("", ""), *((kind.id, kind.label) for kind in kinds))
        return ()

    def choose(self, row: int, column: int, entry: str) -> None:
        """Put the episode on another lane, or say its kind."""
        episode = self._episodes[row]
        if column == KIND:
            self.changed.emit(replace(episode, kind=entry), _("Sorte"))
            return
        end = None if self._lanes[entry].points else episode.end
        moved = replace(episode, lane=entry, end=end, kind="")
        if entry != episode.lane:
            self.changed.emit(moved, _("Changer de ligne"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentRow()
        if event.key() == Qt.Key.Key_Delete and 0 <= here < len(self._episodes):
            self.removed.emit((self._episodes[here].id,))
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        self.blockSignals(True)
        self._episodes = self._sorted()
        self.setRowCount(len(self._episodes))
        for line, episode in enumerate(self._episodes):
            for column, text in enumerate(self._texts(episode)):
                self.setItem(line, column, QTableWidgetItem(text))
            self.item(line, TITLE).setToolTip(episode.title)
            for column, said in ((START, episode.start_told), (END, episode.end_told)):
                self.item(line, column).setToolTip(said and f"«\u202f{said}\u202f»")
        self.blockSignals(False)
        self._fitting.start()

    def _fit_later(self, *_widths: int) -> None:
        self._fitting.start()

    def _fit_rows(self) -> None:
        """What was told is read whole: a row is as high as its longest cell."""
        if self.isVisible():
            self.resizeRowsToContents()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fitting.start()

    def _sorted(self) -> tuple[Episode, ...]:
        header = self.horizontalHeader()
        column = header.sortIndicatorSection()
        keys: dict[int, Callable[[Episode], object]] = {
            LANE: lambda e: self._order[e.lane],
            START: lambda e: sort_key(e.start),
            END: lambda e: sort_key(e.end or e.start),
        }
        key = keys.get(column, lambda e: self._texts(e)[column].casefold())
        down = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return tuple(sorted(self._answer.episodes, key=key, reverse=down))  # type: ignore[arg-type]

    def _texts(self, episode: Episode) -> tuple[str, ...]:
        lane = self._lanes[episode.lane]
        return (
            lane.label,
            episode.title,
            _date_words(episode.start, episode.start_said),
            _date_words(episode.end, episode.end_said),
            lane.kind(episode.kind).label if episode.kind else "",
            episode.quote,
            episode.learnt,
            episode.detail,
        )

    def _edited(self, cell: QTableWidgetItem) -> None:
        episode, text = self._episodes[cell.row()], cell.text().strip()
        if cell.column() in (START, END):
            self._date(episode, cell.column(), text)
        elif cell.column() in FIELDS:
            self.changed.emit(replace(episode, **{FIELDS[cell.column()]: text}), _("Modifier"))

    def _date(self, episode: Episode, column: int, text: str) -> None:
        text = text.removesuffix(_to_settle())
        waits = "start_said" if column == START else "end_said"
        found = self._understand(text)
        if isinstance(found, Question):
            self.asked.emit(found)
            self.changed.emit(replace(episode, **{waits: text}), _("Une date à préciser"))
            return
        changed = dated(episode, found, text, column == END, self._today)
        self.changed.emit(changed, _("Changer les dates"))


def _to_settle() -> str:
    return _(" (à préciser)")


def _date_words(edtf: str | None, said: str) -> str:
    """A date in words; what was typed for it, marked, while it is still to be settled."""
    if said:
        return said + _to_settle()
    return words(edtf) if edtf else ""


class _Choices(QStyledItemDelegate):
    """Lane and kind are chosen in a closed list; everything else is typed."""

    def __init__(self, table: TimelineTable) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option, index):
        # Qt forgets the padding of a cell when it breaks the words into lines.
        option.rect.setWidth(option.rect.width() - 2 * PADDING)
        return super().sizeHint(option, index)

    def createEditor(self, parent, option, index):
        entries = self._table.choices(index.row(), index.column())
        if not entries:
            return super().createEditor(parent, option, index)
        chooser = ClosedList(parent=parent)
        for entry, text in entries:
            chooser.addItem(text, entry)
        chooser.setCurrentText(index.data())
        chooser.activated.connect(lambda _index: self._done(chooser))
        return chooser

    def _done(self, chooser: QComboBox) -> None:
        self.commitData.emit(chooser)
        self.closeEditor.emit(chooser)

    def setModelData(self, editor, model, index) -> None:
        if isinstance(editor, QComboBox):
            self._table.choose(index.row(), index.column(), editor.currentData())
        else:
            super().setModelData(editor, model, index)
