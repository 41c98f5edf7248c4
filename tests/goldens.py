"""The golden pictures: every screen in each dress, half size, few colours.

``python -m tests.goldens [NAMES]`` (``make goldens``) takes them again into ``tests/golden`` with
the contact sheets of ``docs/images``; ``tests/journey/test_golden_pictures.py`` compares.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TZ", "Europe/Paris")

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QWidget

from tests.gallery import SCREENS, SUPERVISOR_SCREENS, Gallery, dress

FOLDER = Path(__file__).parent / "golden"
SHEETS = Path(__file__).parents[1] / "docs" / "images"
DRESSES = {
    "clair": ("light", 100),
    "sombre": ("dark", 100),
    "contraste": ("contrast", 100),
    "texte-200": ("light", 200),
}
SIZE, HALF, COLOURS, ACROSS = (1280, 800), (640, 400), 48, 4


def pictures(dress_name: str) -> Iterator[tuple[str, Image.Image]]:
    """Every screen worn as ``dress_name``."""
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("counsellor", "supervisor"):
            dress()
            gallery = Gallery(Path(folder), kind)
            dress(*DRESSES[dress_name])
            gallery.window.resize(*SIZE)
            for name in SCREENS:
                if (name in SUPERVISOR_SCREENS) == (kind == "supervisor"):
                    yield name, taken(gallery.show(name))
                    gallery.window.veil.hide()
            gallery.close()
    dress()


def taken(window: QWidget) -> Image.Image:
    """``window`` at half its size."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    whole = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    return whole.resize(HALF, Image.Resampling.LANCZOS)


def path_of(name: str, dress_name: str) -> Path:
    """Where a golden picture stands."""
    return FOLDER / dress_name / f"{name}.png"


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
            picture.quantize(COLOURS).save(place, optimize=True)
            shown.append(picture)
        sheet(shown).quantize(128).save(SHEETS / f"ecrans-{dress_name}.png", optimize=True)


if __name__ == "__main__":
    main()
