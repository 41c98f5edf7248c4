"""A deck that is sound comes in whole, bare of what its pictures carried, and leaves whole."""

from __future__ import annotations

import io
from hashlib import sha256
from pathlib import Path

import builders as make
import pytest
from PIL import Image

from app.decks import drafts
from app.decks.importing import DeckRefused, Request, import_deck
from app.decks.shelf import Shelf
from app.domain.deck import Deck, load_deck
from app.domain.errors import UserError
from app.resources import resources

SHIPPED = resources() / "decks"


def take(files: dict[str, bytes], tmp_path: Path, name: str = "jeu") -> Deck:
    """``files`` imported from a folder beside ``jeux``."""
    place = make.folder_of(files, tmp_path / name)
    return import_deck(place, Request(tmp_path / "jeux"))


@pytest.mark.parametrize("top", ["", "jeu/"])
def test_a_zip_and_a_folder_give_the_same_deck(top: str, tmp_path: Path) -> None:
    files = make.files_of(make.description(5))
    folder = take(files, tmp_path / "a")
    zipped = make.zip_of(files, tmp_path / "jeu.zip", top)
    other = import_deck(zipped, Request(tmp_path / "b" / "jeux"))
    assert [c.alt for c in folder.cards] == [c.alt for c in other.cards]
    assert [c.picture.read_bytes() for c in folder.cards] == [
        c.picture.read_bytes() for c in other.cards
    ]
    assert folder.key == "aulnes@1.0"
    assert folder.internal


def test_pictures_lose_where_they_were_taken_and_stand_upright(tmp_path: Path) -> None:
    files = make.files_of(make.description(1)) | {"photos/1.jpg": make.located_picture()}
    assert b"Camille" in files["photos/1.jpg"]
    kept = take(files, tmp_path).cards[0].picture.read_bytes()
    assert b"Camille" not in kept
    assert b"Exif" not in kept
    with Image.open(io.BytesIO(kept)) as picture:
        assert picture.size == (300, 400)
        assert not picture.getexif()


def test_large_pictures_shrink_and_each_has_its_thumbnail(tmp_path: Path) -> None:
    big = make.picture(size=(4000, 3000))
    deck = take(make.files_of(make.description(1)) | {"photos/1.jpg": big}, tmp_path)
    card = deck.cards[0]
    with Image.open(card.picture) as large, Image.open(card.thumbnail) as small:
        assert large.size == (1600, 1200)
        assert small.size == (240, 180)


@pytest.mark.parametrize(("kind", "end"), [("PNG", "png"), ("WEBP", "WebP"), ("JPEG", "JPEG")])
def test_the_three_kinds_are_taken_whatever_the_case_of_their_names(
    kind: str, end: str, tmp_path: Path
) -> None:
    content = make.description(cards=0) | {"cards": [make.card(1, file=f"une image.{end}")]}
    files = {"deck.toml": make.toml(content).encode(), f"une image.{end}": make.picture(kind)}
    assert take(files, tmp_path).cards[0].picture.read_bytes().startswith(b"\xff\xd8")


def test_foreign_names_and_two_ways_to_write_an_accent_are_taken(tmp_path: Path) -> None:
    cards = [make.card(1, file="é/图片.jpg", title="صورة"), make.card(2, file="ελιά.jpg")]
    content = make.description(cards=0) | {"cards": cards}
    files = {"deck.toml": make.toml(content).encode(), "e\u0301/图片.jpg": make.picture()}
    deck = take(files | {"ελιά.jpg": make.picture()}, tmp_path)
    assert [card.title for card in deck.cards] == ["صورة", "Image 2"]


def test_the_digest_kept_is_the_one_of_the_picture_kept(tmp_path: Path) -> None:
    data = make.picture()
    cards = [make.card(1, sha256=sha256(data).hexdigest())]
    content = make.description(cards=0) | {"cards": cards}
    deck = take({"deck.toml": make.toml(content).encode(), "photos/1.jpg": data}, tmp_path)
    text = (deck.cards[0].picture.parents[1] / "deck.toml").read_text(encoding="utf-8")
    assert sha256(deck.cards[0].picture.read_bytes()).hexdigest() in text


