"""When the disk of a space no longer answers, what is in memory is written elsewhere, encrypted."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from fictional_space import GOLDEN_INTERVIEW, NOW, PASSPHRASE, SPACE

from app.domain.errors import UserError
from app.storage import emergency, interviews, sidecar, vault
from app.storage.vault import Vault

IN_MEMORY = replace(GOLDEN_INTERVIEW, notes={"accueil": "ZEPHIRIN, jamais écrit sur le disque"})


@pytest.fixture
def key(tmp_path: Path) -> Path:
    folder = tmp_path / "clé"
    folder.mkdir()
    return folder


def test_the_copy_opens_with_the_same_passphrase(opened: Vault, key: Path) -> None:
    copy = emergency.write(opened, SPACE, IN_MEMORY, key, NOW)
    assert {p.suffix for p in key.iterdir()} == {".canevas", ".cles", ".bak"}
    assert b"ZEPHIRIN" not in copy.read_bytes()
    again = vault.unlock(copy, PASSPHRASE, now=NOW)
    with again.read() as session:
        assert interviews.load(session, "i-golden") == IN_MEMORY
    again.close()


def test_it_needs_nothing_of_the_disk_that_is_gone(opened: Vault, path: Path, key: Path) -> None:
    for piece in (path, sidecar.sidecar_path(path), sidecar.spare_path(path)):
        piece.unlink()
    copy = emergency.write(opened, SPACE, IN_MEMORY, key, NOW)
    vault.unlock(copy, PASSPHRASE, now=NOW).close()


def test_it_is_taken_back_over_the_older_state(opened: Vault, key: Path) -> None:
    with opened.write() as session:
        interviews.add(session, GOLDEN_INTERVIEW)
    copy = emergency.write(opened, SPACE, IN_MEMORY, key, NOW)
    assert emergency.take_back(opened, copy) == IN_MEMORY
    with opened.read() as session:
        assert interviews.load(session, "i-golden") == IN_MEMORY


def test_one_that_was_lost_comes_back_under_a_free_number(opened: Vault, key: Path) -> None:
    copy = emergency.write(opened, SPACE, IN_MEMORY, key, NOW)
    with opened.write() as session:
        interviews.add(session, replace(GOLDEN_INTERVIEW, id="i-other"))
    emergency.take_back(opened, copy)
    with opened.read() as session:
        assert interviews.load(session, "i-golden") == replace(IN_MEMORY, number=2)


def test_a_folder_that_refuses_is_told(opened: Vault, key: Path) -> None:
    shutil.rmtree(key)
    with pytest.raises(UserError, match=r"backup\.refused"):
        emergency.write(opened, SPACE, IN_MEMORY, key, NOW)
