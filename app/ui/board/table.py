"""Choosing in silence: cards, and zones beside or below; hand, tap, keys or digits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.answers.cards import CardsAnswer, in_zone
from app.domain.deck import Card, Deck
from app.domain.method import Step, Zone
from app.text import _
from app.ui.board.card import RING, BoardCard
from app.ui.board.floating import FloatingCard
from app.ui.board.grid import Grid, grid_for, neighbour
from app.ui.board.large import LargeCard
from app.ui.board.zone import ZoneBox
from app.ui.board.zones import ZoneColumn
from app.ui.speech import Voice
from app.ui.widgets import Button

BETWEEN = 16


class CardTable(QWidget):
    """``laid`` with card and zone, ``returned`` with a card; ``voice`` says what is seen.

    ``invitation`` stands in the first zone until something is chosen.
    """

    laid = Signal(str, object)
    returned = Signal(str)
    none_chosen = Signal()

    def __init__(self, step: Step, deck: Deck, shuffle: tuple[str, ...], voice: Voice) -> None:
        super().__init__()
        self._deck = deck
        self._order = [card for key in shuffle if (card := deck.card(key)) is not None]
        self._picked = ""
        self._placed: frozenset[str] = frozenset()
        self._grid = Grid(1, 1, 1)
        self._table = QWidget(self)
        self._cards = {card.id: self._card(card) for card in self._order}
        none = Button(_("Aucune ne me parle"), "outlined", "none", "cards.none")
        none.setCheckable(True)
        none.clicked.connect(self.none_chosen)
        self._none = none
        self.invitation = _("Touchez une image, puis\u00a0sa\u00a0place.")
        self._zones = ZoneColumn(step.zones, none, self)
        for box in self._zones.boxes:
            box.clicked.connect(lambda _on=False, b=box: self._clicked(b.zone))
            box.made.connect(self._connect)
        self._float = FloatingCard(self)
        self._large = LargeCard(self, voice)
        self._large.closed.connect(self._closed)
        self._large.digit.connect(self._digit)
        self._large.returned.connect(self._return)

    def _card(self, card: Card) -> BoardCard:
        made = BoardCard(card)
        made.setParent(self._table)
        self._connect(made)
        made.steered.connect(self._steer)
        return made

    def _connect(self, card: BoardCard) -> None:
        links: tuple[tuple[object, Callable[..., None]], ...] = (
            (card.tapped, self._tapped),
            (card.lifted, self._lift),
            (card.moved, self._carry),
            (card.dropped, self._drop),
            (card.cancelled, self._let_go),
            (card.digit, self._digit),
            (card.sent_back, self._return),
        )
        for signal, slot in links:
            signal.connect(slot)

    # --- what is shown --------------------------------------------------------------------------

    def show_answer(self, answer: CardsAnswer) -> None:
        """Show which cards lie where."""
        self._placed = frozenset(card.card_id for card in answer.placed)
        for box in self._zones.boxes:
            known = (self._deck.card(c.card_id) for c in in_zone(answer, box.zone.id))
            box.show_cards(tuple(c for c in known if c is not None))
        began = bool(answer.placed) or answer.none_speaks
        self._zones.boxes[0].invite("" if began else self.invitation)
        self._none.setChecked(answer.none_speaks)
        self._show_picked()
        self._arrange()

    def _show_picked(self) -> None:
        for card_id, widget in self._cards.items():
            gone = card_id in self._placed
            widget.show_state(card_id == self._picked and not gone, gone)
        picked = self._deck.card(self._picked) if self._picked else None
        for box in self._zones.boxes:
            box.wait_for(picked.number if picked else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Place cards and zones; done again when a zone grows by a line."""
        room = self._zones.arrange(QRect(0, 0, self.width(), self.height()), BETWEEN)
        self._table.setGeometry(room)
        self._large.setGeometry(room)
        grid = grid_for(len(self._order), self._table.width(), self._table.height())
        if grid == self._grid:
            return
        self._grid = grid
        for index, card in enumerate(self._order):
            self._cards[card.id].setGeometry(*grid.place(index), grid.width, grid.height)
        self._keep_one_stop(self._order[0].id if self._order else "")

    def _keep_one_stop(self, card_id: str) -> None:
        """One card only is reached by Tab; arrows lead to the others."""
        for key, widget in self._cards.items():
            stop = Qt.FocusPolicy.StrongFocus if key == card_id else Qt.FocusPolicy.ClickFocus
            widget.setFocusPolicy(stop)

    # --- what the hand does ---------------------------------------------------------------------

    def _tapped(self, card_id: str) -> None:
        card = self._deck.card(card_id)
        if self._large.isVisible():
            self._large.close_card()
        elif card is not None:
            self._pick("" if card_id in self._placed else card_id)
            self._large.open(card, card_id in self._placed)

    def _pick(self, card_id: str) -> None:
        self._picked = card_id
        self._show_picked()

    def _closed(self) -> None:
        """The card seen large stays picked: a tap on a zone lays it."""
        if self._picked:
            self._cards[self._picked].setFocus(Qt.FocusReason.OtherFocusReason)

    def _clicked(self, zone: Zone) -> None:
        if self._picked:
            self._lay(self._picked, zone)

    def _lay(self, card_id: str, zone: Zone) -> None:
        self._picked = ""
        self._keep_keyboard(card_id)
        self._large.hide()
        self.laid.emit(card_id, zone)
        self._show_picked()

    def _return(self, card_id: str) -> None:
        self._picked = ""
        self._keep_keyboard(card_id)
        self._large.hide()
        if card_id in self._placed:
            self.returned.emit(card_id)

    def _keep_keyboard(self, card_id: str) -> None:
        """What had the keyboard goes away with the card, but for a zone: its place has it then."""
        held = QApplication.focusWidget()
        if held is not None and self.isAncestorOf(held) and not isinstance(held, ZoneBox):
            self._keep_one_stop(card_id)
            self._cards[card_id].setFocus(Qt.FocusReason.OtherFocusReason)

    def _digit(self, card_id: str, digit: int) -> None:
        if digit <= len(self._zones.boxes):
            self._lay(card_id, self._zones.boxes[digit - 1].zone)

    def _steer(self, card_id: str, way: int) -> None:
        here = next(i for i, card in enumerate(self._order) if card.id == card_id)
        target = neighbour(here, way, self._grid.columns, len(self._order))
        reached = self._order[target].id
        self._keep_one_stop(reached)
        self._cards[reached].setFocus(Qt.FocusReason.TabFocusReason)

    def _lift(self, card_id: str, at: QPoint) -> None:
        self._large.hide()
        self._pick(card_id)
        card = self._deck.card(card_id)
        if card is not None:
            size = QSize(self._grid.width - 2 * RING, self._grid.height - 2 * RING)
            self._float.lift(card, size)
        self._carry(at)

    def _carry(self, at: QPoint) -> None:
        self._float.carry(self.mapFromGlobal(at))

    def _drop(self, at: QPoint) -> None:
        card_id, zone = self._picked, self.zone_at(at)
        self._let_go()
        if zone is not None:
            self._lay(card_id, zone)
        elif card_id in self._placed:
            self._return(card_id)

    def _let_go(self) -> None:
        self._float.hide()
        self._pick("")

    def zone_at(self, at: QPoint) -> Zone | None:
        """The zone under the global point ``at``, or None over the table."""
        for box in self._zones.boxes:
            if box.rect().contains(box.mapFromGlobal(at)):
                return box.zone
        return None
