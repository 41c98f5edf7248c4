"""A text is handed to the voice by its standard input, and is nowhere else."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from app.ui import speech
from app.ui.speech import SPEAKERS, Speaker, Voice

SECRET = "Il souhaite retrouver un fournil."


def speaker(folder: Path, body: str) -> Speaker:
    """A program in the place of the system's voice."""
    program = folder / "voix"
    program.write_text(f"#!{sys.executable}\nimport sys, time, pathlib\n{body}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return Speaker(str(program), ("--voice", "{voice}"))


def test_the_text_goes_by_standard_input_and_never_as_an_argument(qtbot, tmp_path: Path) -> None:
    heard = tmp_path / "entendu"
    body = f"pathlib.Path({str(heard)!r}).write_text(repr((sys.argv[1:], sys.stdin.read())))"
    voice = Voice(speaker(tmp_path, body))
    with qtbot.waitSignal(voice.ended):
        voice.say(SECRET, "fr")
        assert voice.speaking
    assert heard.read_text() == repr((["--voice", "fr"], SECRET))
    assert not voice.speaking


def test_stopping_is_immediate(qtbot, tmp_path: Path) -> None:
    voice = Voice(speaker(tmp_path, "sys.stdin.read(); time.sleep(60)"))
    voice.say(SECRET, "fr")
    voice.stop()
    assert not voice.speaking


def test_without_a_voice_nothing_happens(qtbot) -> None:
    voice = Voice(None)
    voice.say(SECRET, "fr")
    assert (voice.available, voice.speaking) == (False, False)


def test_a_voice_that_does_not_start_is_silent(qtbot, tmp_path: Path) -> None:
    voice = Voice(Speaker(str(tmp_path / "rien")))
    with qtbot.waitSignal(voice.ended):
        voice.say(SECRET, "fr")
    assert not voice.speaking
    QTest.qWait(0)


@pytest.mark.parametrize("system", sorted(SPEAKERS))
def test_no_speaker_takes_the_text_as_an_argument(system: str) -> None:
    for each in SPEAKERS[system]:
        filled = [argument.format(voice="fr") for argument in each.arguments]
        assert not any("{" in argument for argument in filled)


def test_the_first_speaker_installed_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech.sys, "platform", "linux")
    monkeypatch.setenv("PATH", "")
    assert speech.installed() is None
