"""Certificates end, laptops get lost, people leave, a second supervisor comes: without windows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.exchange.sheltered import open_sheltered
from app.workspace import authority, enrolment, handing_over, people, receiving, reception_key
from app.workspace.enrolment import standing
from app.workspace.people import Admission
from journey.organisation import NOW, Organisation

AWAY = "onze lanternes sous la pluie"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Organisation]:
    made = Organisation(tmp_path)
    yield made
    made.close()


@pytest.fixture
def key(tmp_path: Path) -> Path:
    folder = tmp_path / "cle"
    folder.mkdir()
    return folder


def outcome(arrivals: tuple[receiving.Arrival, ...]) -> tuple[str, str]:
    (arrival,) = arrivals
    return arrival.outcome, arrival.code


def test_a_certificate_is_renewed_before_it_ends_and_its_numbers_start_again(
    world: Organisation, key: Path
) -> None:
    supervisor, claire = world.founded(), world.space("counsellor", "Claire Morel")
    assert standing(claire).state == "unknown"
    world.admit(claire, supervisor)
    assert standing(claire).state == "enrolled"
    receiving.receive(supervisor, [world.send(claire, key), world.send(claire, key)])
    world.clock = NOW + timedelta(days=700)
    assert standing(claire).state == "ending"
    who = people.members(supervisor)[-1].person.person_id
    asked = people.read_request(enrolment.make_request(claire).data)
    assert standing(claire).asked
    renewal = Admission(known=who, before="superseded")
    people.enrol(supervisor, authority.authority_here(supervisor), asked, renewal)
    world.tell(claire, authority.publish(supervisor))
    assert (standing(claire).state, standing(claire).asked) == ("enrolled", False)
    (arrival,) = receiving.receive(supervisor, [world.send(claire, key)])
    assert (arrival.outcome, arrival.number, arrival.missing) == ("accepted", 1, ())


def test_what_was_signed_before_a_renewal_still_arrives(world: Organisation, key: Path) -> None:
    supervisor, claire = world.founded(), world.space("counsellor", "Claire Morel")
    world.admit(claire, supervisor)
    on_its_way = world.send(claire, key)
    world.clock += timedelta(days=1)
    who = people.members(supervisor)[-1].person.person_id
    world.admit(claire, supervisor, Admission(known=who, before="superseded"))
    (arrival,) = receiving.receive(supervisor, [on_its_way])
    assert (arrival.outcome, arrival.warnings) == ("accepted", ("superseded",))


def test_a_lost_laptop_signs_no_more_and_what_was_receipted_stays(
    world: Organisation, key: Path
) -> None:
    supervisor, lost = world.founded(), world.space("counsellor", "Claire Morel")
    world.admit(lost, supervisor)
    receipted, in_transit = world.send(lost, key), world.send(lost, key)
    receiving.receive(supervisor, [receipted])
    world.clock += timedelta(days=1)
    new_laptop = world.space("counsellor", "Claire Morel")
    who = people.members(supervisor)[-1].person.person_id
    world.admit(new_laptop, supervisor, Admission(known=who, before="compromised"))
    assert outcome(receiving.receive(supervisor, [receipted])) == ("already", "")
    taken = receiving.receive(supervisor, [in_transit])
    assert outcome(taken) == ("quarantined", "refused.compromised")
    assert (taken[0].signer, taken[0].number) == ("Claire Morel", 2)
    (arrival,) = receiving.receive(supervisor, [world.send(new_laptop, key)])
    assert (arrival.outcome, arrival.number) == ("accepted", 1)
    assert len(people.members(supervisor)) == 2


def test_the_counsellor_learns_that_their_certificate_was_taken_back(
    world: Organisation, key: Path
) -> None:
    supervisor, claire = world.founded(), world.space("counsellor", "Claire Morel")
    world.admit(claire, supervisor)
    people.revoke(supervisor, people.members(supervisor)[-1].person.person_id, "departed")
    world.tell(claire, authority.publish(supervisor))
    assert standing(claire).state == "revoked"
    with pytest.raises(UserError, match=r"trust\.not_enrolled"):
        world.send(claire, key)


def test_what_someone_signed_before_leaving_waits_for_a_named_decision(
    world: Organisation, key: Path
) -> None:
    supervisor, claire = world.founded(), world.space("counsellor", "Claire Morel")
    world.admit(claire, supervisor)
    first, second = world.send(claire, key), world.send(claire, key)
    world.clock += timedelta(days=1)
    people.revoke(supervisor, people.members(supervisor)[-1].person.person_id, "departed")
    trust = authority.publish(supervisor)
    for path in (first, second):
        assert outcome(receiving.receive(supervisor, [path])) == ("quarantined", receiving.DEPARTED)
    by_size = {path.read_bytes(): path for path in (first, second)}
    held = {by_size[h.content]: h.sha256 for h in receiving.waiting(supervisor)}
    assert receiving.accept_held(supervisor, held[first]).outcome == "accepted"
    refused = receiving.refuse_held(supervisor, held[second])
    assert receiving.waiting(supervisor) == ()
    world.tell(claire, trust)
    receiving.write_receipts(supervisor, [refused], key)
    receipt = handing_over.take_receipt(claire, next(key.glob("*.recu")).read_bytes())
    assert (receipt.outcome, receipt.reason) == ("refused", "departed")


def test_only_a_departure_may_be_overruled(world: Organisation, key: Path) -> None:
    supervisor, claire = world.founded(), world.space("counsellor", "Claire Morel")
    world.admit(claire, supervisor)
    path = world.send(claire, key)
    path.write_bytes(path.read_bytes()[:-1])
    receiving.receive(supervisor, [path])
    (held,) = receiving.waiting(supervisor)
    with pytest.raises(UserError, match=r"refused\.age"):
        receiving.accept_held(supervisor, held.sha256)
    assert receiving.refuse_held(supervisor, held.sha256) == ""


def test_numbers_that_never_arrived_are_told_with_the_name(world: Organisation, key: Path) -> None:
    supervisor, claire = world.founded(), world.space("counsellor", "Claire Morel")
    world.admit(claire, supervisor)
    first, _lost, third = (world.send(claire, key) for _ in range(3))
    receiving.receive(supervisor, [first, third])
    assert receiving.missing_numbers(supervisor) == (("Claire Morel", (2,)),)


def test_a_second_supervisor_opens_what_is_sent_to_the_organisation(
    world: Organisation, key: Path
) -> None:
    nadia, claire = world.founded(), world.space("counsellor", "Claire Morel")
    paul = world.space("supervisor", "Paul Etchegaray")
    world.admit(paul, nadia, Admission(frozenset({"superviseur"})))
    world.admit(claire, nadia)
    path = world.send(claire, key)
    trust = authority.publish(nadia)
    world.tell(paul, trust)
    assert outcome(receiving.receive(paul, [path])) == ("quarantined", "refused.not-for-us")
    shared = reception_key.reception_key_for(nadia, str(people.members(nadia)[1].person.person_id))
    with pytest.raises(UserError, match=r"reception\.not_for_us"):
        reception_key.take_reception_key(claire, shared)
    reception_key.take_reception_key(paul, shared)
    (arrival,) = receiving.receive(paul, [path])
    assert arrival.outcome == "accepted"
    receiving.write_receipts(paul, [arrival.bundle_id], key)
    world.tell(claire, authority.publish(nadia))
    receipt = handing_over.take_receipt(claire, next(key.glob("*.recu")).read_bytes())
    assert isinstance(receipt.on_time, bool)
    assert not authority.may_publish(paul)
    assert authority.may_publish(nadia)


def test_an_authority_at_the_safe_is_needed_to_publish_and_nothing_of_it_stays(
    world: Organisation, key: Path
) -> None:
    nadia, claire = world.founded(), world.space("counsellor", "Claire Morel")
    code = authority.authority_code(nadia)
    path = authority.shelter(nadia, key, AWAY)
    with pytest.raises(UserError, match=r"authority\.sheltered"):
        authority.publish(nadia)
    with pytest.raises(UserError, match=r"authority\.wrong_passphrase"):
        authority.open_shelter(nadia, path.read_bytes(), "autre chose que cela")
    with pytest.raises(UserError, match=r"authority\.not_a_shelter"):
        authority.open_shelter(nadia, b"%PDF-1.7", AWAY)
    made = authority.open_shelter(nadia, path.read_bytes(), AWAY)
    people.enrol(nadia, made, people.read_request(enrolment.make_request(claire).data), Admission())
    world.tell(claire, authority.publish(nadia, made))
    assert authority.authority_code(nadia) == code
    (arrival,) = receiving.receive(nadia, [world.send(claire, key)])
    assert arrival.outcome == "accepted"


def test_the_safes_key_opens_a_bundle_when_the_daily_one_is_lost(
    world: Organisation, key: Path
) -> None:
    from app.exchange.age import Identities
    from app.exchange.judge import Accepted, judge_bundle
    from app.workspace.identity import current_trust

    nadia, claire = world.founded(), world.space("counsellor", "Claire Morel")
    world.admit(claire, nadia)
    path = authority.shelter(nadia, key, AWAY)
    safe = open_sheltered(path.read_bytes(), AWAY).recovery_identity
    trust = current_trust(claire)
    assert trust is not None
    data = world.send(claire, key).read_bytes()
    assert isinstance(judge_bundle(data, Identities.of(safe), trust, world.clock), Accepted)


def test_another_organisations_authority_is_refused(world: Organisation, key: Path) -> None:
    nadia, other = world.founded(), world.founded("Hugo Tessier")
    path = authority.shelter(other, key, AWAY)
    with pytest.raises(UserError, match=r"authority\.other"):
        authority.open_shelter(nadia, path.read_bytes(), AWAY)


def test_a_laptop_that_slept_through_a_year_is_warned_and_not_blocked(
    world: Organisation, key: Path
) -> None:
    supervisor, claire = world.founded(), world.space("counsellor", "Claire Morel")
    world.admit(claire, supervisor)
    world.clock += timedelta(days=200)
    assert standing(claire).stale
    assert outcome(receiving.receive(supervisor, [world.send(claire, key)])) == ("accepted", "")


def test_a_replay_gets_the_same_receipt_again(world: Organisation, key: Path) -> None:
    supervisor, claire = world.founded(), world.space("counsellor", "Claire Morel")
    world.admit(claire, supervisor)
    path = world.send(claire, key)
    (arrival,) = receiving.receive(supervisor, [path])
    receiving.write_receipts(supervisor, [arrival.bundle_id], key)
    world.clock += timedelta(days=9)
    receiving.receive(supervisor, [path])
    (key / "autre").mkdir()
    receiving.write_receipts(supervisor, [arrival.bundle_id], key / "autre")
    one, two = (found.read_bytes() for found in key.rglob("*.recu"))
    assert one == two


def test_the_authority_renews_its_own_certificate(world: Organisation) -> None:
    nadia = world.founded()
    world.clock += timedelta(days=700)
    assert standing(nadia).state == "ending"
    mine = people.members(nadia)[0].person.person_id
    asked = people.read_request(enrolment.make_request(nadia).data)
    both = frozenset({"superviseur", "autorité"})
    renewal = Admission(both, known=mine, before="superseded")  # type: ignore[arg-type]
    people.enrol(nadia, authority.authority_here(nadia), asked, renewal)
    assert authority.unpublished(nadia)
    authority.publish(nadia)
    assert (standing(nadia).state, standing(nadia).asked) == ("enrolled", False)
    assert not authority.unpublished(nadia)
    authority.publish(nadia)


def test_a_key_with_older_trust_files_gives_the_newest(world: Organisation) -> None:
    nadia, claire = world.founded(), world.space("counsellor", "Claire Morel")
    world.admit(claire, nadia)
    old, new = authority.publish(nadia), authority.publish(nadia)
    world.tell(claire, new)
    ((data, _accepted),) = enrolment.newest_trust(claire, [old, new, b"PK"])
    assert data == new
    with pytest.raises(UserError, match=r"refused\.epoch"):
        enrolment.newest_trust(claire, [old])


def test_a_correction_on_the_same_key_is_judged_after_what_it_corrects(
    world: Organisation, key: Path
) -> None:
    """Names on a key are random; the counsellor's order is the one of the signatures."""
    supervisor, claire = world.founded(), world.space("counsellor", "Claire Morel")
    world.admit(claire, supervisor)
    first = world.send(claire, key)
    interview = claire.summaries()[0].id
    world.clock += timedelta(hours=1)
    second = world.send(claire, key, interview)
    arrivals = receiving.receive(supervisor, [second, first])
    assert [(a.outcome, a.version) for a in arrivals] == [("accepted", 2), ("accepted", 1)]
    assert receiving.missing_numbers(supervisor) == ()


