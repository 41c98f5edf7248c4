"""Search as one types, over a generated vocabulary: how often found, how long a keystroke takes.

The words are made of French syllables, in families, drawn by Zipf's law as the words of a language
are; half the labels begin with one to four words of another, as those of ROME and ESCO do. A query
is the first four words of a label, or fewer where it has fewer, with one typo (a letter missing,
doubled, wrong or swapped); it is typed letter by letter, and each keystroke searches. Found means:
the label stands among the eight shown at the end. On a busy machine the clock says more than the
work: both are printed.

    python -m benchmarks.vocabulary [labels...]
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
from itertools import accumulate
from pathlib import Path
from statistics import quantiles
from time import perf_counter, thread_time

from app.domain.naming import plain
from app.domain.terms import Edition, Term
from app.storage.vocabulary import Reference, add_edition

QUERIES = 500
WORDS_A_LABEL = 0.42
"""Distinct words for each label: 76,000 labels of real files hold about 32,000."""
STARTS = re.findall(
    r"\w+", "b bl br c ch cl cr d dr f fl fr g gl gr h j l m n p pl pr qu r s st t tr v"
)
MIDDLES = re.findall(r"\w+", "a ai an au e é en eu i in o oi on ou u ui")
ENDS = re.findall(r"\w+", "age ard elle ement er eur ier ique oir on teur té tion ure ine et")
BEGIN_ALIKE = 0.5
LINKS = ("de", "d’", "des", "à", "en", "pour", "et", "sur")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def main() -> None:
    """Print one line a size."""
    for size in map(int, sys.argv[1:] or ("13000", "76000")):
        print(measure(size, random.Random(20261125)))


def measure(size: int, chance: random.Random) -> str:
    """Build a vocabulary of ``size`` labels, type the queries, and say what was seen."""
    labels = made_up(size, chance)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vocabulaires.sqlite"
        terms = tuple(Term("essai", "skill", str(n), label) for n, label in enumerate(labels))
        started = perf_counter()
        add_edition(path, Edition("essai", "1", terms))
        built = perf_counter() - started
        reference = Reference(path)
        started = perf_counter()
        reference.search("a", ("skill",))
        first = perf_counter() - started
        hits, times = typed(reference, labels, chance)
        reference.close()
    clock, worked = [quantiles(part, n=20)[-1] * 1000 for part in zip(*times, strict=True)]
    return (
        f"{size} labels: {hits / QUERIES:.1%} in the first eight; 95th percentile of a keystroke "
        f"{worked:.2f} ms of work, {clock:.2f} ms on the clock of this machine ({len(times)} "
        f"keystrokes; first search {first * 1000:.0f} ms, file written in {built:.1f} s)"
    )


def typed(
    reference: Reference, labels: list[str], chance: random.Random
) -> tuple[int, list[tuple[float, float]]]:
    """Type each query; how many were found, and the seconds of each keystroke: clock and work."""
    hits, times = 0, []
    for label in chance.sample(labels, QUERIES):
        query = with_typo(" ".join(label.split()[:4]), chance)
        shown: list[Term] = []
        for length in range(1, len(query) + 1):
            started, busy = perf_counter(), thread_time()
            shown = reference.search(query[:length], ("skill",))
            times.append((perf_counter() - started, thread_time() - busy))
        hits += label in [term.label for term in shown]
    return hits, times


def with_typo(text: str, chance: random.Random) -> str:
    """``text`` with one letter missing, doubled, wrong or swapped with its neighbour."""
    at = chance.choice([i for i, letter in enumerate(text) if letter.isalpha()])
    wrong = chance.choice(LETTERS)
    return chance.choice(
        (
            text[:at] + text[at + 1 :],
            text[:at] + text[at] + text[at:],
            text[:at] + wrong + text[at + 1 :],
            text[:at] + text[at + 1 : at + 2] + text[at] + text[at + 2 :],
        )
    )


def made_up(size: int, chance: random.Random) -> list[str]:
    """``size`` different labels of two to twelve words; half of them begin as another one does."""
    lexicon = _lexicon(int(size * WORDS_A_LABEL), chance)
    weights = list(accumulate(1 / (rank + 8) for rank in range(len(lexicon))))
    labels: list[str] = []
    known: set[str] = set()
    while len(labels) < size:
        begun = chance.choice(labels).split()[: chance.randint(1, 4)] if labels else []
        parts = begun if chance.random() < BEGIN_ALIKE else []
        for word in chance.choices(lexicon, cum_weights=weights, k=chance.choice((1, 2, 2, 3, 4))):
            if parts and chance.random() < 0.5:
                parts.append(chance.choice(LINKS))
            parts.append(word)
        label = " ".join(parts).replace("’ ", "’").capitalize()
        if label not in known:
            known.add(label)
            labels.append(label)
    return labels


def _lexicon(size: int, chance: random.Random) -> list[str]:
    """Families of words, as « conduire, conduite, conducteur » are one, most of them short."""
    found: dict[str, str] = {}
    while len(found) < size:
        syllables = chance.choice((0, 1, 1, 1, 2))
        stem = "".join(chance.choice(STARTS) + chance.choice(MIDDLES) for _n in range(syllables))
        stem += chance.choice(STARTS)
        for end in chance.sample(ENDS, chance.randint(1, 6)):
            found.setdefault(plain(stem + end), stem + end)
    kept = list(found.values())[:size]
    chance.shuffle(kept)
    return kept


if __name__ == "__main__":
    main()
