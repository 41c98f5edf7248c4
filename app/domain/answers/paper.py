"""Cards chosen on paper: numbers typed for each zone become cards laid."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.domain.answers.cards import CardsAnswer, PlacedCard, find, in_zone
from app.domain.errors import UserError
from app.domain.method import Zone


def typed_numbers(answer: CardsAnswer, zone: str) -> str:
    """The numbers of ``zone`` as they would be typed: « 12, 28 »."""
    return ", ".join(str(card.shown_number) for card in in_zone(answer, zone))


def lay_numbers(
    answer: CardsAnswer, zones: Iterable[Zone], typed: Mapping[str, str], known: Mapping[int, str]
) -> CardsAnswer:
    """``answer`` with exactly the cards typed by zone id, in the order typed.

    ``known`` maps a number to the id of its card. Words already said of a card stay with it.
    UserError ``paper.not_number``, ``paper.unknown``, ``paper.twice`` or ``paper.too_many``.
    """
    placed: list[PlacedCard] = []
    seen: set[int] = set()
    for zone in zones:
        numbers = _numbers(typed.get(zone.id, ""), known, seen)
        if len(numbers) > zone.most:
            raise UserError("paper.too_many", zone=zone.label, most=zone.most, n=len(numbers))
        placed += [_laid(answer, known[number], zone.id, number) for number in numbers]
    return replace(answer, placed=tuple(placed), none_speaks=False, on_paper=True)


def _numbers(text: str, known: Mapping[int, str], seen: set[int]) -> list[int]:
    found = []
    for part in re.split(r"[\s,;.]+", text.strip()):
        if not part:
            continue
        if not re.fullmatch("[0-9]{1,3}", part):
            raise UserError("paper.not_number", text=part[:20])
        number = int(part)
        if number not in known:
            raise UserError("paper.unknown", n=number)
        if number in seen:
            raise UserError("paper.twice", n=number)
        seen.add(number)
        found.append(number)
    return found


def _laid(answer: CardsAnswer, card_id: str, zone: str, number: int) -> PlacedCard:
    before = find(answer, card_id)
    if before is None:
        return PlacedCard(card_id, zone, number=number)
    agreed = before.transmitted and before.zone == zone
    return replace(before, zone=zone, transmitted=agreed, number=number)
