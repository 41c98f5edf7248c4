"""From the start of the process to the first frame: Canevas beside a bare PySide6 window.

``python -m benchmarks.first_frame [PAIRS]`` alternates the two, prints medians and their ratio,
and ends with 1 when the ratio is above 1.5.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 1.5


@dataclass(frozen=True, slots=True)
class Frame:
    """When a first frame came (seconds after the process was started) and what was imported."""

    seconds: float
    loaded: frozenset[str]


def first_frame(window: str, home: str) -> Frame:
    """One fresh process showing ``window`` (``bare`` or ``canevas``) for a user with no files."""
    surroundings = {**os.environ, "HOME": home, "XDG_DATA_HOME": home, "LOCALAPPDATA": home}
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        surroundings.setdefault("QT_QPA_PLATFORM", "offscreen")
    started = time.time()
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.frame", window],
        cwd=ROOT,
        env=surroundings,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    frame = json.loads(told.stdout)
    return Frame(frame["at"] - started, frozenset(frame["loaded"]))


def compare(pairs: int) -> tuple[float, float]:
    """Median seconds of the bare window and of Canevas, over ``pairs`` runs that alternate."""
    with TemporaryDirectory() as home:
        first_frame("canevas", home)  # the first run writes byte code and warms the disk
        runs = [(first_frame("bare", home), first_frame("canevas", home)) for _ in range(pairs)]
    return median(b.seconds for b, _ in runs), median(c.seconds for _, c in runs)


def main() -> int:
    """Measure and tell."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    bare, canevas = compare(pairs)
    print(f"bare window  {bare * 1000:6.0f} ms   (median of {pairs})")
    print(f"Canevas      {canevas * 1000:6.0f} ms")
    print(f"ratio        {canevas / bare:6.2f}      (limit {LIMIT})")
    return int(canevas / bare > LIMIT)


if __name__ == "__main__":
    raise SystemExit(main())
