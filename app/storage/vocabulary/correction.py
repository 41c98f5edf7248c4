"""What a word with a typo may have been: the nearest beginnings of words that exist.

OSA distance (a swap of two letters counts one): one from four letters, two from seven.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache

MOST_GUESSES = 6
ONE_FROM, TWO_FROM = 4, 7


class Correction:
    """Looks typed words up among ``often``: each word there is -> in how many labels."""

    def __init__(self, often: Mapping[str, int]) -> None:
        self._often = often
        self._words = sorted(often)
        self._beginnings: dict[tuple[int, str], dict[str, int]] = {}
        self.guesses = lru_cache(maxsize=512)(self._guesses)

    def begins_a_word(self, typed: str) -> bool:
        """Whether some word begins with ``typed``."""
        at = bisect_left(self._words, typed)
        return at < len(self._words) and self._words[at].startswith(typed)

    def _guesses(self, typed: str) -> tuple[str, ...]:
        """Beginnings at the smallest distance from ``typed``, the most frequent first."""
        if len(typed) < ONE_FROM:
            return ()
        for distance in (1, 2)[: 2 if len(typed) >= TWO_FROM else 1]:
            # Nearly all typos leave the first letter: the others are looked at only when needed.
            for first in (typed[0], ""):
                found = self._near(typed, first, distance)
                if found:
                    return found
        return ()

    def _near(self, typed: str, first: str, distance: int) -> tuple[str, ...]:
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        found: dict[str, tuple[int, int]] = {}
        for length in range(len(typed) - 1, len(typed) + 2):
            known = self._of_length(length, first)
            near = extract(
                typed,
                known.keys(),
                scorer=OSA.distance,
                score_cutoff=distance,
                limit=MOST_GUESSES * 4,
            )
            for word, apart, _index in near:
                found[word] = (apart, -known[word])
        return tuple(sorted(found, key=lambda word: found[word])[:MOST_GUESSES])

    def _of_length(self, length: int, first: str) -> dict[str, int]:
        """Beginnings of ``length`` letters (whole words when shorter), with how often."""
        key = (length, first)
        if key not in self._beginnings:
            counted: dict[str, int] = {}
            start = bisect_left(self._words, first)
            end = bisect_left(self._words, f"{first}\uffff") if first else len(self._words)
            for word in self._words[start:end]:
                if len(word) >= length:
                    cut = word[:length]
                    counted[cut] = counted.get(cut, 0) + self._often[word]
            self._beginnings[key] = counted
        return self._beginnings[key]