def test_a_name_that_no_certificate_holds_founds_nothing(world: Organisation) -> None:
    nadia, claire = world.space("supervisor", "Nadia"), world.space("counsellor", "Claire Morel")
    for name in ("DISP \u200eRennes", "D" * 65):
        with pytest.raises(UserError, match=r"authority\.bad_name"):
            authority.found_authority(nadia, name)
    assert people.members(nadia) == ()
    authority.found_authority(nadia, "DISP de Rennes")
    world.admit(claire, nadia)
    assert standing(claire).state == "enrolled"


def test_what_could_not_be_written_is_not_published(world: Organisation) -> None:
    nadia, claire = world.founded(), world.space("counsellor", "Claire Morel")
    world.admit(claire, nadia)
    people.revoke(nadia, people.members(nadia)[-1].person.person_id, "compromised")

    def refuse(_data: bytes) -> None:
        raise UserError("key.write-protected")

    with pytest.raises(UserError, match=r"key\.write-protected"):
        authority.publish(nadia, deliver=refuse)
    assert authority.unpublished(nadia)


def test_a_refusal_followed_by_an_acceptance_is_answered_by_the_acceptance(
    world: Organisation, key: Path
) -> None:
    """The supervisor's clock was two days behind; it is put right, and the key is read again."""
    nadia, claire = world.founded(), world.space("counsellor", "Claire Morel")
    world.admit(claire, nadia)
    world.clock += timedelta(days=3)
    path = world.send(claire, key)
    world.clock -= timedelta(days=2)
    assert outcome(receiving.receive(nadia, [path])) == ("quarantined", "refused.clock")
    (held,) = receiving.waiting(nadia)
    bundle_id = receiving.refuse_held(nadia, held.sha256)
    (again,) = receiving.receive(nadia, [path])
    assert again.bundle_id == bundle_id  # its refusal is written with the other receipts
    world.clock += timedelta(days=2)
    assert outcome(receiving.receive(nadia, [path])) == ("accepted", "")
    receiving.write_receipts(nadia, [bundle_id], key)
    receipt = handing_over.take_receipt(claire, next(key.glob("*.recu")).read_bytes())
    assert receipt.outcome == "accepted"


def test_a_huge_file_stops_nothing_and_is_not_kept(world: Organisation, key: Path) -> None:
    nadia, claire = world.founded(), world.space("counsellor", "Claire Morel")
    world.admit(claire, nadia)
    sound, huge = world.send(claire, key), key / "00.synthese"
    with huge.open("wb") as file:
        file.truncate(3 * 1024**3)
    arrivals = receiving.receive(nadia, [huge, sound])
    assert [(a.outcome, a.code) for a in arrivals] == [
        ("quarantined", "refused.oversize"),
        ("accepted", ""),
    ]
    assert [held.content for held in receiving.waiting(nadia)] == [b""]


def test_an_ended_supervisor_renews_before_receiving(world: Organisation, key: Path) -> None:
    nadia, claire = world.founded(), world.space("counsellor", "Claire Morel")
    world.admit(claire, nadia)
    path = world.send(claire, key)
    world.clock += timedelta(days=740)
    with pytest.raises(UserError, match=r"reception\.expired"):
        receiving.receive(nadia, [path])
