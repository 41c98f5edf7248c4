"""The desk of a supervisor: founding asked once, requests kept, whose quarantined file it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.workspace import authority, history, people
from journey.laptops import KEY_NAME, Laptop, Laptops


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[Laptops]:
    made = Laptops(tmp_path)
    yield made
    made.close()


def founded(laptops: Laptops) -> Laptop:
    nadia = laptops.new("Nadia Ferrand", "supervisor")
    authority.found_authority(nadia.workspace, "DISP de Rennes")
    return nadia


def named(laptop: Laptop, name: str) -> list[QWidget]:
    laptop.hands.settle()
    found = laptop.hands.window.findChildren(QWidget)
    return [w for w in found if w.objectName() == name and w.isVisible()]


def read_requests(laptop: Laptop) -> None:
    hands = laptop.hands
    hands.click("nav.trust")
    hands.wait(lambda: _key_is_seen(laptop), "the key")
    hands.click("trust.read")


def _key_is_seen(laptop: Laptop) -> QWidget | None:
    said = laptop.hands.glimpse("trust.place.state")
    return said if said is not None and KEY_NAME in said.text() else None  # type: ignore[attr-defined]


def test_founding_is_asked_once_and_a_request_is_resumed(laptops: Laptops) -> None:
    paul = laptops.new("Paul Le Goff", "supervisor")
    hands = paul.hands
    hands.click("nav.trust")
    hands.click("trust.found")
    assert "ne pourra plus rejoindre" in paul.words("trust.found_consequence")
    for _again in range(2):  # Space twice, in haste, founds nothing
        hands.press(QApplication.focusWidget(), Qt.Key.Key_Space)
    hands.click("trust.found_not")
    hands.click("trust.join")
    hands.click("enrolment.request")
    hands.see("enrolment.code")
    hands.click("nav.reception")
    hands.click("nav.trust")
    hands.see("enrolment.code")
    hands.click("nav.trust")  # asked again from there: founding is still possible
    hands.type("trust.organisation", "DISP é" + "é" * 57)  # more bytes than a certificate carries
    hands.click("trust.found")
    hands.click("trust.found_sure")
    hands.see("trust.authority")
    assert authority.may_publish(paul.workspace)


def test_one_request_is_answered_and_the_others_stay(laptops: Laptops) -> None:
    nadia = founded(laptops)
    for name in ("Claire Morel", "Samir Aït-Kaci", "Jeanne Roux"):
        laptops.new(name).ask()
    hands = nadia.hands
    read_requests(nadia)
    assert len(named(nadia, "trust.same")) == 3
    named(nadia, "trust.refuse")[0].click()  # type: ignore[attr-defined]
    assert len(named(nadia, "trust.same")) == 2
    hands.click("trust.same")
    hands.see("trust.enrolled")
    assert len(named(nadia, "trust.same")) == 1
    hands.click("trust.read")
    assert len(named(nadia, "trust.same")) == 1  # the refused one is not shown again


def test_whose_file_waits_for_a_decision_is_said(laptops: Laptops) -> None:
    nadia, paul = founded(laptops), laptops.new("Paul Le Goff", "supervisor")
    claire = laptops.new("Claire Morel")
    claire.ask()
    paul.hands.click("nav.trust")
    paul.hands.click("trust.join")
    paul.hands.click("enrolment.request")
    paul.hands.see("enrolment.code")
    hands = nadia.hands
    read_requests(nadia)
    hands.click("trust.same")
    hands.see("trust.enrolled")
    hands.click("trust.roles.superviseur")
    hands.click("trust.same")
    hands.see("trust.enrolled")
    hands.click("trust.publish")
    hands.see("trust.published")
    claire.trust()
    paul.trust()
    owner = next(
        m.person.person_id
        for m in people.members(nadia.workspace)
        if m.person.name == "Claire Morel"
    )
    assert named(nadia, f"trust.revoke.{owner}")
    paul.hands.click("nav.trust")
    paul.hands.see("trust.count")
    assert not named(paul, f"trust.revoke.{owner}")  # he could not publish it
    claire.held_interview("Caron")
    claire.hand_over(1)
    people.revoke(nadia.workspace, owner, "departed")
    authority.publish(nadia.workspace)
    (laptops.key / "inconnu.synthese").write_bytes(b"rien de connu")
    assert nadia.receive() == (0, 0, 2)
    said = {w.text() for w in named(nadia, "reception.whose")}  # type: ignore[attr-defined]
    assert said == {"n° 1 de Claire Morel", "origine inconnue"}
    hands.click(named_from(nadia, "reception.accept."))
    assert len(named(nadia, "reception.whose")) == 1


def named_from(laptop: Laptop, start: str) -> str:
    found = laptop.hands.window.findChildren(QWidget)
    return next(w.objectName() for w in found if w.objectName().startswith(start))


def test_receipts_of_another_counsellor_are_passed_over(laptops: Laptops) -> None:
    nadia = founded(laptops)
    claire, samir = laptops.new("Claire Morel"), laptops.new("Samir Aït-Kaci")
    claire.ask()
    samir.ask()
    read_requests(nadia)
    for _one in range(2):
        nadia.hands.click("trust.same")
        nadia.hands.see("trust.enrolled")
    nadia.hands.click("trust.publish")
    nadia.hands.see("trust.published")
    for counsellor in (claire, samir):
        counsellor.trust()
    claire.held_interview("Caron")
    claire.hand_over(1)
    assert nadia.receive() == (1, 0, 0)
    samir.read_receipts()
    assert samir.hands.glimpse("receipts.trouble.words")  # none was for him: said once
    samir.held_interview("Weber")
    samir.hand_over(1)
    assert nadia.receive() == (1, 1, 0)
    for counsellor in (claire, samir):
        counsellor.read_receipts()
        assert counsellor.hands.glimpse("receipts.trouble.words") is None
    told = {line.code: line.what for line in history.lines(claire.workspace)}
    assert told["bundle.handed_over"] == told["receipt.taken"] == "n° 1"


def test_a_name_a_certificate_cannot_carry_is_mended_at_the_door(laptops: Laptops) -> None:
    nadia = laptops.new("Nadia \u202eFerrand" + "é" * 60, "supervisor")
    owner = nadia.workspace.space.owner
    assert owner.startswith("Nadia Ferrandé")
    assert len(owner.encode()) <= 64
    authority.found_authority(nadia.workspace, "DISP de Rennes")
    assert authority.may_publish(nadia.workspace)


def test_the_authorities_of_a_shared_key_are_compared_one_by_one(laptops: Laptops) -> None:
    nadia, lille = founded(laptops), laptops.new("Marc Delattre", "supervisor")
    claire = laptops.new("Claire Morel")
    claire.ask()
    read_requests(nadia)
    nadia.hands.click("trust.same")
    nadia.hands.see("trust.enrolled")
    nadia.hands.click("trust.publish")
    nadia.hands.see("trust.published")
    authority.found_authority(lille.workspace, "DISP de Lille")
    for _epoch in range(3):  # later than Nadia's, and of people Claire never asked
        (laptops.key / f"{_epoch}.confiance").write_bytes(authority.publish(lille.workspace))
    claire.hands.click("enrolment.read")
    hers = claire.hands.see("enrolment.authority").accessibleName()
    claire.hands.click("enrolment.other")
    assert claire.hands.see("enrolment.authority").accessibleName() != hers
    claire.hands.click("enrolment.other")
    assert claire.hands.see("enrolment.trouble.words")
    claire.hands.click("enrolment.read")
    claire.hands.click("enrolment.same")
    claire.hands.see("enrolment.done")
