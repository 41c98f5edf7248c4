"""Colours, type, icons and the style sheet, all from ``resources/styles/tokens.json``."""

from app.ui.theme.icons import icon, pixmap
from app.ui.theme.style import apply, ground, style_sheet
from app.ui.theme.tokens import Theme, colour, current, font, tokens

__all__ = [
    "Theme",
    "apply",
    "colour",
    "current",
    "font",
    "ground",
    "icon",
    "pixmap",
    "style_sheet",
    "tokens",
]
