"""A conversation in numbered steps: what is done keeps its answer, what is in hand is open."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme
from app.ui.widgets import column, label, row

StepState = Literal["done", "here", "waiting"]
MARK = 40


class _Mark(QWidget):
    """The number of a step in its circle, and the line that leads to the next."""

    def __init__(self, number: int, state: StepState, last: bool) -> None:
        super().__init__()
        self._number, self._state, self._last = number, state, last
        self.setFixedWidth(MARK)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(MARK, MARK)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._last:
            painter.setPen(QPen(theme.colour("hairline"), 2))
            painter.drawLine(MARK // 2, MARK + 4, MARK // 2, self.height())
        circle = QRectF(1, 1, MARK - 2, MARK - 2)
        painter.setPen(QPen(theme.colour("accent" if self._state != "waiting" else "edge"), 1.5))
        fill = {"done": "accent_soft", "here": "accent", "waiting": "surface"}[self._state]
        painter.setBrush(theme.colour(fill))
        painter.drawEllipse(circle)
        if self._state == "done":
            painter.drawPixmap(MARK // 2 - 10, MARK // 2 - 10, theme.pixmap("check", "accent", 20))
            return
        painter.setFont(theme.font("lead"))
        painter.setPen(theme.colour("on_accent" if self._state == "here" else "ink_2"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))


class Step(QWidget):
    """One step; what it needs goes into ``body``. ``told`` is its one line once it is done."""

    def __init__(
        self, number: int, title: str, state: StepState, told: str = "", last: bool = False
    ) -> None:
        super().__init__()
        line = row(self, gap=20)
        line.addWidget(_Mark(number, state, last))
        inside = column(gap=6, margins=(0, 8, 0, 20))
        inside.addWidget(label(title, "strong" if state != "waiting" else "soft", wrap=True))
        if told:
            inside.addWidget(label(told, "soft", wrap=True))
        self.body = column(gap=10)
        inside.addLayout(self.body)
        line.addLayout(inside, 1)

    def offer(self, button: QWidget) -> None:
        """Put a button at the left, at its own width."""
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
