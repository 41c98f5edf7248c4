"""The deck Canevas comes with: whole, light, described, and made by the scripts beside it."""

from __future__ import annotations

import ast
import hashlib
import runpy
import tomllib
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).parents[2]
DECK = ROOT / "resources" / "decks" / "canevas"
SCENES = ROOT / "deck"
CARDS = tomllib.loads((DECK / "deck.toml").read_text(encoding="utf-8"))["cards"]
MEGABYTE = 1_000_000
each_card = pytest.mark.parametrize("card", CARDS, ids=lambda card: card["id"])


def test_the_deck_holds_fifty_four_cards_of_six_families():
    assert [card["number"] for card in CARDS] == list(range(1, 55))
    assert len({card["id"] for card in CARDS}) == 54
    assert len({card["families"][0] for card in CARDS}) == 6


def test_the_whole_deck_weighs_at_most_eight_megabytes():
    assert sum(path.stat().st_size for path in DECK.rglob("*") if path.is_file()) <= 8 * MEGABYTE


def test_nothing_lies_in_the_deck_that_no_card_shows():
    shown = {card[key] for card in CARDS for key in ("file", "thumbnail")}
    found = {path.relative_to(DECK).as_posix() for path in DECK.rglob("*.*") if path.is_file()}
    assert found == {*shown, "deck.toml"}


@each_card
def test_a_card_has_its_picture_and_its_thumbnail(card):
    data = (DECK / card["file"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == card["sha256"]
    for name, size in ((card["file"], (1200, 900)), (card["thumbnail"], (240, 180))):
        with Image.open(DECK / name) as picture:
            picture.load()
            assert (picture.format, picture.size) == ("WEBP", size)
            assert not picture.getexif()


@each_card
def test_a_card_is_described_in_two_languages(card):
    for key in ("alt_fr", "alt_en"):
        assert 40 <= len(card[key]) <= 200
        assert card[key].endswith(".")


@each_card
def test_a_card_comes_from_a_scene_that_says_its_way_out_and_what_is_unresolved(card):
    (script,) = SCENES.glob(f"cards/c{card['number']:02d}_*.py")
    told = ast.get_docstring(ast.parse(script.read_text(encoding="utf-8"))) or ""
    assert told.startswith(f"{card['number']:02d} ")
    assert "Way out:" in told
    assert "Unresolved:" in told


def test_the_pictures_show_the_scenes_of_today(monkeypatch):
    monkeypatch.syspath_prepend(str(SCENES))
    tools = runpy.run_path(str(SCENES / "fingerprints.py"))
    today = {path.stem: tools["fingerprint"](path) for path in SCENES.glob("cards/c*_*.py")}
    assert tools["rendered"]() == today


def test_the_contact_sheet_is_light():
    sheet = ROOT / "docs" / "images" / "planche.webp"
    assert sheet.stat().st_size <= 600_000
