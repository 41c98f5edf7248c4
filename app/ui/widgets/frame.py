"""What waits until a frame has been seen: a gesture is answered first, the rest comes after."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

LATEST_MS = 100


class AfterFrame(QObject):
    """Sends ``seen`` once, when ``shown`` has been painted; a moment later where nothing paints.

    A timer of no delay alone would not do: on Windows it comes before the frame.
    """

    seen = Signal()

    def __init__(self, shown: QWidget) -> None:
        super().__init__(shown)
        self._timer = QTimer(self, singleShot=True, interval=LATEST_MS)
        self._timer.timeout.connect(self._send)
        self._timer.start()
        shown.installEventFilter(self)

    def eventFilter(self, shown: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            shown.removeEventFilter(self)
            self._timer.start(0)
        return False

    def _send(self) -> None:
        self.seen.emit()
        self.deleteLater()
