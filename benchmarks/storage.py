"""What encryption costs: the space against plain SQLite with the same settings, in one run.

``python -m benchmarks.storage [--interviews 10000]`` prints one line of JSON. Times are medians in
milliseconds; a ratio is the space's time over plain SQLite's for the same SQL.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.interview import Interview, Person
from app.domain.records import Space
from app.storage import cipher, interviews, slots, vault
from app.storage.slots import Cost

PASSPHRASE = "quatre saisons au bord du canal"
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
EDITS = 200

Figures = dict[str, float]


def milliseconds(action: Callable[[], object], times: int) -> tuple[float, float]:
    """Median and 99th percentile of ``times`` runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        taken.append((time.perf_counter() - start) * 1000)
    taken.sort()
    return statistics.median(taken), taken[int(len(taken) * 0.99)]


def plain(path: Path) -> Any:
    """The same library without a key: plain SQLite, with the settings of a space."""
    connection = cipher.dbapi2.connect(str(path), isolation_level=None)
    for name, wanted, answer in cipher.SETTINGS:
        connection.execute(f"PRAGMA {name} = {wanted}")
        if connection.execute(f"PRAGMA {name}").fetchone()[0] != answer:
            raise AssertionError(f"plain SQLite refuses {name}")
    return connection


def commit(connection: Any) -> None:
    """One edit of one row, durable at return."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE answers SET body = ? WHERE id = 1", (os.urandom(500).hex(),))
    connection.execute("COMMIT")


def commits(folder: Path) -> Figures:
    """The same commit with and without encryption, in turns so that both meet the same disk."""
    key = os.urandom(slots.KEY_BYTES)
    both = (plain(folder / "plain.db"), cipher.connect(folder / "bare.canevas", key, new=True))
    taken: tuple[list[float], list[float]] = ([], [])
    for connection in both:
        connection.execute("CREATE TABLE answers (id INTEGER PRIMARY KEY, body TEXT)")
        connection.execute("INSERT INTO answers VALUES (1, '')")
    for _ in range(EDITS):
        for connection, times in zip(both, taken, strict=True):
            start = time.perf_counter()
            commit(connection)
            times.append((time.perf_counter() - start) * 1000)
    for connection in both:
        connection.close()
    bare, encrypted = map(statistics.median, taken)
    return {"commit_plain": bare, "commit_encrypted": encrypted, "commit_ratio": encrypted / bare}


def autosave(opened: vault.Vault) -> Figures:
    """One answer through the repository, durable at return."""
    answer = ProjectsAnswer((Project("p", "Cuisinier dans une cantine" * 20, confidence=7),))

    def save() -> None:
        with opened.write() as session:
            interviews.save_answer(session, "i-1", "projets", answer)

    median, worst = milliseconds(save, EDITS)
    return {"autosave": median, "autosave_p99": worst}


def filled(path: Path, count: int) -> vault.Vault:
    """A space with ``count`` interviews."""
    space = Space("vault-1", "counsellor", "Claire Morel", "MA Sud", NOW)
    opened = vault.create(path, PASSPHRASE, space, now=NOW, cost=Cost.floor())
    with opened.write() as session:
        for number in range(1, count + 1):
            person = Person(f"p-{number}", f"Nom{number % 997}", f"Prénom{number % 89}", "M.")
            at = NOW + timedelta(minutes=number)
            interview = Interview(f"i-{number}", number, person, "MA Sud", at, planned_at=at)
            interviews.add(session, interview)
    return opened


def listing(opened: vault.Vault) -> Figures:
    """All interviews as the board shows them."""

    def read() -> None:
        with opened.read() as session:
            interviews.summaries(session)

    return {"list": milliseconds(read, 5)[0]}


def opening(path: Path) -> Figures:
    """Unlocking at the default and at the least cost of a guess, and what opening costs besides."""
    figures = {}
    for name, cost in (("default", Cost()), ("floor", Cost.floor())):
        slot = slots.seal(bytes(48), b"x", "v", "passphrase", cost, os.urandom)
        figures[f"argon2id_{name}"] = milliseconds(partial(slots.unseal, slot, b"x", "v"), 3)[0]
    whole = milliseconds(lambda: vault.unlock(path, PASSPHRASE, now=NOW).close(), 5)[0]
    return {**figures, "open_and_close": whole - figures["argon2id_floor"]}


def main(arguments: list[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--interviews", type=int, default=10_000)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "mesure.canevas"
        opened = filled(path, asked.interviews)
        figures = {**commits(folder), **autosave(opened), **listing(opened)}
        opened.close()
        figures |= opening(path)
    print(
        json.dumps({"interviews": asked.interviews} | {k: round(v, 2) for k, v in figures.items()})
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
