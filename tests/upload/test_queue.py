"""The queue of the network: it survives, waits longer each time, and says where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from journey.organisation import PASSPHRASE, Organisation
from tus_server import TOKEN, TusServer

from app.storage import bundles
from app.workspace import receiving, uploading
from app.workspace.space import Workspace, open_space


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Organisation]:
    made = Organisation(tmp_path)
    yield made
    made.close()


def sender(world: Organisation, tus: TusServer, key: Path) -> tuple[Workspace, Workspace]:
    """A supervisor, and a counsellor with one bundle in the queue."""
    key.mkdir()
    nadia, claire = world.founded(), world.space("counsellor", "Claire Morel")
    world.admit(claire, nadia)
    found = claire.settings()
    claire.save_settings(
        replace(found, upload_url=tus.url, upload_token=TOKEN, upload_authority=str(tus.authority))
    )
    world.send(claire, key)
    with claire.vault.read() as session:
        bundle = bundles.last_signed(session)
    assert bundle is not None
    uploading.enqueue(claire, bundle.id)
    return nadia, claire


def test_a_bundle_goes_over_the_network_and_is_received(
    world: Organisation, tus: TusServer, tmp_path: Path
) -> None:
    nadia, claire = sender(world, tus, tmp_path / "cle")
    server = uploading.server_of(claire)
    assert server is not None
    (sent,) = uploading.send_due(claire, server)
    assert (sent.done_at, sent.last_code) == (world.clock, "")
    arrived = [p for p in tus.completed.iterdir() if p.suffix != ".meta"]
    (arrival,) = receiving.receive(nadia, arrived)
    assert arrival.outcome == "accepted"
    assert uploading.send_due(claire, server) == ()
    with claire.vault.read() as session:
        assert {left.medium for left, _bundle in bundles.departures(session)} == {"", "127.0.0.1"}


def test_a_failure_waits_twice_as_long_each_time_and_survives_the_night(
    world: Organisation, tus: TusServer, tmp_path: Path
) -> None:
    _nadia, claire = sender(world, tus, tmp_path / "cle")
    server = uploading.server_of(claire)
    assert server is not None
    tus.fault = "507"
    pauses = []
    for _ in range(4):
        (upload,) = uploading.send_due(claire, server)
        assert upload.last_code == "upload.no-room"
        assert uploading.send_due(claire, server) == ()
        pauses.append(upload.next_at - world.clock)
        world.clock = upload.next_at
    assert pauses == [timedelta(minutes=n) for n in (1, 2, 4, 8)]
    path, outside = claire.vault.path, claire.world
    claire.close()
    tus.fault = ""
    again = open_space(path, PASSPHRASE, outside)
    world.spaces.append(again)
    (upload,) = uploading.send_due(again, server)
    assert (upload.done_at, upload.attempts) == (world.clock, 5)


def test_sending_is_off_until_a_server_is_set(world: Organisation) -> None:
    assert uploading.server_of(world.space("counsellor", "Claire Morel")) is None
