"""Where the data files shipped with the program stand, from source and when frozen."""

from __future__ import annotations

import sys
from pathlib import Path


def resources() -> Path:
    """The folder of shipped data: method packs, decks, icons, styles."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return root / "resources"
