"""Write the deck's catalogue (deck.toml) from the hand-written texts and the pictures present.

Texts live in ``cards.toml``, beside this file; a card without a finished picture is left out of
the catalogue.  Thumbnails that are missing or older than their picture are made again.
"""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
DECK = HERE.parent / "resources" / "decks" / "canevas"
FAMILIES = ("chemins", "travail", "liens", "nature", "obstacles", "ressources")
THUMBNAIL_SIZE = (240, 180)
ALT_LIMIT = 200


def load_texts() -> tuple[dict, list[dict]]:
    """The deck's own fields and the list of its 54 cards, checked."""
    with (HERE / "cards.toml").open("rb") as stream:
        data = tomllib.load(stream)
    cards = data.pop("cards")
    numbers = [card["number"] for card in cards]
    if len(set(numbers)) != len(numbers):
        raise ValueError("a card number appears twice in cards.toml")
    for card in cards:
        for family in card["families"]:
            if family not in FAMILIES:
                raise ValueError(f"card {card['number']}: unknown family {family!r}")
        for key in ("alt_fr", "alt_en"):
            if not 0 < len(card[key]) <= ALT_LIMIT:
                raise ValueError(f"card {card['number']}: {key} has {len(card[key])} characters")
    return data, cards


def file_name(card: dict) -> str:
    """The picture's file name, such as ``01-chemin.webp``."""
    return f"{card['number']:02d}-{card['slug']}.webp"


def make_thumbnail(picture: Path, thumbnail: Path) -> None:
    """Write the small version of a picture used in lists and trays."""
    thumbnail.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(picture) as image:
        small = image.convert("RGB").resize(THUMBNAIL_SIZE, Image.Resampling.LANCZOS)
    small.save(thumbnail, "WEBP", quality=82, method=6)


def toml_value(value: object) -> str:
    """A TOML literal for the few types the catalogue uses."""
    if isinstance(value, list):
        return "[" + ", ".join(toml_value(item) for item in value) + "]"
    if isinstance(value, int):
        return str(value)
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def table(fields: dict) -> str:
    """Lines ``key = value`` of one TOML table."""
    return "".join(f"{key} = {toml_value(value)}\n" for key, value in fields.items())


def write_catalogue() -> int:
    """Write deck.toml for the pictures present; return how many cards it holds."""
    deck, cards = load_texts()
    parts = ["# Written by deck/catalogue.py from deck/cards.toml: edit the texts there.\n"]
    parts.append(table(deck))
    count = 0
    for card in sorted(cards, key=lambda item: item["number"]):
        name = file_name(card)
        picture = DECK / name
        if not picture.exists():
            continue
        thumbnail = DECK / "vignettes" / name
        if not thumbnail.exists() or thumbnail.stat().st_mtime < picture.stat().st_mtime:
            make_thumbnail(picture, thumbnail)
        fields = {
            "id": f"c{card['number']:02d}",
            "number": card["number"],
            "file": name,
            "thumbnail": f"vignettes/{name}",
            "title": card["title"],
            "families": card["families"],
            "alt_fr": card["alt_fr"],
            "alt_en": card["alt_en"],
            "sha256": hashlib.sha256(picture.read_bytes()).hexdigest(),
        }
        parts.append("\n[[cards]]\n" + table(fields))
        count += 1
    (DECK / "deck.toml").write_text("".join(parts), encoding="utf-8")
    return count


if __name__ == "__main__":
    print(f"{write_catalogue()} cards in the catalogue")
