"""Colours, type, icons and the style sheet, all from ``resources/styles/tokens.json``."""

from app.ui.theme.appearance import recall
from app.ui.theme.icons import icon, pixmap
from app.ui.theme.style import apply, dress, ground, style_sheet
from app.ui.theme.tokens import (
    Theme,
    colour,
    current,
    font,
    load_other_scripts,
    look,
    motion,
    scaled,
    tokens,
)

__all__ = [
    "Theme",
    "apply",
    "colour",
    "current",
    "dress",
    "font",
    "ground",
    "icon",
    "load_other_scripts",
    "look",
    "motion",
    "pixmap",
    "recall",
    "scaled",
    "style_sheet",
    "tokens",
]
