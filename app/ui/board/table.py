"""Choosing in silence: cards at the left, zones at the right; hand, tap, keys or digits."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.domain.answers.cards import CardsAnswer, in_zone
from app.domain.deck import Card, Deck
from app.domain.method import Step, Zone
from app.text import _
from app.ui import theme
from app.ui.board.card import TableCard
from app.ui.board.grid import Grid, grid_for, neighbour
from app.ui.board.pictures import paint_card
from app.ui.board.zone import ZoneBox
from app.ui.widgets import Button, column, row, scroller

SHORT = 500


class CardTable(QWidget):
    """``laid`` with card and zone, ``returned`` with a card, ``opened`` to see one large."""

    laid = Signal(str, object)
    returned = Signal(str)
    opened = Signal(str)
    none_chosen = Signal()

    def __init__(self, step: Step, deck: Deck, shuffle: tuple[str, ...]) -> None:
        super().__init__()
        self._deck = deck
        known = [deck.card(card_id) for card_id in shuffle]
        self._order = [card for card in known if card is not None]
        self._picked = ""
        self._grid = Grid(1, 1, 1)
        line = row(self, gap=20)
        self._table = QWidget()
        line.addWidget(self._table, 1)
        self._cards = {card.id: self._card(card) for card in self._order}
        side = QWidget()
        zones = column(side, gap=12)
        self._zones: dict[str, ZoneBox] = {}
        for digit, zone in enumerate(step.zones, 1):
            self._zones[zone.id] = self._zone(zone, digit)
            zones.addWidget(self._zones[zone.id])
        self._none = Button(_("Aucune ne me parle"), "outlined", "none", "cards.none")
        self._none.clicked.connect(self.none_chosen)
        zones.addWidget(self._none)
        zones.addStretch(1)
        area = scroller(side)
        area.setFixedWidth(244)
        line.addWidget(area)
        self._float = FloatingCard(self)

    def _zone(self, zone: Zone, digit: int) -> ZoneBox:
        box = ZoneBox(zone, digit)
        box.clicked.connect(lambda: self._picked and self._lay(self._picked, zone))
        box.returned.connect(self.returned)
        return box

    def _card(self, card: Card) -> TableCard:
        made = TableCard(card)
        made.setParent(self._table)
        made.tapped.connect(self._tapped)
        made.lifted.connect(self._lift)
        made.moved.connect(self._carry)
        made.dropped.connect(self._drop)
        made.digit.connect(self._digit)
        made.steered.connect(self._steer)
        return made

    def show_answer(self, answer: CardsAnswer) -> None:
        """Show which cards lie where."""
        placed = {card.card_id for card in answer.placed}
        for card_id, widget in self._cards.items():
            widget.gone = card_id in placed
            widget.picked = card_id == self._picked and not widget.gone
            widget.update()
        for zone_id, box in self._zones.items():
            known = (self._deck.card(c.card_id) for c in in_zone(answer, zone_id))
            box.show_cards(tuple(c for c in known if c is not None))
        self._none.setChecked(answer.none_speaks)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        for box in self._zones.values():
            box.shrink(self.height() < SHORT)
        self.layout().activate()
        self._grid = grid_for(len(self._order), self._table.width(), self._table.height())
        for index, card in enumerate(self._order):
            x, y = self._grid.place(index)
            self._cards[card.id].setGeometry(x, y, self._grid.width, self._grid.height)

    def _tapped(self, card_id: str) -> None:
        if self._cards[card_id].gone:
            self.returned.emit(card_id)
        elif self._picked == card_id:
            self.opened.emit(card_id)
        else:
            self._pick(card_id)

    def _pick(self, card_id: str) -> None:
        self._picked = card_id
        for key, widget in self._cards.items():
            widget.picked = key == card_id
            widget.update()
        for box in self._zones.values():
            box.wait_for(self._cards[card_id].card.number if card_id else 0)

    def _lay(self, card_id: str, zone: Zone) -> None:
        self._pick("")
        self.laid.emit(card_id, zone)

    def _digit(self, card_id: str, digit: int) -> None:
        zones = list(self._zones.values())
        if digit <= len(zones):
            self._lay(card_id, zones[digit - 1].zone)

    def _steer(self, card_id: str, way: int) -> None:
        here = next(i for i, card in enumerate(self._order) if card.id == card_id)
        target = neighbour(here, way, self._grid.columns, len(self._order))
        self._cards[self._order[target].id].setFocus(Qt.FocusReason.TabFocusReason)

    def _lift(self, card_id: str, at: QPoint) -> None:
        self._pick(card_id)
        self._float.lift(self._cards[card_id].card, self._grid)
        self._carry(at)

    def _carry(self, at: QPoint) -> None:
        self._float.carry(self.mapFromGlobal(at))

    def _drop(self, at: QPoint) -> None:
        self._float.hide()
        zone = self.zone_at(at)
        if zone is not None:
            self._lay(self._picked, zone)
        else:
            self._pick("")

    def zone_at(self, at: QPoint) -> Zone | None:
        """The zone under the global point ``at``, or None over the table."""
        for box in self._zones.values():
            if box.rect().contains(box.mapFromGlobal(at)):
                return box.zone
        return None


class FloatingCard(QWidget):
    """The card in the hand, with a soft shadow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._card: Card | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def lift(self, card: Card, grid: Grid) -> None:
        """Take ``card`` in the hand."""
        self._card = card
        self.resize(grid.width + 16, grid.height + 16)
        self.raise_()
        self.show()

    def carry(self, at: QPoint) -> None:
        """Follow the hand."""
        self.move(at - self.rect().center())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._card is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = theme.colour("ink")
        painter.setPen(Qt.PenStyle.NoPen)
        for spread, alpha in ((6, 18), (3, 30)):
            shade.setAlpha(alpha)
            painter.setBrush(shade)
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(8 - spread, 10 - spread, spread - 8, spread - 6),
                10,
                10,
            )
        box = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        paint_card(painter, box, self._card.thumbnail, self._card.number)
