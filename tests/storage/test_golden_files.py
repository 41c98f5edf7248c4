"""A file of every released schema version opens with today's program."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from fictional_space import GOLDEN_INTERVIEW, NOW, PASSPHRASE, SPACE

from app.storage import interviews, journal, vault
from app.storage.migrations import RELEASED

GOLDEN = Path(__file__).parent / "golden"
FILES = sorted(GOLDEN.glob("v*.canevas"))


def test_every_released_version_has_its_file() -> None:
    assert len(FILES) == RELEASED


@pytest.mark.parametrize("golden", FILES, ids=lambda path: path.stem)
def test_a_file_of_that_version_opens_with_all_it_held(golden: Path, tmp_path: Path) -> None:
    for piece in GOLDEN.glob(golden.name + "*"):
        shutil.copyfile(piece, tmp_path / piece.name)
    opened = vault.unlock(tmp_path / golden.name, PASSPHRASE, now=NOW)
    assert opened.notices == ()
    assert opened.space == SPACE
    with opened.read() as session:
        assert interviews.load(session, GOLDEN_INTERVIEW.id) == GOLDEN_INTERVIEW
        assert journal.verify(session) == ()
    opened.close()
