"""What the window asks of the rest of the program; ``app.bootstrap`` gives it.

The window imports nothing heavy: opening, creating and loading come through these calls, and a
space is handed back as an object that the screens of that space know.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple


class NewSpace(NamedTuple):
    """What creating a space asks."""

    kind: str
    owner: str
    establishment: str
    passphrase: str


class Locked(NamedTuple):
    """How the window came to its door: when it was locked, from where, and whether by rest.

    ``place`` is what the screens of the space understand; nothing of it is shown.
    """

    at: datetime | None = None
    place: Any = None
    rested: bool = False


class Ports(NamedTuple):
    """Calls given to the window. Those that return a space are slow and raise UserError."""

    path: Path
    open: Callable[[Path, str], Any]
    open_code: Callable[[Path, str], Any]
    restore: Callable[[Path, Path, str], Any]
    create: Callable[[Path, NewSpace], Any]
    strength: Callable[[str], tuple[int, str]]
    screens: Callable[[Any], Any]
    now: Callable[[], datetime]
    preload: Callable[[], None]
