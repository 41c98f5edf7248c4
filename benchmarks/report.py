"""The team's PDF against a bare reportlab document of the same pages, words and fonts.

Run ``python -m benchmarks.report``. Prints the median of both in milliseconds, after warm-up, and
their ratio.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from statistics import median
from time import perf_counter

from reportlab.lib.pagesizes import A4
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

from app.domain.composition import compose, heading_of
from app.domain.method_pack import load_pack
from app.domain.synthesis import Synthesis
from app.report import team_pdf
from app.report.parts import paragraph
from app.report.type import BODY, REGULAR, load_fonts
from app.resources import resources

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
ROUNDS = 15


def bare(synthesis: Synthesis) -> bytes:
    """The same words as plain paragraphs, on two pages."""
    load_fonts()
    buffer = io.BytesIO()
    story: list[Paragraph | PageBreak] = []
    for index, section in enumerate(synthesis.sections):
        if index == len(synthesis.sections) // 2:
            story.append(PageBreak())
        story.append(Paragraph(section.title, BODY))
        for sentence in section.sentences:
            words = (sentence.lead, sentence.text, sentence.note, *sentence.cells)
            story += [paragraph(text) for text in words if text]
    SimpleDocTemplate(buffer, pagesize=A4, invariant=1, initialFontName=REGULAR).build(story)
    return buffer.getvalue()


def milliseconds(work: Callable[[], object]) -> float:
    """Median of the rounds, the first run left out."""
    work()
    spent = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        work()
        spent.append((perf_counter() - begun) * 1000)
    return median(spent)


def main() -> None:
    """Measure and print."""
    lives = import_module("lives")

    life, pack = lives.lenormand(), load_pack(resources() / "method" / "esp")
    synthesis = compose(life, pack, heading_of(life, pack, "Claire Maréchal", lives.HELD))
    ours = milliseconds(lambda: team_pdf(synthesis, life, pack, lives.HELD))
    theirs = milliseconds(lambda: bare(synthesis))
    print(f"team {ours:.1f} ms, bare {theirs:.1f} ms, ratio {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
