"""The same interviews as a plain table: sorted by a click, walked by arrows, opened by Enter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.domain.deadline import due_words
from app.domain.records import Summary
from app.text import _
from app.ui import theme
from app.ui.home import words
from app.ui.home.desk import HomeDesk, state_of
from app.ui.home.menu import CardMenu

HEADINGS = ("Personne", "N°", "État", "Quand", "À remettre")
ROW_HEIGHT = 44
STRETCHED = (0, 2)


class InterviewTable(QTableWidget):
    """``chosen`` opens the interview of a row; a right click or Menu shows what else it allows."""

    chosen = Signal(str)

    def __init__(self, desk: HomeDesk, menu: CardMenu) -> None:
        super().__init__(0, len(HEADINGS))
        self.setObjectName("home.table")
        self.setAccessibleName(_("Mes entretiens, en liste"))
        self._desk, self._menu = desk, menu
        self._shown: dict[str, Summary] = {}
        self.setHorizontalHeaderLabels([_(text) for text in HEADINGS])
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.scaled(ROW_HEIGHT))
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._pop)
        self.cellDoubleClicked.connect(lambda row, _column: self.chosen.emit(self._id(row)))
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._size_columns()

    def _size_columns(self) -> None:
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(len(HEADINGS)):
            fit = QHeaderView.ResizeMode.ResizeToContents
            stretch = QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, stretch if column in STRETCHED else fit)

    def show_interviews(self, found: Sequence[Summary]) -> None:
        """One row an interview; the order chosen in the headings stays."""
        kept = self._id(self.currentRow())
        self._shown = {s.id: s for s in found}
        self.setSortingEnabled(False)
        self.setRowCount(len(found))
        for line, summary in enumerate(found):
            for column, (text, order) in enumerate(self._cells(summary)):
                self.setItem(line, column, _Cell(text, order, summary.id))
        self.setSortingEnabled(True)
        for line in range(self.rowCount()):
            if self._id(line) == kept:
                self.setCurrentCell(line, 0)

    def _cells(self, summary: Summary) -> list[tuple[str, object]]:
        due_on = self._desk.due_on(summary) if state_of(summary) == "due" else None
        when = summary.planned_at or summary.started_at or summary.created_at
        person = summary.person
        return [
            (person.full_name, f"{person.last_name} {person.first_name}".casefold()),
            (str(summary.number), summary.number),
            (words.state_words(summary, self._desk), words.state_words(summary, self._desk)),
            (words.when_words(summary, self._desk), when.timestamp()),
            (
                self._due_words(summary, due_on) if due_on else "",
                due_on.toordinal() if due_on else 10**7,
            ),
        ]

    def _due_words(self, summary: Summary, due_on: date) -> str:
        reason = self._desk.suspended(summary)
        if reason:
            return _("Suspendu : {reason}").format(reason=reason)
        return due_words(due_on, self._desk.now.date())

    def _id(self, line: int) -> str:
        item = self.item(line, 0)
        return item.interview_id if isinstance(item, _Cell) else ""

    def _pop(self, at: QPoint) -> None:
        line = self.rowAt(at.y()) if self.rowAt(at.y()) >= 0 else self.currentRow()
        summary = self._shown.get(self._id(line))
        if summary is not None:
            self._menu.menu(summary, self).popup(self.viewport().mapToGlobal(at))

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._id(self.currentRow()):
            self.chosen.emit(self._id(self.currentRow()))
            return
        super().keyPressEvent(event)


class _Cell(QTableWidgetItem):
    """A text that sorts by what it stands for."""

    def __init__(self, text: str, order: object, interview_id: str) -> None:
        super().__init__(text)
        self.order = order
        self.interview_id = interview_id

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return self.order < other.order
