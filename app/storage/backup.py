"""Backups: one action, proven by reading them again; restoring never destroys the only copy.

A backup is a file and its two sidecars under a dated name. It opens with the secrets that opened
the space on that day.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.errors import UserError
from app.storage import cipher, copies, keyring, passphrase, sidecar
from app.storage.counter import counter_path
from app.storage.durable import claim, sync_file
from app.storage.failures import refusals_told
from app.storage.keyring import Found
from app.storage.locking import SpaceLock
from app.storage.sidecar import Sidecar
from app.storage.vault import Vault

DAYS_KEPT = 7
STAGES = ("proven", "kept_aside", "announced", "replaced")
"""The steps of ``restore`` in their order."""


def back_up(vault: Vault, folder: Path, now: datetime) -> Path:
    """Write a proven backup of the open space into ``folder`` and return its file.

    ``backup.refused`` when the folder cannot take it; a name appears there only once it is whole.
    """
    return _back_up(vault, folder / f"{vault.path.stem}-{now:%Y-%m-%d-%H%M%S}.canevas")


def keep_generation(vault: Vault, now: datetime) -> Path | None:
    """Keep today's copy beside the space unless there is one, and drop those older than a week."""
    folder = generations_folder(vault.path)
    today = folder / f"{now:%Y-%m-%d}.canevas"
    if today.exists():
        return None
    folder.mkdir(exist_ok=True)
    kept = _back_up(vault, today)
    oldest = f"{now - timedelta(days=DAYS_KEPT):%Y-%m-%d}.canevas"
    for old in generations(vault.path):
        if old.name <= oldest:
            _remove(old)
    return kept


def generations(vault_path: Path) -> tuple[Path, ...]:
    """The daily copies of a space, oldest first."""
    return tuple(sorted(generations_folder(vault_path).glob("*.canevas")))


def generations_folder(vault_path: Path) -> Path:
    """Where the daily copies of a space lie."""
    return vault_path.with_name(vault_path.name + ".generations")


def restore(
    backup: Path,
    path: Path,
    text: str,
    now: datetime,
    reached: Callable[[str], None] = lambda stage: None,
) -> Path | None:
    """Put ``backup`` in the place of the closed space at ``path``; ``text`` opens the backup.

    What was there is kept under another name, which is returned (None when nothing was there).
    Raises ``space.missing``, ``space.wrong_passphrase``, ``space.damaged`` for a bad backup,
    ``backup.other_space`` for one of another space, ``space.in_use``; nothing is then changed.
    ``reached`` is called after each of ``STAGES``; a stop at any of them leaves the old or the
    restored space under the name ``path``.
    """
    if not backup.is_file():
        raise UserError("space.missing")
    lock, incoming = SpaceLock(path), path.with_name(path.name + ".restauration")
    try:
        with refusals_told():
            claim(incoming)
            shutil.copyfile(backup, incoming)
            sync_file(incoming)
            found = _proven(incoming, sidecar.read(backup), passphrase.as_bytes(text))
            reached("proven")
            return _replace(incoming, path, found, now, reached)
    finally:
        incoming.unlink(missing_ok=True)
        lock.release()


def check(backup: Path, text: str) -> None:
    """Prove that a backup is whole and that ``text`` opens it: the errors of ``restore``.

    It is proven in a copy, so that a write-protected key can be checked too.
    """
    if not backup.is_file():
        raise UserError("space.missing")
    with tempfile.TemporaryDirectory() as folder, refusals_told():
        copy = Path(folder) / "copie.canevas"
        shutil.copyfile(backup, copy)
        _proven(copy, sidecar.read(backup), passphrase.as_bytes(text))


def _replace(
    incoming: Path, path: Path, found: Found, now: datetime, reached: Callable[[str], None]
) -> Path | None:
    aside = None
    if path.is_file():
        known = sidecar.read(path)[0] if sidecar.sidecar_path(path).is_file() else found.keys
        if known.vault_id != found.keys.vault_id:
            raise UserError("backup.other_space")
        _fold_if_possible(path, found.key)
        aside = path.with_name(f"{path.stem}-remplace-{now:%Y-%m-%d-%H%M%S}.canevas")
        copies.keep_aside(path, aside)
        reached("kept_aside")
        sidecar.write(path, _of_both(known, found))
    reached("announced")
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    counter_path(path).unlink(missing_ok=True)
    copies.put_in_place(incoming, path)
    reached("replaced")
    sidecar.write(path, found.keys)
    return aside


def _of_both(known: Sidecar, found: Found) -> Sidecar:
    """Keys that open the space of before as well as the restored one."""
    ours = {slot.id for slot in found.keys.slots}
    others = tuple(slot for slot in known.slots if slot.id not in ours)
    newest = replace(found.keys, generation=max(known.generation, found.keys.generation))
    slots = (*found.keys.slots, *others)[: sidecar.MOST_SLOTS]
    return sidecar.changed(newest, slots, found.key)


def _proven(path: Path, keys: tuple[Sidecar, ...], secret: bytes) -> Found:
    candidates = tuple(keyring.find(keys, secret, "passphrase"))
    if not candidates:
        raise UserError("space.wrong_passphrase")
    for found in candidates:
        if _is_sound(path, found.key):
            return found
    raise UserError("space.damaged")


def _is_sound(path: Path, key: bytes) -> bool:
    try:
        copies.prove(path, key)
    except UserError as error:
        if error.code != "space.damaged":
            raise
        return False
    return True


def _fold_if_possible(path: Path, key: bytes) -> None:
    """Fold a WAL left by a crash into the file to be replaced, so that its copy is whole.

    A damaged file, or one under another key, is kept aside as it is, with its WAL.
    """
    try:
        cipher.connect(path, key).close()
    except UserError as error:
        if error.code != "space.damaged":
            raise


def _back_up(vault: Vault, target: Path) -> Path:
    unfinished = target.with_name(target.name + ".part")
    with refusals_told():
        try:
            copies.copy_file(vault.path, vault.key, unfinished)
            sidecar.write(target, vault.keys)
            copies.put_in_place(unfinished, target)
        finally:
            unfinished.unlink(missing_ok=True)
    return target


def _remove(backup: Path) -> None:
    for piece in (backup, sidecar.sidecar_path(backup), sidecar.spare_path(backup)):
        piece.unlink(missing_ok=True)
