"""No sign of a person's language shows as an empty box: the two families have them all."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QRawFont

from app.resources import resources

LANGUAGES = sorted((resources() / "method" / "esp" / "lang").glob("*.toml"))


@pytest.fixture(scope="module")
def fonts(qapp) -> tuple[QRawFont, ...]:
    from app.ui.theme.tokens import FONT_FILES

    first = import_module("fontpkg_atkinson_hyperlegible").ROOT / "files"
    other = import_module("fontpkg_rubik").ROOT / "files" / "Rubik[wght].ttf"
    return tuple(
        QRawFont(QByteArray(Path(path).read_bytes()), 16.0)
        for path in (first / FONT_FILES[0], other)
    )


def written(value: object) -> Iterator[str]:
    """Every text of a file of texts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from written(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from written(inner)


@pytest.mark.parametrize("path", LANGUAGES, ids=lambda path: path.stem)
def test_every_sign_has_its_shape(path: Path, fonts: tuple[QRawFont, ...]) -> None:
    texts = written(tomllib.loads(path.read_text(encoding="utf-8")))
    signs = {sign for text in texts for sign in text if sign.isprintable() and sign != " "}
    missing = {s for s in signs if not any(font.supportsCharacter(ord(s)) for font in fonts)}
    assert missing == set()


def test_a_sign_of_neither_family_is_seen(fonts: tuple[QRawFont, ...]) -> None:
    assert not any(font.supportsCharacter(ord("汉")) for font in fonts)
