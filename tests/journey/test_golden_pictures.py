"""Every screen looks as it did when it was last looked at; ``make goldens`` takes them again."""

from __future__ import annotations

import os

import pytest
from PIL import Image, ImageChops, ImageStat

from tests.gallery import SCREENS
from tests.goldens import DRESSES, FOLDER, path_of, pictures

ALLOWED = 6.0
"""Mean difference of a channel, of 255: fonts are drawn a little differently elsewhere."""
HEAVIEST = 6_000_000
TAKEN = [name for name in DRESSES if (FOLDER / name).is_dir()]
WANTED = os.environ.get("CANEVAS_GOLDENS", "clair").split(",")


def difference(one: Image.Image, other: Image.Image) -> float:
    """Mean difference of two pictures, 0 to 255."""
    return sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) / 3


@pytest.mark.slow
@pytest.mark.parametrize("dress_name", [d for d in TAKEN if d in WANTED])
def test_every_screen_looks_as_it_did(dress_name: str) -> None:
    changed = {}
    for name, picture in pictures(dress_name):
        kept = Image.open(path_of(name, dress_name)).convert("RGB")
        if (found := difference(picture, kept)) > ALLOWED:
            changed[name] = round(found, 1)
    assert changed == {}


def test_every_screen_has_its_picture_in_every_dress_taken_and_they_stay_light() -> None:
    for dress_name in TAKEN:
        kept = {path.stem for path in (FOLDER / dress_name).glob("*.png")}
        assert kept == set(SCREENS)
    assert sum(path.stat().st_size for path in FOLDER.rglob("*.png")) < HEAVIEST


def test_the_comparison_sees_a_theme_that_was_not_worn() -> None:
    if not {"clair", "sombre"} <= set(TAKEN):
        pytest.skip("not taken yet: make goldens")
    light = Image.open(path_of("entretiens", "clair")).convert("RGB")
    dark = Image.open(path_of("entretiens", "sombre")).convert("RGB")
    assert difference(light, dark) > ALLOWED
