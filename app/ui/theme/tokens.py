"""The design tokens as values: one file, three themes."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from PySide6.QtCore import QByteArray, QJsonDocument
from PySide6.QtGui import QColor, QFont, QFontDatabase

from app.resources import resources

FONT_FILES = ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf")
# The first family has no Cyrillic and no Arabic: the second stands in, letter by letter.
OTHER_SCRIPTS = "Rubik"


@cache
def tokens() -> dict[str, Any]:
    """The whole token file."""
    # Qt is loaded already and reads JSON; the standard library's reader would cost 5 ms more.
    content = (resources() / "styles" / "tokens.json").read_bytes()
    loaded: dict[str, Any] = QJsonDocument.fromJson(QByteArray(content)).toVariant()
    return loaded


class Theme:
    """The theme in force: light, dark or contrast, the text size in per cent, and stillness."""

    def __init__(self) -> None:
        self.name = "light"
        self.text_percent = 100
        self.reduce_motion = False

    @property
    def colours(self) -> dict[str, str]:
        """Colour values by token name."""
        found: dict[str, str] = tokens()["themes"][self.name]
        return found


_CURRENT = Theme()


def current() -> Theme:
    """The one theme the application is drawn with."""
    return _CURRENT


def look() -> tuple[str, int]:
    """What drawings depend on: the theme in force and its text size."""
    return _CURRENT.name, _CURRENT.text_percent


def colour(name: str) -> QColor:
    """The colour of token ``name`` in the theme in force."""
    return QColor(_colour(_CURRENT.name, name))


@cache
def _colour(theme: str, name: str) -> QColor:
    return QColor(tokens()["themes"][theme][name])


def font(role: str) -> QFont:
    """The font of a role of the type scale (caption, body, lead, words, title, display, …)."""
    return QFont(_font(role, _CURRENT.text_percent))


@cache
def _font(role: str, percent: int) -> QFont:
    """Hundreds are asked for at each paint, and resolving one costs more than a letter."""
    role_tokens = tokens()["font"]["scale"][role]
    made = QFont([tokens()["font"]["family"], OTHER_SCRIPTS])
    made.setPixelSize(round(role_tokens["size"] * percent / 100))
    made.setWeight(QFont.Weight(role_tokens["weight"]))
    return made


def scaled(pixels: float) -> int:
    """``pixels`` of a place that holds text, at the text size in force."""
    return round(pixels * _CURRENT.text_percent / 100)


def motion(kind: str) -> int:
    """Milliseconds of a transition (calm); none when movement is reduced."""
    return 0 if _CURRENT.reduce_motion else int(tokens()["motion"][kind])


@cache
def load_fonts() -> None:
    """Register the bundled family; needed once, after the application object exists."""
    files = import_module("fontpkg_atkinson_hyperlegible").ROOT / "files"
    for name in FONT_FILES:
        QFontDatabase.addApplicationFontFromData(QByteArray((files / name).read_bytes()))


@cache
def load_other_scripts() -> None:
    """Register the family for Cyrillic and Arabic; the first person's text in them asks for it."""
    file = import_module("fontpkg_rubik").ROOT / "files" / "Rubik[wght].ttf"
    QFontDatabase.addApplicationFontFromData(QByteArray(file.read_bytes()))
