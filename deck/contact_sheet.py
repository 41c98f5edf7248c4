"""Draw the deck's contact sheet, one family a row: ``python deck/contact_sheet.py [PICTURE]``.

It needs what the program already has (Pillow and its typeface), and the thumbnails beside the
pictures.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import fontpkg_atkinson_hyperlegible
from PIL import Image, ImageDraw, ImageFont

ROOT = Path(__file__).resolve().parents[1]
DECK = ROOT / "resources" / "decks" / "canevas"
SHEET = ROOT / "docs" / "images" / "planche.webp"
COLUMNS, CELL, GAP, LABEL = 9, (240, 180), 10, 20
TYPEFACE = fontpkg_atkinson_hyperlegible.ROOT / "files" / "AtkinsonHyperlegible-Regular.ttf"
PAPER, INK = "#f7f2e7", "#3d342b"


def place(index: int) -> tuple[int, int]:
    """Where a card's upper left corner goes, in pixels."""
    row, column = divmod(index, COLUMNS)
    return GAP + column * (CELL[0] + GAP), GAP + row * (CELL[1] + LABEL + GAP)


def draw(folder: Path = DECK) -> Image.Image:
    """The sheet: the cards in the order of their numbers, each with its number and title."""
    cards = tomllib.loads((folder / "deck.toml").read_text(encoding="utf-8"))["cards"]
    width, height = place(COLUMNS - 1)[0], place(len(cards) - 1)[1]
    size = (width + CELL[0] + GAP, height + CELL[1] + LABEL + GAP)
    sheet, font = Image.new("RGB", size, PAPER), ImageFont.truetype(TYPEFACE, 15)
    pen = ImageDraw.Draw(sheet)
    for index, card in enumerate(sorted(cards, key=lambda card: card["number"])):
        x, y = place(index)
        with Image.open(folder / card["thumbnail"]) as picture:
            sheet.paste(picture.convert("RGB").resize(CELL, Image.Resampling.LANCZOS), (x, y))
        pen.text((x, y + CELL[1] + 3), f"{card['number']}  {card['title']}", INK, font)
    return sheet


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else SHEET
    draw().save(target, "WEBP", quality=80, method=6)
    print(f"{target}: {target.stat().st_size / 1024:.0f} KB")
