"""A deck of picture cards, as a folder describes it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import UserError


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


@dataclass(frozen=True)
class Deck:
    """A deck with its cards in the order of their numbers."""

    id: str
    version: str
    title: str
    licence: str
    cards: tuple[Card, ...]

    def card(self, card_id: str) -> Card | None:
        """The card of that id, or None when another version of the deck held it."""
        return next((card for card in self.cards if card.id == card_id), None)


def load_deck(folder: Path) -> Deck:
    """Read ``folder/deck.toml``. Raises UserError ``deck.bad`` when it cannot be used."""
    try:
        content = tomllib.loads((folder / "deck.toml").read_text(encoding="utf-8"))
        cards = tuple(
            Card(
                id=card["id"],
                number=card["number"],
                title=card["title"],
                picture=folder / card["file"],
                thumbnail=folder / card["thumbnail"],
                families=tuple(card["families"]),
                alt=card["alt_fr"],
            )
            for card in content["cards"]
        )
        ordered = tuple(sorted(cards, key=lambda card: card.number))
        return Deck(
            content["id"], content["version"], content["title"], content["licence"], ordered
        )
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise UserError("deck.bad", deck=folder.name) from error
