"""Waiting time after failed openings, kept beside the file so that a restart does not reset it.

It slows down whoever sits at the keyboard. Whoever took the files away meets Argon2id instead.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.errors import UserError
from app.storage.durable import replace_file

FREE_ATTEMPTS = 3
FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(minutes=5)


@dataclass(frozen=True)
class Attempts:
    """How many openings failed in a row, and when the last one did."""

    failed: int = 0
    last: datetime | None = None


def attempts_path(vault_path: Path) -> Path:
    """Where failed openings of ``vault_path`` are counted."""
    return vault_path.with_name(vault_path.name + ".essais")


def wait_after(failed: int) -> timedelta:
    """How long to wait after that many failures: none for three, then 5 s doubled up to 5 min."""
    if failed < FREE_ATTEMPTS:
        return timedelta()
    doublings: int = 2 ** min(failed - FREE_ATTEMPTS, 20)
    return min(LONGEST_WAIT, FIRST_WAIT * doublings)


def check(vault_path: Path, now: datetime) -> Attempts:
    """The failures so far, or ``space.wait`` with the ``seconds`` still to wait."""
    known = read(vault_path)
    if known.last is None:
        return known
    # A clock set back must not lengthen the wait beyond its measure.
    elapsed = max(timedelta(), now - known.last)
    left = wait_after(known.failed) - elapsed
    if left > timedelta():
        raise UserError("space.wait", seconds=int(left.total_seconds()) + 1)
    return known


def failed_again(vault_path: Path, known: Attempts, now: datetime) -> None:
    """Count one more failure."""
    body = {"failed": known.failed + 1, "last": now.isoformat()}
    replace_file(attempts_path(vault_path), json.dumps(body).encode())


def forget(vault_path: Path) -> None:
    """Start again from none, after a successful opening."""
    attempts_path(vault_path).unlink(missing_ok=True)


def read(vault_path: Path) -> Attempts:
    """The failures counted so far; an unreadable count is none."""
    try:
        body = json.loads(attempts_path(vault_path).read_text())
        known = Attempts(int(body["failed"]), datetime.fromisoformat(body["last"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Attempts()
    return known if known.last and known.last.tzinfo else Attempts()
