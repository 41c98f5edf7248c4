"""Two spaces and a key, without windows: enrolment, a bundle, a flipped byte, a receipt."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from app.domain.errors import UserError
from app.domain.interview import Interview, Person
from app.storage import imports, quarantine
from app.storage.slots import Cost
from app.workspace import authority, enrolment, handing_over, people, receiving
from app.workspace.people import Admission
from app.workspace.space import Workspace, World, create_space

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
WORLD = World(now=lambda: NOW, cost=Cost.floor())


@pytest.fixture
def counsellor(tmp_path: Path) -> Iterator[Workspace]:
    made = create_space(
        tmp_path / "c.canevas",
        "counsellor",
        "Claire",
        "MA des Aulnes",
        "sept péniches rousses",
        WORLD,
    )
    yield made
    made.close()


@pytest.fixture
def supervisor(tmp_path: Path) -> Iterator[Workspace]:
    made = create_space(
        tmp_path / "s.canevas", "supervisor", "Nadia", "DISP de Rennes", "neuf rivages gris", WORLD
    )
    authority.found_authority(made, "DISP de Rennes")
    yield made
    made.close()


@pytest.fixture
def key(tmp_path: Path) -> Path:
    folder = tmp_path / "cle"
    folder.mkdir()
    return folder


def _join(counsellor: Workspace, supervisor: Workspace) -> None:
    request = enrolment.make_request(counsellor)
    asked = people.read_request(request.data)
    assert asked.code == request.code
    people.enrol(supervisor, authority.authority_here(supervisor), asked, Admission())
    data = authority.publish(supervisor)
    judged = enrolment.read_trust(counsellor, data)
    assert judged.first
    assert judged.authority_code == authority.authority_code(supervisor)
    enrolment.accept_trust(counsellor, data, judged)


def _finished(interview: Interview) -> handing_over.Finished:
    page = io.BytesIO()
    canvas = Canvas(page)
    canvas.drawString(50, 50, "une page")
    canvas.save()
    content: dict[str, object] = {"schema": "synthese/1", "sections": []}
    due = NOW + timedelta(days=5)
    return handing_over.Finished(interview.id, content, page.getvalue(), NOW, due)


def test_a_bundle_goes_and_its_receipt_comes_back(
    counsellor: Workspace, supervisor: Workspace, key: Path
) -> None:
    _join(counsellor, supervisor)
    interview = counsellor.begin(Person("p", "Lenormand"))
    done = handing_over.hand_over(counsellor, _finished(interview), key)
    (arrival,) = receiving.receive(supervisor, [done.path])
    assert (arrival.outcome, arrival.number) == ("accepted", 1)
    (again,) = receiving.receive(supervisor, [done.path])
    assert again.outcome == "already"
    assert receiving.write_receipts(supervisor, [arrival.bundle_id], key) == 1
    assert receiving.write_receipts(supervisor, [arrival.bundle_id], key) == 1
    (one,) = key.glob("*.recu")  # written once, though asked for twice
    receipt = handing_over.take_receipt(counsellor, one.read_bytes())
    assert receipt.on_time
    assert counsellor.summaries()[0].receipt_at == receipt.received_at


def test_a_correction_names_what_it_replaces(
    counsellor: Workspace, supervisor: Workspace, key: Path
) -> None:
    _join(counsellor, supervisor)
    finished = _finished(counsellor.begin(Person("p", "Lenormand")))
    first = handing_over.hand_over(counsellor, finished, key)
    second = handing_over.hand_over(counsellor, finished, key)
    assert (second.version, second.number) == (2, 2)
    outcomes = [a.outcome for a in receiving.receive(supervisor, [first.path, second.path])]
    assert outcomes == ["accepted", "accepted"]


def test_a_missing_number_is_said(counsellor: Workspace, supervisor: Workspace, key: Path) -> None:
    _join(counsellor, supervisor)
    one = _finished(counsellor.begin(Person("p", "Lenormand")))
    two = _finished(counsellor.begin(Person("q", "Caron")))
    handing_over.hand_over(counsellor, one, key)
    later = handing_over.hand_over(counsellor, two, key)
    (arrival,) = receiving.receive(supervisor, [later.path])
    assert arrival.missing == (1,)


@pytest.mark.parametrize("place", [0, 0.2, 0.5, 0.8, 0.999])
def test_a_flipped_byte_is_quarantined_and_nothing_imported(
    counsellor: Workspace, supervisor: Workspace, key: Path, place: float
) -> None:
    _join(counsellor, supervisor)
    finished = _finished(counsellor.begin(Person("p", "Lenormand")))
    done = handing_over.hand_over(counsellor, finished, key)
    data = bytearray(done.path.read_bytes())
    data[int(len(data) * place)] ^= 1
    done.path.write_bytes(bytes(data))
    (arrival,) = receiving.receive(supervisor, [done.path])
    assert arrival.outcome == "quarantined"
    assert arrival.code.startswith("refused.")
    with supervisor.vault.read() as session:
        assert imports.summaries(session) == ()
        assert [held.content for held in quarantine.held(session)] == [bytes(data)]


def test_nobody_signs_before_being_enrolled(counsellor: Workspace, key: Path) -> None:
    finished = _finished(counsellor.begin(Person("p", "Lenormand")))
    with pytest.raises(UserError) as caught:
        handing_over.hand_over(counsellor, finished, key)
    assert caught.value.code == "trust.not_enrolled"
    assert list(key.iterdir()) == []
