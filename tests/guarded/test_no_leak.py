"""Nothing of a person is readable outside the encrypted file, after a crash and after reopening."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.workspace.space import World, open_space
from guarded import leaky_hour

ROOT = Path(__file__).parents[2]
WORDS = ("entinelle", "ENTINELLE", "fournil", "Zéphirin", "Zephirin")


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that the process could write to: its home, its temporary folder, a key, its outputs."""
    world = tmp_path_factory.mktemp("monde")
    for name in ("home", "tmp", "cle"):
        (world / name).mkdir()
    places = {name: str(world / "home") for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    more = {"XDG_DATA_HOME": str(world / "home"), "XDG_RUNTIME_DIR": str(world / "tmp")}
    more |= {"TMPDIR": str(world / "tmp"), "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}
    with (world / "sorties").open("w") as outputs:
        child = subprocess.run(
            [sys.executable, "-m", "guarded.leaky_hour", str(_space(world)), str(world / "cle")],
            cwd=world,
            env={**os.environ, **places, **more},
            stdout=outputs,
            stderr=outputs,
            timeout=240,
        )
    assert child.returncode < 0, (world / "sorties").read_text()[-2000:]
    assert "played" in (world / "sorties").read_text()
    return world


def _space(world: Path) -> Path:
    return world / "home" / "espace.canevas"


def leaks(world: Path) -> list[str]:
    """The files, and names of files, in which one of the words can be read."""
    found = []
    for path in world.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        for word in WORDS:
            forms = (word.encode(), word.encode("utf-16-le"), word.encode("latin-1"))
            if word in path.name or any(form in content for form in forms):
                found.append(f"{path.relative_to(world)}: {word}")
    return found


def test_a_crash_leaves_nothing_to_read(crashed: Path) -> None:
    assert _space(crashed).with_name("espace.canevas-wal").stat().st_size > 0
    assert leaks(crashed) == []


def test_what_was_kept_is_there_after_the_crash_and_still_nothing_leaks(crashed: Path) -> None:
    space = open_space(_space(crashed), leaky_hour.PASSPHRASE, World())
    (interview,) = space.search("fournil zephirin")
    assert space.load(interview).notes["accueil"] == leaky_hour.NOTE
    space.close()
    assert leaks(crashed) == []


def test_a_word_left_in_a_file_or_its_name_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "journal.log").write_text("Monsieur Zéphirin", encoding="utf-16-le")
    (tmp_path / "fournil.txt").touch()
    assert len(leaks(tmp_path)) == 2
