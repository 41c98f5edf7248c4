"""Decks beside a space: chosen for what comes, readable for what was, even when they are gone."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import builders as make
import pytest
from PIL import Image

from app.domain.answers.cards import CardsAnswer, PlacedCard
from app.domain.deck import Deck
from app.domain.errors import UserError
from app.domain.interview import Interview, Person, with_answer
from app.storage.slots import Cost
from app.workspace import decks
from app.workspace.space import Workspace, World, create_space


@pytest.fixture
def space(tmp_path: Path) -> Iterator[Workspace]:
    made = create_space(
        tmp_path / "atelier.canevas",
        "counsellor",
        "Claire Maréchal",
        "MA des Aulnes",
        "une phrase longue et fictive",
        World(cost=Cost.floor()),
    )
    yield made
    made.close()


def bring(space: Workspace, **changes: object) -> Deck:
    place = space.vault.path.parent / f"apporte-{len(changes)}-{changes.get('version', '')}"
    make.folder_of(make.files_of(make.description(**changes)), place)
    return decks.bring(space, place, lambda *_: None, lambda: False)


def laid(space: Workspace, deck: Deck) -> Interview:
    """An interview that used ``deck``, one card kept and agreed, one refused."""
    interview = space.begin(Person("p", "Lenormand"))
    placed = (
        PlacedCard("c02", "me_parle", "Un pré.", transmitted=True, number=2),
        PlacedCard("c01", "je_refuse", number=1),
    )
    answer = CardsAnswer(deck.id, deck.version, tuple(c.id for c in deck.cards), placed)
    changed = with_answer(interview, "images", answer)
    space.save_answer(changed, "images")
    return changed


def test_imported_decks_stand_beside_the_space_without_personal_data(space: Workspace) -> None:
    deck = bring(space)
    folder = space.vault.path.with_name("atelier.canevas.jeux") / "aulnes@1.0"
    assert deck.folder == folder
    assert [d.id for d in decks.shelf(space).decks()] == ["canevas", "aulnes"]


def test_the_chosen_deck_is_laid_in_interviews_to_come_only(space: Workspace) -> None:
    assert decks.chosen_deck(space).id == "canevas"
    before = laid(space, decks.chosen_deck(space))
    deck = bring(space)
    decks.choose(space, deck)
    assert decks.deck_of(space, space.begin(Person("q", "Diallo"))) == deck
    assert decks.deck_of(space, before).id == "canevas"


def test_a_deck_in_use_stays_and_says_why(space: Workspace) -> None:
    deck = bring(space)
    interview = laid(space, deck)
    with pytest.raises(UserError) as refused:
        decks.remove(space, deck)
    assert (refused.value.code, refused.value.facts["n"]) == ("deck.in_use", 1)
    assert decks.deck_of(space, interview) == deck


def test_a_new_version_leaves_the_older_one_to_the_interviews_that_show_it(
    space: Workspace,
) -> None:
    old = bring(space)
    interview = laid(space, old)
    new = bring(space, version="2.0")
    assert decks.deck_of(space, interview).version == "1.0"
    decks.remove(space, new)
    assert decks.shelf(space).find("aulnes", "2.0") is None


def test_an_unused_deck_leaves_and_the_choice_goes_back_to_ours(space: Workspace) -> None:
    deck = bring(space)
    decks.choose(space, deck)
    decks.remove(space, deck)
    assert decks.chosen_deck(space).id == "canevas"


def test_an_interview_whose_deck_is_gone_keeps_its_words_and_numbers(space: Workspace) -> None:
    deck = bring(space)
    interview = laid(space, deck)
    decks.shelf(space).remove(deck)  # by hand, or on another computer
    found = decks.deck_of(space, interview)
    assert (found.key, found.folder) == (deck.key, None)
    assert [card.number for card in found.cards] == [1, 2, 3]
    assert decks.kept_pictures(space, interview) == {}


def test_only_cards_agreed_to_give_their_small_pictures(space: Workspace) -> None:
    interview = laid(space, bring(space))
    pictures = decks.kept_pictures(space, interview)
    assert set(pictures) == {"c02"}
    with Image.open(io.BytesIO(pictures["c02"])) as small:
        assert (small.format, small.size) == ("JPEG", (240, 180))


def test_the_shipped_thumbnails_become_jpeg_for_a_document(space: Workspace) -> None:
    interview = laid(space, replace(decks.chosen_deck(space)))
    assert decks.kept_pictures(space, interview)["c02"].startswith(b"\xff\xd8")
