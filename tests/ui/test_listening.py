"""Reading aloud during the hour: one button says it and stops it, and none is there without."""

from __future__ import annotations

import pytest
from ui.forms import open_session, part, shown
from ui.test_interview import AGREED, NOTICE, click
from ui.voices import Heard

from app.ui import theme
from app.ui.interview.screen import InterviewScreen


@pytest.fixture
def open_screen(qtbot, qapp):
    theme.apply(qapp, "light", 100)

    def opened(answers=None, voice=None) -> InterviewScreen:
        session = open_session(answers)
        session.voice = voice or session.voice
        screen = InterviewScreen(session, lambda: NOTICE)
        qtbot.addWidget(screen)
        theme.dress(screen)
        screen.begin()
        screen.resize(1280, 800)
        screen.show()
        return screen

    return opened


def test_what_is_being_read_has_a_stop_in_sight_and_ends_with_its_page(open_screen):
    voice = Heard()
    screen = open_screen(voice=voice)
    click(screen, "form.information.notice")
    button = part(screen, "notice.aloud")
    click(screen, "notice.aloud")
    assert (button.text(), button.accessibleName()) == ("Arrêter la lecture",) * 2
    click(screen, "notice.aloud")
    assert (voice.speaking, button.text()) == (False, "Lire à voix haute")
    click(screen, "notice.aloud")
    click(screen, "notice.back")
    assert not voice.speaking


def test_the_next_sentence_to_say_can_be_read_aloud(open_screen):
    voice = Heard()
    screen = open_screen(AGREED, voice=voice)
    prompts = screen.step.prompts
    click(screen, "prompts.aloud")
    click(screen, "prompt.0")
    click(screen, "prompts.aloud")
    click(screen, "prompts.aloud")
    assert voice.heard == [prompts[0], prompts[1]]
    assert part(screen, "prompts.aloud").text() == "Arrêter la lecture"
    click(screen, "prompts.fold")
    assert not voice.speaking


def test_without_a_voice_nothing_offers_to_read(open_screen):
    screen = open_screen(AGREED)
    assert not shown(screen, "prompts.aloud")
    click(screen, "form.information.notice")
    assert not shown(screen, "notice.aloud")
