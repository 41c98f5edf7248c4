"""The ring inside a button reached by the keyboard: no chosen state can hide it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QPushButton

from app.ui import theme
from app.ui.widgets.press import pressed_by_enter

INSET, WIDTH = 4, 2


def bold_width(button: QPushButton) -> int:
    """Room that the words of ``button`` need in bold.

    Qt centres icon and words as if they were not bold, then draws them bold from there: the
    difference is needed once more.
    """
    bold = QFont(button.font())
    bold.setBold(True)
    wide = QFontMetrics(bold).horizontalAdvance(button.text())
    return 2 * wide - button.fontMetrics().horizontalAdvance(button.text())


class RingedButton(QPushButton):
    """A push button with a second outline while it has the focus by other means than a click.

    Enter presses it, unless ``by_enter`` leaves that key to what is around it.
    """

    by_enter = True
    _by_keys = False

    def ring_tint(self) -> str:
        """The token of the ring."""
        return "on_accent" if self.property("kind") == "filled" else "focus"

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event, self.by_enter):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not (self._by_keys and self.hasFocus()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(self.ring_tint()), WIDTH))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET), 7, 7)
