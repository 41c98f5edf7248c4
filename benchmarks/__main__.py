"""Every benchmark, one after the other, each in a process of its own: ``python -m benchmarks``.

Each prints its figures beside a baseline measured in the same run. Ends with 1 when one of them
found a ratio above its limit.
"""

from __future__ import annotations

import subprocess
import sys

ALL = (
    ("first_frame",),
    ("interview_frames",),
    ("open_space",),
    ("storage",),
    ("board",),
    ("timeline",),
    ("vocabulary",),
    ("report",),
    ("exchange",),
    ("faults", "kill", "--runs", "20"),
)


def main() -> int:
    """Run them all."""
    worst = 0
    for name, *arguments in ALL:
        print(f"\n== {name} {' '.join(arguments)}".rstrip(), flush=True)
        done = subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *arguments])
        worst = max(worst, min(done.returncode, 1))
    return worst


if __name__ == "__main__":
    sys.exit(main())
