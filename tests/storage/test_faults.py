"""A short run of the fault benchmarks; the long ones are run by hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks import faults, small_disk, steps


@pytest.mark.parametrize(("fault", "runs"), [("kill", 3), ("frozen", 3), ("wal", 8), ("flips", 16)])
def test_nothing_acknowledged_is_lost_silently(fault: str, runs: int) -> None:
    assert faults.main([fault, "--runs", str(runs), "--seed", "7"]) == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a step is killed in a forked child")
@pytest.mark.parametrize("operation", ["purge", "migration", "restore"])
def test_killed_at_every_step_the_old_or_the_new_state_opens(
    operation: str, tmp_path: Path
) -> None:
    report = steps.trial(operation, tmp_path)
    assert report["steps"] > 0
    assert report["bad"] == report["bad_copies"] == 0


def test_a_small_disk_full_at_any_write_loses_nothing_and_says_so() -> None:
    try:
        with small_disk.small_disk() as folder:
            report = small_disk.try_rooms(folder, step=512 << 10)
    except (PermissionError, FileNotFoundError):
        pytest.skip("a small file system needs root to be mounted")
    assert report["told"] > 0
    assert report["lost"] == report["not_told"] == 0
