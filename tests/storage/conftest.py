"""A fictional space, its passphrase, and a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fictional_space import NOW, PASSPHRASE, SPACE

from app.storage import vault
from app.storage.slots import Cost
from app.storage.vault import Vault


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "conseiller.canevas"


@pytest.fixture
def make(path: Path) -> Callable[[], Vault]:
    return lambda: vault.create(path, PASSPHRASE, SPACE, now=NOW, cost=Cost.floor())


@pytest.fixture
def opened(make: Callable[[], Vault]) -> Iterator[Vault]:
    space = make()
    yield space
    space.close()
