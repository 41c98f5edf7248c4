"""Coverage-guided fuzzing of every reader, and memory that stays small whatever comes in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SURROUNDINGS = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT), str(HERE)))}
RUNS = os.environ.get("CANEVAS_FUZZ_RUNS", "3000")
MOST_MEGABYTES = 200


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(
        command, cwd=HERE, env=SURROUNDINGS, capture_output=True, text=True, timeout=900
    )


def test_no_invented_input_crashes_hangs_or_is_accepted(tmp_path: Path) -> None:
    """``CANEVAS_FUZZ_RUNS`` for more; a crash leaves its input in the temporary folder."""
    pytest.importorskip("atheris", reason="coverage-guided fuzzing runs on Linux only")
    options = ("-seed=7", "-timeout=20", "-max_len=8192", f"-artifact_prefix={tmp_path}/")
    done = run("fuzz_readers", f"-runs={RUNS}", *options)
    assert done.returncode == 0, done.stderr[-3000:]
    assert f"Done {RUNS} runs" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is read in /proc")
def test_the_largest_and_most_crooked_files_take_little_memory() -> None:
    done = run("judge_hostile")
    assert done.returncode == 0, done.stderr[-3000:]
    assert int(done.stdout) / 1024 < MOST_MEGABYTES
