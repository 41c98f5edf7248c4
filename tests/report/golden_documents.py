"""The documents of three lives: their text as poppler reads it, and small pictures of their pages.

``PYTHONPATH=.:tests:tests/domain python tests/report/golden_documents.py`` writes them again; look
at the pictures before keeping them.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from lives import HELD
from PIL import Image

from app.domain.composition import compose, heading_of
from app.domain.interview import Interview
from app.domain.method_pack import load_pack
from app.domain.resume import resume_of
from app.domain.synthesis import Edition, Synthesis
from app.report import Stamp, cv_pdf, person_page, team_pdf
from app.resources import resources

FOLDER = Path(__file__).parent / "golden"
PACK = load_pack(resources() / "method" / "esp")
STAMP = Stamp(
    Edition(2, "ab" * 32), ("rivage", "tilleul", "orange", "moulin", "noisette", "cabane")
)
DOTS = 50 / 72


def composed(interview: Interview) -> Synthesis:
    return compose(interview, PACK, heading_of(interview, PACK, "Claire Maréchal", HELD))


def team(interview: Interview) -> bytes:
    return team_pdf(composed(interview), interview, PACK, HELD, STAMP)


def person(interview: Interview) -> bytes:
    return person_page(composed(interview), interview)


def cv(interview: Interview) -> bytes:
    return cv_pdf(resume_of(interview, PACK, composed(interview)))


DOCUMENTS: dict[str, Callable[[Interview], bytes]] = {"team": team, "person": person, "cv": cv}


def text_of(pdf: bytes) -> str:
    """The text in reading order, one line a paragraph as poppler sees them."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        said = subprocess.run(
            ["pdftotext", file.name, "-"], capture_output=True, text=True, check=True
        )
    lines = (" ".join(line.split()) for line in said.stdout.replace("\f", "\n").splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def pictures_of(pdf: bytes) -> list[Image.Image]:
    """The pages in grey at 50 dots an inch: as a poor printer in black and white shows them."""
    document = import_module("pypdfium2").PdfDocument(pdf)
    drawn = [page.render(scale=DOTS).to_pil().convert("L") for page in document]
    document.close()
    return drawn


if __name__ == "__main__":
    from golden import LIVES

    FOLDER.mkdir(exist_ok=True)
    for name, life in LIVES.items():
        for kind, make in DOCUMENTS.items():
            pdf = make(life())
            (FOLDER / f"{name}-{kind}.txt").write_text(text_of(pdf), encoding="utf-8")
            for number, picture in enumerate(pictures_of(pdf), 1):
                picture.save(FOLDER / f"{name}-{kind}-{number}.png", optimize=True)
