"""Versions that name what they replace, late or suspended, and a clock that cannot be right."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from lives import HELD, lenormand

from app.domain.delay import Delays, suspend
from app.domain.interview import Interview
from app.domain.method_pack import load_pack
from app.domain.records import SynthesisVersion
from app.domain.synthesis import Edition, Edits
from app.resources import resources
from app.storage import interviews, syntheses
from app.storage.slots import Cost
from app.workspace import finalising
from app.workspace.space import Workspace, World, create_space

PACK = load_pack(resources() / "method" / "esp")


class Clock:
    def __init__(self) -> None:
        self.now = HELD

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def space(tmp_path: Path, clock: Clock) -> Iterator[Workspace]:
    world = World(now=clock, cost=Cost.floor())
    made = create_space(tmp_path / "c.canevas", "counsellor", "C", "MA", "un mot de passe", world)
    yield made
    made.close()


def kept(space: Workspace) -> Interview:
    life = lenormand()
    with space.vault.write() as session:
        interviews.add(session, life)
    return life


def freeze(space: Workspace, interview: Interview, made: finalising.Finished, number: int) -> bytes:
    body = json.dumps(made.content).encode()
    version = SynthesisVersion(
        interview.id, number, body, made.pdf, sha256(made.pdf).hexdigest(), HELD
    )
    with space.vault.write() as session:
        syntheses.add_version(session, version)
    return body


def test_a_correction_is_a_new_version_that_names_the_one_before(space: Workspace) -> None:
    interview = kept(space)
    first = finalising.finished(space, interview, PACK, Edits())
    assert (first.content["version"], first.content["replaces"]) == (1, "")
    body = freeze(space, interview, first, 1)
    second = finalising.finished(space, interview, PACK, Edits())
    assert finalising.next_edition(space, interview.id) == Edition(2, sha256(body).hexdigest())
    assert second.content["replaces"] == sha256(body).hexdigest()
    assert second.pdf != first.pdf


def test_the_due_day_waits_while_the_clock_is_stopped(space: Workspace, clock: Clock) -> None:
    interview = kept(space)
    clock.now = HELD + timedelta(days=2)
    space.save_delays(interview.id, suspend(Delays(), "hopital", clock.now.date()))
    clock.now = HELD + timedelta(days=9)
    assert not finalising.is_late(space, interview, PACK)
    made = finalising.finished(space, interview, PACK, Edits())
    assert made.due_at.date() == (HELD + timedelta(days=13)).date()
    assert made.content["suspensions"] == [
        {"reason": "hopital", "since": "2026-11-26", "until": ""}
    ]


def test_a_late_synthesis_says_why(space: Workspace, clock: Clock) -> None:
    interview = kept(space)
    clock.now = HELD + timedelta(days=6)
    assert finalising.is_late(space, interview, PACK)
    space.save_delays(interview.id, replace(Delays(), late_reason="materiel"))
    assert finalising.finished(space, interview, PACK, Edits()).content["late_reason"] == "materiel"


@pytest.mark.parametrize(
    ("moved", "told"),
    [
        (timedelta(minutes=-5), ""),
        (timedelta(days=-1), "clock.behind"),
        (timedelta(days=30), ""),
        (timedelta(days=400), "clock.ahead"),
    ],
)
def test_a_clock_that_cannot_be_right_is_noticed(
    space: Workspace, clock: Clock, moved: timedelta, told: str
) -> None:
    space.note("interview.opened")
    clock.now = HELD + moved
    trouble = finalising.clock_trouble(space)
    assert (trouble.code if trouble else "") == told
