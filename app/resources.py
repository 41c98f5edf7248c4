"""Where the data files shipped with the program stand, from source and when frozen."""

from __future__ import annotations

import sys
from pathlib import Path


def resources() -> Path:
    """The folder of shipped data: method packs, decks, icons, styles."""
    return _root() / "resources"


def documents() -> Path:
    """The folder of the guide that the help shows; a build ships the pages of its contents."""
    return _root() / "docs"


def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent
