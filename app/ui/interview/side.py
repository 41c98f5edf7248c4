"""The counsellor's side: what to say, private notes, and the words worth keeping."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.interview import Quote, progress_of
from app.domain.method import Step
from app.text import _
from app.ui import theme
from app.ui.interview.earlier import EarlierInterview
from app.ui.interview.note import PrivateNote
from app.ui.interview.prompt import Prompt
from app.ui.interview.quote import QuoteCard
from app.ui.listen import Listen
from app.ui.session import Session
from app.ui.widgets import (
    AfterFrame,
    IconButton,
    Panel,
    Segment,
    Switch,
    column,
    keep_cards,
    keep_focus_near,
    label,
    row,
    scroller,
)

WIDTH = 328


class SidePanel(Panel):
    """Prompts above, the person's words in the middle, private notes below. It folds away.

    Its place is there at once, what it holds comes after the frame.
    """

    folded = Signal()

    def __init__(self, session: Session, step: Step, floating: bool = False) -> None:
        super().__init__("floating" if floating else "side", margins=(24, 16, 24, 20))
        self._session, self._step = session, step
        self._is_filled = False
        self.setFixedWidth(theme.scaled(WIDTH))
        session.changed.connect(self._follow)
        AfterFrame(self).seen.connect(self._fill)

    def _fill(self) -> None:
        if self._is_filled:
            return
        self._is_filled = True
        session = self._session
        self._plain = Switch("", "", _("Plus simple"), "prompts.plain")
        self.body.addLayout(self._head())
        inside = QWidget()
        self._list = column(inside, gap=10)
        self._prompts = column(gap=4)
        self._quotes = column(gap=8, margins=(0, 6, 0, 0))
        self._words = label(_("Ses mots"), "strong")
        self._quotes.addWidget(self._words)
        self._cards: dict[str, QuoteCard] = {}
        if session.earlier is not None:
            self._list.addLayout(self._plain_switch())
        self._list.addLayout(self._prompts)
        said = _("Lire la suivante à voix haute")
        self._list.addWidget(Listen(session.voice, self._next_prompt, "prompts.aloud", said))
        self._list.addLayout(self._quotes)
        self._list.addStretch(1)
        self._views = QStackedWidget()
        self._views.addWidget(scroller(inside))
        if session.earlier is not None:
            before = EarlierInterview(session.earlier, session.earlier_told)
            self._views.addWidget(scroller(before))
        self.body.addWidget(self._views, 1)
        self._note = PrivateNote(session, self._step)
        self.body.addWidget(self._note)
        self.show_step(self._step)

    def show_step(self, step: Step) -> None:
        """Show what is said and noted at ``step``."""
        self._step = step
        if not self._is_filled:
            return
        for part in self._plain_parts:
            part.setVisible(bool(step.plain))
        self._fill_prompts()
        self._note.show_step(step)
        self.refresh()

    def _follow(self, _step: str) -> None:
        # A bound method: the connection ends with the panel, which a lambda would outlive.
        if self._is_filled and not self.isHidden():
            self.refresh()

    def _head(self):
        head = row(gap=8)
        if self._session.earlier is None:
            head.addWidget(label(_("À dire"), "strong"))
        else:
            head.addWidget(self._times())
        head.addStretch(1)
        if self._session.earlier is None:
            head.addLayout(self._plain_switch())
        fold = IconButton("chev-right", _("Replier ce volet"), "prompts.fold")
        fold.clicked.connect(self.folded)
        head.addWidget(fold)
        return head

    def _plain_switch(self):
        """The same sentences said more simply, where the method has them."""
        line = row(gap=8)
        self._plain_parts = (label(_("Plus simple"), "caption"), self._plain)
        self._plain.clicked.connect(self._say_plainly)
        for part in self._plain_parts:
            line.addWidget(part)
        return line

    def _times(self) -> Segment:
        """What to say now, or what was said in the interview before."""
        times = Segment(
            (("now", _("À dire")), ("before", _("Avant"))), "prompts.time", _("Entretien montré")
        )
        times.show_chosen("now")
        times.chosen.connect(lambda key: self._views.setCurrentIndex(int(key == "before")))
        return times

    def take_keyboard(self) -> None:
        """Put the caret in the note; on the first prompt while nothing may be noted."""
        self._fill()
        target = self._note.text if self._note.text.isEnabled() else self.findChild(Prompt)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.folded.emit()
            return
        super().keyPressEvent(event)

    def refresh(self) -> None:
        """Show the note and the quotes as they are."""
        self._note.refresh()
        mine = [q for q in self._session.interview.quotes if q.step == self._step.id]
        keep_cards(self._cards, {quote.id for quote in mine}, self._note.text)
        self._words.setVisible(bool(mine))
        for quote in mine:
            if quote.id not in self._cards:
                self._cards[quote.id] = self._quote_card(quote)
            self._cards[quote.id].show_quote(quote)

    def _say_plainly(self, on: bool) -> None:
        """From now on, at every step, and when the screen comes back from the person."""
        self._session.plain = on
        self._fill_prompts()

    def _fill_prompts(self) -> None:
        self._plain.setChecked(self._session.plain)
        said = progress_of(self._session.interview, self._step.id).said
        plain = self._session.plain and len(self._step.plain) == len(self._step.prompts)
        texts = self._step.plain if plain else self._step.prompts
        self._provide(len(texts))
        for index, text in enumerate(texts):
            prompt = self._prompts.itemAt(index).widget()
            prompt.show_text(f"«\u202f{text}\u202f»", index in said)

    def _provide(self, count: int) -> None:
        """As many prompts as there are sentences; those there are used again: it is quicker."""
        while self._prompts.count() > count:
            going = self._prompts.takeAt(count).widget()
            keep_focus_near(going)
            going.hide()
            going.deleteLater()
        for index in range(self._prompts.count(), count):
            prompt = Prompt(f"prompt.{index}")
            prompt.clicked.connect(lambda on, i=index: self._tick(i, on))
            self._prompts.addWidget(prompt)

    def _next_prompt(self) -> str:
        """The first sentence not said yet, as it is shown; the first of all once all are said."""
        shown = self.findChildren(Prompt)
        waiting = [prompt for prompt in shown if not prompt.isChecked()] or shown
        return waiting[0].accessibleName().strip("«» \u202f") if waiting else ""

    def _tick(self, index: int, on: bool) -> None:
        progress = progress_of(self._session.interview, self._step.id)
        said = tuple(i for i in progress.said if i != index) + ((index,) if on else ())
        self._session.set_progress(self._step.id, replace(progress, said=said))

    def _quote_card(self, quote: Quote) -> QuoteCard:
        card = QuoteCard(quote)
        card.changed.connect(self._change)
        card.dropped.connect(self._drop)
        self._quotes.addWidget(card)
        return card

    def _change(self, changed: Quote) -> None:
        quotes = self._session.interview.quotes
        self._keep(changed if quote.id == changed.id else quote for quote in quotes)

    def _drop(self, dropped: Quote) -> None:
        self._keep(q for q in self._session.interview.quotes if q.id != dropped.id)

    def _keep(self, quotes: Iterable[Quote]) -> None:
        self._session.set_quotes(tuple(quotes), self._step.id, _("Citation"))
