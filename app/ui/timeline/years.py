"""Moving a moment a year at a time, by taps: what a drag does, for who cannot drag."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.answers.timeline import Episode
from app.text import _
from app.ui.widgets import IconButton, label, row

PARTS = (
    ("whole", "L’ensemble", "L’ensemble, un an plus tôt", "L’ensemble, un an plus tard"),
    ("start", "Début", "Début, un an plus tôt", "Début, un an plus tard"),
    ("end", "Fin", "Fin, un an plus tôt", "Fin, un an plus tard"),
)


class Years(QWidget):
    """``shifted`` is sent with what moves (whole, start, end) and -1 or 1."""

    shifted = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        line = row(self, gap=4)
        line.addWidget(label(_("D’une année :"), "caption"))
        self._buttons: dict[str, tuple[IconButton, IconButton]] = {}
        for part, title, earlier, later in PARTS:
            line.addSpacing(8)
            less = self._button(part, "chev-left", _(earlier), "less", -1)
            more = self._button(part, "chev-right", _(later), "more", 1)
            for widget in (less, label(_(title), "caption"), more):
                line.addWidget(widget)
            self._buttons[part] = (less, more)
        line.addStretch(1)

    def _button(self, part: str, icon: str, says: str, way: str, by: int) -> IconButton:
        made = IconButton(icon, says, f"timeline.{part}.{way}")
        made.clicked.connect(lambda: self.shifted.emit(part, by))
        return made

    def show_episode(self, episode: Episode) -> None:
        """Offer what ``episode`` has: no end for a single date, nothing without a date."""
        span = bool(episode.start) and episode.end is not None
        for part, pair in self._buttons.items():
            for button in pair:
                button.setEnabled(bool(episode.start) if part == "whole" else span)
