"""The team's PDF against a bare reportlab document of the same pages, words and fonts.

Run ``python -m benchmarks.report``. Prints the median of both in milliseconds of processor time,
in turn after warm-up, and the median of their ratios; the least of both, which a busy machine
disturbs less; then composing and the person's page.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from functools import cache
from html import escape
from importlib import import_module
from pathlib import Path
from statistics import median
from time import process_time

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

from app.domain.composition import compose, heading_of
from app.domain.method_pack import load_pack
from app.domain.synthesis import Synthesis
from app.report import person_page, team_pdf
from app.report.type import BOLD, REGULAR, load_fonts, style
from app.resources import resources

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
ROUNDS = 25
PLAIN, PLAIN_BOLD = "Plain", "Plain-Bold"
BODY, STRONG = style(9.6, 13.4, fontName=PLAIN), style(9.6, 13.4, fontName=PLAIN_BOLD)
HEADING = style(11, 14, fontName=PLAIN_BOLD)


@cache
def load_plain_fonts() -> None:
    """The same two files as reportlab takes them."""
    load_fonts()
    for name, ours in ((PLAIN, REGULAR), (PLAIN_BOLD, BOLD)):
        pdfmetrics.registerFont(TTFont(name, pdfmetrics.getFont(ours).face.filename))


def bare(synthesis: Synthesis) -> bytes:
    """The same words as plain paragraphs, on two pages."""
    load_plain_fonts()
    rl_config.useA85 = 1  # as reportlab has it
    buffer = io.BytesIO()
    story: list[Paragraph | PageBreak] = []
    for index, section in enumerate(synthesis.sections):
        if index == len(synthesis.sections) // 2:
            story.append(PageBreak())
        story.append(Paragraph(section.title, HEADING))
        for sentence in section.sentences:
            words = (sentence.text, sentence.note, *sentence.cells)
            if sentence.lead:
                story.append(Paragraph(escape(sentence.lead), STRONG))
            story += [Paragraph(escape(text), BODY) for text in words if text]
    SimpleDocTemplate(buffer, pagesize=A4, invariant=1, initialFontName=PLAIN).build(story)
    return buffer.getvalue()


def milliseconds(work: Callable[[], object]) -> float:
    """Processor time of one run."""
    begun = process_time()
    work()
    return (process_time() - begun) * 1000


def typical(work: Callable[[], object]) -> float:
    """Median of the rounds, the first run left out."""
    work()
    return median(milliseconds(work) for _ in range(ROUNDS))


def main() -> None:
    """Measure and print."""
    lives = import_module("lives")

    life, pack = lives.lenormand(), load_pack(resources() / "method" / "esp")
    heading = heading_of(life, pack, "Claire Maréchal", lives.HELD)
    synthesis = compose(life, pack, heading)

    def ours() -> bytes:
        rl_config.useA85 = 0  # as ``load_fonts`` has it
        return team_pdf(synthesis, life, pack, lives.HELD)

    ours(), bare(synthesis)
    pairs = [(milliseconds(ours), milliseconds(lambda: bare(synthesis))) for _ in range(ROUNDS)]
    team, plain = (median(column) for column in zip(*pairs, strict=True))
    ratio = median(a / b for a, b in pairs)
    least, least_plain = (min(column) for column in zip(*pairs, strict=True))
    print(f"team {team:.1f} ms, bare {plain:.1f} ms, ratio {ratio:.2f}")
    print(
        f"least of {ROUNDS}: {least:.1f} ms, {least_plain:.1f} ms, ratio {least / least_plain:.2f}"
    )
    print(f"composing {typical(lambda: compose(life, pack, heading)):.2f} ms")
    print(f"person's page {typical(lambda: person_page(synthesis, life)):.1f} ms")


if __name__ == "__main__":
    main()
