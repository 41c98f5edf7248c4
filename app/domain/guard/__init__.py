"""The guard: terms that never belong in a synthesis are shown with the reason, never deleted.

The pack says them (``forbidden.toml``): lemmas that are inflected, phrases, regular expressions.
Names of the private lane are added for each interview: no relative is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.domain.guard.lexicon import Lexicon, Word, lexicon, words_of
from app.domain.guard.names import private_names
from app.domain.method import ForbiddenTerm, MethodPack

__all__ = ["Flag", "flags", "private_names"]

NAMED = "proche_nomme"
# How far before a word its context may stand: « elle est très sérieuse et volontaire ».
CONTEXT = 4
KEPT_TEXTS = 1024


@dataclass(frozen=True)
class Flag:
    """A term found between ``start`` and ``end`` of a text, why, and what to write instead."""

    start: int
    end: int
    term: str
    reason: str
    suggestion: str


def flags(text: str, pack: MethodPack, names: frozenset[str] = frozenset()) -> tuple[Flag, ...]:
    """Terms of the pack and ``names`` of relatives found in ``text``, in reading order."""
    return _flags(text, pack.forbidden, names)


@lru_cache(maxsize=KEPT_TEXTS)
def _flags(text: str, terms: tuple[ForbiddenTerm, ...], names: frozenset[str]) -> tuple[Flag, ...]:
    words = words_of(text)
    found = [flag for term in terms for flag in _of_term(text, words, term)]
    named = next((term for term in terms if term.id == NAMED), None)
    if names and named:
        spans = ((w.start, w.end) for w in words if text[w.start : w.end] in names)
        found += [_flag(named, *span) for span in spans]
    return _apart(found)


def _apart(found: list[Flag]) -> tuple[Flag, ...]:
    """One flag a place: of those that overlap, the longest says most."""
    kept: list[Flag] = []
    for flag in sorted(found, key=lambda flag: (flag.start - flag.end, flag.start)):
        if all(flag.end <= other.start or other.end <= flag.start for other in kept):
            kept.append(flag)
    return tuple(sorted(kept, key=lambda flag: flag.start))


def _of_term(text: str, words: tuple[Word, ...], term: ForbiddenTerm) -> Iterator[Flag]:
    spans = [*_phrases(words, term), *_matches(text, term)]
    if not spans:
        return
    allowed = list(_spans(words, _lexicon(term.unless)))
    for start, end in spans:
        if not any((low <= start and end <= high) or start <= low < end for low, high in allowed):
            yield _flag(term, start, end)


def _phrases(words: tuple[Word, ...], term: ForbiddenTerm) -> Iterator[tuple[int, int]]:
    """Places of the term's words, after one of its contexts when it has any."""
    contexts = _lexicon(term.after)
    before = {last for _, last in contexts.spans(words)} if term.after else set()
    for first, last in _lexicon(term.words).spans(words):
        near = range(max(first - CONTEXT, 0), first)
        if term.after and not any(_reaches(words, at, first) for at in near if at in before):
            continue
        yield words[first].start, words[last].end


def _reaches(words: tuple[Word, ...], at: int, first: int) -> bool:
    return not any(word.stopped for word in words[at + 1 : first + 1])


def _matches(text: str, term: ForbiddenTerm) -> Iterator[tuple[int, int]]:
    if term.pattern:
        yield from (match.span() for match in re.finditer(term.pattern, text, re.IGNORECASE))


def _spans(words: tuple[Word, ...], found: Lexicon) -> Iterator[tuple[int, int]]:
    return ((words[first].start, words[last].end) for first, last in found.spans(words))


@lru_cache(maxsize=256)
def _lexicon(phrases: tuple[str, ...]) -> Lexicon:
    return lexicon(phrases)


def _flag(term: ForbiddenTerm, start: int, end: int) -> Flag:
    return Flag(start, end, term.id, term.reason, term.suggestion)
