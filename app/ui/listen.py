"""The button that has something said aloud, and stops it; it is not there without a voice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QHideEvent

from app.text import _
from app.ui.speech import Voice
from app.ui.widgets import Button

LANGUAGE = "fr"


class Listen(Button):
    """Says ``words()``; while it does, the same button stops. Out of sight, it is silent."""

    def __init__(
        self,
        voice: Voice,
        words: Callable[[], str],
        name: str,
        text: str = "",
        kind: str = "plain",
    ) -> None:
        self._offers = text or _("Lire à voix haute")
        super().__init__(self._offers, kind, "speak", name)
        self._voice, self._words = voice, words
        self._said = ""
        self.clicked.connect(self._turn)
        voice.began.connect(self._show)
        voice.ended.connect(self._show)
        if not voice.available:
            self.hide()

    def offer(self, on: bool) -> None:
        """Show it while there is something to say, and a voice to say it."""
        self.setVisible(on and self._voice.available)

    @property
    def _speaks(self) -> bool:
        return self._voice.speaking and self._voice.text == self._said

    def _turn(self) -> None:
        if self._speaks:
            self._voice.stop()
        else:
            self._said = self._words()
            self._voice.say(self._said, LANGUAGE)

    def _show(self) -> None:
        words = _("Arrêter la lecture") if self._speaks else self._offers
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
            self.draw_icon("pause" if self._speaks else "speak", self._tint)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._speaks:
            self._voice.stop()
