"""Killed at every step: each durable thing an operation does to its files, and the kill after it.

``python -m benchmarks.steps [OPERATION…]`` prints one line of JSON each, and ends with 1 when
a state was seen that does not open, or that is neither the old nor the new one. A child is forked
for each step; an audit hook counts what it opens for writing, renames and removes, and kills it at
the n-th. What SQLite writes by itself is not seen by the hook: ``benchmarks.faults keys`` kills
there at random, and ``statements`` before each statement of the migrations.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.errors import UserError
from app.domain.interview import Interview, Person
from app.domain.records import Space
from app.storage import (
    attempts,
    backup,
    cipher,
    holders,
    interviews,
    keyring,
    migrations,
    passphrase,
    retention,
    sidecar,
    vault,
)
from app.storage.rekey import rekey
from app.storage.slots import Cost

OLD, NEW = "quatre saisons au bord du canal", "trois pommes sur la table rouge"
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
FLOOR = Cost.floor()
MOST_STEPS = 200
WRITES = os.O_WRONLY | os.O_RDWR
STATEMENT = "canevas.statement"
EVENTS = frozenset(("os.rename", "os.remove", "os.mkdir", "shutil.copyfile", STATEMENT))
GOLDEN = Path(__file__).parents[1] / "tests" / "storage" / "golden" / "v1.canevas"

Report = dict[str, int]


def make_space(path: Path) -> None:
    """A closed space with one interview that holds an answer."""
    space = Space("vault-1", "counsellor", "Claire Morel", "MA Sud", NOW)
    opened = vault.create(path, OLD, space, now=NOW, cost=FLOOR)
    answers = {"projets": ProjectsAnswer((Project("p", "Cuisinier"),))}
    person = Person("p-1", "Dubreuil")
    with opened.write() as session:
        interviews.add(session, Interview("i-1", 1, person, "MA Sud", NOW, answers=answers))
    opened.close()


def first_released(path: Path) -> None:
    """A closed space as the first released version left it."""
    for piece in GOLDEN.parent.glob(GOLDEN.name + "*"):
        shutil.copyfile(piece, path.with_name(piece.name.replace(GOLDEN.name, path.name)))


@dataclass(frozen=True)
class Operation:
    """What is done to a closed space, and which ``states`` may be found after a kill."""

    act: Callable[[Path], None]
    states: frozenset[str]
    prepare: Callable[[Path], None] = lambda path: None
    make: Callable[[Path], None] = make_space


def state(path: Path) -> str:
    """``whole`` or ``purged`` when the space opens with either passphrase, else ``lost``."""
    attempts.forget(path)
    for text in (OLD, NEW):
        try:
            opened = vault.unlock(path, text, now=NOW)
        except UserError as error:
            if error.code == "space.wrong_passphrase":
                continue
            return "lost"
        with opened.read() as session:
            shown = interviews.summaries(session)
            found = interviews.load(session, shown[0].id) if shown else None
        opened.close()
        if found is None:
            return "purged"
        return "whole" if found.answers["projets"].projects[0].title == "Cuisinier" else "lost"
    return "lost"


def change_passphrase(path: Path) -> None:
    """A new passphrase in the place of the old one."""
    opened = vault.unlock(path, OLD, now=NOW)
    holders.change_passphrase(opened, opened.holder, NEW, now=NOW, cost=FLOOR)
    opened.close()


def renew(path: Path) -> None:
    """A new data key under the same passphrase."""
    rekey(path, OLD, now=NOW, cost=FLOOR)


def back_up(path: Path) -> None:
    """A backup beside the space, and today's generation."""
    opened = vault.unlock(path, OLD, now=NOW)
    backup.back_up(opened, path.parent, NOW)
    backup.keep_generation(opened, NOW)
    opened.close()


def restore(path: Path) -> None:
    """The backup that was prepared, in the place of the space."""
    backup.restore(next(path.parent.glob("essai-2*.canevas")), path, OLD, NOW)


def purge(path: Path) -> None:
    """The content of the interview gone for good."""
    opened = vault.unlock(path, OLD, now=NOW)
    retention.erase(opened, ["i-1"], "interview.purged", NOW)
    opened.close()


def migrate(path: Path) -> None:
    """A space of the first released version, opened: its copy, then every step up to today's."""
    vault.unlock(path, OLD, now=NOW).close()


def migrate_by_statement(path: Path) -> None:
    """The same steps, with a kill before each statement that SQLite runs."""
    found = next(keyring.find(sidecar.read(path), passphrase.as_bytes(OLD), "passphrase"))
    connection = cipher.connect(path, found.key)
    connection.set_trace_callback(lambda _statement: sys.audit(STATEMENT))
    migrations.migrate(connection)
    connection.close()


OPERATIONS = {
    "passphrase": Operation(change_passphrase, frozenset(("whole",))),
    "rekey": Operation(renew, frozenset(("whole",))),
    "backup": Operation(back_up, frozenset(("whole",))),
    "restore": Operation(restore, frozenset(("whole",)), back_up),
    "purge": Operation(purge, frozenset(("whole", "purged"))),
    "migration": Operation(migrate, frozenset(("whole",)), make=first_released),
    "statements": Operation(migrate_by_statement, frozenset(("whole",)), make=first_released),
}


def killed_at(step: int, act: Callable[[Path], None], path: Path) -> bool:
    """Run ``act`` in a forked child that is killed at its ``step``-th event; whether it was."""
    child = os.fork()
    if child == 0:
        _die_at(step)
        act(path)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status) != 0:
        raise RuntimeError("the operation failed without being killed")
    return os.WIFSIGNALED(status)


def _die_at(step: int) -> None:
    seen = 0

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITES
        if writes or event in EVENTS:
            seen += 1
            if seen == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def trial(name: str, folder: Path) -> Report:
    """Kill ``name`` at each of its steps, from the first to the last, on a fresh copy each time."""
    operation = OPERATIONS[name]
    template = folder / "modele"
    template.mkdir()
    operation.make(template / "essai.canevas")
    operation.prepare(template / "essai.canevas")
    report = {"steps": 0, "bad": 0, "copies": 0, "bad_copies": 0}
    for step in range(1, MOST_STEPS):
        place = folder / f"pas-{step}"
        shutil.copytree(template, place)
        killed = killed_at(step, operation.act, place / "essai.canevas")
        report["steps"] += killed
        report["bad"] += state(place / "essai.canevas") not in operation.states
        for copy in place.rglob("*.canevas"):
            # What bears the name of a space is one: a copy that is not whole has another name.
            report["copies"] += copy.name != "essai.canevas"
            report["bad_copies"] += _has_keys(copy) and state(copy) == "lost"
        shutil.rmtree(place)
        if not killed:
            return report
    raise RuntimeError("the operation has more steps than foreseen")


def _has_keys(copy: Path) -> bool:
    return copy.with_name(copy.name + ".cles").is_file()


def main(arguments: list[str]) -> int:
    """Try the operations named, or all."""
    bad = 0
    for name in arguments or OPERATIONS:
        with tempfile.TemporaryDirectory() as folder:
            report = trial(name, Path(folder))
        print(json.dumps({"operation": name, **report}), flush=True)
        bad += report["bad"] + report["bad_copies"]
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
