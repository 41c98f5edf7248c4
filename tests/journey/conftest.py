"""The demonstration, played once for all the tests that look at what it leaves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that ``canevas demo`` leaves, played where touching a socket ends the process."""
    folder = tmp_path_factory.mktemp("demonstration")
    command = [sys.executable, "-m", "journey.without_network", "demo", str(folder)]
    surroundings = os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}
    played = subprocess.run(
        command, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=600
    )
    assert played.returncode == 0, played.stderr[-2000:]
    (folder / "sortie.txt").write_text(played.stdout, encoding="utf-8")
    return folder