def test_the_program_s_own_deck_is_sound(tmp_path: Path) -> None:
    deck = import_deck(SHIPPED / "canevas", Request(tmp_path / "jeux"))
    assert [c.alt for c in deck.cards] == [c.alt for c in load_deck(SHIPPED / "canevas").cards]


def test_progress_is_told_and_a_stop_keeps_nothing(tmp_path: Path) -> None:
    place = make.folder_of(make.files_of(make.description(6)), tmp_path / "jeu")
    told: list[tuple[int, int]] = []
    request = Request(
        tmp_path / "jeux", progress=lambda *n: told.append(n), stopped=lambda: len(told) > 3
    )
    with pytest.raises(UserError) as error:
        import_deck(place, request)
    assert error.value.code == "deck.stopped"
    assert told[:3] == [(0, 6), (1, 6), (2, 6)]
    assert list((tmp_path / "jeux").iterdir()) == []


def test_the_same_version_twice_and_the_program_s_own_id_are_refused(tmp_path: Path) -> None:
    files = make.files_of(make.description())
    deck = take(files, tmp_path)
    with pytest.raises(DeckRefused) as again:
        import_deck(tmp_path / "jeu", Request(tmp_path / "jeux", frozenset({deck.key})))
    assert [fault.code for fault in again.value.faults] == ["deck.exists"]
    with pytest.raises(DeckRefused) as ours:
        import_deck(tmp_path / "jeu", Request(tmp_path / "x", reserved=frozenset({"aulnes"})))
    assert [fault.code for fault in ours.value.faults] == ["deck.reserved"]


def test_a_bare_folder_is_a_draft_until_its_texts_and_rights_are_there(tmp_path: Path) -> None:
    pictures = {f"photo {n}.jpg": make.picture(colour=make.COLOURS[n % 4]) for n in (10, 2, 1)}
    deck = take(pictures | {"notes.txt": b"..."}, tmp_path, "Été aux Aulnes")
    assert deck.draft
    assert (deck.id, deck.title, len(deck.cards)) == ("ete-aux-aulnes", "Été aux Aulnes", 3)
    assert {fault.code for fault in drafts.lacking(deck)} == {
        "deck.no_text",
        "deck.no_alt",
        "deck.no_rights",
    }
    with pytest.raises(UserError):
        drafts.finish(deck)
    texts = {card.id: (f"Titre {card.number}", "Un pré.") for card in deck.cards}
    saved = drafts.save(deck, drafts.Texts("Été", "Atelier", "Usage interne", "À nous.", texts))
    assert saved.draft
    done = drafts.finish(saved)
    assert not done.draft
    assert [card.title for card in done.cards] == ["Titre 1", "Titre 2", "Titre 3"]
    assert done.internal


def test_pictures_of_a_bare_folder_are_numbered_as_a_person_counts(tmp_path: Path) -> None:
    pictures = {f"photo {n}.jpg": make.picture(colour=c) for n, c in ((10, "#000"), (2, "#fff"))}
    deck = take(pictures, tmp_path)
    with Image.open(deck.cards[0].thumbnail) as first:
        assert first.getpixel((5, 5)) == (255, 255, 255)


def test_a_shelf_lists_finds_and_removes(tmp_path: Path) -> None:
    shelf = Shelf(SHIPPED, tmp_path / "jeux")
    assert [deck.id for deck in shelf.decks()] == ["canevas"]
    deck = take(make.files_of(make.description()), tmp_path)
    (tmp_path / "jeux" / ".en-cours-x").mkdir()
    (tmp_path / "jeux" / "abime@1").mkdir()
    (tmp_path / "jeux" / "abime@1" / "deck.toml").write_text("schema =", encoding="utf-8")
    assert [found.key for found in shelf.decks()] == ["canevas@1.0", "aulnes@1.0"]
    assert shelf.find("aulnes", "1.0") == deck
    assert shelf.find("aulnes", "0.9") is None
    older = shelf.find("canevas", "0.1")
    assert older is not None
    assert older.id == "canevas"
    with pytest.raises(UserError) as shipped:
        shelf.remove(older)
    assert shipped.value.code == "deck.shipped"
    shelf.remove(deck)
    assert shelf.find("aulnes", "1.0") is None
    assert not (tmp_path / "jeux" / "aulnes@1.0").exists()
