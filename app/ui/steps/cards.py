"""The editor of the picture step: choose in silence, then speak of what was kept."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.answers import cards as cards_answer
from app.domain.answers.cards import CardsAnswer, PlacedCard
from app.domain.deck import Card
from app.domain.method import Step, Zone
from app.text import _
from app.ui.board.table import CardTable
from app.ui.board.words import CardWords, LargePicture
from app.ui.session import Session
from app.ui.steps.editor import StepEditor
from app.ui.widgets import Button, column, label


class CardsEditor(StepEditor):
    """Two phases over one answer; the shuffle is recorded at the first entry."""

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__(session, step)
        order = self._order()
        self.setMinimumSize(480, 320)
        self._here = ""
        self._minutes = 0
        self._phases = QStackedWidget()
        self._table = CardTable(step, session.deck, order)
        self._table.laid.connect(self._lay)
        self._table.returned.connect(self._take_back)
        self._table.opened.connect(self._open)
        self._table.none_chosen.connect(self._none)
        self._words = CardWords()
        self._words.changed.connect(self._describe)
        self._words.chosen.connect(self._speak_of)
        self._words.left.connect(session.flush)
        self._phases.addWidget(self._table)
        self._phases.addWidget(self._words)
        column(self, margins=(0, 0, 0, 12)).addWidget(self._phases)
        self._large = LargeCard(self)
        self._silence = label(_("En silence"), "caption")
        again = _("Revoir les {n}").format(n=len(session.deck.cards))
        self._back = Button(again, "plain", "cards", "cards.back")
        self._back.clicked.connect(lambda: self._show_phase(0))
        self._talk = Button(_("En parler"), "outlined", "speak", "cards.talk")
        self._talk.clicked.connect(lambda: self._show_phase(1))
        self._timer = QTimer(self, interval=60_000)
        self._timer.timeout.connect(self._one_minute)
        self._timer.start()
        self._show_phase(0)
        self._record(order)

    def tools(self) -> list[QWidget]:
        return [self._silence, self._back]

    def actions(self) -> list[QWidget]:
        return [self._talk]

    def refresh(self) -> None:
        answer = self._answer()
        self._table.show_answer(answer)
        self._talk.setEnabled(bool(answer.placed))
        known = tuple(
            (card, self._strip_words(placed))
            for placed in answer.placed
            if (card := self.session.deck.card(placed.card_id)) is not None
        )
        ids = [card.id for card, _words in known]
        if self._here not in ids:
            self._here = ids[0] if ids else ""
        placed = cards_answer.find(answer, self._here)
        if placed is not None:
            self._words.show_strip(known, self._here)
            card = self.session.deck.card(self._here)
            self._words.show_card(placed, card, self._zone(placed.zone).kept)
        elif self._phases.currentIndex() == 1:
            self._show_phase(0)

    def _answer(self) -> CardsAnswer:
        answer = self.session.answer(self.step)
        assert isinstance(answer, CardsAnswer)
        return answer

    def _order(self) -> tuple[str, ...]:
        """The recorded shuffle; cards a newer deck brings come last, in their own order."""
        known = self._answer().shuffle
        cards = [card.id for card in self.session.deck.cards]
        if not known:
            Random(self.session.new_id()).shuffle(cards)
        return (*known, *(card for card in cards if card not in known))

    def _record(self, order: tuple[str, ...]) -> None:
        answer, deck = self._answer(), self.session.deck
        if answer.shuffle != order:
            kept = replace(answer, deck_id=deck.id, deck_version=deck.version, shuffle=order)
            self.session.edit(self.step.id, kept, _("Mélange"))

    def _zone(self, zone_id: str) -> Zone:
        return next(zone for zone in self.step.zones if zone.id == zone_id)

    def _strip_words(self, placed: PlacedCard) -> str:
        zone = self._zone(placed.zone)
        told = _("racontée") if placed.seen or placed.alike else _("à raconter")
        return f"{zone.label}\n{told}" if zone.kept else zone.label

    def _lay(self, card_id: str, zone: Zone) -> None:
        laid = cards_answer.place(self._answer(), card_id, zone.id, zone.most)
        self.session.edit(self.step.id, laid, _("Poser une image"))
        self.refresh()

    def _take_back(self, card_id: str) -> None:
        left = cards_answer.take_back(self._answer(), card_id)
        self.session.edit(self.step.id, left, _("Reprendre une image"))

    def _none(self) -> None:
        answer = self._answer()
        changed = cards_answer.none_speaks(answer, not answer.none_speaks)
        self.session.edit(self.step.id, changed, _("Aucune ne parle"))

    def _describe(self, card: PlacedCard, label_text: str, typing: bool) -> None:
        changed = cards_answer.describe(self._answer(), replace(card, zone=card.zone))
        self.session.edit(self.step.id, changed, label_text, typing)

    def _speak_of(self, card_id: str) -> None:
        self._here = card_id
        self.refresh()

    def _show_phase(self, index: int) -> None:
        self._phases.setCurrentIndex(index)
        self._back.setVisible(index == 1)
        self._talk.setVisible(index == 0)
        self._silence.setVisible(index == 0)
        self.refresh()

    def _open(self, card_id: str) -> None:
        card = self.session.deck.card(card_id)
        if card is not None:
            self._large.open(card)

    def _one_minute(self) -> None:
        self._minutes += 1
        self._silence.setText(_("En silence depuis {n} min").format(n=self._minutes))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._large.setGeometry(self.rect())


class LargeCard(LargePicture):
    """A card over the whole table; one tap or any key closes it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__()
        self.setParent(over)
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def open(self, card: Card) -> None:
        """Show ``card`` large."""
        self.setGeometry(self.parentWidget().rect())
        self.show_card(card)
        self.raise_()
        self.show()
        self.setFocus()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.hide()

    def keyPressEvent(self, _event: QKeyEvent) -> None:
        self.hide()
