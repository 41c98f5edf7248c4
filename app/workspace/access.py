"""Who may open a space: people with their passphrases, the printed code, the organisation's key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from app.domain.errors import UserError
from app.domain.records import Holder
from app.exchange.removable import write_verified
from app.storage import holders, rekey, vault
from app.storage import passphrase as passphrases
from app.workspace.space import Workspace, World, open_space

Page = Callable[[str, str, date], bytes]


def people(workspace: Workspace) -> tuple[Holder, ...]:
    """Everyone and everything that opens this space, in the order they came."""
    with workspace.vault.read() as session:
        return tuple(h for h in holders.holders(session) if h.removed_at is None)


def me(workspace: Workspace) -> Holder:
    """Whoever opened the space now; without a name when a crash kept it from being written."""
    mine = workspace.vault.holder
    unnamed = Holder(mine, "", "passphrase", workspace.world.now(), None)
    return next((h for h in people(workspace) if h.slot_id == mine), unnamed)


def needs_care(workspace: Workspace) -> bool:
    """Whether the keys should be looked at now: a warning, or a passphrase that was forgotten."""
    return bool(workspace.vault.notices) or me(workspace).kind != "passphrase"


def strength(workspace: Workspace, text: str) -> tuple[int, str]:
    """How a passphrase for this space stands: 0 to 5 bars, and why."""
    space = workspace.space
    found = passphrases.strength(text, (space.owner, space.establishment))
    return found.score, found.words


def add_person(workspace: Workspace, name: str, passphrase: str) -> None:
    """Let ``name`` open the space with a passphrase of their own; the rule's error otherwise."""
    world = workspace.world
    holders.add_person(workspace.vault, name, passphrase, now=world.now(), cost=world.cost)


def change_passphrase(workspace: Workspace, slot_id: str, current: str, new: str) -> None:
    """Give the holder of ``slot_id`` the passphrase ``new``.

    ``current`` must be theirs (``space.wrong_passphrase``), unless the space was opened with the
    printed code or the organisation's key: then theirs is forgotten.
    """
    opened, world = workspace.vault, workspace.world
    if me(workspace).kind == "passphrase" and not holders.is_of(opened, slot_id, current):
        raise UserError("space.wrong_passphrase")
    holders.change_passphrase(opened, slot_id, new, now=world.now(), cost=world.cost)


def remove(workspace: Workspace, slot_id: str) -> None:
    """Let this holder open the space no more; ``space.last_passphrase`` for the last one."""
    holders.remove(workspace.vault, slot_id, now=workspace.world.now())


def print_new_code(workspace: Workspace, folder: Path, page: Page) -> Path:
    """Write the page of a new recovery code in ``folder``; then, and only then, it is the code.

    ``page`` draws it from the code, the establishment and the day. The code is kept nowhere else.
    """
    world, written = workspace.world, list[Path]()

    def put(code: str) -> None:
        drawn = page(code, workspace.space.establishment, world.now().date())
        written.append(write_verified(folder, drawn, ".pdf", world.new_id))

    holders.new_recovery_code(workspace.vault, put, now=world.now(), cost=world.cost)
    return written[0]


def renew_key(workspace: Workspace, passphrase: str, reached: Callable[[str], None]) -> Workspace:
    """Encrypt the whole file under a new key, and open it again; this workspace is then closed.

    Kept are the passphrase of who does it, and the organisation's key. ``reached`` is called after
    each of ``app.storage.rekey.STAGES``. ``space.wrong_passphrase`` or a refusal of the disk leave
    the space open as it was.
    """
    opened, world = workspace.vault, workspace.world
    rekey.renew(opened, passphrase, now=world.now(), cost=world.cost, reached=reached)
    workspace.close()
    return open_space(opened.path, passphrase, world)


def open_with_code(path: Path, code: str, world: World) -> Workspace:
    """Open the space at ``path`` with its printed code or with the organisation's key."""
    return Workspace(vault.unlock_with_code(path, code, now=world.now()), world)
