"""Phrases of one or several words, found in a text in whatever form they take.

A phrase is written as lemmas: « garde à vue », « trafic de … stupéfiant ». ``…`` stands for up to
three words, ``mot*`` for a beginning, ``=mot`` for that form alone, ``(a|b)`` for either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from app.domain.guard.inflection import forms

WORD = re.compile(r"[^\W_]+")
# A gap or a phrase never runs over one of these.
STOP = re.compile(r"[.!?;:…»«]")
PART = re.compile(r"…|\([^)]*\)|=?[^\W_]+\*?")
GAP, MOST_BETWEEN = "…", 3


@dataclass(frozen=True)
class Word:
    """One word of a text: its small letters and its place; ``stopped`` when a sentence ends
    between it and the word before."""

    form: str
    start: int
    end: int
    stopped: bool


@dataclass(frozen=True)
class _Slot:
    forms: frozenset[str]
    beginnings: tuple[str, ...]
    loose: bool = False

    def takes(self, form: str) -> bool:
        return form in self.forms or (bool(self.beginnings) and form.startswith(self.beginnings))


@dataclass(frozen=True)
class Lexicon:
    """Phrases indexed by the forms of their first word."""

    first: dict[str, list[tuple[_Slot, ...]]] = field(default_factory=dict)
    beginnings: list[tuple[_Slot, ...]] = field(default_factory=list)

    def spans(self, words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
        """Places of the phrases in ``words``, as indexes of their first and last word."""
        for index, word in enumerate(words):
            begun = (p for p in self.beginnings if p[0].takes(word.form))
            for phrase in (*self.first.get(word.form, ()), *begun):
                last = _follow(words, index, phrase[1:])
                if last is not None:
                    yield index, last


def lexicon(phrases: Iterable[str]) -> Lexicon:
    """The lexicon of ``phrases``. ValueError when one begins or ends with ``…`` or is empty."""
    made = Lexicon()
    for text in phrases:
        phrase = _phrase(text)
        if phrase[0].beginnings:
            made.beginnings.append(phrase)
        for form in phrase[0].forms:
            made.first.setdefault(form, []).append(phrase)
    return made


def words_of(text: str) -> tuple[Word, ...]:
    """The words of ``text``, cut at apostrophes and hyphens."""
    found = []
    before = 0
    for match in WORD.finditer(text):
        stopped = STOP.search(text, before, match.start()) is not None
        found.append(Word(match.group().casefold(), match.start(), match.end(), stopped))
        before = match.end()
    return tuple(found)


def parts_of(phrase: str) -> tuple[str, ...]:
    """Words and gaps of ``phrase``. ValueError unless it begins and ends with a word."""
    found = tuple(PART.findall(phrase))
    if not found or GAP in (found[0], found[-1]):
        raise ValueError(phrase)
    return found


def _phrase(text: str) -> tuple[_Slot, ...]:
    parts = parts_of(text)
    before = ("", *parts)
    return tuple(
        _slot(part, loose=before[at] == GAP) for at, part in enumerate(parts) if part != GAP
    )


def _slot(part: str, loose: bool) -> _Slot:
    either = part.strip("()").casefold().split("|")
    begun = tuple(word[:-1] for word in either if word.endswith("*"))
    whole = (forms(word) for word in either if not word.endswith("*"))
    return _Slot(frozenset().union(*whole), begun, loose)


def _follow(words: tuple[Word, ...], at: int, rest: tuple[_Slot, ...]) -> int | None:
    """The index of the last word when ``rest`` follows the word ``at``, or None."""
    if not rest:
        return at
    reach = MOST_BETWEEN + 1 if rest[0].loose else 1
    for here in range(at + 1, min(at + 1 + reach, len(words))):
        if words[here].stopped:
            return None
        if rest[0].takes(words[here].form):
            last = _follow(words, here, rest[1:])
            if last is not None:
                return last
    return None
