"""A sentence to say, ticked once it is said."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from app.ui import theme
from app.ui.widgets import PaintedButton

LEAST_WIDTH = 200


class Prompt(PaintedButton):
    """One sentence to say, with a ring to tick once it is said."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._text = ""
        self._heights: dict[tuple[int, str], int] = {}
        self.setObjectName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str, said: bool) -> None:
        """Show ``text``, ticked when it was ``said``."""
        self.setChecked(said)
        if text != self._text:
            self._text = text
            self._heights.clear()
            self.setAccessibleName(text)
            self.setFixedHeight(self.heightForWidth(max(self.width(), LEAST_WIDTH)))
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Measured once for a width and a font: a layout asks dozens of times."""
        asked = (width, self.font().key())
        if asked not in self._heights:
            box = self.fontMetrics().boundingRect(
                0, 0, width - 40, 1000, Qt.TextFlag.TextWordWrap, self._text
            )
            self._heights[asked] = max(44, box.height() + 16)
        return self._heights[asked]

    def sizeHint(self):
        return self.minimumSizeHint()

    def minimumSizeHint(self):
        size = super().sizeHint()
        size.setWidth(LEAST_WIDTH)
        size.setHeight(self.heightForWidth(max(self.width(), LEAST_WIDTH)))
        return size

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(1, 8, 24, 24)
        painter.setPen(QPen(theme.colour("accent_soft" if self.isChecked() else "edge"), 1.25))
        painter.setBrush(theme.colour("accent_soft" if self.isChecked() else "surface"))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.drawPixmap(
                ring.adjusted(4, 4, -4, -4).toRect(), theme.pixmap("check", "accent", 16)
            )
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(theme.colour("ink_3" if self.isChecked() else "ink"))
        box = QRectF(37, 9, self.width() - 40, self.height())
        painter.drawText(box, Qt.TextFlag.TextWordWrap, self._text)
