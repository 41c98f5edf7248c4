"""The page with the recovery code of a space: printed once, kept under lock and key."""

from __future__ import annotations

import io
from datetime import date

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from app.domain.deadline import full_date_words
from app.report.line import draw_line
from app.report.pictogram import Mark
from app.report.type import BOLD, HAIRLINE, INK, INK_2, REGULAR, legible, load_fonts

MARGIN = 64
GROUPS_A_LINE = 3
WORDS = (
    "Ce code ouvre l’espace chiffré de cet établissement quand une phrase de passe est oubliée.",
    "Il vaut une clé\u00a0: qui le lit et a l’ordinateur lit tout.",
    "",
    "1. Vérifiez que la page est lisible, puis effacez le fichier imprimé.",
    "2. Rangez-la dans une enveloppe fermée, sous clé, hors du bureau où est l’ordinateur.",
    "3. À l’ouverture, choisissez «\u00a0Code de secours\u00a0» et tapez les neuf groupes.",
    "4. Choisissez aussitôt une nouvelle phrase de passe, puis imprimez un nouveau code.",
    "",
    "Les lettres I, L, O et U n’existent pas dans ce code\u00a0: 1 et 0 sont des chiffres.",
)


def recovery_page(code: str, establishment: str, made_on: date) -> bytes:
    """One A4 page with ``code`` in groups, large. It names nobody."""
    load_fonts()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, initialFontName=REGULAR, lang="fr-FR")
    canvas.setTitle("Code de secours")
    canvas.setAuthor("Canevas")
    top = A4[1] - MARGIN
    Mark(34).drawOn(canvas, A4[0] - MARGIN - 34, top - 26)
    _line(canvas, "Code de secours", top - 20, 24, bold=True)
    _line(canvas, f"{legible(establishment)}, le {full_date_words(made_on)}", top - 44, 12)
    _groups(canvas, code, top - 104)
    for number, words in enumerate(WORDS):
        _line(canvas, words, top - 276 - 20 * number, 11.5)
    _seal(canvas, top - 520)
    canvas.save()
    return buffer.getvalue()


def _groups(canvas: Canvas, code: str, y: float) -> None:
    groups = code.split("-")
    width = (A4[0] - 2 * MARGIN) / GROUPS_A_LINE
    canvas.setStrokeColor(HAIRLINE)
    for place, group in enumerate(groups):
        x = MARGIN + place % GROUPS_A_LINE * width
        line = y - place // GROUPS_A_LINE * 52
        canvas.roundRect(x, line - 12, width - 12, 42, 8)
        canvas.setFillColor(INK)
        canvas.setFont(BOLD, 24)
        canvas.drawCentredString(x + (width - 12) / 2, line, " ".join(group))


def _seal(canvas: Canvas, y: float) -> None:
    _line(canvas, "Rangé le\u00a0: ________________    Par\u00a0: ________________________", y, 12)


def _line(canvas: Canvas, text: str, y: float, size: float, bold: bool = False) -> None:
    canvas.setFillColor(INK if bold or size > 11 else INK_2)
    draw_line(canvas, MARGIN, y, text, size, bold)
