"""The decks on this computer: those shipped with the program, and those kept beside a space.

A deck is not personal, so it is not in the encrypted file: it stands in a folder beside it,
``X.canevas.jeux``, one folder ``id@version`` a deck.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from app.decks.writing import UNFINISHED, disk_errors
from app.domain.deck import DESCRIPTION, Deck, load_deck
from app.domain.errors import UserError

SUFFIX = ".jeux"


@dataclass(frozen=True)
class Shelf:
    """``shipped`` is the folder of the program's decks, ``kept`` the one beside the space."""

    shipped: Path
    kept: Path

    def decks(self) -> tuple[Deck, ...]:
        """All decks that can be read: shipped ones first, then by title; drafts are among them."""
        ours = [load_deck(folder) for folder in _folders(self.shipped)]
        theirs = [deck for folder in _folders(self.kept) if (deck := _readable(folder))]
        return (*ours, *sorted(theirs, key=lambda deck: (deck.title.casefold(), deck.version)))

    def find(self, deck_id: str, version: str) -> Deck | None:
        """That deck, draft or not, or a shipped one of another version; None when there is none.

        Ids of cards are stable from one version of a deck to the next, so that a newer program
        shows what an older one recorded.
        """
        key = f"{deck_id}@{version}"
        ours = (load_deck(folder) for folder in _folders(self.shipped) if folder.name == deck_id)
        theirs = (_readable(folder) for folder in _folders(self.kept) if folder.name == key)
        return next(theirs, None) or next(ours, None)

    def is_shipped(self, deck: Deck) -> bool:
        """True for the program's own decks."""
        return deck.folder is not None and deck.folder.parent == self.shipped

    def remove(self, deck: Deck) -> None:
        """Take ``deck`` away. UserError ``deck.shipped`` or ``deck.disk``."""
        if self.is_shipped(deck) or deck.folder is None:
            raise UserError("deck.shipped")
        leaving = deck.folder.with_name(f"{UNFINISHED}{deck.folder.name}")
        with disk_errors():
            # Renamed first: a deck that is being removed is never listed with half its pictures.
            deck.folder.rename(leaving)
            shutil.rmtree(leaving)


def _folders(parent: Path) -> list[Path]:
    if not parent.is_dir():
        return []
    found = (folder for folder in parent.iterdir() if not folder.name.startswith("."))
    return sorted(folder for folder in found if (folder / DESCRIPTION).is_file())


def _readable(folder: Path) -> Deck | None:
    try:
        return load_deck(folder)
    except UserError:
        return None
