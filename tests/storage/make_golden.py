"""Writes the golden file of the current schema version; run once, when a version is released.

``python tests/storage/make_golden.py`` is never run by the tests: a golden file is not rebuilt.
"""

from __future__ import annotations

from pathlib import Path

from fictional_space import GOLDEN_INTERVIEW, NOW, PASSPHRASE, SPACE

from app.storage import interviews, journal, vault
from app.storage.migrations import MIGRATIONS
from app.storage.slots import Cost


def main() -> None:
    """Create ``golden/vN.canevas`` with its keys."""
    path = Path(__file__).parent / "golden" / f"v{len(MIGRATIONS)}.canevas"
    path.parent.mkdir(exist_ok=True)
    opened = vault.create(path, PASSPHRASE, SPACE, now=NOW, cost=Cost.floor())
    with opened.write() as session:
        interviews.add(session, GOLDEN_INTERVIEW)
        journal.write(session, opened.holder, "interview.created", GOLDEN_INTERVIEW.id, NOW)
    opened.close()
    for passing in (".verrou", ".compte"):
        path.with_name(path.name + passing).unlink()


if __name__ == "__main__":
    main()
