"""The lock installs the same files everywhere, and names no place to fetch them from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = [ROOT / "requirements" / "run.txt", ROOT / "requirements" / "dev.txt"]
REQUIREMENT = re.compile(
    r"([a-z0-9][a-z0-9._-]*)==([^ ;]+)(?: ; [^\\]+)?(?: --hash=sha256:[0-9a-f]{64})+"
)


def entries(lock: Path) -> list[str]:
    """The lock's logical lines: one a requirement, with its hashes."""
    joined = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    return [re.sub(r"\s+", " ", line).strip() for line in joined.splitlines() if line.strip()]


def versions(lock: Path) -> dict[str, str]:
    found = [REQUIREMENT.fullmatch(entry) for entry in entries(lock)]
    return {match[1]: match[2] for match in found if match}


def declared(*names: str) -> set[str]:
    """The distributions pyproject.toml asks for, in the lists ``names`` and for the program."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"]]
    for name in names:
        wanted += project["dependency-groups"][name]
    return {re.split(r"[\[<>=!~ ;]", want)[0].lower().replace("_", "-") for want in wanted}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_line_is_a_pinned_requirement_with_hashes(lock: Path) -> None:
    """Which also leaves no room for an option, an index or an address."""
    assert [entry for entry in entries(lock) if not REQUIREMENT.fullmatch(entry)] == []
    assert "://" not in lock.read_text(encoding="utf-8")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_qt_is_the_version_that_keeps_its_references(lock: Path) -> None:
    assert versions(lock)["pyside6-essentials"] == "6.11.3"


def test_the_locks_hold_what_is_declared() -> None:
    assert declared("build") <= set(versions(LOCKS[0]))
    assert declared("build", "dev") <= set(versions(LOCKS[1]))


def test_checking_uses_what_running_uses() -> None:
    run, dev = (versions(lock) for lock in LOCKS)
    assert run.items() <= dev.items()


@pytest.mark.parametrize(
    "line", ["--index-url x", "-e .", "a==1", "a>=1 --hash=sha256:" + "0" * 64, "a @ file:///b"]
)
def test_other_lines_are_seen(line: str) -> None:
    assert not REQUIREMENT.fullmatch(line)
