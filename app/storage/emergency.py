"""An emergency copy: one interview as it stands in memory, when its own disk no longer answers.

A small space of its own, under the same data key: whoever opens the space opens the copy. Nothing
of it is read from the disk that fails.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlmodel import Session

from app.domain.errors import UserError
from app.domain.interview import Interview
from app.domain.records import Space
from app.storage import cipher, interviews, sidecar
from app.storage.copies import prove, put_in_place
from app.storage.durable import sync_file
from app.storage.failures import refusals_told, told_plainly
from app.storage.migrations import migrate
from app.storage.schema import SpaceRow, to_row
from app.storage.vault import Vault


def write(vault: Vault, space: Space, interview: Interview, folder: Path, now: datetime) -> Path:
    """Write ``interview`` in a new encrypted file of ``folder``, read it again, return its path.

    ``backup.refused`` when the folder cannot take it.
    """
    target = folder / f"{vault.path.stem}-secours-{now:%Y-%m-%d-%H%M%S}.canevas"
    unfinished = target.with_name(target.name + ".part")
    with refusals_told():
        try:
            _fill(unfinished, vault.key, space, interview)
            sidecar.write(target, vault.keys)
            put_in_place(unfinished, target)
        finally:
            for suffix in ("", "-wal", "-shm"):
                unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)
    return target


def take_back(vault: Vault, copy: Path) -> Interview:
    """Put the interview of an emergency copy in the open space, over what it held; return it.

    ``space.damaged`` when ``copy`` is none, or one from before the data key was renewed.
    """
    engine = cipher.engine(copy, vault.key, begin="BEGIN", connections=1)
    with told_plainly(), Session(engine) as session:
        shown = interviews.summaries(session)
        found = interviews.load(session, shown[0].id) if shown else None
    engine.dispose()
    if found is None:
        raise UserError("space.damaged")
    with vault.write() as session:
        interviews.put(session, found)
    return found


def _fill(path: Path, key: bytes, space: Space, interview: Interview) -> None:
    path.unlink(missing_ok=True)
    with told_plainly():
        connection = cipher.connect(path, key, new=True)
        migrate(connection)
        connection.close()
        engine = cipher.engine(path, key, begin="BEGIN IMMEDIATE", connections=1)
        with Session(engine) as session, session.begin():
            session.add(to_row(SpaceRow, space))
            session.flush()
            interviews.add(session, interview)
        engine.dispose()
    sync_file(path)
    prove(path, key)
