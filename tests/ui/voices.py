"""A voice that tests hear, in the place of the computer's."""

from __future__ import annotations

from app.ui.speech import Speaker, Voice


class Heard(Voice):
    """Keeps what it was asked to say, and goes on until it is stopped."""

    def __init__(self) -> None:
        super().__init__(Speaker("nothing"))
        self.heard: list[str] = []

    def say(self, text: str, voice: str) -> None:
        """Note ``text``."""
        self.stop()
        self.heard.append(text)
        self.speaking, self.text = True, text
        self.began.emit()

    def stop(self) -> None:
        """Fall silent, as the computer does."""
        self._over()
