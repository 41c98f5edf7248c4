"""The appearance remembered outside the space, so that the door opens in the last theme worn.

Settings live inside the encrypted file; before it opens only these three choices are known. The
file says nothing of anybody: a theme, a text size, and whether movement is reduced.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QJsonDocument

from app.ui.theme.tokens import current, tokens

SMALLEST, LARGEST = 100, 200
_PLACE: list[Path] = []


def recall(place: Path) -> None:
    """Wear what was kept at ``place``, from now on the place to keep it; defaults when unread."""
    _PLACE[:] = [place]
    try:
        content = place.read_bytes()
    except OSError:
        return
    kept = QJsonDocument.fromJson(QByteArray(content)).toVariant()
    if isinstance(kept, dict):
        wear(kept.get("theme"), kept.get("text_percent"), kept.get("reduce_motion"))


def wear(name: object, text_percent: object, reduce_motion: object) -> None:
    """Put these into the theme in force; what is not one of its values is left as it is."""
    theme = current()
    if name in tokens()["themes"]:
        theme.name = str(name)
    if isinstance(text_percent, int | float):
        theme.text_percent = round(min(max(text_percent, SMALLEST), LARGEST))
    if isinstance(reduce_motion, bool):
        theme.reduce_motion = reduce_motion


def keep() -> None:
    """Write the appearance in force; a disk that refuses only makes the next door light."""
    theme = current()
    content = QJsonDocument.fromVariant(
        {
            "theme": theme.name,
            "text_percent": theme.text_percent,
            "reduce_motion": theme.reduce_motion,
        }
    )
    for place in _PLACE:
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content.toJson().data())
