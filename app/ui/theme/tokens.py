"""The design tokens as values: one file, three themes."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from PySide6.QtCore import QByteArray, QJsonDocument
from PySide6.QtGui import QColor, QFont, QFontDatabase

from app.resources import resources

FONT_FILES = ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf")


@cache
def tokens() -> dict[str, Any]:
    """The whole token file."""
    # Qt is loaded already and reads JSON; the standard library's reader would cost 5 ms more.
    content = (resources() / "styles" / "tokens.json").read_bytes()
    loaded: dict[str, Any] = QJsonDocument.fromJson(QByteArray(content)).toVariant()
    return loaded


class Theme:
    """The theme in force: its name (light, dark, high_contrast) and the text size in per cent."""

    def __init__(self) -> None:
        self.name = "light"
        self.text_percent = 100

    @property
    def colours(self) -> dict[str, str]:
        """Colour values by token name."""
        found: dict[str, str] = tokens()["themes"][self.name]
        return found


_CURRENT = Theme()


def current() -> Theme:
    """The one theme the application is drawn with."""
    return _CURRENT


def colour(name: str) -> QColor:
    """The colour of token ``name`` in the theme in force."""
    return QColor(_CURRENT.colours[name])


def font(role: str) -> QFont:
    """The font of a role of the type scale (caption, body, lead, words, title, display, …)."""
    role_tokens = tokens()["font"]["scale"][role]
    made = QFont(tokens()["font"]["family"])
    made.setPixelSize(round(role_tokens["size"] * _CURRENT.text_percent / 100))
    made.setWeight(QFont.Weight(role_tokens["weight"]))
    return made


@cache
def load_fonts() -> None:
    """Register the bundled family; needed once, after the application object exists."""
    files = import_module("fontpkg_atkinson_hyperlegible").ROOT / "files"
    for name in FONT_FILES:
        QFontDatabase.addApplicationFontFromData(QByteArray((files / name).read_bytes()))
