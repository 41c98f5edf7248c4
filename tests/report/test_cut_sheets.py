"""The deck to cut: nine a sheet, each number behind its own picture, the same bytes each time."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from app.report.cut import PaperCard, cut_pdf

DPI = 50


def jpeg(number: int) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (400, 300), (10 * number, 255 - 10 * number, 90)).save(written, "JPEG")
    return written.getvalue()


def deck(count: int) -> bytes:
    cards = [
        PaperCard(n, f"Un pré, vu {n} fois.", lambda n=n: jpeg(n)) for n in range(1, count + 1)
    ]
    return cut_pdf("Images des Aulnes", "Atelier des Aulnes", cards, lambda *_: None)


def text(pdf: bytes, folder: Path, page: int) -> str:
    file = folder / "cartes.pdf"
    file.write_bytes(pdf)
    asked = ["pdftotext", "-f", str(page), "-l", str(page), file, "-"]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout


def drawn(pdf: bytes, folder: Path, page: int) -> Image.Image:
    file = folder / "cartes.pdf"
    file.write_bytes(pdf)
    asked = ["pdftoppm", "-r", str(DPI), "-f", str(page), "-l", str(page), "-png", file]
    found = subprocess.run(asked, capture_output=True, check=True).stdout
    return Image.open(io.BytesIO(found)).convert("RGB")


@pytest.mark.parametrize(("count", "sheets"), [(1, 1), (9, 1), (10, 2), (54, 6)])
def test_nine_cards_take_a_sheet_front_and_back(count: int, sheets: int, tmp_path: Path) -> None:
    pdf = deck(count)
    numbers = re.findall(r"\b\d+\b", text(pdf, tmp_path, 2))
    assert sorted(map(int, numbers)) == list(range(1, min(9, count) + 1))
    assert "à lire à voix haute" in text(pdf, tmp_path, 2 * sheets + 1)


def test_each_number_lies_behind_its_own_picture(tmp_path: Path) -> None:
    pdf = deck(4)
    front, back = drawn(pdf, tmp_path, 1), drawn(pdf, tmp_path, 2)
    for place in range(9):
        column, row = place % 3, place // 3
        x, y = (10.5 + (column + 0.5) * 63, 22.5 + (row + 0.5) * 84)
        behind = (210 - x, y)  # the sheet is turned at its long edge
        has_picture = front.getpixel(point(x, y)) != (255, 255, 255)
        assert has_picture == (place < 4)
        assert has_ink(back, behind) == has_picture


def point(x: float, y: float) -> tuple[int, int]:
    return round(x * DPI / 25.4), round(y * DPI / 25.4)


def has_ink(page: Image.Image, at: tuple[float, float]) -> bool:
    left, top = point(at[0] - 14, at[1] - 14)
    right, bottom = point(at[0] + 14, at[1] + 14)
    return page.crop((left, top, right, bottom)).convert("L").getextrema()[0] < 200


def test_what_is_seen_on_each_card_can_be_read_aloud(tmp_path: Path) -> None:
    assert "3. Un pré, vu 3 fois." in text(deck(4), tmp_path, 3)


def test_progress_is_told_and_the_bytes_are_the_same() -> None:
    told: list[tuple[int, int]] = []
    cards = [PaperCard(n, "Un pré.", lambda n=n: jpeg(n)) for n in (1, 2)]
    first = cut_pdf("Aulnes", "", cards, lambda *n: told.append(n))
    assert told == [(1, 2), (2, 2)]
    assert first == cut_pdf("Aulnes", "", cards, lambda *_: None)
