"""Five columns, from planned to received; narrow windows show three and scroll sideways."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.domain.records import Summary
from app.text import _
from app.ui import theme
from app.ui.home.card import COMPACT, InterviewCard
from app.ui.home.desk import STATES, HomeDesk, state_of
from app.ui.home.menu import CardMenu
from app.ui.home.words import TEACHING, TITLES
from app.ui.widgets import Button, Panel, clear, column, label, row, scroller

COLUMN_WIDTH = 208
MOST, MOST_COMPACT = 20, 6


class Column(QWidget):
    """One state: its name, how many, their cards; ``whole`` asks for all of them as a list."""

    chosen = Signal(str)
    whole = Signal(str)

    def __init__(self, state: str, desk: HomeDesk, menu: CardMenu) -> None:
        super().__init__()
        self._state, self._desk, self._menu = state, desk, menu
        self.setMinimumWidth(theme.scaled(COLUMN_WIDTH))
        body = column(self, gap=10)
        head = row()
        head.setContentsMargins(4, 0, 8, 0)
        head.addWidget(label(_(TITLES[state]), "bold"))
        head.addStretch(1)
        self._count = label("", "caption", name=f"home.count.{state}")
        head.addWidget(self._count)
        body.addLayout(head)
        cards = QWidget()
        self._cards: QVBoxLayout = column(cards, gap=10, margins=(0, 0, 4, 8))
        body.addWidget(scroller(cards), 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setMinimumWidth(theme.scaled(COLUMN_WIDTH))

    def show_interviews(self, mine: Sequence[Summary]) -> None:
        """Draw ``mine``; an empty column says what comes here."""
        self._count.setText(str(len(mine)))
        clear(self._cards)
        most = MOST_COMPACT if self._state in COMPACT else MOST
        for summary in mine[:most]:
            card = InterviewCard(summary, self._desk, self._menu)
            card.chosen.connect(self.chosen)
            self._cards.addWidget(card)
        if not mine:
            self._cards.addWidget(empty_place(_(TEACHING[self._state])))
        if len(mine) > most:
            said = _("Voir les {n}").format(n=len(mine))
            more = Button(said, "link", "chev-right", f"home.whole.{self._state}", True)
            more.clicked.connect(lambda: self.whole.emit(self._state))
            self._cards.addWidget(more)
        self._cards.addStretch(1)


class Board(QScrollArea):
    """``chosen`` opens an interview, ``whole`` asks for one state as a list."""

    chosen = Signal(str)
    whole = Signal(str)

    def __init__(self, desk: HomeDesk, menu: CardMenu) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        line = row(inside, gap=14)
        self._columns: dict[str, Column] = {}
        for state in STATES:
            made = Column(state, desk, menu)
            made.chosen.connect(self.chosen)
            made.whole.connect(self.whole)
            line.addWidget(made, 1)
            self._columns[state] = made
        self.setWidget(inside)

    def show_interviews(self, found: Sequence[Summary]) -> None:
        """Sort ``found`` into the columns; the planned ones by their moment."""
        for state, place in self._columns.items():
            mine = [s for s in found if state_of(s) == state]
            if state == "planned":
                mine.sort(key=lambda s: (s.planned_at is None, s.planned_at or s.created_at))
            if state == "due":
                mine.sort(key=lambda s: (s.closed_at, s.number))
            place.show_interviews(mine)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The column of what has the keyboard comes into view."""
        moved = super().focusNextPrevChild(forward)
        if moved and (here := self.focusWidget()) is not None:
            self.ensureWidgetVisible(here, 20, 20)
        return moved


def empty_place(text: str) -> Panel:
    """A dashed place with one sentence: what will stand here."""
    place = Panel("empty", margins=(12, 12, 12, 12))
    place.body.addWidget(label(text, "caption", wrap=True))
    return place
