"""The editor of the picture step: choose in silence, then speak of what was kept."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from random import Random

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.answers import cards as cards_answer
from app.domain.answers.cards import CardsAnswer, PlacedCard
from app.domain.deck import Card
from app.domain.method import Step, Zone
from app.text import _
from app.ui.board.compare import Comparison
from app.ui.board.paper import PaperEntry
from app.ui.board.silence import SilenceTimer
from app.ui.board.strip import StripCard
from app.ui.board.table import CardTable
from app.ui.board.words import CardWords
from app.ui.session import Session
from app.ui.steps.editor import StepEditor
from app.ui.widgets import Button, column, label

TABLE, WORDS, PAIR, PAPER = range(4)


class CardsEditor(StepEditor):
    """Two phases over one answer; the shuffle is recorded at the first entry."""

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__(session, step)
        order = self._order()
        self.setMinimumSize(480, 300)
        self._here = ""
        self._pair: tuple[str, ...] = ()
        body = column(self, margins=(0, 0, 0, 12))
        if session.deck.folder is None:
            body.addWidget(_absence())
        self._phase = TABLE
        self._phases = QStackedWidget()
        self._table = CardTable(step, session.deck, order, session.voice)
        self._phases.addWidget(self._table)
        body.addWidget(self._phases)
        self._silence = SilenceTimer(session.now)
        self._make_buttons()
        self._connect()
        self._show_phase(TABLE)
        self._record(order)

    def _make_buttons(self) -> None:
        again = _("Revoir les {n}").format(n=len(self.session.deck.cards))
        self._back = Button(again, "plain", "cards", "cards.back")
        self._back.clicked.connect(lambda: self._show_phase(TABLE))
        self._both = Button(_("Comparer deux images"), "plain", "copy", "cards.compare")
        self._both.clicked.connect(lambda: self._show_phase(PAIR))
        self._one = Button(_("Une image à la fois"), "plain", "chev-left", "cards.one")
        self._one.clicked.connect(lambda: self._show_phase(WORDS))
        self._numbers = Button(_("Choix sur papier"), "plain", "print", "cards.paper")
        self._numbers.clicked.connect(lambda: self._show_phase(PAPER))
        self._talk = Button(_("En parler"), "outlined", "speak", "cards.talk")
        self._talk.clicked.connect(lambda: self._show_phase(WORDS))
        for control in (*self.tools(), *self.actions()):
            control.setParent(self)  # shown before the sheet takes it, it would be a window

    def _connect(self) -> None:
        self._table.laid.connect(self._lay)
        self._table.returned.connect(self._take_back)
        self._table.none_chosen.connect(self._none)

    # The pages of the second time are made when it comes: the table is ready sooner.

    @cached_property
    def _words(self) -> CardWords:
        made = CardWords(self.session.voice)
        made.changed.connect(self._describe)
        made.chosen.connect(self._speak_of)
        made.put_first.connect(self._put_first)
        made.left.connect(self.session.flush)
        self._phases.addWidget(made)
        return made

    @cached_property
    def _compare(self) -> Comparison:
        made = Comparison()
        made.chosen.connect(self._bring_in)
        self._phases.addWidget(made)
        return made

    @cached_property
    def _paper(self) -> PaperEntry:
        made = PaperEntry(self.step.zones, self.session.deck)
        made.written.connect(self._write_numbers)
        made.left.connect(lambda: self._show_phase(TABLE))
        self._phases.addWidget(made)
        return made

    def tools(self) -> list[QWidget]:
        return [self._silence, self._numbers, self._one, self._back, self._both]

    def actions(self) -> list[QWidget]:
        return [self._talk]

    # --- what is shown --------------------------------------------------------------------------

    def refresh(self) -> None:
        answer = self._answer()
        placed = self._known(answer)
        self._talk.setEnabled(bool(placed))
        self._both.setEnabled(len(placed) > 1)
        if self._phase in (WORDS, PAIR) and not placed:
            self._show_phase(TABLE)
        elif self._phase == PAIR and len(placed) < 2:
            self._show_phase(WORDS)
        elif self._phase == TABLE:
            self._table.show_answer(answer)
        elif self._phase == WORDS:
            self._show_words(answer, placed)
        elif self._phase == PAIR:
            self._show_pair(answer, placed)

    def _show_words(self, answer: CardsAnswer, placed: dict[str, tuple[PlacedCard, Card]]) -> None:
        if self._here not in placed:
            self._here = next(iter(placed))
        laid, card = placed[self._here]
        first = cards_answer.in_zone(answer, laid.zone)[0] == laid
        self._words.show_strip(self._strip(answer, placed), self._here)
        self._words.show_card(laid, card, self._zone(laid.zone).kept, first)

    def _show_pair(self, answer: CardsAnswer, placed: dict[str, tuple[PlacedCard, Card]]) -> None:
        known = [key for key in self._pair if key in placed]
        others = [key for key in placed if key not in known]
        self._pair = tuple((known + others)[:2])
        left, right = (
            (placed[key][1], placed[key][0], self._title(answer, placed[key][0]))
            for key in self._pair
        )
        self._compare.show_pair((left, right), self._strip(answer, placed))

    def _strip(
        self, answer: CardsAnswer, placed: dict[str, tuple[PlacedCard, Card]]
    ) -> tuple[StripCard, ...]:
        return tuple(
            StripCard(card, *self._strip_words(answer, laid), not self._zone(laid.zone).kept)
            for laid, card in placed.values()
        )

    def _title(self, answer: CardsAnswer, laid: PlacedCard) -> str:
        zone = self._zone(laid.zone)
        if not zone.kept:
            return _("Refusée")
        place = cards_answer.in_zone(answer, laid.zone).index(laid) + 1
        return _("{zone}, n° {n}").format(zone=zone.label, n=place)

    def _strip_words(self, answer: CardsAnswer, laid: PlacedCard) -> tuple[str, str]:
        if not self._zone(laid.zone).kept:
            return _("Refusée"), laid.why
        told = _("dite") if laid.seen or laid.alike else _("à dire")
        zone, _comma, place = self._title(answer, laid).rpartition(", ")
        return zone, f"{place}, {told}"

    def _known(self, answer: CardsAnswer) -> dict[str, tuple[PlacedCard, Card]]:
        """Placed cards that the deck knows, by id: kept ones first, each zone in its order."""
        zones = [zone.id for zone in self.step.zones]
        placed = [card for zone in zones for card in cards_answer.in_zone(answer, zone)]
        found = ((laid, self.session.deck.card(laid.card_id)) for laid in placed)
        return {laid.card_id: (laid, card) for laid, card in found if card is not None}

    def _show_phase(self, index: int) -> None:
        self._phase = index
        shown = {TABLE: [self._silence, self._numbers, self._talk], PAIR: [self._one, self._back]}
        shown[WORDS] = [self._back, self._both]
        # What goes is hidden first: shown together, they would ask for a wider window.
        buttons = {*self.tools(), *self.actions()}
        for button in sorted(buttons, key=lambda b: b in shown.get(index, ())):
            button.setVisible(button in shown.get(index, ()))
        self.refresh()
        if self._phase == index:
            self._enter(index)

    def _enter(self, index: int) -> None:
        """Turn to the page, the caret where it is wanted."""
        if index == TABLE:
            self._phases.setCurrentWidget(self._table)
        elif index == WORDS:
            self._phases.setCurrentWidget(self._words)
            self._words.begin()
        elif index == PAIR:
            self._phases.setCurrentWidget(self._compare)
            self._one.setFocus()
        else:
            self._phases.setCurrentWidget(self._paper)
            self._paper.show_answer(self._answer())

    # --- what is recorded -----------------------------------------------------------------------

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

    def _edit(self, answer: CardsAnswer, gesture: str, typing: bool = False) -> None:
        self.session.edit(self.step.id, answer, gesture, typing)

    def _lay(self, card_id: str, zone: Zone) -> None:
        answer = self._answer()
        before = cards_answer.find(answer, card_id)
        if before is not None and before.zone == zone.id:
            return
        card = self.session.deck.card(card_id)
        number = card.number if card else 0
        laid = cards_answer.place(answer, card_id, zone.id, zone.most, number)
        self._edit(laid, _("Poser une image"))

    def _take_back(self, card_id: str) -> None:
        self._edit(cards_answer.take_back(self._answer(), card_id), _("Reprendre une image"))

    def _none(self) -> None:
        answer = self._answer()
        changed = cards_answer.none_speaks(answer, not answer.none_speaks)
        self._edit(changed, _("Aucune ne parle"))

    def _describe(self, card: PlacedCard, gesture: str, typing: bool) -> None:
        self._edit(cards_answer.describe(self._answer(), card), gesture, typing)

    def _put_first(self, card_id: str) -> None:
        self._edit(cards_answer.put_first(self._answer(), card_id), _("Mettre en premier"))

    def _write_numbers(self, answer: CardsAnswer) -> None:
        self._edit(answer, _("Numéros choisis sur papier"))
        self._show_phase(TABLE)

    def _speak_of(self, card_id: str) -> None:
        self._here = card_id
        self.refresh()

    def _bring_in(self, card_id: str) -> None:
        if card_id not in self._pair:
            self._pair = (*self._pair[1:], card_id)
        self.refresh()


def _absence() -> QWidget:
    words = _(
        "Le jeu d’images de cet entretien n’est plus ici : les numéros et les mots restent. "
        "Importez-le de nouveau pour revoir les images."
    )
    return label(words, "soft", wrap=True, name="cards.absent")
