"""Every screen looks as it did when it was last looked at; ``make goldens`` takes them again.

``test_every_screen.py`` compares the light dress; ``CANEVAS_GOLDENS`` names others, by commas.
"""

from __future__ import annotations

import os

import pytest
from PIL import Image

from tests.gallery import SCREENS
from tests.goldens import ALLOWED, DOCS, DRESSES, FOLDER, allowed, difference, path_of, pictures

HEAVIEST = 5_000_000
WANTED = [name for name in os.environ.get("CANEVAS_GOLDENS", "").split(",") if name]


@pytest.mark.slow
@pytest.mark.parametrize("dress_name", WANTED)
def test_every_screen_looks_as_it_did(dress_name: str) -> None:
    changed = {}
    for name, picture in pictures(dress_name):
        kept = Image.open(path_of(name, dress_name)).convert("RGB")
        if (found := difference(picture, kept)) > allowed(name):
            changed[name] = round(found, 1)
    assert changed == {}


def test_every_screen_has_its_picture_in_every_dress_and_they_stay_light() -> None:
    for dress_name in DRESSES:
        assert {path.stem for path in (FOLDER / dress_name).glob("*.webp")} == set(SCREENS)
    assert sum(path.stat().st_size for path in FOLDER.rglob("*.webp")) < HEAVIEST


def test_every_screen_is_listed_in_the_documentation() -> None:
    listed = (DOCS / "ecrans.md").read_text(encoding="utf-8")
    assert [name for name in SCREENS if f"`{name}`" not in listed] == []


def test_the_comparison_sees_a_theme_that_was_not_worn() -> None:
    light = Image.open(path_of("entretiens", "clair")).convert("RGB")
    dark = Image.open(path_of("entretiens", "sombre")).convert("RGB")
    assert difference(light, dark) > ALLOWED
