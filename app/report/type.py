"""Type and colours of the documents: one embedded family, styles by role."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib import import_module

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

# Drawn by the font as the empty box that stands for a sign it lacks.
MISSING = "\u25a1"
REGULAR, BOLD = "Atkinson", "Atkinson-Bold"
INK, INK_2, ACCENT = HexColor("#23211C"), HexColor("#575246"), HexColor("#1F5566")
PAPER, HAIRLINE, TERRACOTTA = HexColor("#F6F1E7"), HexColor("#C9BDA4"), HexColor("#A03E1C")


@cache
def load_fonts() -> None:
    """Embed the family; needed once before anything is drawn."""
    # Streams stay binary: turning them into letters is for mail of the last century.
    rl_config.useA85 = 0
    files = import_module("fontpkg_atkinson_hyperlegible").ROOT / "files"
    pdfmetrics.registerFont(TTFont(REGULAR, str(files / "AtkinsonHyperlegible-Regular.ttf")))
    pdfmetrics.registerFont(TTFont(BOLD, str(files / "AtkinsonHyperlegible-Bold.ttf")))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD
    )


def legible(text: str) -> str:
    """``text`` in signs the font has: a bare letter for a rare accent, « □ » for anything else."""
    # The narrow space may break a line here; the plain no-break space never does.
    spaced = unicodedata.normalize("NFC", text).replace("\u202f", "\u00a0")
    return spaced if _drawn().issuperset(spaced) else "".join(map(_sign, spaced))


@cache
def _drawn() -> frozenset[str]:
    """The signs that the font has and that stand as they are."""
    load_fonts()
    known = pdfmetrics.getFont(REGULAR).face.charToGlyph
    return frozenset(sign for sign in map(chr, known) if _sign(sign) == sign)


@cache
def _sign(character: str) -> str:
    load_fonts()
    known = pdfmetrics.getFont(REGULAR).face.charToGlyph
    if character.isspace() and character != "\u00a0":
        return " "
    if ord(character) in known:
        return character
    if unicodedata.category(character) in ("Cc", "Cf", "Mn"):
        return ""
    bare = unicodedata.normalize("NFKD", character)[0]
    return bare if ord(bare) in known else MISSING


def style(size: float, leading: float, **more: object) -> ParagraphStyle:
    """A paragraph style of the family."""
    settings = {"fontName": REGULAR, "textColor": INK, "splitLongWords": 1, **more}
    return ParagraphStyle("canevas", fontSize=size, leading=leading, **settings)


BODY = style(9.6, 13.4)
LEAD = style(10.4, 15.2)
SMALL = style(8.4, 11.4, textColor=INK_2)
TITLE = style(22, 26, fontName=BOLD)
HEADING = style(11, 14, fontName=BOLD, textColor=ACCENT)
RIGHT = style(8.8, 12.4, textColor=INK_2, alignment=2)
CELL_HEAD = style(8.4, 11.4, fontName=BOLD, textColor=INK_2)
