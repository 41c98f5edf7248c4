"""An open space of many interviews as its window meets it: list, search, gestures, memory.

``python -m benchmarks.open_space [--interviews 10000]`` prints one line of JSON: times in
milliseconds, memory in megabytes above the same window at its door.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtTest import QTest

from app.bootstrap import application, main_window
from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.interview import Interview, Person, with_answer
from app.domain.records import Space
from app.storage import interviews, search, vault
from app.storage.slots import Cost
from app.ui.demo.hands import Hands
from app.workspace.space import World

PASSPHRASE = "quatre saisons au bord du canal"
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
SYLLABLES = [c + v for c in "bcdfglmnprstv" for v in "aeiou"]
GESTURES, WORDS_EACH, KNOWN_WORDS = 300, 120, 6000

Figures = dict[str, float]


def words(chance: random.Random) -> list[str]:
    """A vocabulary of invented words."""
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 5))) for _ in range(KNOWN_WORDS)]


def fill(path: Path, count: int, chance: random.Random) -> list[str]:
    """Write a space of ``count`` interviews and return the words they use."""
    space = Space("vault-1", "counsellor", "Claire Morel", "MA Sud", NOW)
    opened = vault.create(path, PASSPHRASE, space, now=NOW, cost=Cost.floor())
    known = words(chance)
    with opened.write() as session:
        for number in range(1, count + 1):
            text = " ".join(chance.choices(known, k=WORDS_EACH))
            answers = {"projets": ProjectsAnswer((Project("p", text),))}
            person = Person(f"p-{number}", f"Nom{number % 997}", f"Prénom{number % 89}", "M.")
            at = NOW + timedelta(minutes=number)
            one = Interview(f"i-{number}", number, person, "MA Sud", at, answers=answers)
            interviews.add(session, one)
        search.refresh(session)
    opened.close()
    return known


def timed(action: Callable[[], object]) -> float:
    """Milliseconds that ``action`` takes."""
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def share(taken: list[float], part: float) -> float:
    """The value below which ``part`` of ``taken`` lie."""
    return sorted(taken)[min(int(len(taken) * part), len(taken) - 1)]


def searching(find: Callable[[str], object], known: list[str], chance: random.Random) -> Figures:
    """Every beginning of a hundred words and names, as one types them."""
    whole = [*chance.sample(known, 90), *(f"nom{n}" for n in range(100, 110))]
    typed = [word[:end] for word in whole for end in range(1, len(word) + 1)]
    taken = [timed(lambda text=text: find(text)) for text in typed]
    return {"search": share(taken, 0.5), "search_p95": share(taken, 0.95)}


def gestures(screens: object) -> Figures:
    """How long the window waits for a save, and how long typing takes to be durable."""
    waits, kept, session = [], [], screens.session
    for turn in range(GESTURES):
        answer = ProjectsAnswer((Project("p", f"Cuisinier {turn}", confidence=turn % 11),))
        after = with_answer(session.interview, "projets", answer)
        save = partial(screens.workspace.save_answer, after, "projets")
        waits.append(timed(partial(session.save, save)))
        QTest.qWait(1)
    for turn in range(20):
        heard: list[float] = []
        session.kept.connect(lambda _interview, h=heard: h.append(time.perf_counter()))
        start = time.perf_counter()
        session.note("accueil", f"mot {turn}")
        while not heard:
            QTest.qWait(1)
        kept.append((heard[0] - start) * 1000)
        session.kept.disconnect()
    figures = {"save_wait": share(waits, 0.5), "save_wait_p99": share(waits, 0.99)}
    return {**figures, "typing_durable_p95": share(kept, 0.95)}


def resident() -> float:
    """Megabytes of this process in memory (Linux)."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def measure(path: Path, known: list[str], chance: random.Random) -> Figures:
    """Open the window, then the space, and look at it."""
    application()
    hands = Hands(main_window(path, World(cost=Cost.floor())))
    hands.window.show()
    hands.see("door.passphrase")
    QTest.qWait(1500)
    bare = resident()
    hands.type("door.passphrase", PASSPHRASE)
    hands.click("door.open")
    hands.see("home")
    figures = {"memory_above_door": resident() - bare}
    screens = hands.window.screens
    figures["list"] = share([timed(screens.workspace.summaries) for _ in range(7)], 0.5)
    figures |= searching(screens.workspace.search, known, chance)
    screens.open("i-1")
    figures |= gestures(screens)
    hands.window.close()
    return figures


def main(arguments: list[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--interviews", type=int, default=10_000)
    asked = parser.parse_args(arguments)
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mesure.canevas"
        known = fill(path, asked.interviews, chance)
        figures = measure(path, known, chance)
    told = {name: round(value, 2) for name, value in figures.items()}
    print(json.dumps({"interviews": asked.interviews, **told}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
