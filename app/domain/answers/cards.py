"""Answers of the picture step: which cards lie where, and the words said about them.

Only words really said are kept: no interpretation and no score exist in these values.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class PlacedCard:
    """One card laid in a zone, with what the person said of it.

    ``seen`` answers « Que voyez-vous ? », ``alike`` « Qu’est-ce qui vous ressemble ? »;
    ``keywords`` are words the person validated; ``transmitted`` is their agreement to pass it on.
    """

    card_id: str
    zone: str
    seen: str = ""
    alike: str = ""
    keywords: tuple[str, ...] = ()
    transmitted: bool = False


@dataclass(frozen=True)
class CardsAnswer:
    """The deck used, the recorded shuffle, and the cards placed, in the order of choosing."""

    deck_id: str = ""
    deck_version: str = ""
    shuffle: tuple[str, ...] = ()
    placed: tuple[PlacedCard, ...] = ()
    none_speaks: bool = False


def in_zone(answer: CardsAnswer, zone: str) -> tuple[PlacedCard, ...]:
    """Cards of ``zone`` in the order they were laid."""
    return tuple(card for card in answer.placed if card.zone == zone)


def find(answer: CardsAnswer, card_id: str) -> PlacedCard | None:
    """The placed card, or None while it lies on the table."""
    return next((card for card in answer.placed if card.card_id == card_id), None)


def place(answer: CardsAnswer, card_id: str, zone: str, limit: int) -> CardsAnswer:
    """Lay ``card_id`` in ``zone``; a full zone (``limit`` cards) leaves the answer unchanged."""
    others = tuple(card for card in answer.placed if card.card_id != card_id)
    if sum(card.zone == zone for card in others) >= limit:
        return answer
    known = find(answer, card_id) or PlacedCard(card_id, zone)
    return replace(answer, placed=(*others, replace(known, zone=zone)), none_speaks=False)


def take_back(answer: CardsAnswer, card_id: str) -> CardsAnswer:
    """Put ``card_id`` back on the table, with the words said of it gone."""
    return replace(answer, placed=tuple(c for c in answer.placed if c.card_id != card_id))


def describe(answer: CardsAnswer, card: PlacedCard) -> CardsAnswer:
    """Replace the placed card of the same id by ``card``."""
    placed = tuple(card if c.card_id == card.card_id else c for c in answer.placed)
    return replace(answer, placed=placed)


def none_speaks(answer: CardsAnswer, value: bool) -> CardsAnswer:
    """Record « aucune ne me parle », an answer like any other: it empties the zones."""
    return replace(answer, none_speaks=value, placed=() if value else answer.placed)


def is_empty(answer: CardsAnswer) -> bool:
    """True while no card is placed and nothing has been said."""
    return not answer.placed and not answer.none_speaks
