"""Spelling of French, offline: words the dictionary does not know, and what they may have been.

The dictionary and the search are those of ``pyspellchecker``; they take half a second to load, so
they are loaded off the window's thread, at the first draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
SHORTEST, MOST_PROPOSED = 3, 3
KEPT_TEXTS = 512
# Words of the field that a general dictionary lacks.
# fmt: off
OURS = frozenset((
    "cariste", "placo", "préqualification", "électrotechnique", "transpalette", "plaquiste",
    "intérimaire", "écrou", "agente", "codétenu", "confinement", "reclassement", "classement",
    "greffe", "numérique", "covoiturage", "surveillante", "prépa", "soudure", "carreleur",
    "coffreur", "façadier", "étancheur", "tôlier", "chaudronnier", "magasinier", "drive",
    "manutention", "palettisation", "picking", "inventoriste", "plonge", "commis", "snack",
    "visio", "webcam", "wifi", "cléa", "portugaise", "portugais", "roumain", "wolof", "lingala",
    "soninké", "bambara", "dari", "pachto", "tigrigna",
))
# fmt: on


@dataclass(frozen=True)
class Doubt:
    """A word between ``start`` and ``end`` that the dictionary does not know."""

    start: int
    end: int
    word: str


class Spelling:
    """A loaded dictionary, and the words of one interview that are right as they are."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        self._words = _dictionary()
        self._known = OURS | {word.casefold() for word in known}
        self.doubts = lru_cache(maxsize=KEPT_TEXTS)(self._doubts)

    def _doubts(self, text: str) -> tuple[Doubt, ...]:
        """Words to look at; names (a capital) and acronyms are left alone."""
        return tuple(
            Doubt(match.start(), match.end(), match.group())
            for match in WORD.finditer(text)
            if not self._is_right(match.group())
        )

    def proposals(self, word: str) -> tuple[str, ...]:
        """Up to three words that may have been meant, the most usual first."""
        found = self._words.candidates(word.casefold().translate(LIGATURES)) or ()
        usual = sorted(found, key=self._words.word_usage_frequency, reverse=True)
        return tuple(other for other in usual if other != word)[:MOST_PROPOSED]

    def _is_right(self, word: str) -> bool:
        if word != word.lower() or word in self._known:
            return True
        return all(
            len(part) < SHORTEST or part in self._known or part.translate(LIGATURES) in self._words
            for part in word.split("-")
        )


def words_in(texts: Iterable[str]) -> frozenset[str]:
    """All words of ``texts``: what the person said is right as they said it."""
    return frozenset(word for text in texts for word in WORD.findall(text))


@cache
def _dictionary() -> Any:
    from spellchecker import SpellChecker

    return SpellChecker(language="fr", distance=1)
