"""Python's garbage is collected in the window's thread, and nowhere else.

By itself Python collects it wherever an allocation happens to call for it: a thread that saves
would destroy the widgets of a screen that was left, which hangs Qt or crashes it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 500


class Collector(QObject):
    """Takes over from Python for as long as ``parent``, the application, lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(collect_due)
        self._timer.start()


def collect_due() -> None:
    """Collect the oldest generation that is due, by Python's own thresholds."""
    due = (count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True))
    oldest = max((generation for generation, is_due in enumerate(due) if is_due), default=None)
    if oldest is not None:
        gc.collect(oldest)
