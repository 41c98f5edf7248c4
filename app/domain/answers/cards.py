"""Answers of the picture step: which cards lie where, and the words said about them.

Only words really said are kept: no interpretation and no score exist in these values.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class PlacedCard:
    """One card laid in a zone, with what the person said of it.

    ``seen`` answers « Que voyez-vous ? », ``alike`` « Qu’est-ce qui vous ressemble ? », ``why``
    says why a card was refused; ``keywords`` are words the person validated; ``transmitted`` is
    their agreement to pass it on. ``number`` is the one the person saw, 0 in older answers.
    """

    card_id: str
    zone: str
    seen: str = ""
    alike: str = ""
    keywords: tuple[str, ...] = ()
    transmitted: bool = False
    number: int = 0
    why: str = ""

    @property
    def shown_number(self) -> int:
        """The visible number."""
        return self.number or number_in(self.card_id)


@dataclass(frozen=True)
class CardsAnswer:
    """The deck used, the recorded shuffle, and the cards placed, in the order of choosing.

    ``on_paper`` says that the printed deck was laid on the table and numbers typed afterwards.
    """

    deck_id: str = ""
    deck_version: str = ""
    shuffle: tuple[str, ...] = ()
    placed: tuple[PlacedCard, ...] = ()
    none_speaks: bool = False
    on_paper: bool = False


def number_in(card_id: str) -> int:
    """The number that the id of a card holds (28 for ``c28``), 0 when it holds none."""
    digits = "".join(sign for sign in card_id if "0" <= sign <= "9")
    return int(digits) if digits else 0


def in_zone(answer: CardsAnswer, zone: str) -> tuple[PlacedCard, ...]:
    """Cards of ``zone`` in the order they were laid."""
    return tuple(card for card in answer.placed if card.zone == zone)


def find(answer: CardsAnswer, card_id: str) -> PlacedCard | None:
    """The placed card, or None while it lies on the table."""
    return next((card for card in answer.placed if card.card_id == card_id), None)


def place(answer: CardsAnswer, card_id: str, zone: str, limit: int, number: int = 0) -> CardsAnswer:
    """Lay ``card_id`` in ``zone``; a full zone (``limit`` cards) leaves the answer unchanged.

    An agreement is given for a zone: it ends when the card goes to another one.
    """
    others = tuple(card for card in answer.placed if card.card_id != card_id)
    if sum(card.zone == zone for card in others) >= limit:
        return answer
    known = find(answer, card_id) or PlacedCard(card_id, zone, number=number)
    agreed = known.transmitted and known.zone == zone
    laid = replace(known, zone=zone, transmitted=agreed)
    return replace(answer, placed=(*others, laid), none_speaks=False)


def take_back(answer: CardsAnswer, card_id: str) -> CardsAnswer:
    """Put ``card_id`` back on the table, with the words said of it gone."""
    return replace(answer, placed=tuple(c for c in answer.placed if c.card_id != card_id))


def describe(answer: CardsAnswer, card: PlacedCard) -> CardsAnswer:
    """Replace the placed card of the same id by ``card``."""
    placed = tuple(card if c.card_id == card.card_id else c for c in answer.placed)
    return replace(answer, placed=placed)


def put_first(answer: CardsAnswer, card_id: str) -> CardsAnswer:
    """Make ``card_id`` the first card of its zone; the order of the others stays."""
    card = find(answer, card_id)
    if card is None:
        return answer
    others = tuple(c for c in answer.placed if c.card_id != card_id)
    before = next((i for i, c in enumerate(others) if c.zone == card.zone), len(others))
    return replace(answer, placed=(*others[:before], card, *others[before:]))


def none_speaks(answer: CardsAnswer, value: bool) -> CardsAnswer:
    """Record « aucune ne me parle », an answer like any other: it empties the zones."""
    return replace(answer, none_speaks=value, placed=() if value else answer.placed)


def is_empty(answer: CardsAnswer) -> bool:
    """True while no card is placed and nothing has been said."""
    return not answer.placed and not answer.none_speaks
