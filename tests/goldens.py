"""The golden pictures: every screen in each dress, half size, lightly kept.

``python -m tests.goldens [DRESSES]`` (``make goldens``) takes them again into ``tests/golden`` with
the contact sheets of ``docs/images``; ``tests/journey/test_golden_pictures.py`` compares.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TZ", "Europe/Paris")

from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QWidget

from tests.gallery import KINDS, OF_KIND, dress, open_gallery

FOLDER = Path(__file__).parent / "golden"
DOCS = Path(__file__).parents[1] / "docs"
SHEETS = DOCS / "images"
DRESSES = {
    "clair": ("light", 100),
    "sombre": ("dark", 100),
    "contraste": ("contrast", 100),
    "texte-200": ("light", 200),
}
SIZE, HALF, QUALITY, ACROSS = (1280, 800), (640, 400), 40, 6
ALLOWED = 6.0
"""Mean difference of a channel, of 255: fonts are drawn a little differently elsewhere."""
DRAWN_BY_LOT, ALLOWED_BY_LOT = ("confiance-", "equipe-", "remis"), 14.0
"""Screens with codes and words of keys made anew each time: their lines break elsewhere."""


def pictures(dress_name: str) -> Iterator[tuple[str, Image.Image]]:
    """Every screen worn as ``dress_name``; no picture shows the name of the folder."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for kind in KINDS:
            dress()
            gallery = open_gallery(Path(), kind)
            dress(*DRESSES[dress_name])
            gallery.window.resize(*SIZE)
            for name in OF_KIND[kind][1]:
                yield name, taken(gallery.show(name))
            gallery.close()
    dress()


def taken(window: QWidget) -> Image.Image:
    """``window`` at half its size."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    whole = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    return whole.resize(HALF, Image.Resampling.LANCZOS)


def difference(one: Image.Image, other: Image.Image) -> float:
    """Mean difference of two pictures, 0 to 255."""
    return sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) / 3


def allowed(name: str) -> float:
    """How far the screen ``name`` may be from its picture."""
    return ALLOWED_BY_LOT if name.startswith(DRAWN_BY_LOT) else ALLOWED


def path_of(name: str, dress_name: str) -> Path:
    """Where a golden picture stands."""
    return FOLDER / dress_name / f"{name}.webp"


def sheet(shown: list[Image.Image]) -> Image.Image:
    """All pictures of a dress on one page."""
    width, height = HALF[0] // 2, HALF[1] // 2
    rows = -(-len(shown) // ACROSS)
    page = Image.new("RGB", (width * ACROSS, height * rows), "white")
    for index, picture in enumerate(shown):
        small = picture.resize((width, height), Image.Resampling.LANCZOS)
        page.paste(small, (index % ACROSS * width, index // ACROSS * height))
    return page


def main() -> None:
    """Take all pictures again, or those of the dresses named."""
    for dress_name in sys.argv[1:] or DRESSES:
        shown = []
        for name, picture in pictures(dress_name):
            place = path_of(name, dress_name)
            place.parent.mkdir(parents=True, exist_ok=True)
            picture.save(place, quality=QUALITY, method=6)
            shown.append(picture)
        sheet(shown).save(SHEETS / f"ecrans-{dress_name}.webp", quality=60, method=6)


if __name__ == "__main__":
    main()
