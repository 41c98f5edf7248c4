"""Jeux d’images under a hand: bringing, completing, choosing, printing, removing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from cards_table import click
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.answers.cards import CardsAnswer, PlacedCard
from app.domain.interview import Person, with_answer
from app.storage.slots import Cost
from app.ui import theme
from app.ui.decks.screen import DecksScreen
from app.workspace import decks
from app.workspace.space import Workspace, World, create_space

sys.path.insert(0, str(Path(__file__).parents[1] / "decks"))
import builders as make


@pytest.fixture
def space(tmp_path: Path) -> Iterator[Workspace]:
    world = World(cost=Cost.floor())
    phrase = "une phrase longue et fictive"
    made = create_space(tmp_path / "a.canevas", "counsellor", "Claire", "Aulnes", phrase, world)
    yield made
    made.close()


@pytest.fixture
def screen(qtbot, qapp, space: Workspace) -> DecksScreen:
    theme.apply(qapp)
    made = DecksScreen(space)
    qtbot.addWidget(made)
    theme.dress(made)
    made.resize(1180, 760)
    made.show()
    return made


def part(screen: DecksScreen, name: str) -> QWidget:
    found = screen.findChild(QWidget, name)
    assert found is not None, name
    return found


def bring(screen: DecksScreen, qtbot, place: Path) -> None:
    click(part(screen, "decks.import"))
    QTest.keyClicks(part(screen, "decks.place"), str(place))
    click(part(screen, "decks.bring"))
    qtbot.waitUntil(lambda: not part(screen, "decks.progress").isVisible(), timeout=20_000)


def told(screen: DecksScreen) -> str:
    return part(screen, "decks.said").text()


def keys(space: Workspace) -> list[str]:
    return [deck.key for deck in decks.shelf(space).decks()]


def test_a_deck_is_brought_seen_and_chosen(screen, qtbot, space, tmp_path: Path) -> None:
    bring(screen, qtbot, make.folder_of(make.files_of(make.description(5)), tmp_path / "jeu"))
    assert "5 images" in told(screen)
    assert part(screen, "decks.name").text() == "Images des Aulnes"
    assert "usage interne" in part(screen, "decks.facts").text().casefold()
    click(part(screen, "decks.use"))
    assert decks.chosen_deck(space).key == "aulnes@1.0"
    assert not part(screen, "decks.use").isEnabled()


def test_each_card_shows_what_is_read_aloud(screen, qtbot, tmp_path: Path) -> None:
    bring(screen, qtbot, make.folder_of(make.files_of(make.description(3)), tmp_path / "jeu"))
    QTest.keyClick(part(screen, "decks.thumbs"), Qt.Key.Key_Right)
    assert part(screen, "decks.alt").text().endswith("numéro 2.")


def test_every_fault_is_said_on_the_screen_and_nothing_is_kept(
    screen, qtbot, space, tmp_path: Path
) -> None:
    files = make.files_of(make.description(3, licence="", rights=""))
    bring(screen, qtbot, make.folder_of(files | {"photos/2.jpg": b"rien"}, tmp_path / "jeu"))
    shown = " ".join(w.text() for w in screen.findChildren(type(part(screen, "decks.said"))))
    for words in ("3 point(s)", "La licence", "Les droits", "« photos/2.jpg »"):
        assert words in shown
    assert keys(space) == ["canevas@1.0"]


def test_a_bare_folder_is_completed_card_by_card(screen, qtbot, space, tmp_path: Path) -> None:
    pictures = {f"{n}.jpg": make.picture(colour=make.COLOURS[n]) for n in (1, 2)}
    bring(screen, qtbot, make.folder_of(pictures, tmp_path / "atelier"))
    finish = part(screen, "decks.finish")
    assert not finish.isEnabled()
    for field, words in (("author", "Atelier"), ("rights", "Accord signe.")):
        QTest.keyClicks(part(screen, f"decks.{field}"), words)
    for _card in range(2):
        QTest.keyClicks(part(screen, "decks.card_title"), "Le champ")
        QTest.keyClicks(part(screen, "decks.card_alt"), "Un champ clair.")
        QTest.keyClick(part(screen, "decks.thumbs"), Qt.Key.Key_Right)
    assert finish.isEnabled(), part(screen, "decks.lack").text()
    click(finish)
    found = decks.shelf(space).find("atelier", "1")
    assert found is not None
    assert [(card.title, card.alt) for card in found.cards] == [("Le champ", "Un champ clair.")] * 2
    assert not found.draft
    assert part(screen, "decks.use").isVisible()


def test_what_was_typed_in_a_draft_is_still_there_later(screen, qtbot, space, tmp_path) -> None:
    bring(screen, qtbot, make.folder_of({"1.jpg": make.picture()}, tmp_path / "atelier"))
    QTest.keyClicks(part(screen, "decks.card_alt"), "Un champ.")
    click(part(screen, "decks.entry.canevas@1.0"))
    kept = decks.shelf(space).find("atelier", "1")
    assert kept is not None
    assert kept.cards[0].alt == "Un champ."


def test_a_deck_an_interview_shows_is_not_removed(screen, qtbot, space, tmp_path: Path) -> None:
    bring(screen, qtbot, make.folder_of(make.files_of(make.description(3)), tmp_path / "jeu"))
    interview = space.begin(Person("p", "Lenormand"))
    answer = CardsAnswer("aulnes", "1.0", ("c01",), (PlacedCard("c01", "me_parle"),))
    space.save_answer(with_answer(interview, "images", answer), "images")
    click(part(screen, "decks.remove"))
    assert "1 entretien(s)" in part(screen, "decks.told.words").text()
    assert "aulnes@1.0" in keys(space)


def test_an_unused_deck_is_removed_and_ours_cannot_be(screen, qtbot, space, tmp_path) -> None:
    assert not part(screen, "decks.remove").isVisible()
    bring(screen, qtbot, make.folder_of(make.files_of(make.description(3)), tmp_path / "jeu"))
    click(part(screen, "decks.remove"))
    assert keys(space) == ["canevas@1.0"]
    assert "retiré" in told(screen)


def test_the_sheets_to_cut_are_written(screen, qtbot, space, tmp_path: Path) -> None:
    bring(screen, qtbot, make.folder_of(make.files_of(make.description(3)), tmp_path / "jeu"))
    deck = decks.shelf(space).find("aulnes", "1.0")
    screen.write_pdf(deck, tmp_path / "cartes.pdf")
    qtbot.waitUntil(lambda: "PDF écrit" in told(screen), timeout=20_000)
    assert (tmp_path / "cartes.pdf").read_bytes().startswith(b"%PDF-")


def test_sheets_under_way_can_be_stopped_and_leave_no_file(screen, qtbot, space, tmp_path) -> None:
    screen.write_pdf(decks.chosen_deck(space), tmp_path / "cartes.pdf")
    click(part(screen, "decks.sheets.stop"))
    words = part(screen, "decks.told.words")
    qtbot.waitUntil(lambda: "Impression arrêtée" in words.text(), timeout=20_000)
    assert not part(screen, "decks.sheets.stop").isVisible()
    assert list(tmp_path.glob("cartes*")) == []
