"""Time spent looking, said quietly, or not at all: a touch hides it, another shows it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer

from app.text import _
from app.ui.widgets import Button

EVERY_MS = 15_000


class SilenceTimer(Button):
    """« En silence depuis 2 min », in whole minutes; it never rings and never counts down."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__("", "plain", "hourglass", "cards.silence")
        self._now, self._since = now, now()
        self._shown = True
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.tell)
        self._timer.start()
        self.clicked.connect(self._toggle)
        self.tell()

    def _toggle(self) -> None:
        self._shown = not self._shown
        self.tell()

    def tell(self) -> None:
        """Say the minutes gone since the pictures were laid out."""
        minutes = int((self._now() - self._since).total_seconds() // 60)
        words = _("En silence depuis {n} min").format(n=minutes) if minutes else _("En silence")
        self.setText(words if self._shown else "")
        self.setAccessibleName(words if self._shown else _("Montrer le temps passé en silence"))
        self.setToolTip(_("Cacher le temps") if self._shown else self.accessibleName())
