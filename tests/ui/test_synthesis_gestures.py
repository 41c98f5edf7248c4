"""The synthesis: undoing, what is emptied, a menu that leads where the list has no room."""

from __future__ import annotations

from lives import HELD
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from ui.synthesis_desk import click, livreur, said

from app.domain.delay import Delays, suspend
from app.domain.synthesis import word_count
from app.ui.synthesis.reading import ReadBack


def test_a_suspended_delay_is_taken_back_like_any_gesture(screen, space, session) -> None:
    due = screen.draft.synthesis.heading.due_on
    screen.draft.delay(suspend(screen.draft.delays, "transfert", HELD.date()))
    assert "Suspendu depuis" in said(screen)
    click(screen, "synthesis.undo")
    assert "Suspendu depuis" not in said(screen)
    assert screen.draft.synthesis.heading.due_on == due
    assert space.delays(session.interview.id) == Delays()
    click(screen, "synthesis.redo")
    assert "Suspendu depuis" in said(screen)


def test_where_the_list_has_no_room_a_menu_leads_to_each_section(screen, qtbot) -> None:
    menu = screen.findChild(QComboBox, "synthesis.sections")
    assert not menu.isVisible()
    screen.resize(1024, 600)
    assert menu.isVisible()
    told = [menu.itemText(place) for place in range(menu.count())]
    count = word_count(screen.draft.final.sections[6])
    assert f"Projets, {word_count(screen.draft.final.sections[4])} / 120" in told
    assert count or "Savoirs de base et langue, vide" in told
    screen.draft.write(livreur(screen), "Il livre avant sa première incarcération.")
    assert any("Parcours" in t and "un terme à revoir" in t for t in map(menu.itemText, range(11)))
    bar = screen._page.verticalScrollBar()
    menu.setCurrentIndex(8)
    menu.activated.emit(8)
    qtbot.wait_until(lambda: bar.value() > 0)
    assert menu.currentIndex() == 0


def leaving(screen) -> set[str]:
    return {s.id for section in screen.draft.final.sections for s in section.sentences}


def test_a_sentence_that_was_emptied_leaves_no_hole_and_comes_back(screen, qtbot) -> None:
    sentence = livreur(screen)
    box = screen._boxes[sentence.id]
    text = box.text
    text.setFocus()
    text.selectAll()
    QTest.keyClick(text, Qt.Key.Key_Delete)
    assert text.isVisible()  # one may still write something else
    screen._read.setFocus()
    assert not text.isVisible()
    assert "Phrase retirée" in said(box)
    assert sentence.id not in leaving(screen)
    reading = ReadBack(screen.draft)
    qtbot.addWidget(reading)
    assert sentence.id not in {s.id for part in reading._sections for s in part.sentences}
    click(screen, "synthesis.undo")
    assert text.isVisible()
    assert text.text() == sentence.text
    screen.draft.write(sentence, "  ")
    assert sentence.id not in leaving(screen)
    screen._read.setFocus()
    click(screen, f"sentence.{sentence.id}.put_back")
    assert text.text() == sentence.text
    assert "Phrase retirée" not in said(box)
