"""The voice of the computer, where there is one: a text is handed to it by its standard input.

Never as an argument: the list of processes is readable by others. Nothing is recorded, no network.
"""

from __future__ import annotations

import shutil
import sys
from typing import NamedTuple

from PySide6.QtCore import QObject, QProcess, Signal

WINDOWS = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)

PATIENCE_MS = 500


class Speaker(NamedTuple):
    """A program that reads its standard input aloud; ``{voice}`` is the tag of a language.

    ``hush`` silences what was handed to a service that goes on after the program has ended.
    """

    program: str
    arguments: tuple[str, ...] = ()
    hush: tuple[str, ...] = ()


SPEAKERS: dict[str, tuple[Speaker, ...]] = {
    "linux": (
        Speaker("espeak-ng", ("--stdin", "-v", "{voice}", "-s", "145")),
        Speaker("spd-say", ("-e", "-w", "-l", "{voice}"), ("-C",)),
        Speaker("espeak", ("--stdin", "-v", "{voice}", "-s", "145")),
    ),
    "darwin": (Speaker("say", ("-f", "-")),),
    "win32": (Speaker("powershell", ("-NoProfile", "-NonInteractive", "-Command", WINDOWS)),),
}


def installed() -> Speaker | None:
    """The first of this system's speakers that is there, or None."""
    known = SPEAKERS.get(sys.platform, ())
    return next((each for each in known if shutil.which(each.program)), None)


class Voice(QObject):
    """Says one text at a time. Without a speaker it is not ``available`` and stays silent."""

    began = Signal()
    ended = Signal()

    def __init__(self, speaker: Speaker | None) -> None:
        super().__init__()
        self._speaker = speaker
        self.speaking = False
        """True while a text is being said."""
        self.text = ""
        """What is being said; nothing of it stays once it is over."""
        self._process = QProcess(self)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._over)
        self._process.errorOccurred.connect(self._over)

    @property
    def available(self) -> bool:
        """True when this computer can speak."""
        return self._speaker is not None

    def say(self, text: str, voice: str) -> None:
        """Say ``text`` in the language ``voice``, in the place of what was being said."""
        self.stop()
        if self._speaker is None or not text:
            return
        self.speaking, self.text = True, text
        arguments = [each.format(voice=voice) for each in self._speaker.arguments]
        self._process.start(self._speaker.program, arguments)
        self._process.write(text.encode())
        self._process.closeWriteChannel()
        self.began.emit()

    def stop(self) -> None:
        """Be silent at once."""
        if not self.speaking:
            return
        self._process.kill()
        self._process.waitForFinished(PATIENCE_MS)
        if self._speaker is not None and self._speaker.hush:
            QProcess.startDetached(self._speaker.program, list(self._speaker.hush))

    def _over(self, *_how: object) -> None:
        if self.speaking:
            self.speaking, self.text = False, ""
            self.ended.emit()
