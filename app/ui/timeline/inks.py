"""Colours of a lane, resolved from its token, and the pens made of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from app.ui import theme

_FILLS = {
    "accent": ("accent_soft", "accent"),
    "sage": ("sage_soft", "sage_text"),
    "ochre": ("ochre_soft", "ochre_text"),
    "plum": ("plum_soft", "plum"),
    "sunk": ("sunk", "ink_2"),
    "ink": ("surface", "ink"),
}


@dataclass(frozen=True)
class Ink:
    """The fill, the strong line, and the text of the items of one lane."""

    fill: QColor
    strong: QColor
    text: QColor
    tint: str


def ink_of(token: str) -> Ink:
    """The colours of a lane; an unknown token is drawn as an unfilled lane."""
    return _ink(token, theme.current().name)


@cache
def _ink(token: str, _theme: str) -> Ink:
    fill, strong = _FILLS.get(token, ("surface", "ink_2"))
    return Ink(theme.colour(fill), theme.colour(strong), theme.colour("ink"), strong)


def dashed(colour: QColor, width: float, pattern: tuple[float, float]) -> QPen:
    """A dashed pen whose ``pattern`` is in pixels."""
    return _pen(colour.rgba(), width, pattern)


def solid(colour: QColor, width: float) -> QPen:
    """A solid pen with flat ends."""
    return _pen(colour.rgba(), width, ())


@cache
def _pen(colour: int, width: float, pattern: tuple[float, ...]) -> QPen:
    """Hundreds are asked for at each paint, few differ."""
    pen = QPen(QColor.fromRgba(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if pattern:
        pen.setDashPattern([part / width for part in pattern])
    return pen
