"""A counsellor's space on a clock that the test moves; import the fixtures where they serve."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.storage.slots import Cost
from app.workspace.space import Workspace, World, create_space

PASSPHRASE = "sept péniches sous la lune rousse"


class Clock:
    """Tuesday 24 November 2026, 9 h 30 in Paris, until told otherwise."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def pass_days(self, days: float) -> None:
        self.at += timedelta(days=days)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    world = World(now=clock, cost=Cost.floor())
    place = tmp_path / "conseiller.canevas"
    made = create_space(place, "counsellor", "Claire Maréchal", "MA des Aulnes", PASSPHRASE, world)
    yield made
    made.close()
