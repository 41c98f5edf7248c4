"""Writing in place: a field on a lane takes title and dates in one line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from app.text import _
from app.ui.timeline.canvas import TimelineCanvas

WIDEST = 460


class Writer(QLineEdit):
    """Opens over the canvas; ``kept`` carries lane and text. Up and down change the lane."""

    kept = Signal(str, str)

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.lane = ""
        self.setObjectName("timeline.writer")
        self.setFixedHeight(44)
        self.hide()

    def open(self, lane: str, text: str = "") -> None:
        """Start writing on ``lane`` with what was typed already."""
        self.lane = lane
        self.setText(text)
        self._settle()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.end(False)

    def _settle(self) -> None:
        canvas = self._canvas
        band = next(b for b in canvas.drawing.lanes if b.id == self.lane)
        self.setPlaceholderText(_("{lane} : quoi, quand ?").format(lane=band.label))
        self.setAccessibleName(
            _("{lane} : un moment et sa date, par exemple « Livreur, de 2014 à 2016 »").format(
                lane=band.label
            )
        )
        room = int(canvas.view.right - canvas.view.left) - 8
        self.setFixedWidth(min(WIDEST, room))
        chosen = canvas.item(canvas.selected)
        left = canvas.view.left + 4
        if chosen is not None and chosen.lane == self.lane:
            left = min(max(chosen.rect.right + 8, left), canvas.view.right - self.width() - 4)
        self.move(round(left), round(band.y + (canvas.view.sizes.lane - self.height()) / 2))

    def _keep(self) -> None:
        text = self.text().strip()
        self.hide()
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        if text:
            self.kept.emit(self.lane, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key())
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._keep()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()  # kept here: the canvas below must not take the same key
        elif step:
            order = [band.id for band in self._canvas.drawing.lanes]
            self.lane = order[(order.index(self.lane) + step) % len(order)]
            self._settle()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QEvent) -> None:
        super().focusOutEvent(event)
        if self.isVisible() and not self.text().strip():
            self.hide()


def first_lane(canvas: TimelineCanvas, told: set[str]) -> str:
    """Where writing starts: the lane of the chosen episode, else the first that is still empty."""
    episode = canvas.episode()
    if episode is not None:
        return episode.lane
    stretches = [lane.id for lane in canvas.lanes if not lane.points]
    return next((lane for lane in stretches if lane not in told), stretches[0])
