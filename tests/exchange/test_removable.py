"""Writing on a key: what is said done can be read back, what failed leaves nothing behind."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.errors import UserError
from app.exchange import removable


def an_id() -> UUID:
    return UUID(int=42)


def test_written_under_a_name_that_says_nothing(tmp_path: Path) -> None:
    path = removable.write_verified(tmp_path, b"contenu", ".synthese", an_id)
    assert path.name == f"{an_id().hex}.synthese"
    assert [found.read_bytes() for found in tmp_path.iterdir()] == [b"contenu"]


def test_a_key_that_was_pulled_out(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"key\.pulled-out"):
        removable.write_verified(tmp_path / "absente", b"contenu", ".synthese", an_id)


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="root writes anywhere")
def test_a_protected_key(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UserError, match=r"key\.write-protected"):
        removable.write_verified(tmp_path, b"contenu", ".synthese", an_id)
    tmp_path.chmod(0o700)


class FullMedium(removable.Medium):
    """A key whose directory takes names but whose last cluster is gone."""

    def write(self, path: Path, data: bytes) -> None:
        path.write_bytes(data[: len(data) // 2])
        raise OSError(errno.ENOSPC, "")


class LyingMedium(removable.Medium):
    """A counterfeit key: it takes more than it holds, and gives back something else."""

    def read(self, path: Path) -> bytes:
        return bytes(len(path.read_bytes()))


class SmallMedium(removable.Medium):
    """A key with ten bytes left."""

    def free(self, folder: Path) -> int:
        return 10


class ProtectedMedium(removable.Medium):
    """A key with its lock on."""

    def write(self, path: Path, data: bytes) -> None:
        raise OSError(errno.EROFS, "")


@pytest.mark.parametrize(
    ("medium", "code"),
    [
        (FullMedium(), "key.full"),
        (SmallMedium(), "key.full"),
        (ProtectedMedium(), "key.write-protected"),
        (LyingMedium(), "key.not-read-back"),
    ],
)
def test_each_misfortune_has_its_own_words(
    tmp_path: Path, medium: removable.Medium, code: str
) -> None:
    with pytest.raises(UserError) as raised:
        removable.write_verified(tmp_path, b"contenu", ".synthese", an_id, medium)
    assert raised.value.code == code
    assert list(tmp_path.iterdir()) == []
