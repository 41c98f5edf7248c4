"""A disk that is full at every write of a journey: nothing acknowledged lost, a plain message.

``python -m benchmarks.small_disk [FOLDER]`` mounts a small file system (Linux, root) at a temporary
place, or uses FOLDER, the root of a small one. The journey runs again and again with a little more
room each time, until it passes whole. One line of JSON; 1 when something was lost or not told.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from app.domain.answers.projects import Project, ProjectsAnswer
from app.domain.errors import UserError
from app.domain.interview import Interview, Person
from app.domain.records import Space
from app.domain.synthesis import Edits
from app.storage import backup, holders, interviews, journal, retention, syntheses, vault
from app.storage.slots import Cost
from app.storage.vault import Vault
from app.text import MESSAGES

PASSPHRASE = "quatre saisons au bord du canal"
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
MOUNTED_BYTES, ROOM_STEP, MOST_ROOM = 8 << 20, 24 << 10, 1536 << 10

Report = dict[str, int]
Write = Callable[[Vault], None]


@contextmanager
def small_disk() -> Iterator[Path]:
    """A file system of eight megabytes; PermissionError where mounting is not allowed."""
    with tempfile.TemporaryDirectory() as name:
        options = ["-t", "tmpfs", "-o", f"size={MOUNTED_BYTES}", "tmpfs", name]
        if subprocess.run(["mount", *options], capture_output=True).returncode:
            raise PermissionError("a small file system needs root to be mounted")
        try:
            yield Path(name)
        finally:
            subprocess.run(["umount", "--lazy", name], check=True)


def leave_room(folder: Path, room: int) -> Path:
    """Fill the disk of ``folder`` until ``room`` bytes are left; returns what fills it."""
    ballast = folder / "lest"
    ballast.unlink(missing_ok=True)
    status = os.statvfs(folder)
    ballast.write_bytes(bytes(max(status.f_bavail * status.f_frsize - room, 0)))
    return ballast


def _answer(opened: Vault, turn: int) -> None:
    with opened.write() as session:
        answer = ProjectsAnswer((Project("p", f"projet {turn} " * 400),), f"fin {turn}")
        interviews.save_answer(session, "i-1", "projets", answer)


def _draft(opened: Vault) -> None:
    with opened.write() as session:
        syntheses.save_draft(session, "i-1", Edits(texts={"s": "phrase " * 2000}), NOW)


def _note(opened: Vault) -> None:
    with opened.write() as session:
        interviews.save_note(session, "i-1", "accueil", "note " * 3000)
        journal.write(session, opened.holder, "interview.changed", "i-1", NOW)


JOURNEY: tuple[Write, ...] = (
    lambda opened: _answer(opened, 1),
    _note,
    _draft,
    lambda opened: _answer(opened, 2),
    lambda opened: holders.new_recovery_code(opened, str, now=NOW, cost=Cost.floor()),
    lambda opened: backup.keep_generation(opened, NOW) and None,
    lambda opened: backup.back_up(opened, opened.path.parent, NOW) and None,
    lambda opened: _answer(opened, 3),
    lambda opened: retention.erase(opened, ["i-2"], "interview.erased", NOW),
    lambda opened: opened.checkpoint(),
)


def journey(path: Path, report: Report) -> int:
    """Every write once, whatever the ones before became; the last answer acknowledged."""
    last = 0
    opened = vault.unlock(path, PASSPHRASE, now=NOW)
    for number, write in enumerate(JOURNEY):
        report["writes"] += 1
        try:
            write(opened)
        except UserError as error:
            report["told" if error.code in MESSAGES else "not_told"] += 1
        else:
            last = {0: 1, 3: 2, 7: 3}.get(number, last)
    opened.close()
    return last


def try_rooms(folder: Path, step: int = ROOM_STEP) -> Report:
    """The journey with no room at all, then with ``step`` bytes more each time."""
    report = {"rooms": 0, "writes": 0, "told": 0, "not_told": 0, "not_opened": 0, "lost": 0}
    template = Path(tempfile.mkdtemp())
    _make(template / "essai.canevas")
    for room in range(0, MOST_ROOM, step):
        report["rooms"] += 1
        place = folder / f"essai-{room}"
        shutil.copytree(template, place)
        told = report["told"]
        ballast = leave_room(folder, room)
        acknowledged = _run(place / "essai.canevas", report)
        ballast.unlink()
        report["lost"] += _last_answer(place / "essai.canevas") != acknowledged
        shutil.rmtree(place)
        if report["told"] == told:
            break
    shutil.rmtree(template)
    return report


def _run(path: Path, report: Report) -> int:
    try:
        return journey(path, report)
    except UserError as error:
        # Opening writes too: it may be refused, plainly, and is tried again with room.
        report["told" if error.code in MESSAGES else "not_told"] += 1
        report["not_opened"] += 1
        return 0


def _make(path: Path) -> None:
    space = Space("vault-1", "counsellor", "Claire Morel", "MA Sud", NOW)
    opened = vault.create(path, PASSPHRASE, space, now=NOW, cost=Cost.floor())
    with opened.write() as session:
        for number in (1, 2):
            person = Person(f"p-{number}", "Dubreuil")
            interviews.add(session, Interview(f"i-{number}", number, person, "MA Sud", NOW))
    opened.close()


def _last_answer(path: Path) -> int:
    opened = vault.unlock(path, PASSPHRASE, now=NOW)
    with opened.read() as session:
        found = interviews.load(session, "i-1")
    opened.close()
    assert found is not None
    answer = found.answers.get("projets")
    return int(answer.no_longer[4:]) if isinstance(answer, ProjectsAnswer) else 0


def main(arguments: list[str]) -> int:
    """Try and print."""
    if arguments:
        report = try_rooms(Path(arguments[0]))
    else:
        with small_disk() as folder:
            report = try_rooms(folder)
    print(json.dumps(report))
    return int(report["lost"] + report["not_told"] > 0 or report["told"] == 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
