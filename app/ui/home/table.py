"""The same interviews as a plain table: sorted by a click, walked by arrows, opened by Enter.

Where the columns have no room (large text, small window), one column says it all, line by line.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.domain.deadline import due_words
from app.domain.records import Summary
from app.text import _
from app.ui import theme
from app.ui.home import words
from app.ui.home.desk import HomeDesk, state_of
from app.ui.home.menu import CardMenu

HEADINGS = ("Personne", "N°", "État", "Quand", "À remettre")
ROW_HEIGHT, BESIDE, ABOVE = 44, 34, 22
NAME, WIDER = 0, (0, 2)


class InterviewTable(QTableWidget):
    """``chosen`` opens the interview of a row; a right click or Menu shows what else it allows."""

    chosen = Signal(str)

    def __init__(self, desk: HomeDesk, menu: CardMenu) -> None:
        super().__init__(0, len(HEADINGS))
        self.setObjectName("home.table")
        self.setAccessibleName(_("Mes entretiens, en liste"))
        self._desk, self._menu = desk, menu
        self._shown: dict[str, Summary] = {}
        self._needed = [0] * len(HEADINGS)
        self.setHorizontalHeaderLabels([_(text) for text in HEADINGS])
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._pop)
        self.cellDoubleClicked.connect(lambda row, _column: self.chosen.emit(self._id(row)))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

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
        self._measure()
        for line in range(self.rowCount()):
            if self._id(line) == kept:
                self.setCurrentCell(line, 0)

    def _measure(self) -> None:
        """How wide each column must be to be read, then arrange them."""
        metrics = self.fontMetrics()
        for column in range(len(HEADINGS)):
            texts = [item.wide for item in self._column(column)]
            longest = max([_(HEADINGS[column]), *texts], key=len)
            self._needed[column] = metrics.horizontalAdvance(longest) + BESIDE
        self._arrange()

    def _arrange(self) -> None:
        """Five columns, or the first alone with the words of the others below the name."""
        room = self.viewport().width()
        slack = room - sum(self._needed)
        narrow = slack < 0
        for column, needed in enumerate(self._needed):
            self.setColumnHidden(column, narrow and column != NAME)
            self.setColumnWidth(column, needed + (slack // 2 if column in WIDER else 0))
        if narrow:
            self.setColumnWidth(NAME, room)
        lines = 1
        for item in self._column(NAME):
            told = self._told(item.row()) if narrow else item.wide
            item.setText(told)
            lines = max(lines, self._lines(told, room - BESIDE) if narrow else 1)
        high = lines * self.fontMetrics().lineSpacing() + ABOVE
        self.verticalHeader().setDefaultSectionSize(max(theme.scaled(ROW_HEIGHT), high))

    def _lines(self, told: str, room: int) -> int:
        """How many lines ``told`` takes in ``room``."""
        widths = map(self.fontMetrics().horizontalAdvance, told.split("\n"))
        return sum(1 + width // max(room, 1) for width in widths)

    def _told(self, line: int) -> str:
        """« M. Rudy Lenormand », « Planifié · demain, 9 h · n° 3 », and when it is due."""
        name, number, state, when, due = (self.item(line, c).wide for c in range(len(HEADINGS)))
        second = " · ".join(part for part in (state, when, _("n° {n}").format(n=number)) if part)
        return "\n".join(part for part in (name, second, due) if part)

    def _column(self, column: int) -> list[_Cell]:
        items = (self.item(line, column) for line in range(self.rowCount()))
        return [item for item in items if isinstance(item, _Cell)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

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
    """A text that sorts by what it stands for; ``wide`` is what stands there where it has room."""

    def __init__(self, text: str, order: object, interview_id: str) -> None:
        super().__init__(text)
        self.order, self.wide = order, text
        self.interview_id = interview_id

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return self.order < other.order
