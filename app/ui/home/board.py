"""Five states from planned to received, side by side; what lacks room stands below, in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.records import Summary
from app.text import _
from app.ui import theme
from app.ui.home.card import COMPACT, InterviewCard
from app.ui.home.desk import STATES, HomeDesk, state_of
from app.ui.home.menu import CardMenu
from app.ui.home.words import TEACHING, TITLES
from app.ui.widgets import Button, Panel, clear, column, label, row, scroller

COLUMN_WIDTH, GAP = 200, 14
MOST, MOST_COMPACT, MOST_BELOW = 20, 6, 5
ARRANGED: dict[int, tuple[tuple[str, ...], ...]] = {
    5: tuple((state,) for state in STATES),
    4: (("planned",), ("started",), ("due",), ("handed", "received")),
    3: (("planned",), ("started",), ("due", "handed", "received")),
    2: (("planned", "started"), ("due", "handed", "received")),
    1: (STATES,),
}
"""Which states share a column, by how many columns there is room for."""
SCROLLED = (4, 5)
"""With so many columns each state scrolls by itself; with fewer the page does, as one text."""


class Column(QWidget):
    """One state: its name, how many, their cards; ``whole`` asks for all of them as a list."""

    chosen = Signal(str)
    whole = Signal(str)

    def __init__(self, state: str, desk: HomeDesk, menu: CardMenu) -> None:
        super().__init__()
        self._state, self._desk, self._menu = state, desk, menu
        self._mine: Sequence[Summary] = ()
        self._scrolled = True
        self._body = column(self, gap=10)
        head = row()
        head.setContentsMargins(4, 0, 8, 0)
        head.addWidget(label(_(TITLES[state]), "bold"))
        head.addStretch(1)
        self._count = label("", "caption", name=f"home.count.{state}")
        head.addWidget(self._count)
        self._body.addLayout(head)
        self._inside = QWidget()
        self._cards: QVBoxLayout = column(self._inside, gap=10, margins=(0, 0, 4, 8))
        self._area = scroller(self._inside)
        self._body.addWidget(self._area, 1)

    def scroll(self, scrolled: bool) -> None:
        """Scroll the cards in the height there is, or stand as high as they are."""
        if scrolled == self._scrolled:
            return
        self._scrolled = scrolled
        if scrolled:
            self._area.setWidget(self._inside)
        else:
            self._body.addWidget(self._area.takeWidget())
            self._inside.show()
        self._area.setVisible(scrolled)
        self.show_interviews(self._mine)

    def show_interviews(self, mine: Sequence[Summary]) -> None:
        """Draw ``mine``; an empty column says what comes here."""
        self._mine = mine
        self._count.setText(str(len(mine)))
        clear(self._cards)
        most = self._most()
        for summary in mine[:most]:
            card = InterviewCard(summary, self._desk, self._menu)
            card.chosen.connect(self.chosen)
            self._cards.addWidget(card)
        if not mine:
            self._cards.addWidget(empty_place(_(TEACHING[self._state])))
        if len(mine) > most:
            said = _("Voir les {n}").format(n=len(mine))
            more = Button(said, "link", "chev-right", f"home.whole.{self._state}", True)
            more.clicked.connect(self._ask_whole)
            self._cards.addWidget(more)
        self._cards.addStretch(1)

    def _most(self) -> int:
        if not self._scrolled:
            return MOST_BELOW
        return MOST_COMPACT if self._state in COMPACT else MOST

    def _ask_whole(self) -> None:
        self.whole.emit(self._state)


class Board(QWidget):
    """``chosen`` opens an interview, ``whole`` asks for one state as a list.

    ``needs`` is sent with the height it wants: 0 while its columns scroll by themselves.
    """

    chosen = Signal(str)
    whole = Signal(str)
    needs = Signal(int)

    def __init__(self, desk: HomeDesk, menu: CardMenu) -> None:
        super().__init__()
        self._line = row(self, gap=GAP)
        self._columns: dict[str, Column] = {}
        self._across = 0
        self._places = [QWidget() for _state in STATES]
        for place in self._places:
            column(place, gap=GAP)
            self._line.addWidget(place, 1)
        for state in STATES:
            made = Column(state, desk, menu)
            made.chosen.connect(self.chosen)
            made.whole.connect(self.whole)
            self._columns[state] = made
        self._arrange(len(STATES))

    def show_interviews(self, found: Sequence[Summary]) -> None:
        """Sort ``found`` into the columns; the planned ones by their moment."""
        for state, place in self._columns.items():
            mine = [s for s in found if state_of(s) == state]
            if state == "planned":
                mine.sort(key=lambda s: (s.planned_at is None, s.planned_at or s.created_at))
            if state == "due":
                mine.sort(key=lambda s: (s.closed_at, s.number))
            place.show_interviews(mine)

    def _arrange(self, across: int) -> None:
        """Put the states into ``across`` columns."""
        self._across = across
        groups = ARRANGED[across]
        for place, group in zip(self._places, (*groups, *[()] * len(STATES)), strict=False):
            place.setVisible(bool(group))
            for state in group:
                place.layout().addWidget(self._columns[state])
            self._line.setAlignment(place, _ALL if across in SCROLLED else _TOP)
        for made in self._columns.values():
            made.scroll(across in SCROLLED)

    def _fit(self) -> None:
        room = (self.width() + GAP) // (theme.scaled(COLUMN_WIDTH) + GAP)
        across = min(max(room, 1), len(STATES))
        if across != self._across:
            self._arrange(across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._tell_height()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._tell_height()
        return done

    def hasHeightForWidth(self) -> bool:
        """False: behind the list, the board would stretch the page; ``needs`` says its height."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Any height will do, for the same reason."""
        return QSize(super().minimumSizeHint().width(), 0)

    def sizeHint(self) -> QSize:
        """As wide as the columns; its height comes by ``needs``."""
        return QSize(super().sizeHint().width(), 0)

    def _tell_height(self) -> None:
        high = 0 if self._across in SCROLLED else self._line.heightForWidth(self.width())
        self.needs.emit(high)


_TOP, _ALL = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag(0)


def empty_place(text: str) -> Panel:
    """A dashed place with one sentence: what will stand here."""
    place = Panel("empty", margins=(12, 12, 12, 12))
    place.body.addWidget(label(text, "caption", wrap=True))
    return place
