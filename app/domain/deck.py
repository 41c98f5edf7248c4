"""A deck of picture cards, as a folder describes it (``docs/deck-format.md``)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.domain.answers.cards import CardsAnswer, number_in
from app.domain.errors import UserError

DESCRIPTION = "deck.toml"


@dataclass(frozen=True)
class Card:
    """One card: a stable id, its visible number, its files, and what is seen on it."""

    id: str
    number: int
    title: str
    picture: Path
    thumbnail: Path
    families: tuple[str, ...]
    alt: str
    alt_en: str = ""


@dataclass(frozen=True)
class Deck:
    """A deck with its cards in the order of their numbers.

    ``internal`` decks are for the use of one establishment; a ``draft`` still waits for texts and
    is never laid on a table. ``folder`` is where it stands, None for a deck that is not here.
    """

    id: str
    version: str
    title: str
    licence: str
    cards: tuple[Card, ...]
    author: str = ""
    rights: str = ""
    internal: bool = False
    draft: bool = False
    folder: Path | None = None

    @property
    def key(self) -> str:
        """Id and version: what an answer and the settings remember a deck by."""
        return f"{self.id}@{self.version}"

    def card(self, card_id: str) -> Card | None:
        """The card of that id, or None when another version of the deck held it."""
        return next((card for card in self.cards if card.id == card_id), None)

    def numbered(self, number: int) -> Card | None:
        """The card that shows ``number``, or None."""
        return next((card for card in self.cards if card.number == number), None)


def load_deck(folder: Path) -> Deck:
    """Read ``folder/deck.toml``. Raises UserError ``deck.bad`` when it cannot be used."""
    try:
        written = (folder / DESCRIPTION).stat()
    except OSError as error:
        raise UserError("deck.bad", deck=folder.name) from error
    return _loaded(folder, (written.st_ino, written.st_mtime_ns, written.st_size))


@lru_cache(maxsize=16)
def _loaded(folder: Path, _written: tuple[int, ...]) -> Deck:
    """The deck as it was last written: reading a hundred cards again would cost a frame."""
    try:
        content = tomllib.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
        cards = (_card(folder, card) for card in content["cards"])
        return Deck(
            content["id"],
            content["version"],
            content["title"],
            content["licence"],
            tuple(sorted(cards, key=lambda card: card.number)),
            content.get("author", ""),
            content.get("rights", ""),
            content.get("internal", False),
            content.get("draft", False),
            folder,
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError("deck.bad", deck=folder.name) from error


def _card(folder: Path, card: Mapping[str, Any]) -> Card:
    return Card(
        id=card["id"],
        number=card["number"],
        title=card["title"],
        picture=folder / card["file"],
        thumbnail=folder / card["thumbnail"],
        families=tuple(card["families"]),
        alt=card["alt_fr"],
        alt_en=card.get("alt_en", ""),
    )


def absent_deck(answer: CardsAnswer) -> Deck:
    """A deck without pictures for an answer whose own deck is not on this computer.

    Words, order and numbers stay readable, and nothing is recorded under another deck's name.
    """
    nowhere = Path()
    numbers = {card.card_id: card.number for card in answer.placed}
    cards = (
        Card(key, numbers.get(key) or number_in(key), "", nowhere, nowhere, (), "")
        for key in answer.shuffle
    )
    return Deck(answer.deck_id, answer.deck_version, "", "", tuple(cards))
