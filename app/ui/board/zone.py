"""A zone beside the table: its name, how many cards lie in it, a place that waits."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle

from app.domain.deck import Card
from app.domain.method import Zone
from app.text import _
from app.ui import theme
from app.ui.board.card import RING, BoardCard
from app.ui.widgets import PaintedButton

MARGIN, GAP = 12, 8
# Above the cards: around the text in a column, and in a row below the table.
HEAD_ROOM, LOW_HEAD_ROOM = 15, 7
# Widths of a card in a zone: in a column, in a short column, in a row below the table.
LARGE, SMALL, LOW = 98, 62, 52
IN_LINES = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


def _bold(role: str) -> QFont:
    made = QFont(theme.font(role))
    made.setBold(True)
    return made


@lru_cache(maxsize=64)
def _width_of(name: str, count: str, _look: tuple[str, int]) -> int:
    """Asked for at each turn of the layout, and again at each paint."""
    words = QFontMetrics(theme.font("caption")).horizontalAdvance(count)
    return QFontMetrics(_bold("body")).horizontalAdvance(name) + words


class ZoneBox(PaintedButton):
    """A click lays the picked card here; the table connects the cards that ``made`` brings."""

    made = Signal(object)

    def __init__(self, zone: Zone, digit: int) -> None:
        super().__init__()
        self.zone, self._digit = zone, digit
        self._cards: tuple[Card, ...] = ()
        self._widgets: dict[str, BoardCard] = {}
        self._number = 0
        self._invitation = ""
        self._thumb = LARGE
        self._put, self._counted = _("Poser la {n}"), _("{n} sur {most}")
        self._complete = _("complète")
        self.setObjectName(f"cards.zone.{zone.id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say_in(self, put: str, counted: str) -> None:
        """Speak another language: what lays the card in the hand, « {n} sur {most} »."""
        self._put, self._counted, self._complete = put, counted, counted

    def _said(self, words: str) -> str:
        return words.format(n=len(self._cards), most=self.zone.most)

    @property
    def full(self) -> bool:
        """No more card fits."""
        return len(self._cards) >= self.zone.most

    @property
    def waiting(self) -> bool:
        """A card is in the hand or picked, and would fit."""
        return bool(self._number) and not self.full

    def least_width(self) -> int:
        """Under this the name would be cut."""
        name = QFontMetrics(_bold("body")).horizontalAdvance(self.zone.label)
        return name + self._key().width() + 2 * MARGIN + 10

    def height_for(self, width: int, thumb: int) -> int:
        """How high the box is with cards of that width, for as many cards as it holds now."""
        across = self._across(width, thumb)
        lines = -(-min(len(self._cards) + 1, self.zone.most) // across)
        return self._head(width, thumb) + lines * (self._tall(thumb) + GAP) + MARGIN - GAP

    def place_in(self, box: QRect, thumb: int) -> None:
        """Take the place ``box`` with cards of that width."""
        self._thumb = thumb
        self.setGeometry(box)
        self._place_cards()

    def wait_for(self, number: int) -> None:
        """Offer a place to the card of that number; 0 is no card."""
        if number != self._number:
            self._number = number
            self.update()

    def invite(self, words: str) -> None:
        """Say in the empty place how a card comes there; nothing when ``words`` is empty."""
        if words != self._invitation:
            self._invitation = words
            self.setAccessibleDescription(words)
            self.update()

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        """Show ``cards`` in the order they were laid."""
        if cards != self._cards:
            self._cards = cards
            for gone in set(self._widgets) - {card.id for card in cards}:
                self._widgets.pop(gone).deleteLater()
            for card in cards:
                if card.id not in self._widgets:
                    self._widgets[card.id] = self._laid(card)
            self._place_cards()
        count = self._said(self._counted)
        full = self._said(self._complete) if self.full else ""
        parts = dict.fromkeys((f"{self.zone.label}, {count}.", full))
        self.setAccessibleName(" ".join(parts).strip())
        self.update()

    def _laid(self, card: Card) -> BoardCard:
        laid = BoardCard(card, "cards.laid")
        laid.setParent(self)
        laid.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        laid.say(self.zone.label)
        laid.show()
        self.made.emit(laid)
        return laid

    def _place_cards(self) -> None:
        for index, card in enumerate(self._cards):
            box = self._place(index).adjusted(-RING, -RING, RING, RING)
            self._widgets[card.id].setGeometry(box)

    @staticmethod
    def _tall(thumb: int) -> int:
        return thumb * 3 // 4

    def _head(self, width: int, thumb: int) -> int:
        """How high the name is, with the count at its right, or below when there is no room."""
        line = QFontMetrics(_bold("body")).height()
        room = LOW_HEAD_ROOM if thumb == LOW else HEAD_ROOM
        return room + line * (2 if self._is_two_lines(width) else 1)

    def _is_two_lines(self, width: int) -> bool:
        words = _width_of(self.zone.label, self._count(), theme.look())
        return words + self._key().width() + 2 * MARGIN + 16 > width

    def _count(self) -> str:
        if self.full and self._number:
            return self._said(self._complete)
        return self._said(self._counted)

    @staticmethod
    def _key() -> QSize:
        metrics = QFontMetrics(theme.font("caption"))
        return QSize(metrics.horizontalAdvance("0") + 14, metrics.height() + 3)

    @staticmethod
    def _across(width: int, thumb: int) -> int:
        return max(1, (width - 2 * MARGIN + GAP) // (thumb + GAP))

    def _place(self, index: int) -> QRect:
        return self._as_read(self._spot(index))

    def _spot(self, index: int) -> QRect:
        """The place of a card, told from the left."""
        line, place = divmod(index, self._across(self.width(), self._thumb))
        x = MARGIN + place * (self._thumb + GAP)
        y = self._head(self.width(), self._thumb) + line * (self._tall(self._thumb) + GAP)
        return QRect(x, y, self._thumb, self._tall(self._thumb))

    def _as_read(self, box: QRect) -> QRect:
        """``box`` from the side where one begins to read."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def sizeHint(self) -> QSize:
        return QSize(230, self.height_for(230, self._thumb))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        light = theme.current().name == "light"
        ground = "paper" if light else "sunk"
        edge = "accent" if self.waiting or self.hasFocus() else ground
        if theme.current().name not in ("light", "dark") and edge == ground:
            edge = "edge"
        painter.setPen(QPen(theme.colour(edge), 2))
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)
        self._paint_head(painter)
        if not self.full:
            self._paint_place(painter)

    def waiting_place(self) -> tuple[QRect, str]:
        """Where the card in the hand would lie, and what is said there, in the room there is.

        In a row below the table the place is as small as a card: the words take what is free
        beside it.
        """
        place, metrics = self._spot(len(self._cards)), QFontMetrics(_bold("caption"))
        low = self._thumb == LOW
        words = self._put.format(n=self._number)
        if place.contains(metrics.boundingRect(place, IN_LINES, words)):
            return self._as_read(place), words
        room = self.width() - MARGIN - place.x() if low else place.width()
        said = [words, f"+ {self._number}"]
        widths = {each: metrics.horizontalAdvance(each) + (2 * GAP if low else 4) for each in said}
        shown = next((each for each in said if widths[each] <= room), "+")
        place.setWidth(max(place.width(), widths.get(shown, 0)))
        return self._as_read(place), shown

    def empty_place(self) -> tuple[QRect, str]:
        """Where the next card will lie; as wide as the zone where an invitation has its room."""
        place, wide = (self._place(len(self._cards)) for _twice in range(2))
        wide.setLeft(MARGIN)
        wide.setRight(self.width() - MARGIN)
        room = wide.adjusted(GAP, 0, -GAP, 0)
        needed = QFontMetrics(theme.font("caption")).boundingRect(room, IN_LINES, self._invitation)
        if self._invitation and wide.contains(needed):
            return wide, self._invitation
        return place, ""

    def _paint_place(self, painter: QPainter) -> None:
        if not self.waiting:
            place, words = self.empty_place()
            painter.setPen(QPen(theme.colour("edge"), 1.25, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 8, 8)
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("ink_2"))
            painter.drawText(place.adjusted(GAP, 0, -GAP, 0), IN_LINES, words)
            return
        painter.setPen(QPen(theme.colour("accent"), 1.5))
        painter.setBrush(theme.colour("surface"))
        place, words = self.waiting_place()
        painter.drawRoundedRect(place, 8, 8)
        painter.setFont(_bold("caption"))
        painter.drawText(place, IN_LINES, words)

    def _paint_head(self, painter: QPainter) -> None:
        two = self._is_two_lines(self.width())
        whole = QRectF(MARGIN + 2, 2, self.width() - 2 * MARGIN - 2, 0)
        whole.setHeight(self._head(self.width(), self._thumb) - 2)
        line = QRectF(whole)
        line.setHeight(whole.height() / (2 if two else 1))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(_bold("body"))
        painter.setPen(theme.colour("ink"))
        painter.drawText(line, middle, self.zone.label)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink_2"))
        key = QRectF(0, 0, self._key().width(), self._key().height())
        key.moveCenter(line.center())
        key.moveRight(whole.right())
        left = self.isRightToLeft()
        if left:
            key.moveLeft(MARGIN)
            line.moveLeft(MARGIN)
        if two:
            painter.drawText(line.translated(0, line.height()), middle, self._count())
        else:
            room = key.width() + 8
            beside = line.adjusted(room if left else 0, 0, 0 if left else -room, 0)
            painter.drawText(beside, middle | Qt.AlignmentFlag.AlignRight, self._count())
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(key, 5, 5)
        painter.setPen(theme.colour("ink_2"))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, str(self._digit))
