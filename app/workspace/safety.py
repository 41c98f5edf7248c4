"""Copies of a space: the backup of one action, the days kept beside it, what brings them back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.domain.interview import Interview
from app.storage import backup, emergency, journal
from app.workspace.space import Workspace, World, open_space


@dataclass(frozen=True)
class Generation:
    """The copy of one day, kept beside the space."""

    path: Path
    day: date
    size: int


def back_up(workspace: Workspace, folder: Path) -> Path:
    """Write an encrypted backup to ``folder``, prove it by reading it again, and return its file.

    ``backup.refused`` when the folder cannot take it.
    """
    made = backup.back_up(workspace.vault, folder, workspace.world.now())
    workspace.note("space.backed_up")
    return made


def keep_today(workspace: Workspace) -> bool:
    """Keep today's copy beside the space, unless there is one; true when it was made now.

    Copies older than a week go. Called at each opening.
    """
    kept = backup.keep_generation(workspace.vault, workspace.world.now())
    return kept is not None


def generations(workspace: Workspace) -> tuple[Generation, ...]:
    """The days kept, newest first."""
    found = backup.generations(workspace.vault.path)
    return tuple(
        Generation(path, date.fromisoformat(path.stem), path.stat().st_size)
        for path in reversed(found)
    )


def restore(path: Path, copy: Path, passphrase: str, world: World) -> Workspace:
    """Put ``copy`` in the place of the closed space at ``path``, and open it.

    ``passphrase`` is one that opens the copy. What was at ``path`` is kept beside it under another
    name. Raises as ``app.storage.backup.restore``: nothing is then changed.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    backup.restore(copy, path, passphrase, world.now())
    opened = open_space(path, passphrase, world)
    opened.note("space.restored")
    return opened


def check(copy: Path, passphrase: str) -> None:
    """Prove that ``copy`` is whole and that ``passphrase`` opens it, without touching anything."""
    backup.check(copy, passphrase)


def take_back(workspace: Workspace, copy: Path) -> Interview:
    """Put the interview of an emergency copy back here; ``space.damaged`` when it is none."""
    found = emergency.take_back(workspace.vault, copy)
    with workspace.vault.write() as session:
        now = workspace.world.now()
        journal.write(session, workspace.vault.holder, "interview.taken_back", found.id, now)
    return found
