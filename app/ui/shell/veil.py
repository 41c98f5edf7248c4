"""The privacy veil: nothing about a person, one word, one gesture to lift it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.text import _
from app.ui import theme

# A dark ground in every theme: a veil must not light the room.
GROUNDS = {
    "light": ("accent_strong", "on_accent"),
    "dark": ("paper", "ink"),
    "contrast": ("paper", "ink"),
}


class Veil(QWidget):
    """Blanks the window at once; lifts by a key or a click, never by the mouse moving.

    ``fell`` is sent when it has: what is read aloud stops with what is seen.
    """

    fell = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("veil")
        self.setAccessibleName(_("Écran voilé"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._before: QWidget | None = None
        self._told = ""
        self.hide()

    def fall(self, told: str = "") -> None:
        """Cover everything; the keyboard comes back to where it was once the veil is lifted.

        ``told`` is said under the veil's own words: that it fell in the place of a lock.
        """
        self._told = told
        self.setAccessibleDescription(told)
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.setGeometry(self.parentWidget().rect())
        self.raise_()
        self.show()
        self.setFocus()
        self.fell.emit()

    def turn(self) -> None:
        """Fall, or lift when it has fallen: the key that veils is a key like any other."""
        if self.isVisible():
            self.lift()
        else:
            self.fall()

    def lift(self) -> None:
        """Show again what is under it."""
        self.hide()
        before, self._before = self._before, None
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def stays_over(self, wanted: QWidget) -> bool:
        """The screen under it is replaced: the keyboard comes back to nothing of the old one.

        True where the veil has fallen: it keeps the keyboard, which then comes to ``wanted``.
        """
        fallen = self.isVisible()
        self._before = wanted if fallen else None
        if fallen:
            self.setFocus()
        return fallen

    def put_away(self) -> None:
        """The door comes, which shows nothing of anybody: the keyboard is for its field."""
        self._before = None
        self.hide()

    def keyPressEvent(self, _event: QKeyEvent) -> None:
        self.lift()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.lift()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground, ink = GROUNDS[theme.current().name]
        painter.fillRect(self.rect(), theme.colour(ground))
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.font("display"))
        middle = Qt.AlignmentFlag.AlignCenter
        painter.drawText(self.rect(), middle, _("En pause"))
        painter.setFont(theme.font("body"))
        words = _("Une touche ou un clic pour revenir")
        painter.drawText(self.rect().translated(0, 44), middle, words)
        painter.drawText(self.rect().translated(0, 84), middle, self._told)
