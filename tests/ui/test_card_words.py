"""The second time: words, order, comparison, numbers typed from paper."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cards_table import click, open_editor, part, shown, value
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from voices import Heard

from app.domain.answers.cards import CardsAnswer, PlacedCard, find, in_zone, place
from app.domain.deck import absent_deck
from app.ui.steps.cards import CardsEditor


@pytest.fixture
def editor(qtbot, qapp) -> CardsEditor:
    return open_editor(qtbot, qapp)


def test_speaking_keeps_words_keywords_and_agreement(editor):
    QTest.keyClick(part(editor, "cards.card.c28"), Qt.Key.Key_1)
    click(part(editor, "cards.talk"))
    QTest.keyClicks(part(editor, "cards.seen"), "Des mains.")
    QTest.keyClicks(part(editor, "cards.alike"), "Je prends soin.")
    word = part(editor, "cards.keyword")
    QTest.keyClicks(word, "soin")
    QTest.keyClick(word, Qt.Key.Key_Return)
    switch = part(editor, "cards.agree")
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    expected = PlacedCard(
        "c28", "me_parle", "Des mains.", "Je prends soin.", ("soin",), True, number=28
    )
    assert find(value(editor), "c28") == expected


def test_a_word_taken_away_leaves_the_focus_where_words_are_typed(editor):
    QTest.keyClick(part(editor, "cards.card.c28"), Qt.Key.Key_1)
    click(part(editor, "cards.talk"))
    word = part(editor, "cards.keyword")
    QTest.keyClicks(word, "soin")
    QTest.keyClick(word, Qt.Key.Key_Return)
    editor.activateWindow()
    chip = part(editor, "cards.keyword.soin")
    QApplication.processEvents()  # it is laid out
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert find(value(editor), "c28").keywords == ()
    assert word.hasFocus()


def test_a_refused_card_says_why_and_stays_unless_the_person_agrees(editor):
    QTest.keyClick(part(editor, "cards.card.c37"), Qt.Key.Key_3)
    click(part(editor, "cards.talk"))
    assert not part(editor, "cards.alike").isVisible()
    QTest.keyClicks(part(editor, "cards.why"), "Trop seul.")
    assert find(value(editor), "c37") == PlacedCard("c37", "je_refuse", why="Trop seul.", number=37)


def test_an_agreement_ends_when_the_card_changes_zone(editor):
    answer = replace(value(editor), placed=(PlacedCard("c28", "me_parle", transmitted=True),))
    moved = place(answer, "c28", "je_refuse", 1)
    assert find(moved, "c28") == PlacedCard("c28", "je_refuse")


def test_a_passage_of_what_was_said_becomes_a_keyword(editor):
    QTest.keyClick(part(editor, "cards.card.c28"), Qt.Key.Key_1)
    click(part(editor, "cards.talk"))
    seen = part(editor, "cards.seen")
    QTest.keyClicks(seen, "Des mains, de la terre.")
    assert not part(editor, "cards.hold").isVisible()
    cursor = seen.textCursor()
    cursor.setPosition(11)
    cursor.setPosition(22, cursor.MoveMode.KeepAnchor)
    seen.setTextCursor(cursor)
    click(part(editor, "cards.hold"))
    assert find(value(editor), "c28").keywords == ("de la terre",)


def test_the_order_can_be_changed_by_the_person(editor):
    for card in ("c28", "c01"):
        QTest.keyClick(part(editor, f"cards.card.{card}"), Qt.Key.Key_1)
    click(part(editor, "cards.talk"))
    click(shown(editor, "cards.strip.c01"))
    click(part(editor, "cards.first"))
    assert [c.card_id for c in in_zone(value(editor), "me_parle")] == ["c01", "c28"]
    assert not part(editor, "cards.first").isVisible()


def test_two_cards_stand_side_by_side_with_their_words(editor):
    placed = (
        PlacedCard("c28", "me_parle", alike="Je prends soin."),
        PlacedCard("c01", "me_parle"),
        PlacedCard("c37", "je_refuse", why="Trop seul."),
    )
    editor.session.edit(editor.step.id, replace(value(editor), placed=placed), "pose")
    click(part(editor, "cards.talk"))
    click(part(editor, "cards.compare"))
    left, right = part(editor, "cards.compare.left"), part(editor, "cards.compare.right")
    assert "Je prends soin." in left.text()
    assert right.text() == "Pas encore racontée."
    click(shown(editor, "cards.strip.c37"))
    assert "Trop seul." in right.text()


@pytest.mark.parametrize("height", [640, 440])
def test_the_words_of_two_cards_are_seen_whole(editor, height):
    long = "Quatre heures du matin, tout seul dans la rue, et moi je savais où j’allais."
    placed = (PlacedCard("c28", "me_parle", alike=long), PlacedCard("c01", "me_parle", alike=long))
    editor.session.edit(editor.step.id, replace(value(editor), placed=placed), "pose")
    editor.resize(900, height)
    click(part(editor, "cards.talk"))
    click(part(editor, "cards.compare"))
    for side in ("left", "right"):
        words = part(editor, f"cards.compare.{side}")
        assert words.visibleRegion().boundingRect() == words.rect()
        assert words.heightForWidth(words.width()) <= words.height()


def test_numbers_chosen_on_paper_lay_the_cards_in_that_order(editor):
    click(part(editor, "cards.paper"))
    QTest.keyClicks(part(editor, "cards.paper.me_parle"), "28, 1")
    QTest.keyClicks(part(editor, "cards.paper.je_refuse"), "37")
    click(part(editor, "cards.paper.write"))
    answer = value(editor)
    assert [(c.number, c.zone) for c in answer.placed] == [
        (28, "me_parle"),
        (1, "me_parle"),
        (37, "je_refuse"),
    ]
    assert answer.on_paper
    assert part(editor, "cards.zone.me_parle").isVisible()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("999", "Aucune image"),
        ("un", "n’est pas un numéro"),
        ("28 28", "deux fois"),
        ("1 2 3 28", "au plus 3"),
    ],
)
def test_a_slip_on_paper_is_said_and_lays_nothing(editor, typed, said):
    click(part(editor, "cards.paper"))
    QTest.keyClicks(part(editor, "cards.paper.me_parle"), typed)
    click(part(editor, "cards.paper.write"))
    assert said in part(editor, "cards.paper.trouble").text()
    assert value(editor).placed == ()


def test_the_time_of_silence_can_be_hidden(editor):
    silence = editor.tools()[0]
    assert silence.text() == "En silence"
    silence.click()
    assert silence.text() == ""


def test_an_interview_whose_deck_is_gone_keeps_numbers_words_and_the_deck_s_name(qtbot, qapp):
    laid = PlacedCard("x7", "me_parle", "Un pré.", number=7)
    answer = CardsAnswer("aulnes", "2.0", ("x7", "x3"), (laid,))
    editor = open_editor(qtbot, qapp, answer, absent_deck(answer))
    assert value(editor) == answer
    assert part(editor, "cards.absent").isVisible()
    click(part(editor, "cards.talk"))
    assert part(editor, "cards.seen").toPlainText() == "Un pré."


def test_descriptions_are_offered_to_a_voice(qtbot, qapp):
    voice = Heard()
    editor = open_editor(qtbot, qapp, voice=voice)
    click(part(editor, "cards.card.c28"))
    click(part(editor, "cards.large.aloud"))
    assert voice.heard == [editor.session.deck.card("c28").alt]


def test_without_a_voice_nothing_offers_to_speak(editor):
    click(part(editor, "cards.card.c28"))
    assert not part(editor, "cards.large.aloud").isVisible()
