"""Passphrases: the rule they follow and the bytes they become.

The rule is the French authority's (CNIL, deliberation 2022-100): 12 characters from the four
classes, or 14 and more of any kind.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.errors import UserError

LONGEST_ESTIMATED = 72
GUESSES_A_SECOND = 10_000
COMMON = ("canevas", "afpa", "prison", "espace", "entretien", "maison d’arrêt", "azerty")
_DAY = 86_400
_TIMES = (
    (3600, 2, "moins d’une heure"),
    (_DAY, 2, "quelques heures"),
    (31 * _DAY, 3, "quelques jours"),
    (365 * _DAY, 3, "quelques mois"),
    (100 * 365 * _DAY, 4, "des années"),
)

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


def strength(text: str, known: Sequence[str] = ()) -> Strength:
    """An honest estimate: accepted or not, and how long it would resist.

    ``known`` are words that anyone would try: names, the establishment. The estimate is zxcvbn's;
    it stands for someone who took the file away, and guesses ten thousand times a second.
    """
    signs = len(unicodedata.normalize("NFC", text))
    try:
        check(text)
    except UserError:
        return Strength(min(2, signs // 5), f"Trop courte : {signs} signes sur 14.")
    bars, time = _resistance(_guesses(text, known) / GUESSES_A_SECOND)
    return Strength(bars, f"{signs} signes. Pour la deviner hors d’ici : {time}.")


def _guesses(text: str, known: Sequence[str]) -> float:
    # Loaded late: its lists of words take a tenth of a second.
    from zxcvbn import zxcvbn

    words = [word for part in (*known, *COMMON) for word in (part, *part.split())]
    return float(zxcvbn(text[:LONGEST_ESTIMATED], user_inputs=words)["guesses"])


def _resistance(seconds: float) -> tuple[int, str]:
    for most, bars, words in _TIMES:
        if seconds < most:
            return bars, words
    return 5, "des siècles"
