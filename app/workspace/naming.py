"""Who uses a space and where: what the synthesis bears."""

from __future__ import annotations

from app.storage import journal, ownership
from app.workspace.space import Workspace


def rename(workspace: Workspace, owner: str, establishment: str) -> None:
    """Change the owner's name and the establishment; interviews already begun keep theirs."""
    with workspace.vault.write() as session:
        ownership.rename(session, owner, establishment)
        now = workspace.world.now()
        journal.write(session, workspace.vault.holder, "space.renamed", workspace.space.id, now)
    workspace.space = workspace.vault.space
