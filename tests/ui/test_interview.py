"""The interview screen: two facts first, then the rail, the pace, notes, quotes, and its stops."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit
from ui.forms import NOW, open_session, part, settle, shown, write
from ui.voices import Heard

from app.domain.answers.form import FormAnswer
from app.domain.interview import StepProgress, progress_of
from app.domain.notice import NoticeText
from app.domain.synthesis import Section, Sentence
from app.ui import theme
from app.ui.interview.screen import InterviewScreen

AGREED = {
    "accueil": FormAnswer(
        {"information": "lue_ensemble", "participation": "accepte"},
        {"information": NOW, "participation": NOW},
    )
}
NOTICE = NoticeText("2026-11-03", ("Il est volontaire.",), (("Responsable", "Afpa"),))


@pytest.fixture
def open_screen(qtbot, qapp):
    theme.apply(qapp, "light", 100)

    def opened(answers=None, size=(1280, 800), voice=None, **header) -> InterviewScreen:
        printed = []
        session = open_session(answers, **header)
        session.voice = voice or session.voice
        screen = InterviewScreen(
            session, lambda: NOTICE, lambda text: printed.append(text) or "printed"
        )
        screen.printed = printed
        screen.begin()
        qtbot.addWidget(screen)
        theme.dress(screen)
        screen.resize(*size)
        screen.show()
        settle()
        return screen

    return opened


def click(screen, name: str) -> None:
    QTest.mouseClick(part(screen, name), Qt.MouseButton.LeftButton)
    settle()


def key(screen, key: Qt.Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    screen.activateWindow()
    QTest.keyClick(screen, key, held)
    settle()


def later(screen, minutes: float) -> None:
    """Let the clock of the session go on, and the hour count it."""
    at = screen.session.now() + timedelta(minutes=minutes)
    screen.session.now = lambda: at
    screen.walk.tick()


def status(screen, step: str) -> str:
    return progress_of(screen.session.interview, step).status


# --- the two facts ------------------------------------------------------------------------------


def test_before_the_two_facts_nothing_else_can_be_written(open_screen):
    screen = open_screen()
    assert not part(screen, "form.langue.francais").isEnabled()
    assert not part(screen, "note").isEnabled()
    click(screen, "form.information.lue_ensemble")
    assert not part(screen, "note").isEnabled()
    click(screen, "form.participation.accepte")
    assert part(screen, "note").isEnabled()
    assert part(screen, "form.langue.francais").isEnabled()


@pytest.mark.parametrize("way", ["step.next", "step.skip", "rail.projets"])
def test_no_way_leads_past_the_two_facts(open_screen, way):
    screen = open_screen()
    click(screen, "form.information.lue_ensemble")
    click(screen, way)
    assert screen.step.id == "accueil"


def test_what_asks_for_the_two_facts_goes_once_both_are_noted(open_screen):
    screen = open_screen()
    click(screen, "step.next")
    click(screen, "form.information.lue_ensemble")
    assert shown(screen, "facts_first")
    click(screen, "form.participation.accepte")
    assert not shown(screen, "facts_first")
    click(screen, "step.next")
    assert screen.step.id == "situation"


def test_each_fact_keeps_its_own_time(open_screen):
    screen = open_screen()
    click(screen, "form.information.imprimee")
    later(screen, 2)
    click(screen, "form.participation.accepte")
    noted = screen.session.answer(screen.step).noted_at
    assert noted["participation"] - noted["information"] == timedelta(minutes=2)


def test_a_refusal_asks_for_its_reason_and_a_yes_puts_it_away(open_screen, qtbot):
    screen = open_screen()
    click(screen, "form.participation.refuse")
    assert shown(screen, "refusal.pas_utile")
    click(screen, "form.participation.accepte")
    assert not shown(screen, "refusal.pas_utile")
    click(screen, "form.participation.refuse")
    with qtbot.waitSignal(screen.refused) as told:
        click(screen, "refusal.pas_utile")
    assert told.args == ["pas_utile"]


def test_time_to_think_sends_the_interview_back_to_the_plan(open_screen, qtbot):
    screen = open_screen()
    click(screen, "form.participation.reflechir")
    with qtbot.waitSignal(screen.postponed):
        click(screen, "refusal.later")


def test_the_notice_is_read_aloud_and_printed_where_the_sheet_stood(open_screen):
    voice = Heard()
    screen = open_screen(voice=voice)
    click(screen, "form.information.notice")
    assert not shown(screen, "step.next")
    click(screen, "notice.aloud")
    assert voice.heard == ["Il est volontaire.\nResponsable : Afpa."]
    click(screen, "notice.print")
    assert screen.printed == [NOTICE]
    assert part(screen, "notice.said").text() == "Envoyée à l’imprimante."
    click(screen, "notice.back")
    assert shown(screen, "step.next")


def test_a_withdrawal_is_two_gestures_away_at_any_step(open_screen, qtbot):
    screen = open_screen(AGREED, current_step="frise")
    click(screen, "step.interrupt")
    with qtbot.waitSignal(screen.withdrawn):
        click(screen, "interruption.withdraw")


# --- walking ------------------------------------------------------------------------------------


def test_passed_by_choice_is_told_from_not_done(open_screen):
    screen = open_screen(AGREED)
    click(screen, "step.next")
    click(screen, "step.skip")
    click(screen, "step.next")
    assert (status(screen, "situation"), status(screen, "images")) == ("passed", "todo")
    assert "passée par choix" in part(screen, "rail.situation").accessibleName()
    assert "à faire" in part(screen, "rail.images").accessibleName()


def test_a_step_passed_can_be_taken_up_again(open_screen):
    screen = open_screen(AGREED)
    click(screen, "step.next")
    click(screen, "step.skip")
    click(screen, "rail.situation")
    write(part(screen, "form.activite"), "Marchés")
    click(screen, "rail.images")
    assert status(screen, "situation") == "done"


def test_keys_jump_and_walk(open_screen):
    screen = open_screen(AGREED)
    key(screen, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert screen.step.id == "projets"
    key(screen, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert screen.step.id == "competences"
    key(screen, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert screen.step.id == "projets"


def test_an_interruption_keeps_its_reason_and_resumes_in_place(open_screen, qtbot):
    screen = open_screen(AGREED, current_step="projets")
    click(screen, "step.interrupt")
    with qtbot.waitSignal(screen.left):
        click(screen, "interruption.fatigue")
    kept = screen.session.interview
    assert (kept.interruption, kept.current_step) == ("fatigue", "projets")
    again = InterviewScreen(screen.session)
    qtbot.addWidget(again)
    again.begin()
    assert again.step.id == "projets"
    assert again.session.interview.interruption == ""


def test_what_is_not_done_is_told_once_and_gently(open_screen, qtbot):
    screen = open_screen(AGREED, current_step="relecture")
    click(screen, "step.next")
    assert shown(screen, "unfinished.frise")
    assert not shown(screen, "unfinished.accueil")
    assert screen.session.interview.closed_at is None
    with qtbot.waitSignal(screen.finished):
        click(screen, "unfinished.enough")
    assert screen.session.interview.closed_at is not None


def test_from_there_one_gesture_leads_to_a_step_and_the_hour_is_not_held_back(open_screen, qtbot):
    screen = open_screen(AGREED, current_step="relecture")
    click(screen, "step.next")
    click(screen, "unfinished.frise")
    assert screen.step.id == "frise"
    click(screen, "rail.relecture")
    with qtbot.waitSignal(screen.finished):
        click(screen, "step.next")


# --- the pace -----------------------------------------------------------------------------------


def test_the_time_of_each_step_stands_against_its_plan(open_screen):
    screen = open_screen(AGREED)
    later(screen, 5)
    assert "5 min sur 60" in screen.bar.pace.accessibleName()
    assert "5 min passées" in part(screen, "rail.accueil").accessibleName()
    click(screen, "step.next")
    assert ", 5 min" in part(screen, "rail.accueil").accessibleName()


def test_an_hour_that_overflows_stays_calm(open_screen):
    screen = open_screen(AGREED)
    for _time in range(4):
        later(screen, 19)
    red = theme.colour("terracotta").rgb()
    image = screen.grab().toImage()
    pixels = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, 64)}
    assert red not in pixels
    assert screen.rail.findChild(type(screen.rail._feeling)) is not None


def test_a_sleeping_laptop_does_not_count_as_work(open_screen):
    screen = open_screen(AGREED)
    later(screen, 90)
    assert "0 min sur 60" in screen.bar.pace.accessibleName()


# --- prompts, notes, quotes ---------------------------------------------------------------------


def test_a_prompt_said_is_ticked_and_has_a_plainer_form(open_screen):
    screen = open_screen(AGREED)
    before = part(screen, "prompt.1").accessibleName()
    click(screen, "prompt.1")
    click(screen, "prompts.plain")
    assert part(screen, "prompt.1").isChecked()
    assert part(screen, "prompt.1").accessibleName() != before
    assert progress_of(screen.session.interview, "accueil").said == (1,)


def test_one_gesture_makes_a_quote_of_the_words_chosen(open_screen):
    screen = open_screen(AGREED)
    note = part(screen, "note")
    write(note, "Il dit : j’ai jamais raté une embauche.")
    cursor = note.textCursor()
    cursor.setPosition(len("Il dit : "))
    cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
    note.setTextCursor(cursor)
    assert part(screen, "note.quote").text() == "Citer les mots choisis"
    QTest.keyClick(note, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    settle()
    (quote,) = screen.session.interview.quotes
    assert (quote.text, quote.transmitted) == ("j’ai jamais raté une embauche.", False)
    assert shown(screen, f"quote.{quote.id}")


def test_private_notes_say_so_and_wear_their_hatch(open_screen):
    screen = open_screen(AGREED)
    note = part(screen, "note").parentWidget()
    image = note.grab().toImage()
    hatch = {image.pixelColor(x, y).name() for x in range(9) for y in range(40, 80)}
    assert theme.colour("plum").name() in hatch
    assert image.pixelColor(image.width() - 6, 40).name() == theme.colour("plum_soft").name()


# --- small windows ------------------------------------------------------------------------------


@pytest.mark.parametrize("number", range(1, 9))
def test_every_step_fits_the_smallest_window(open_screen, number):
    screen = open_screen(AGREED, (1024, 600))
    key(screen, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
    smallest = screen.minimumSizeHint()
    assert smallest.width() <= 1024
    assert smallest.height() <= 600
    assert not shown(screen, "note")


def test_in_a_small_window_the_prompts_open_over_the_sheet_and_fold_again(open_screen):
    screen = open_screen(AGREED, (1024, 600))
    wide = part(screen, "step.next").width()
    click(screen, "step.notes")
    note = part(screen, "note")
    right = note.mapTo(screen, note.rect().topRight()).x()
    assert 900 < right < 1024
    assert part(screen, "step.next").width() == wide
    QTest.keyClick(screen.side.panel, Qt.Key.Key_Escape)
    assert not shown(screen, "note")


def test_between_the_two_sizes_nothing_is_cut(open_screen):
    screen = open_screen(AGREED)
    for width in (1240, 1200, 1150, 1100, 1030):
        screen.resize(width, 700)
        settle()
        assert screen.minimumSizeHint().width() <= width


# --- a second interview -------------------------------------------------------------------------


def test_the_earlier_interview_is_read_beside_this_one_and_cannot_change(open_screen, qtbot, qapp):
    before = open_session({"situation": FormAnswer({"demande": "Retrouver un fournil."})})
    session = open_session(AGREED)
    session.earlier = replace(before.interview, closed_at=NOW, notes={"situation": "fatigué"})
    asked = Sentence("essentiel.demande", "Retrouver un fournil.", "dit", ())
    advised = Sentence("preconisations.r", "Voir l’ULE.", "proposé", (), cells=("ULE", "", "haute"))
    session.earlier_told = (
        Section("essentiel", "L’essentiel", (asked,)),
        Section("preconisations", "Préconisations", (advised,)),
    )
    screen = InterviewScreen(session)
    qtbot.addWidget(screen)
    screen.begin()
    screen.resize(1280, 800)
    screen.show()
    assert shown(screen, "prompt.0")
    click(screen, "prompts.time.before")
    read = part(screen, "earlier")
    said = " ".join(label.text() for label in read.findChildren(QLabel))
    assert "Retrouver un fournil." in said
    assert "Voir l’ULE. ULE, haute" in said
    assert "En lecture seule" in said
    assert "fatigué" not in said
    assert not read.findChildren(QLineEdit)
    assert not read.findChildren(QPlainTextEdit)
    assert shown(screen, "step.next")
    click(screen, "prompts.time.now")
    assert shown(screen, "prompt.0")


# --- at once ------------------------------------------------------------------------------------


def test_a_step_seen_before_comes_back_as_it_was_left(open_screen):
    screen = open_screen(AGREED)
    first = screen.sheet.page
    click(screen, "rail.projets")
    click(screen, "rail.accueil")
    assert first is not None
    assert screen.sheet.page is first


def test_a_step_put_away_is_redrawn_when_it_comes_back(open_screen):
    screen = open_screen(AGREED, current_step="situation")
    write(part(screen, "form.activite"), "Marchés")
    click(screen, "rail.projets")
    screen.session.edit("situation", FormAnswer({"activite": "Livraisons"}), "autre main")
    assert screen.step.id == "situation"
    assert part(screen, "form.activite").text() == "Livraisons"


def test_one_step_alone_is_shown_in_hand(open_screen):
    screen = open_screen()
    screen.session.set_progress("frise", StepProgress("here"))  # left so by an hour that stopped
    shown = [step for step, widget in screen.rail._steps.items() if widget._status == "here"]
    assert shown == [screen.step.id]


def test_what_was_done_before_the_screen_was_turned_is_still_undone(open_screen, qtbot):
    before = open_screen()
    before.session.note("accueil", "Il parle du fournil.")
    after = InterviewScreen(before.session)
    qtbot.addWidget(after)
    after.begin()
    undo = after.findChild(QAbstractButton, "interview.undo")
    assert undo.isEnabled()
    undo.click()
    assert not before.session.interview.notes.get("accueil")
    assert not undo.isEnabled()
