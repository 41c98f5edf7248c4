"""The same interviews as a plain table: sorted by a click, walked by arrows, opened by Enter.

Where the columns have no room (large text, small window), one column says it all, line by line.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
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
        self._found: Sequence[Summary] = ()
        self._longest = [_(text) for text in HEADINGS]
        self._stale = self._narrow = False
        self.setHorizontalHeaderLabels([_(text) for text in HEADINGS])
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._pop_at)
        self.cellDoubleClicked.connect(lambda row, _column: self.chosen.emit(self._id(row)))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_interviews(self, found: Sequence[Summary]) -> None:
        """One row an interview; the order chosen in the headings stays. Drawn once it is seen."""
        self._found, self._stale = found, True
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._fill()

    def _fill(self) -> None:
        self._stale = False
        kept = self._id(self.currentRow())
        self._shown = {s.id: s for s in self._found}
        self._longest = [_(text) for text in HEADINGS]
        self.setSortingEnabled(False)
        self.setRowCount(len(self._found))
        for line, summary in enumerate(self._found):
            for column, (text, order) in enumerate(self._cells(summary)):
                self.setItem(line, column, _Cell(text, order, summary.id))
                self._longest[column] = max(self._longest[column], text, key=len)
        self.setSortingEnabled(True)
        self._arrange()
        for line in range(self.rowCount()):
            if self._id(line) == kept:
                self.setCurrentCell(line, 0)

    def _arrange(self) -> None:
        """Five columns, or the first alone with the words of the others below the name."""
        widths = map(self.fontMetrics().horizontalAdvance, self._longest)
        needed = [width + BESIDE for width in widths]
        room = self.viewport().width()
        slack = room - sum(needed)
        for column, width in enumerate(needed):
            self.setColumnHidden(column, slack < 0 and column != NAME)
            self.setColumnWidth(column, width + (slack // 2 if column in WIDER else 0))
        lines = 1
        if slack < 0:
            self.setColumnWidth(NAME, room)
            lines = self._tell_below(room - BESIDE)
        elif self._narrow:
            self._tell_below(0)
        self._narrow = slack < 0
        high = lines * self.fontMetrics().lineSpacing() + ABOVE
        self.verticalHeader().setDefaultSectionSize(max(theme.scaled(ROW_HEIGHT), high))

    def _tell_below(self, room: int) -> int:
        """Write the words of each line below its name, alone again without ``room``; the most
        lines one of them takes."""
        most = 1
        for line in range(self.rowCount()):
            item = self.item(line, NAME)
            told = self._told(line) if room else item.wide
            item.setText(told)
            most = max(most, self._lines(told, room)) if room else most
        return most

    def _lines(self, told: str, room: int) -> int:
        """How many lines ``told`` takes in ``room``."""
        widths = map(self.fontMetrics().horizontalAdvance, told.split("\n"))
        return sum(1 + width // room for width in widths)

    def _told(self, line: int) -> str:
        """« M. Rudy Lenormand », « Planifié · demain, 9 h · n° 3 », and when it is due."""
        name, number, state, when, due = (self.item(line, c).wide for c in range(len(HEADINGS)))
        second = " · ".join(
            part for part in (state, when, _("n°\u00a0{n}").format(n=number)) if part
        )
        return "\n".join(part for part in (name, second, due) if part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

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

    def _pop_at(self, at: QPoint) -> None:
        line = self.rowAt(at.y())
        if line >= 0:
            self.setCurrentCell(line, NAME)
            self._pop(at)
        else:
            self.pop()

    def pop(self) -> None:
        """The menu of the current row, below it."""
        item = self.item(self.currentRow(), NAME)
        if item is not None:
            self._pop(self.visualItemRect(item).bottomLeft())

    def _pop(self, at: QPoint) -> None:
        summary = self._shown.get(self._id(self.currentRow()))
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
