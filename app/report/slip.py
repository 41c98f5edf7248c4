"""The slip that stays with the register when a bundle is handed over: no name on it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date

import segno
from reportlab.lib.pagesizes import A6
from reportlab.pdfgen.canvas import Canvas

from app.domain.deadline import full_date_words
from app.report.pictogram import Mark
from app.report.type import BOLD, HAIRLINE, INK, INK_2, REGULAR, load_fonts

MARGIN, QR_SIDE = 24, 164
QUIET = 4  # modules left white around the code (ISO/IEC 18004)


def slip(number: int, version: int, words: Sequence[str], digest: str, given_on: date) -> bytes:
    """One A6 page: number, version, the ``digest`` (SHA-256, hex) in words and as a QR code."""
    load_fonts()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A6, invariant=1, initialFontName=REGULAR, lang="fr-FR")
    canvas.setTitle("Bon de remise")
    canvas.setAuthor("Canevas")
    _head(canvas, number, version, given_on)
    _fingerprint(canvas, words)
    _code(canvas, digest, (A6[0] - QR_SIDE) / 2, 44)
    _line(canvas, "Pour le registre du poste. Aucun nom dessus.", 26, 8.4)
    canvas.save()
    return buffer.getvalue()


def _head(canvas: Canvas, number: int, version: int, given_on: date) -> None:
    top = A6[1] - MARGIN
    Mark(26).drawOn(canvas, A6[0] - MARGIN - 26, top - 24)
    _line(canvas, "Bon de remise", top - 18, 17, bold=True)
    _line(canvas, f"Synthèse n° {number}, version {version}", top - 40, 11, bold=True)
    _line(canvas, f"Remise le {full_date_words(given_on)}", top - 57, 10.5)
    canvas.setStrokeColor(HAIRLINE)
    canvas.line(MARGIN, top - 69, A6[0] - MARGIN, top - 69)


def _fingerprint(canvas: Canvas, words: Sequence[str]) -> None:
    top = A6[1] - MARGIN - 86
    _line(canvas, "Empreinte en mots, à relire à voix haute\u00a0:", top, 8.4)
    for row in range(0, len(words), 3):
        _line(canvas, ", ".join(words[row : row + 3]), top - 17 - row * 6, 12.5, bold=True)


def _line(canvas: Canvas, text: str, y: float, size: float, bold: bool = False) -> None:
    canvas.setFillColor(INK if bold or size > 9 else INK_2)
    canvas.setFont(BOLD if bold else REGULAR, size)
    canvas.drawString(MARGIN, y, text)


def _code(canvas: Canvas, digest: str, x: float, y: float) -> None:
    rows = tuple(segno.make(digest, error="m", micro=False).matrix_iter(border=QUIET))
    module = QR_SIDE / len(rows)
    canvas.setFillColor(INK)
    path = canvas.beginPath()
    for down, row in enumerate(rows):
        for across, dark in enumerate(row):
            if dark:
                path.rect(x + across * module, y + QR_SIDE - (down + 1) * module, module, module)
    canvas.drawPath(path, stroke=0, fill=1)
