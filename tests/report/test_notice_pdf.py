"""The printed notice: one page, its words and its names, in type that can be read."""

from __future__ import annotations

import subprocess
from pathlib import Path

from app.domain.method_pack import load_pack
from app.domain.notice import notice_text
from app.domain.settings import Settings
from app.report.notice import notice_pdf
from app.resources import resources

PACK = load_pack(resources() / "method" / "esp")


def run(tool: str, path: Path, *more: str) -> str:
    return subprocess.run(
        [tool, str(path), *more], capture_output=True, text=True, check=True
    ).stdout


def test_it_fits_one_page_and_says_all(tmp_path: Path) -> None:
    settings = Settings(controller="Afpa, 3 rue Fictive, Rennes", dpo="dpo@exemple.invalid")
    path = tmp_path / "notice.pdf"
    path.write_bytes(notice_pdf(notice_text(PACK.notice, settings)))
    said = " ".join(run("pdftotext", path, "-").split())
    for text in ("Afpa, 3 rue Fictive, Rennes", "dpo@exemple.invalid", "CNIL", "3 novembre 2026"):
        assert text in said
    assert "Vous pouvez passer une question ou arrêter" in said
    assert "Pages:           1" in run("pdfinfo", path)


def test_its_type_is_embedded(tmp_path: Path) -> None:
    path = tmp_path / "notice.pdf"
    path.write_bytes(notice_pdf(notice_text(PACK.notice, Settings())))
    fonts = run("pdffonts", path).splitlines()[2:]
    assert fonts
    assert all("Atkinson" in line for line in fonts)
