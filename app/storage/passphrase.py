"""Passphrases: the rule they follow and the bytes they become.

The rule is the French authority's (CNIL, deliberation 2022-100): 12 characters from the four
classes, or 14 and more of any kind.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from app.domain.errors import UserError

SHORTEST = 12
SHORTEST_OF_ANY_KIND = 14


def as_bytes(text: str) -> bytes:
    """UTF-8 of the composed form (NFC), so that « é » typed in two ways is one passphrase."""
    return unicodedata.normalize("NFC", text).encode()


def classes(text: str) -> int:
    """How many of the four classes appear: lower case, upper case, digits, anything else."""
    return len({_class_of(character) for character in unicodedata.normalize("NFC", text)})


def check(text: str) -> None:
    """Accept a new passphrase, or raise ``passphrase.short`` or ``passphrase.classes``."""
    length = len(unicodedata.normalize("NFC", text))
    if length < SHORTEST:
        raise UserError("passphrase.short", shortest=SHORTEST, long=SHORTEST_OF_ANY_KIND)
    if length < SHORTEST_OF_ANY_KIND and classes(text) < 4:
        raise UserError("passphrase.classes", long=SHORTEST_OF_ANY_KIND)


def _class_of(character: str) -> str:
    if character.islower():
        return "lower"
    if character.isupper():
        return "upper"
    return "digit" if character.isdigit() else "other"


@dataclass(frozen=True)
class Strength:
    """How a passphrase stands: 0 to 5 bars, and the reason in words."""

    score: int
    words: str


def strength(text: str) -> Strength:
    """An honest estimate: accepted or not, and how much room beyond the rule."""
    signs, words = len(text), len(text.split())
    try:
        check(text)
    except UserError:
        return Strength(min(2, signs // 5), f"Trop courte : {signs} signes sur 14.")
    varied = len(set(text.casefold())) >= 10
    if not varied:
        return Strength(2, "Trop répétitive : elle se devine.")
    score = 3 + (signs >= 18) + (words >= 4)
    told = "Solide" if score == 5 else "Correcte"
    return Strength(score, f"{told} : {words} mots, {signs} signes. Facile à dire, dure à deviner.")
