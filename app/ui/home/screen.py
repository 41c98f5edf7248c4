"""Mes entretiens: the day above, the board or the table below, one button for a new interview."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from app.domain.deadline import day_words
from app.domain.records import Summary
from app.text import _
from app.ui import theme
from app.ui.home import words
from app.ui.home.agenda import Agenda
from app.ui.home.board import Board
from app.ui.home.desk import HomeDesk, state_of
from app.ui.home.first import FirstDay
from app.ui.home.gestures import Gestures, Told
from app.ui.home.menu import CardMenu
from app.ui.home.moved import MovePanel, Said
from app.ui.home.new import NewInterview
from app.ui.home.nothing import NothingFound
from app.ui.home.table import InterviewTable
from app.ui.widgets import Button, FlowLayout, Segment, column, label, line_field, scroller

LOW_WINDOW, SEARCH_WIDTH, LEAST_VIEW = 700, 220, 200
VIEWS = (("board", "Tableau"), ("table", "Liste"))


class Home(QWidget):
    """``chosen`` opens an interview, ``rights`` asks for the rights of its person, by their ids;
    ``team`` asks to be enrolled."""

    chosen = Signal(str)
    rights = Signal(str)
    team = Signal()

    def __init__(self, desk: HomeDesk) -> None:
        super().__init__()
        self.setObjectName("home")
        self._desk, self._gestures = desk, Gestures(desk)
        self._state = ""
        self._menu = CardMenu(desk, self)
        inside = QWidget()
        body = column(inside, gap=12, margins=(32, 20, 32, 12))
        column(self).addWidget(scroller(inside))
        body.addLayout(self._head())
        self._said = Said()
        self._new, self._move = NewInterview(desk), MovePanel(desk)
        self._agenda = Agenda(desk)
        self._first = FirstDay(desk.enrolled)
        body.addLayout(self._day())
        for part in (self._agenda, self._said, self._new, self._move, self._first):
            body.addWidget(part)
        for hidden in (self._said, self._new, self._move):
            hidden.hide()
        self._views = QStackedWidget()
        self._views.setMinimumHeight(LEAST_VIEW)
        self._board, self._table = Board(desk, self._menu), InterviewTable(desk, self._menu)
        self._views.addWidget(self._board)
        self._nothing = NothingFound()
        for view in (self._table, self._nothing):
            self._views.addWidget(view)
        body.addWidget(self._views, 1)
        body.addLayout(self._foot())
        self._connect()
        self._show_view(desk.view)
        self.refresh()

    def _head(self) -> FlowLayout:
        """The title, and the tools beside it, or below it where the text is large."""
        line = FlowLayout(gap=12)
        line.fill(label(_("Mes entretiens"), "display"))
        self._search = line_field("home.search", _("Nom, mot, métier…"), _("Chercher"), "search")
        self._search.addAction(
            theme.icon("search", "ink_2"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._search.setFixedWidth(theme.scaled(SEARCH_WIDTH))
        self._search.setToolTip(_("Ctrl K. Dans les noms, les réponses et vos notes."))
        self._search.textChanged.connect(lambda _text: self._redraw())
        line.addWidget(self._search)
        self._segment = Segment([(k, _(t)) for k, t in VIEWS], "home.view", _("Présentation"))
        self._segment.chosen.connect(self._choose_view)
        line.addWidget(self._segment)
        new = Button(_("Nouvel entretien"), "filled", "plus", "home.new")
        new.clicked.connect(lambda: self._new.begin())
        line.addWidget(new)
        return line

    def _day(self):
        line = FlowLayout(gap=10)
        line.addWidget(label(day_words(self._desk.now.date()).capitalize(), "strong"))
        self._today = label("", "soft", wrap=True, name="home.today")
        line.fill(self._today)
        return line

    def _foot(self):
        line = FlowLayout(gap=8)
        self._counted = label("", "caption", name="home.counted")
        line.addWidget(self._counted)
        self._all = Button(_("Tout montrer"), "link", name="home.all")
        self._all.clicked.connect(lambda: self._filter(""))
        self._ended = Button(_("Les voir"), "link", name="home.ended")
        self._ended.clicked.connect(lambda: self._filter("ended"))
        line.addWidget(self._ended)
        line.addWidget(self._all)
        self._counted.setMinimumHeight(44)  # on the line of the button
        return line

    def _connect(self) -> None:
        for part in (self._board, self._table, self._agenda):
            part.chosen.connect(self._open)
        self._board.whole.connect(self._filter)
        self._board.needs.connect(self._give_room)
        tell, gestures = self._tell, self._gestures
        self._new.begun.connect(lambda key: tell(gestures.begun(key)))
        self._move.chosen.connect(lambda key, at: tell(gestures.move(key, at)))
        self._menu.ended.connect(lambda *ended: tell(gestures.end(*ended)))
        self._menu.reopened.connect(lambda key: tell(gestures.reopen(key)))
        self._said.taken_back.connect(self.refresh)
        self._first.asked.connect(lambda: self._new.begin())
        self._first.team.connect(self.team)
        self._menu.planned.connect(lambda key: self._move.begin(self._summary(key)))
        self._menu.again.connect(lambda key: self._new.begin(self._summary(key).person))
        self._menu.rights.connect(self.rights)
        self._nothing.cleared.connect(self._search.clear)
        self._nothing.widened.connect(lambda: self._filter(""))
        QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(self._search.setFocus)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._said.take_back)

    def _summary(self, interview_id: str) -> Summary:
        return next(s for s in self._desk.all if s.id == interview_id)

    def _open(self, interview_id: str) -> None:
        """A refusal or an absence has nothing to open: its menu says what can be done."""
        if self._summary(interview_id).outcome not in ("refused", "absent"):
            self.chosen.emit(interview_id)
        elif self._table.isVisible():
            self._table.pop()

    def _tell(self, told: Told) -> None:
        """Say what was just done, with its way back while there is one."""
        self._said.say(told)
        self.refresh()
        if not self._table.hasFocus():
            self._said.take_keys()

    # --- what is shown --------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the interviews again and draw them."""
        self._desk.reload()
        self._redraw()

    def _redraw(self) -> None:
        found = self._desk.found(self._search.text())
        shown = [s for s in found if self._state in ("", state_of(s))]
        self._today.setText(words.day_words_of(self._desk.all, self._desk))
        self._agenda.show_interviews(found)
        self._board.show_interviews(found)
        self._table.show_interviews(shown)
        self._counted.setText(words.counted_words(self._desk.counts()))
        self._show_view_of(found, shown)
        self._show_parts()

    def _show_view_of(self, found: Sequence[Summary], shown: Sequence[Summary]) -> None:
        """A search that finds nothing says so, in the place of an empty view."""
        typed = self._search.text().strip()
        if typed and not shown:
            self._nothing.say(typed, len(found))
            self._views.setCurrentWidget(self._nothing)
        else:
            self._show_view("table" if self._state else self._desk.view)

    def _show_parts(self) -> None:
        empty = not self._desk.all
        low = self.height() < theme.scaled(LOW_WINDOW)
        self._first.setVisible(empty and self._new.isHidden())
        self._agenda.setVisible(not self._agenda.is_empty() and not low)
        self._all.setVisible(bool(self._state))
        self._ended.setVisible(bool(self._counted.text()) and not self._state)

    def _choose_view(self, view: str) -> None:
        self._state = ""
        self._show_view(view)
        self._desk.remember_view(view)
        self._redraw()

    def _show_view(self, view: str) -> None:
        self._segment.show_chosen(view)
        self._views.setMinimumHeight(theme.scaled(LEAST_VIEW))
        self._views.setCurrentWidget(self._board if view == "board" else self._table)

    def _give_room(self, high: int) -> None:
        """Where the board does not scroll by itself, the page grows with it."""
        on_board = self._views.currentWidget() is self._board
        self._views.setMinimumHeight(max(theme.scaled(LEAST_VIEW), high if on_board else 0))

    def _filter(self, state: str) -> None:
        """Show one state as a list, or everything again as it was."""
        self._state = state
        self._show_view("table" if state else self._desk.view)
        self._redraw()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._show_parts()
