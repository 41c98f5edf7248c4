"""What the encrypted file survives: kills, cut WALs, flipped bytes.

``python -m benchmarks.faults kill --runs 100`` · ``keys`` · ``frozen`` · ``wal`` · ``flips``. Each
prints one line of JSON and ends with 1 when anything acknowledged was lost, read wrongly, or would
not open.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.errors import UserError
from app.domain.interview import Interview, Person
from app.domain.records import Space
from app.storage import attempts, holders, interviews, vault
from app.storage.rekey import rekey
from app.storage.slots import Cost

PASSPHRASE = "quatre saisons au bord du canal"
PASSPHRASES = (PASSPHRASE, "trois pommes sur la table rouge")
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
STEP = "projets"

Report = dict[str, int]


def make_space(folder: Path) -> Path:
    """A closed space with one interview, in ``folder``."""
    path = folder / "essai.canevas"
    space = Space("vault-1", "counsellor", "Claire Morel", "MA Sud", NOW)
    opened = vault.create(path, PASSPHRASE, space, now=NOW, cost=Cost.floor())
    with opened.write() as session:
        interviews.add(session, Interview("i-1", 1, Person("p-1", "Dubreuil"), "MA Sud", NOW))
    opened.close()
    return path


def answer_of(turn: int) -> ProjectsAnswer:
    """A recognisable answer: every field tells the same turn."""
    return ProjectsAnswer((Project(f"p-{turn}", f"projet {turn}" * 40),), f"fin {turn}")


def turn_of(opened: vault.Vault) -> int:
    """The turn last saved, 0 before the first; ValueError when the answer is not one we wrote."""
    with opened.read() as session:
        found = interviews.load(session, "i-1")
    if found is None or STEP not in found.answers:
        return 0
    answer = found.answers[STEP]
    assert isinstance(answer, ProjectsAnswer)
    turn = int(answer.no_longer.removeprefix("fin "))
    if answer != answer_of(turn):
        raise ValueError("a wrong value was read")
    return turn


def edit_for_ever(path: Path, first: int) -> None:
    """The child: save one answer after another, telling each once it is durable."""
    opened = vault.unlock(path, PASSPHRASE, now=NOW)
    turn = first
    while True:
        with opened.write() as session:
            interviews.save_answer(session, "i-1", STEP, answer_of(turn))
        print(turn, flush=True)
        turn += 1


def kill(runs: int, chance: random.Random) -> Report:
    """Kill an editing child at random moments; count what was acknowledged and lost."""
    report = {"runs": runs, "acknowledged": 0, "lost": 0, "closed_for_good": 0, "notices": 0}
    with tempfile.TemporaryDirectory() as folder:
        path, last = make_space(Path(folder)), 0
        for _ in range(runs):
            told = _killed_child(
                ["edit", str(path), "--first", str(last + 1)], chance.uniform(0.0, 0.15)
            )
            told = told or last
            report["acknowledged"] += told - last
            try:
                opened = vault.unlock(path, PASSPHRASE, now=NOW)
            except UserError:
                report["closed_for_good"] += 1
                break
            last = turn_of(opened)
            report["lost"] += last < told
            report["notices"] += len(opened.notices)
            opened.close()
    return report


def change_keys_for_ever(path: Path) -> None:
    """The child: change the passphrase, then the data key, over and over."""
    print(0, flush=True)
    while True:
        opened, text = _opened_by_either(path)
        other = PASSPHRASES[text == PASSPHRASE]
        holders.change_passphrase(opened, opened.holder, other, now=NOW, cost=Cost.floor())
        opened.close()
        rekey(path, other, now=NOW, cost=Cost.floor())


def kill_keys(runs: int, chance: random.Random) -> Report:
    """Kill a child that changes passphrase and data key: one of the two always opens."""
    report = {"runs": runs, "closed_for_good": 0, "lost": 0, "notices": 0}
    with tempfile.TemporaryDirectory() as folder:
        path, _ = _crashed_space(Path(folder), 3)
        for _ in range(runs):
            _killed_child(["change", str(path)], chance.uniform(0.0, 1.5))
            attempts.forget(path)
            try:
                opened, _text = _opened_by_either(path)
            except UserError:
                report["closed_for_good"] += 1
                break
            report["lost"] += turn_of(opened) != 3
            report["notices"] += len(opened.notices)
            opened.close()
    return report


def _opened_by_either(path: Path) -> tuple[vault.Vault, str]:
    try:
        return vault.unlock(path, PASSPHRASE, now=NOW), PASSPHRASE
    except UserError as error:
        if error.code != "space.wrong_passphrase":
            raise
    return vault.unlock(path, PASSPHRASES[1], now=NOW), PASSPHRASES[1]


def _killed_child(arguments: list[str], seconds: float) -> int | None:
    command = [sys.executable, "-m", "benchmarks.faults", *arguments]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    begun = child.stdout.readline()
    time.sleep(seconds)
    child.kill()
    rest, _ = child.communicate()
    whole = [line for line in (begun + rest).splitlines(keepends=True) if line.endswith("\n")]
    return int(whole[-1]) if whole else None


def _crashed_space(folder: Path, turns: int) -> tuple[Path, int]:
    """A space as a crash leaves it: ``turns`` saves, most of them still in the WAL."""
    path = make_space(folder)
    opened = vault.unlock(path, PASSPHRASE, now=NOW)
    for turn in range(1, turns + 1):
        with opened.write() as session:
            interviews.save_answer(session, "i-1", STEP, answer_of(turn))
    crashed = folder / "crash"
    crashed.mkdir()
    for suffix in ("", "-wal", ".cles", ".cles.bak", ".compte"):
        shutil.copyfile(path.with_name(path.name + suffix), crashed / (path.name + suffix))
    opened.close()
    return crashed / path.name, turns


def _trials(runs: int, damage: Callable[[Path], None]) -> Report:
    report = {"runs": runs, "refused": 0, "told": 0, "unchanged": 0, "silent": 0, "wrong": 0}
    with tempfile.TemporaryDirectory() as folder:
        source, turns = _crashed_space(Path(folder), 60)
        for run in range(runs):
            trial = Path(folder) / f"trial-{run}"
            shutil.copytree(source.parent, trial)
            damage(trial / source.name)
            report[_outcome(trial / source.name, turns)] += 1
            shutil.rmtree(trial)
    return report


def _outcome(path: Path, turns: int) -> str:
    try:
        opened = vault.unlock(path, PASSPHRASE, now=NOW)
    except UserError:
        return "refused"
    try:
        turn = turn_of(opened)
    except UserError:
        return "refused"
    except ValueError:
        return "wrong"
    finally:
        notices = opened.notices
        opened.close()
    if turn == turns:
        return "unchanged"
    return "told" if "space.rolled_back" in notices else "silent"


def frozen(runs: int, chance: random.Random) -> Report:
    """Copy file, WAL and keys of a writing child at random moments, as a power cut leaves them.

    The copy holds what was acknowledged, or says that something is missing.
    """
    report = {"runs": runs, "acknowledged": 0, "lost": 0, "told": 0, "closed_for_good": 0}
    with tempfile.TemporaryDirectory() as folder:
        path = make_space(Path(folder))
        command = [sys.executable, "-m", "benchmarks.faults", "edit", str(path)]
        log = Path(folder) / "dit"
        with log.open("w") as told:
            child = subprocess.Popen(command, stdout=told)
        try:
            while not log.read_text().endswith("\n"):
                time.sleep(0.05)
            for run in range(runs):
                time.sleep(chance.uniform(0.0, 0.1))
                _freeze(child, path, log, Path(folder) / f"copie-{run}", report)
        finally:
            child.kill()
            child.wait()
    return report


def _freeze(
    child: subprocess.Popen[bytes], path: Path, log: Path, place: Path, report: Report
) -> None:
    place.mkdir()
    child.send_signal(signal.SIGSTOP)
    try:
        whole = [line for line in log.read_text().splitlines(keepends=True) if line.endswith("\n")]
        for suffix in ("", "-wal", ".cles", ".cles.bak", ".compte"):
            shutil.copyfile(path.with_name(path.name + suffix), place / (path.name + suffix))
    finally:
        child.send_signal(signal.SIGCONT)
    acknowledged = int(whole[-1])
    report["acknowledged"] = acknowledged
    try:
        opened = vault.unlock(place / path.name, PASSPHRASE, now=NOW)
    except UserError:
        report["closed_for_good"] += 1
        return
    if turn_of(opened) < acknowledged:
        report["told" if "space.rolled_back" in opened.notices else "lost"] += 1
    opened.close()
    shutil.rmtree(place)


def cut_wals(runs: int, chance: random.Random) -> Report:
    """Cut the WAL at random lengths: what is missing must be told."""

    def cut(path: Path) -> None:
        log = path.with_name(path.name + "-wal")
        content = log.read_bytes()
        log.write_bytes(content[: chance.randrange(len(content))])

    return _trials(runs, cut)


def flips(runs: int, chance: random.Random) -> Report:
    """Flip one byte of the file or of its WAL: detected, or nothing changes that is read."""

    def flip(path: Path) -> None:
        target = path.with_name(path.name + chance.choice(("", "-wal")))
        content = bytearray(target.read_bytes())
        content[chance.randrange(len(content))] ^= chance.randrange(1, 256)
        target.write_bytes(content)

    return _trials(runs, flip)


FAULTS = {"kill": kill, "keys": kill_keys, "frozen": frozen, "wal": cut_wals, "flips": flips}
BAD = ("lost", "closed_for_good", "silent", "wrong")


def main(arguments: list[str] | None = None) -> int:
    """Run one kind of fault and print its report; 1 when something bad was seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("fault", choices=(*FAULTS, "edit", "change"))
    parser.add_argument("path", nargs="?", type=Path)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=1)
    asked = parser.parse_args(arguments)
    if asked.fault == "edit":
        edit_for_ever(asked.path, asked.first)
    if asked.fault == "change":
        change_keys_for_ever(asked.path)
    report = FAULTS[asked.fault](asked.runs, random.Random(asked.seed))
    print(json.dumps({"fault": asked.fault, **report}))
    return int(any(report.get(name) for name in BAD))


if __name__ == "__main__":
    sys.exit(main())
