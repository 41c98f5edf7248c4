"""Small pictures beside the person's words, when there are some, and the same bytes each time."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

from lives import HELD, lenormand
from PIL import Image

from app.domain.composition import compose, heading_of
from app.domain.method_pack import load_pack
from app.report import team_pdf
from app.resources import resources

PACK = load_pack(resources() / "method" / "esp")


def jpeg(colour: str) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (240, 180), colour).save(written, "JPEG")
    return written.getvalue()


def team(pictures: dict[str, bytes]) -> bytes:
    life = lenormand()
    synthesis = compose(life, PACK, heading_of(life, PACK, "Claire Maréchal", HELD))
    return team_pdf(synthesis, life, PACK, HELD, pictures=pictures)


def images_in(pdf: bytes, folder: Path) -> list[str]:
    file = folder / "synthese.pdf"
    file.write_bytes(pdf)
    listed = subprocess.run(["pdfimages", "-list", file], capture_output=True, check=True)
    return [line for line in listed.stdout.decode().splitlines()[2:] if line]


def test_the_pictures_of_the_cards_spoken_of_stand_in_the_document(tmp_path: Path) -> None:
    pictures = {"c28": jpeg("#2f6274"), "c01": jpeg("#b4512f"), "c37": jpeg("#000000")}
    listed = images_in(team(pictures), tmp_path)
    assert len(listed) == 2  # the refused card has no sentence
    assert all(re.search(r"\b240\s+180\b.*\bjpeg\b", line) for line in listed)
    assert images_in(team({}), tmp_path) == []


def test_the_words_stand_there_with_and_without_pictures(tmp_path: Path) -> None:
    for pictures in ({}, {"c28": jpeg("#2f6274")}):
        file = tmp_path / "synthese.pdf"
        file.write_bytes(team(pictures))
        told = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True)
        assert "(image 28)" in told.stdout
        assert "(image 1)" in told.stdout


def test_the_same_pictures_give_the_same_bytes() -> None:
    pictures = {"c28": jpeg("#2f6274")}
    assert team(pictures) == team(pictures)
