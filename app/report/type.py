"""Type and colours of the documents: one embedded family, a second for other scripts, styles."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib import import_module

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics

from app.report.face import Face, JoinedFace
from app.resources import resources

REGULAR, BOLD = "Atkinson", "Atkinson-Bold"
OTHER, OTHER_BOLD = "Rubik", "Rubik-Bold"
OTHER_SCRIPTS = ("CYRILLIC", "ARABIC", "HEBREW")
# What stands for a sign that neither family has: a reader sees that something was there.
EMOJI, UNDRAWN = "[émoji]", "[autre écriture]"
INK, INK_2, ACCENT = HexColor("#23211C"), HexColor("#575246"), HexColor("#1F5566")
PAPER, HAIRLINE, TERRACOTTA = HexColor("#F6F1E7"), HexColor("#C9BDA4"), HexColor("#A03E1C")


@cache
def load_fonts() -> None:
    """Embed the family; needed once before anything is drawn."""
    # Streams stay binary: turning them into letters is for mail of the last century.
    rl_config.useA85 = 0
    files = import_module("fontpkg_atkinson_hyperlegible").ROOT / "files"
    pdfmetrics.registerFont(Face(REGULAR, str(files / "AtkinsonHyperlegible-Regular.ttf")))
    pdfmetrics.registerFont(Face(BOLD, str(files / "AtkinsonHyperlegible-Bold.ttf")))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD
    )


@cache
def _load_other_scripts() -> frozenset[str]:
    """Embed the second family, at the first letter of another script; the letters it has."""
    for name, file in ((OTHER, "Rubik-Regular.ttf"), (OTHER_BOLD, "Rubik-Bold.ttf")):
        font = JoinedFace(name, str(resources() / "fonts" / file))
        pdfmetrics.registerFont(font)
    return font.letters


def legible(text: str) -> str:
    """``text`` in signs that can be drawn: a bare letter for a rare accent, a word in brackets for
    an emoji or a script that no family here has.
    """
    # The narrow space may break a line here; the plain no-break space never does.
    spaced = unicodedata.normalize("NFC", text).replace("\u202f", "\u00a0")
    if _drawn().issuperset(spaced):
        return spaced
    said: list[str] = []
    for sign in filter(None, map(_sign, spaced)):
        if sign not in (EMOJI, UNDRAWN) or said[-1:] != [sign]:
            said.append(sign)
    return "".join(said)


def is_plain(text: str) -> bool:
    """Whether the first family has every sign of ``text``."""
    return _drawn().issuperset(text)


def pieces(text: str) -> list[tuple[bool, str]]:
    """Runs of a legible text, each True where the second family draws it.

    Digits and signs that both have stay with the letters before them.
    """
    if is_plain(text):
        return [(False, text)]
    made: list[tuple[bool, str]] = []
    other = False
    for sign in text:
        if sign not in _drawn():
            other = True
        elif sign.isalpha() or sign not in _load_other_scripts():
            other = False
        if made and made[-1][0] == other:
            made[-1] = (other, made[-1][1] + sign)
        else:
            made.append((other, sign))
    return made


@cache
def _drawn() -> frozenset[str]:
    """The signs that the first family has and that stand as they are."""
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
    name, kind = unicodedata.name(character, ""), unicodedata.category(character)
    if name.startswith(OTHER_SCRIPTS) and character in _load_other_scripts():
        return character
    if kind in ("Cc", "Cf", "Mn"):
        return ""
    bare = unicodedata.normalize("NFKD", character)[0]
    if ord(bare) in known:
        return bare
    return EMOJI if kind in ("So", "Sk") else UNDRAWN


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
