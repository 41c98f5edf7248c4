"""A short run of the fault benchmarks; the long ones are run by hand."""

from __future__ import annotations

import pytest

from benchmarks import faults


@pytest.mark.parametrize(("fault", "runs"), [("kill", 3), ("wal", 8), ("flips", 16)])
def test_nothing_acknowledged_is_lost_silently(fault: str, runs: int) -> None:
    assert faults.main([fault, "--runs", str(runs), "--seed", "7"]) == 0
