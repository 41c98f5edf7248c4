"""Two counsellors, two supervisors, one key: enrolment, bundles, a correction, a departure, a lost
laptop restored from its backup, receipts back; each through its own window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from journey.laptops import Laptop, Laptops


@pytest.fixture
def laptops(tmp_path: Path) -> Iterator[Laptops]:
    made = Laptops(tmp_path)
    yield made
    made.close()


def admit_all(supervisor: Laptop, *roles: str) -> None:
    """Accept each request on the key that has no answer yet, comparing its code."""
    hands = supervisor.hands
    hands.click("nav.trust")
    hands.click("trust.read")
    while hands.glimpse("trust.same"):
        for role in roles:
            hands.click(f"trust.roles.{role}")
        hands.click("trust.same")
        hands.see("trust.enrolled")
        hands.click("trust.read")
    publish(supervisor)


def publish(supervisor: Laptop) -> None:
    supervisor.hands.click("trust.publish")
    supervisor.hands.see("trust.published")


def person(supervisor: Laptop, name: str) -> str:
    from app.workspace.people import members

    return next(m.person.person_id for m in members(supervisor.workspace) if m.person.name == name)


def found_team(laptops: Laptops) -> tuple[Laptop, Laptop, Laptop, Laptop]:
    """Nadia founds; Paul joins and gets the reception key; Claire and Samir are enrolled."""
    nadia, paul = (
        laptops.new("Nadia Ferrand", "supervisor"),
        laptops.new("Paul Le Goff", "supervisor"),
    )
    nadia.hands.click("nav.trust")
    nadia.hands.click("trust.found")
    nadia.hands.click("trust.found_sure")
    paul.hands.click("nav.trust")
    paul.hands.click("trust.join")
    paul.hands.click("enrolment.request")
    paul.hands.see("enrolment.code")
    admit_all(nadia, "superviseur", "conseiller")
    paul.trust()
    nadia.hands.click(f"trust.share.{person(nadia, 'Paul Le Goff')}")
    nadia.hands.see("trust.shared")
    paul.hands.click("trust.take_key")
    paul.hands.see("trust.key_taken")
    claire, samir = laptops.new("Claire Maréchal"), laptops.new("Samir Aït-Kaci")
    for counsellor in (claire, samir):
        counsellor.ask()
    admit_all(nadia)
    for counsellor in (claire, samir):
        counsellor.trust()
        counsellor.hands.see("enrolment.done")
    return nadia, paul, claire, samir


@pytest.mark.slow
def test_a_team_lives_through_its_year(laptops: Laptops, tmp_path: Path) -> None:
    nadia, paul, claire, samir = found_team(laptops)
    for counsellor in (claire, samir):
        for number, name in enumerate(("Lenormand", "Caron", "Weber"), start=1):
            counsellor.held_interview(name)
            counsellor.hand_over(number)
    claire.hand_over(1)  # a correction: version 2 of her first synthesis
    assert nadia.receive() == (7, 0, 0)
    assert paul.receive() == (0, 0, 7)  # his trust file is older than the two counsellors
    paul.hands.click("nav.trust")
    paul.hands.click("trust.mine")
    paul.trust(first=False)
    assert paul.receive() == (7, 0, 0)
    assert _named(paul, "reception.refuse.") == []  # what waited waits no more
    assert nadia.receive() == (0, 7, 0)
    for counsellor in (claire, samir):
        counsellor.read_receipts()
        counsellor.hands.click("nav.home")
        assert all(s.receipt_outcome == "accepted" for s in counsellor.workspace.summaries())

    drawer = tmp_path / "tiroir"
    drawer.mkdir()
    copy = samir.back_up(drawer)
    samir.held_interview("Diallo")
    samir.hand_over(4)  # on its way when the laptop is stolen
    again = laptops.restored(tmp_path / "neuf.canevas", copy)
    again.ask()
    nadia.hands.click("nav.trust")
    nadia.hands.click("trust.read")
    nadia.hands.click("trust.fate.compromised")
    nadia.hands.click("trust.same")
    nadia.hands.see("trust.enrolled")
    publish(nadia)
    again.trust(first=False)
    again.hands.see("enrolment.done")
    again.held_interview("Moreau")
    again.hand_over(4)
    assert nadia.receive() == (1, 7, 1)
    assert len(nadia.workspace.summaries()) == 0
    again.read_receipts()
    assert again.workspace.summaries()[0].receipt_outcome == "accepted"

    claire.held_interview("Petit")
    claire.hand_over(4)  # signed before she leaves
    nadia.hands.click("nav.trust")
    nadia.hands.click(f"trust.revoke.{person(nadia, 'Claire Maréchal')}")
    nadia.hands.click("trust.reason.departed")
    assert "restent valables" in nadia.words("trust.consequence")
    nadia.hands.click("trust.revoke")
    nadia.hands.see("trust.revoked")
    publish(nadia)
    assert nadia.receive()[0] == 0
    waiting = _named(nadia, "reception.accept.")
    assert len(waiting) == 1
    nadia.hands.click(waiting[0])
    nadia.hands.click("reception.receipts")
    nadia.hands.see("reception.written")
    claire.read_receipts()
    assert claire.workspace.summaries()[0].receipt_outcome == "accepted"


def _named(laptop: Laptop, start: str) -> list[str]:
    """The names of the visible controls that begin so."""
    from PySide6.QtWidgets import QWidget

    laptop.hands.settle()
    found = laptop.hands.window.findChildren(QWidget)
    return [w.objectName() for w in found if w.objectName().startswith(start) and w.isVisible()]
