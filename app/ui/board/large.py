"""A card seen large: one tap opens it, one closes it, and the zones stay within reach."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.deck import Card
from app.text import _
from app.ui.board.pictures import paint_card
from app.ui.listen import Listen
from app.ui.speech import Voice
from app.ui.widgets import Button, column, row

ASPECT = 3 / 4


class LargePicture(QWidget):
    """A card as large as its place allows, 4:3, at the top left or in the middle of it.

    ``wished`` is the height it asks for where other things want room too.
    """

    def __init__(self, centred: bool = False, wished: int = 420) -> None:
        super().__init__()
        self._card: Card | None = None
        self._centred, self._wished = centred, wished
        self.setMinimumSize(200, 150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_card(self, card: Card | None) -> None:
        """Draw ``card``."""
        self._card = card
        self.setAccessibleName(f"{card.number}. {card.alt}" if card else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, self._wished)

    def box(self) -> QRectF:
        """Where the picture is drawn."""
        width = int(min(self.width(), self.height() / ASPECT))
        made = QRectF(0, 0, width, int(width * ASPECT))
        if self._centred:
            made.moveCenter(QRectF(self.rect()).center())
        return made.translated(0, 0).toRect().toRectF()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._card is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, self.box(), self._card, radius=14)


class LargeCard(QWidget):
    """Over the table but not over the zones: a tap or a key closes it, a digit lays the card."""

    closed = Signal()
    digit = Signal(str, int)
    returned = Signal(str)

    def __init__(self, over: QWidget, voice: Voice) -> None:
        super().__init__(over)
        self.card: Card | None = None
        self.setObjectName("cards.large")
        self.setProperty("kind", "over")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        body = column(self, gap=10)
        self._picture = LargePicture(centred=True)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        body.addWidget(self._picture, 1)
        foot = row(gap=8)
        foot.addStretch(1)
        self._back = Button(_("Remettre sur la table"), "plain", "undo", "cards.large.back")
        self._back.clicked.connect(lambda: self.card and self.returned.emit(self.card.id))
        foot.addWidget(self._back)
        said = _("Décrire à voix haute")
        foot.addWidget(Listen(voice, self._alt, "cards.large.aloud", said))
        foot.addStretch(1)
        body.addLayout(foot)
        self.hide()

    def _alt(self) -> str:
        return self.card.alt if self.card is not None else ""

    def open(self, card: Card, laid: bool) -> None:
        """Show ``card`` large; a ``laid`` one can go back to the table."""
        self.card = card
        self._picture.show_card(card)
        self._back.setVisible(laid)
        self.setAccessibleName(self._picture.accessibleName())
        self.raise_()
        self.show()
        self.setFocus()

    def close_card(self) -> None:
        """Go back to the table."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.close_card()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.card is not None and event.text() in tuple("123456789"):
            self.digit.emit(self.card.id, int(event.text()))
        elif event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.close_card()
