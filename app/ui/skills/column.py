"""One column of skills: its name, its cards, a place that waits when it is empty."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from app.domain.method import Entry
from app.text import _
from app.ui import theme
from app.ui.skills.card import SkillCard
from app.ui.widgets import IconLabel, Panel, clear, column, label, row, scroller

TINTS = ("accent", "ochre_text", "sage_text")
HINT_FROM = 260


class SkillColumn(Panel):
    """Holds the cards of one zone; ``receive`` shows that a card would be laid here."""

    def __init__(self, entry: Entry, digit: int) -> None:
        super().__init__("sunk", margins=(12, 10, 8, 12))
        self.setObjectName(f"skills.column.{entry.id}")
        self._digit, self.receiving = digit, False
        head = row(gap=8)
        head.addWidget(IconLabel(entry.icon, TINTS[(digit - 1) % len(TINTS)], 18))
        head.addWidget(label(entry.label, "strong", wrap=True), 1)
        self._hint = label(entry.hint, "caption")
        head.addWidget(self._hint)
        self.body.addLayout(head)
        inside = QWidget()
        self._cards = column(inside, gap=8, margins=(0, 0, 4, 0))
        self.body.addWidget(scroller(inside), 1)

    def sizeHint(self) -> QSize:
        # What does not fit scrolls inside: the page must not grow for it.
        return QSize(200, self.minimumHeight())

    def show_cards(self, cards: Iterable[SkillCard]) -> None:
        """Show ``cards`` in their order."""
        clear(self._cards)
        shown = list(cards)
        for card in shown:
            self._cards.addWidget(card)
        if not shown:
            self._cards.addWidget(WaitingPlace(self._digit))
        self._cards.addStretch(1)

    def focus_card(self, skill_id: str) -> None:
        """Give the keyboard to the card that has just come here."""
        for index in range(self._cards.count()):
            card = self._cards.itemAt(index).widget()
            if isinstance(card, SkillCard) and card.skill.id == skill_id:
                card.show()
                card.setFocus(Qt.FocusReason.OtherFocusReason)

    def receive(self, on: bool) -> None:
        """Show whether the card in the hand is over this column."""
        if on != self.receiving:
            self.receiving = on
            self.update()

    def holds(self, at: QPoint) -> bool:
        """Whether the global point ``at`` is over this column."""
        return self.rect().contains(self.mapFromGlobal(at))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._hint.setVisible(self.width() >= theme.scaled(HINT_FROM))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.receiving:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)


class WaitingPlace(QWidget):
    """A dashed place that says how a skill comes here."""

    def __init__(self, digit: int) -> None:
        super().__init__()
        self._digit = digit
        self.setFixedHeight(theme.scaled(88))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("edge"), 1.25, Qt.PenStyle.DashLine))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, 14, 14)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink_2"))
        words = _("Posez une compétence ici,\nou touche {n}").format(n=self._digit)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)


class SkillInHand(QWidget):
    """The card being moved; the mouse passes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawn = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def lift(self, drawn: QPixmap) -> None:
        """Take the card that looks like ``drawn``."""
        self._drawn = drawn
        self.resize(drawn.deviceIndependentSize().toSize())
        self.raise_()
        self.show()

    def carry(self, at: QPoint) -> None:
        """Follow the global point ``at``."""
        self.move(self.parentWidget().mapFromGlobal(at) - self.rect().center())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(0.92)
        painter.drawPixmap(0, 0, self._drawn)
