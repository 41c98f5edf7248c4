"""The woven panel: bands over and under, the mark of the program."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui import theme
from app.ui.widgets import column, label, row

BAND, GAP = 52, 8
WARP = ("#1F5566", "#2F6274", "#8BA38F", "#2F6274", "#EFE6D2", "#C8943A")
WEFT = ("#EFE6D2", "#8BA38F", "#D9C48F", "#C9BDA4", "#A03E1C")


class Weave(QWidget):
    """Canevas means a woven ground: the name, and a sentence over it."""

    def __init__(self) -> None:
        super().__init__()
        words = column(self, gap=8, margins=(48, 48, 48, 60))
        words.addStretch(1)
        line = row(gap=12)
        mark = label("")
        mark.setPixmap(theme.pixmap("board", "on_accent", 28))
        line.addWidget(mark)
        line.addWidget(label("Canevas", "on_accent_strong"))
        line.addStretch(1)
        words.addLayout(line)
        motto = _("Une heure pour raconter un parcours,\ndeux pages pour le faire avancer.")
        words.addWidget(label(motto, "on_accent"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#174350"))
        step = BAND + GAP
        columns, rows = self.width() // step + 1, self.height() // step + 1
        for over in (False, True):
            for x in range(columns):
                for y in range(rows):
                    warp_on_top = (x + y) % 2 == 0
                    self._cell(painter, x, y, warp=warp_on_top == over)
        shade = QLinearGradient(0, self.height() * 0.45, 0, self.height())
        shade.setColorAt(0, QColor(14, 45, 54, 0))
        shade.setColorAt(0.55, QColor(14, 45, 54, 215))
        shade.setColorAt(1, QColor(14, 45, 54, 250))
        painter.fillRect(self.rect(), shade)

    def _cell(self, painter: QPainter, x: int, y: int, warp: bool) -> None:
        step = BAND + GAP
        colours = WARP if warp else WEFT
        base = QColor(colours[(x if warp else y) % len(colours)])
        if warp:
            box = QRectF(x * step, y * step - GAP / 2, BAND, step + GAP)
            light = QLinearGradient(box.topLeft(), box.topRight())
        else:
            box = QRectF(x * step - GAP / 2, y * step + 6, step + GAP, BAND - 12)
            light = QLinearGradient(box.topLeft(), box.bottomLeft())
        light.setColorAt(0, base.lighter(108))
        light.setColorAt(0.5, base)
        light.setColorAt(1, base.darker(114))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(light)
        painter.drawRoundedRect(box, 3, 3)
