"""The printed code: the older page opens the space until the new one is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.workspace import access
from app.workspace.space import Workspace


def drawn(code: str, *_printed_on_it: object) -> bytes:
    return code.encode()


def test_a_page_that_cannot_be_written_leaves_the_older_code_valid(
    workspace: Workspace, tmp_path: Path
) -> None:
    older = access.print_new_code(workspace, tmp_path, drawn).read_text()
    with pytest.raises(UserError, match=r"key\.pulled-out"):
        access.print_new_code(workspace, tmp_path / "clé retirée", drawn)
    workspace.close()
    access.open_with_code(workspace.vault.path, older, workspace.world).close()
