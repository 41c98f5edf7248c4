"""A JPEG that fits is kept point for point, without anything it carried."""

from __future__ import annotations

import io
from pathlib import Path

import builders as make
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from app.decks.importing import Request, import_deck
from app.decks.jpeg import bare

PROFILE = b"profil de couleurs fictif"


def kept(data: bytes, tmp_path: Path) -> bytes:
    """What an import keeps of one picture."""
    files = make.files_of(make.description(1)) | {"photos/1.jpg": data}
    deck = import_deck(make.folder_of(files, tmp_path / "jeu"), Request(tmp_path / "jeux"))
    return deck.cards[0].picture.read_bytes()


def drawn(**how: object) -> bytes:
    """A picture with a gradient, as programs that draw write it."""
    written = io.BytesIO()
    gradient = Image.linear_gradient("L").resize((640, 480))
    Image.merge("RGB", (gradient, gradient.rotate(90), gradient)).save(written, "JPEG", **how)
    return written.getvalue()


def pixels(data: bytes) -> Image.Image:
    """The picture, decoded."""
    return Image.open(io.BytesIO(data)).convert("RGB")


def test_nothing_but_the_points_is_kept_and_no_point_changes(tmp_path: Path) -> None:
    data = drawn(icc_profile=PROFILE, comment=b"Camille Fictive", quality=70)
    found = kept(data + b"secret", tmp_path)
    assert not any(word in found for word in (PROFILE, b"Camille", b"secret"))
    assert len(found) < len(data)
    assert ImageChops.difference(pixels(found), pixels(data)).getbbox() is None


@pytest.mark.parametrize(
    "data",
    [drawn(progressive=True), make.located_picture(), drawn(quality=70).replace(b"JFIF", b"OTHR")],
    ids=["several scans", "lying on its side", "colours not said"],
)
def test_a_picture_built_otherwise_is_written_anew(data: bytes, tmp_path: Path) -> None:
    found = kept(data, tmp_path)
    assert found != bare(data)
    assert bare(found) == found
    assert pixels(found).size in ((640, 480), (300, 400))


@pytest.mark.parametrize("size", [20, 200, -200, -1])
def test_a_scan_that_was_cut_is_no_bare_picture(size: int) -> None:
    assert bare(drawn()[:size]) is None


@given(st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), min_size=1, max_size=8))
def test_whatever_was_changed_in_a_file_what_is_kept_is_bare(changes) -> None:
    data = bytearray(drawn(comment=b"Camille Fictive"))
    for at, value in changes:
        data[at % len(data)] = value
    found = bare(bytes(data))
    assert found is None or bare(found) == found


def test_the_two_pictures_of_a_telephone_are_one(tmp_path: Path) -> None:
    first, second = (Image.new("RGB", (400, 300), colour) for colour in ("#b4512f", "#2f6274"))
    written = io.BytesIO()
    first.save(written, "MPO", save_all=True, append_images=[second])
    found = kept(written.getvalue(), tmp_path)
    assert len(found) < len(written.getvalue())
    assert pixels(found).getpixel((5, 5)) == pixels(make.picture()).getpixel((5, 5))
