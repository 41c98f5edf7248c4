"""The bar at the left of a space: where one can go, and how to lock."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui import theme
from app.ui.widgets import IconLabel, PaintedButton, column, row

Destination = tuple[str, str, str]


WITHOUT_ICON, AROUND = 44, 72


class NavButton(PaintedButton):
    """An icon above its name."""

    low = False

    def __init__(self, key: str, text: str, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setObjectName(f"nav.{key}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        words = theme.scaled(22)
        return QSize(theme.scaled(80), max(WITHOUT_ICON, words) if self.low else 40 + words)

    minimumSizeHint = sizeHint

    def show_low(self, low: bool) -> None:
        """Its name alone, where the window is too low for the icons above."""
        self.low = low
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        if here:
            painter.setPen(QPen(theme.colour("hairline"), 1))
            painter.setBrush(theme.colour("surface"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 1, -2, -1), 12, 12)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 2, -3, -2), 11, 11)
        tint = "accent" if here else "ink_2"
        if not self.low:
            painter.drawPixmap((self.width() - 22) // 2, 10, theme.pixmap(self._icon, tint, 22))
        words = theme.font("caption")
        words.setBold(here)
        painter.setFont(words)
        painter.setPen(theme.colour("ink" if here else "ink_2"))
        box = QRectF(self.rect()) if self.low else QRectF(0, 34, self.width(), theme.scaled(22))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())


class Navigation(QWidget):
    """``chosen`` is sent with the key of a destination."""

    chosen = Signal(str)

    def __init__(self, above: Sequence[Destination], below: Sequence[Destination]) -> None:
        super().__init__()
        body = column(self, gap=4, margins=(6, 16, 6, 12))
        mark = IconLabel("mark-canevas", "accent", 30)
        mark.setAccessibleName(_("Canevas"))
        body.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addSpacing(14)
        self._buttons: dict[str, NavButton] = {}
        for destinations in (above, below):
            for key, text, icon in destinations:
                button = NavButton(key, _(text), icon)
                button.clicked.connect(lambda _on=False, k=key: self._clicked(k))
                body.addWidget(button)
                self._buttons[key] = button
            if destinations is above:
                body.addStretch(1)
        self._here = above[0][0]
        self.show_here(self._here)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < AROUND + len(self._buttons) * (44 + theme.scaled(22))
        for button in self._buttons.values():
            if button.low != low:
                button.show_low(low)

    def show_here(self, key: str) -> None:
        """Show ``key`` as the place one is in."""
        self._here = key
        for name, button in self._buttons.items():
            button.setChecked(name == key)

    def _clicked(self, key: str) -> None:
        self.show_here(self._here)
        self.chosen.emit(key)


def beside(navigation: Navigation, screen: QWidget) -> QWidget:
    """``screen`` with the bar at its left; the keyboard goes to the screen."""
    page = QWidget()
    page.setFocusProxy(screen)
    line = row(page, gap=0)
    line.addWidget(navigation)
    line.addWidget(screen, 1)
    return page
