"""Searching the reference file as one types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

from app.domain.spelling import singular, told, words
from app.domain.terms import Term, TermKind
from app.storage.vocabulary.building import damage_told, newest, open_read_only
from app.storage.vocabulary.correction import Correction

SHOWN = 8
CANDIDATES = 160
MOST_WORDS = 8
# Letters apart: up to the first, it is what was meant; beyond the second, distance tells little.
NEAR, TELLS = 1, 4
_TERM = "source, kind, code, label, rome"


class Reference:
    """An open reference file, read only. Used by one thread."""

    def __init__(self, path: Path) -> None:
        """Open the file at ``path``. This, and each search, raises UserError
        ``vocabulary.damaged`` when the file cannot be read.
        """
        with damage_told():
            self._db = open_read_only(path)
            self._used = ",".join(map(str, sorted(newest(self._db))))

    def close(self) -> None:
        """Let the file go."""
        self._db.close()

    @cached_property
    def _correction(self) -> Correction:
        return Correction(dict(self._ask("SELECT word, often FROM words")))

    def _ask(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with damage_told():
            return self._db.execute(query, values).fetchall()

    def search(self, typed: str, kinds: Sequence[TermKind], limit: int = SHOWN) -> list[Term]:
        """The terms of ``kinds`` nearest to what was ``typed`` so far, best first."""
        asked = [singular(word) for word in told(typed)[:MOST_WORDS]]
        if not asked:
            return []
        letters = " ".join(words(typed))
        apart: dict[int, int] = {}
        shown: list[tuple[float, int, str]] = []
        for query in self._queries(asked):
            for id_, spelled in self._matching(query, kinds):
                if id_ not in apart:
                    apart[id_] = _apart(letters, spelled)
                    missed = sum(f" {one}" not in f" {spelled}" for one in asked)
                    shown.append((apart[id_] / (len(letters) + 1) + missed / 2, id_, spelled))
            if min(apart.values(), default=NEAR + 1) <= NEAR:
                break
        return self._terms(_distinct(sorted(shown), limit))

    def _queries(self, asked: Sequence[str]) -> Iterable[str]:
        """From strict to loose: as typed, corrected, then one word or two left aside."""
        known = self._correction
        strict = [
            (word,) if known.begins_a_word(word) else known.guesses(word) or (word,)
            for word in asked
        ]
        yield _all_of(strict)
        loose = [(word, *known.guesses(word)) for word in asked]
        yield _all_of(loose)
        for aside in (1, 2):
            if len(loose) > aside:
                kept = combinations(loose, len(loose) - aside)
                yield " OR ".join(f"({_all_of(part)})" for part in kept)

    def _matching(self, query: str, kinds: Sequence[TermKind]) -> list[tuple[int, str]]:
        listed = ",".join("?" * len(kinds))
        # CROSS JOIN keeps the order: labels first, as they are preferred, then their terms.
        return self._ask(
            "SELECT t.id, t.spelled FROM labels CROSS JOIN terms t ON t.id = labels.rowid"
            f" WHERE labels MATCH ? AND t.kind IN ({listed}) AND +t.edition IN ({self._used})"
            f" LIMIT {CANDIDATES}",
            (query, *kinds),
        )

    def _terms(self, ids: Sequence[int]) -> list[Term]:
        """The terms of ``ids``, in that order."""
        rows = self._ask(
            f"SELECT t.id, {_TERM} FROM terms t JOIN editions e ON e.id = t.edition"
            f" WHERE t.id IN ({','.join('?' * len(ids))})",
            ids,
        )
        by_id = {row[0]: Term(*row[1:]) for row in rows}
        return [by_id[id_] for id_ in ids]

    def skills_of(self, job: Term, limit: int = SHOWN) -> list[Term]:
        """Skills the publication links to ``job``, in its order."""
        rows = self._ask(
            f"SELECT DISTINCT {_TERM} FROM links l JOIN editions e ON e.id = l.edition"
            " JOIN terms t ON t.edition = l.edition AND t.code = l.skill"
            f" WHERE l.edition IN ({self._used}) AND e.source = ? AND l.job IN (?, ?) LIMIT ?",
            (job.source, job.code, job.rome or job.code, limit),
        )
        return [Term(*row) for row in rows]


def _all_of(words_asked: Iterable[Sequence[str]]) -> str:
    return " AND ".join(
        "(" + " OR ".join(f'"{guess}"*' for guess in guesses) + ")" for guesses in words_asked
    )


def _apart(letters: str, spelled: str) -> int:
    """The letters typed against as many letters of the label, and one more or less."""
    from rapidfuzz.distance import OSA

    length = len(letters)
    even: int = OSA.distance(letters, spelled[:length])
    if even == 0 or even > TELLS:
        return even
    others = (OSA.distance(letters, spelled[: length + more]) for more in (-1, 1))
    return min(even, *others)


def _distinct(found: Iterable[tuple[float, int, str]], limit: int) -> list[int]:
    """Ids of the first ``limit``, one for labels that differ by their source alone."""
    seen: dict[str, int] = {}
    for _badness, id_, spelled in found:
        seen.setdefault(spelled, id_)
        if len(seen) == limit:
            break
    return list(seen.values())
