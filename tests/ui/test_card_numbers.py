"""A deck of the establishment's own: the number kept is the one the person saw on the card."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from cards_table import click, open_editor, part, value
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.decks.importing import Request, import_deck
from app.domain.answers.cards import CardsAnswer
from app.domain.deck import Deck
from app.domain.person_texts import load_texts
from app.resources import resources
from app.ui.face.pictures import CardsFace
from app.ui.steps.cards import CardsEditor

sys.path.insert(0, str(Path(__file__).parents[1] / "decks"))
import builders as make


@pytest.fixture
def deck(tmp_path: Path) -> Deck:
    """Cards of numbers 40, 7 and 312; the digits in their ids say something else."""
    cards = [make.card(place, number=number) for place, number in ((1, 40), (2, 7), (3, 312))]
    content = make.description(cards=0) | {"cards": cards}
    return import_deck(
        make.folder_of(make.files_of(content), tmp_path / "jeu"), Request(tmp_path / "jeux")
    )


def numbers(answer: CardsAnswer) -> dict[str, int]:
    return {card.card_id: card.shown_number for card in answer.placed}


def test_on_the_counsellor_s_table(qtbot, qapp, deck) -> None:
    editor = open_editor(qtbot, qapp, deck=deck)
    click(part(editor, "cards.card.c03"))
    click(part(editor, "cards.zone.me_parle"))
    assert numbers(value(editor)) == {"c03": 312}


def test_on_the_person_s_screen(qtbot, qapp, deck) -> None:
    editor = open_editor(qtbot, qapp, deck=deck)
    texts = load_texts(resources() / "method" / "esp")
    face = CardsFace(editor.session, editor.step, texts[0])
    qtbot.addWidget(face)
    face.resize(1000, 640)
    face.refresh()
    face.show()
    click(found(face, "cards.card.c03"))
    click(found(face, "cards.zone.me_parle"))
    assert numbers(value(editor)) == {"c03": 312}


def test_from_numbers_typed_after_the_printed_deck(qtbot, qapp, deck) -> None:
    editor: CardsEditor = open_editor(qtbot, qapp, deck=deck)
    click(part(editor, "cards.paper"))
    QTest.keyClicks(part(editor, "cards.paper.me_parle"), "312, 40")
    click(part(editor, "cards.paper.write"))
    assert numbers(value(editor)) == {"c03": 312, "c01": 40}


def found(window: QWidget, name: str) -> QWidget:
    widget = window.findChild(QWidget, name)
    assert widget is not None, name
    return widget
