"""The privacy veil: nothing about a person, one word, one gesture to lift it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui import theme

# A dark ground in every theme: a veil must not light the room.
GROUNDS = {
    "light": ("accent_strong", "on_accent"),
    "dark": ("paper", "ink"),
    "contrast": ("paper", "ink"),
}


class Veil(QWidget):
    """Blanks the window at once; lifts by a key or a click, never by the mouse moving."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("veil")
        self.setAccessibleName(_("Écran voilé"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hide()

    def fall(self) -> None:
        """Cover everything."""
        self.setGeometry(self.parentWidget().rect())
        self.raise_()
        self.show()
        self.setFocus()

    def turn(self) -> None:
        """Fall, or lift when it has fallen: the key that veils is a key like any other."""
        if self.isVisible():
            self.hide()
        else:
            self.fall()

    def keyPressEvent(self, _event: QKeyEvent) -> None:
        self.hide()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.hide()

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
