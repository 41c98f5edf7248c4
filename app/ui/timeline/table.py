"""The table twin: the same episodes as rows, every field editable, sortable, by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.domain.answers.timeline import Episode, TimelineAnswer
from app.domain.dates import Question, Reading, sort_key, words
from app.domain.method import Lane
from app.text import _

LANE, TITLE, START, END, QUOTE, DETAIL = range(6)


class TimelineTable(QTableWidget):
    """``changed`` carries the episode edited and the gesture; ``asked`` a question about a date."""

    changed = Signal(object, str)
    asked = Signal(object)

    def __init__(
        self, lanes: Sequence[Lane], understand: Callable[[str], Reading | Question]
    ) -> None:
        super().__init__(0, 6)
        self._lanes = {lane.id: (index, lane.label) for index, lane in enumerate(lanes)}
        self._understand = understand
        self._episodes: tuple[Episode, ...] = ()
        self.setObjectName("timeline.table")
        self.setAccessibleName(_("Frise en tableau"))
        self.setHorizontalHeaderLabels(
            [_("Ligne"), _("Moment"), _("Début"), _("Fin"), _("Ses mots"), _("Détail")]
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(48)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(START, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(lambda *_args: self._fill())
        self.itemChanged.connect(self._edited)

    def show_answer(self, answer: TimelineAnswer) -> None:
        """Show the episodes in the order of the chosen column."""
        self._episodes = answer.episodes
        self._fill()

    def _fill(self) -> None:
        self.blockSignals(True)
        self._episodes = self._sorted()
        self.setRowCount(len(self._episodes))
        for line, episode in enumerate(self._episodes):
            for column, text in enumerate(self._texts(episode)):
                cell = QTableWidgetItem(text)
                if column == LANE:
                    cell.setFlags(cell.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.setItem(line, column, cell)
        self.blockSignals(False)

    def _sorted(self) -> tuple[Episode, ...]:
        header = self.horizontalHeader()
        column = header.sortIndicatorSection()
        keys: dict[int, Callable[[Episode], object]] = {
            LANE: lambda e: self._lanes[e.lane][0],
            START: lambda e: sort_key(e.start),
            END: lambda e: sort_key(e.end or e.start),
        }
        key = keys.get(column, lambda e: self._texts(e)[column].casefold())
        down = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return tuple(sorted(self._episodes, key=key, reverse=down))  # type: ignore[arg-type]

    def _texts(self, episode: Episode) -> tuple[str, ...]:
        return (
            self._lanes[episode.lane][1],
            episode.title,
            words(episode.start) if episode.start else "",
            words(episode.end) if episode.end else "",
            episode.quote,
            episode.detail,
        )

    def _edited(self, cell: QTableWidgetItem) -> None:
        episode, text = self._episodes[cell.row()], cell.text().strip()
        if cell.column() in (START, END):
            self._date(episode, cell.column(), text)
            return
        field = {TITLE: "title", QUOTE: "quote", DETAIL: "detail"}[cell.column()]
        self.changed.emit(replace(episode, **{field: text}), _("Modifier"))

    def _date(self, episode: Episode, column: int, text: str) -> None:
        found = self._understand(text)
        if isinstance(found, Question):
            self.asked.emit(found)
            self._fill()
            return
        if found.end is not None:
            changed = replace(episode, start=found.start or episode.start, end=found.end)
        elif column == START:
            changed = replace(episode, start=found.start)
        else:
            changed = replace(episode, end=found.start or None)
        self.changed.emit(changed, _("Changer les dates"))
