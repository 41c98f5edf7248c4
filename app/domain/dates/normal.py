"""Typed French brought to one form: no accents, plain punctuation, numbers as digits."""

from __future__ import annotations

import re
import unicodedata

_UNITS = [
    "zero",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
]
_TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante", 8: "quatre-vingt"}
_PLAIN = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "→": "-", "œ": "oe", "…": " "})


def _number_name(number: int) -> str:
    if number < len(_UNITS):
        return _UNITS[number]
    if number < 20:
        return f"dix-{_UNITS[number - 10]}"
    tens, rest = divmod(number, 10)
    if tens in (7, 9):
        tens, rest = tens - 1, rest + 10
    if rest == 0:
        return _TENS[tens] + ("s" if tens == 8 else "")
    joint = " et " if rest in (1, 11) and tens != 8 else "-"
    return f"{_TENS[tens]}{joint}{_number_name(rest)}"


_NUMBERS = {_number_name(n): n for n in range(1, 100)} | {"une": 1}
_NAMES = "|".join(sorted(_NUMBERS, key=len, reverse=True))
# A number in words counts only before a unit, so that « sept. 2012 » stays a month.
_BEFORE_UNIT = re.compile(
    rf"\b({_NAMES})(?= (?:ans?|annees?|mois|semaines?|jours?)\b| (?:a|et|ou) \w)"
)
_THOUSANDS = re.compile(rf"\bdeux mille(?: ({_NAMES}))?\b")
_NINETEEN = re.compile(rf"\b(?:mille neuf cents?|dix-neuf cents?) ({_NAMES})\b")


def normal(typed: str) -> str:
    """``typed`` in lower case, without accents, with single spaces and numbers as digits."""
    text = unicodedata.normalize("NFKD", typed.casefold().translate(_PLAIN))
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"\s+", " ", text).strip(' .,;:!«»"')
    text = _THOUSANDS.sub(lambda m: str(2000 + _NUMBERS.get(m[1] or "", 0)), text)
    text = _NINETEEN.sub(lambda m: str(1900 + _NUMBERS[m[1]]), text)
    return _BEFORE_UNIT.sub(lambda m: str(_NUMBERS[m[1]]), text)


_EMPTY_WORDS = frozenset(
    [
        "a",
        "au",
        "aux",
        "d",
        "de",
        "des",
        "du",
        "en",
        "l",
        "la",
        "le",
        "les",
        "leur",
        "ma",
        "mes",
        "mon",
        "sa",
        "ses",
        "son",
        "un",
        "une",
        "notre",
        "votre",
    ]
)


def content_words(text: str) -> tuple[str, ...]:
    """The words of a normalised ``text`` that carry meaning."""
    return tuple(w for w in re.findall(r"\w+", text) if w not in _EMPTY_WORDS)
