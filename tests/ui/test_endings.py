"""What ends an hour early, in the real window: a refusal, another day, a withdrawal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from ui.haste import click_again_there

from app.bootstrap import application, main_window
from app.domain.interview import Person
from app.storage.slots import Cost
from app.ui.demo.hands import Hands
from app.workspace import planning
from app.workspace.space import World, create_space

WORLD = World(cost=Cost.floor())
PASSPHRASE = "quatre saisons au bord du canal"


@pytest.fixture
def hands(qapp, tmp_path: Path) -> Iterator[Hands]:
    """The window of a space whose only interview is open at its first step."""
    application()
    path = tmp_path / "conseil.canevas"
    space = create_space(path, "counsellor", "Claire Morel", "MA Sud", PASSPHRASE, WORLD)
    space.begin(Person("p-1", "Zéphirin", "Aimé", "M."))
    space.close()
    made = Hands(main_window(path, WORLD))
    made.window.show()
    made.type("door.passphrase", PASSPHRASE)
    made.click("door.open")
    made.see("home")
    made.click("home.open.1")
    made.see("interview")
    yield made
    made.window.close()


def agree(hands: Hands) -> None:
    hands.click("form.information.lue_ensemble")
    hands.click("form.participation.accepte")
    hands.type("note", "à l’aise")


def test_a_refusal_leads_home_counted_with_nothing_kept(hands: Hands) -> None:
    hands.click("form.participation.refuse")
    hands.click("refusal.pas_utile")
    hands.see("home")
    workspace = hands.window.screens.workspace
    (kept,) = workspace.summaries()
    assert (kept.outcome, kept.outcome_reason) == ("refused", "pas_utile")
    assert not workspace.load(kept.id).answers


def test_another_day_is_planned_again(hands: Hands) -> None:
    hands.click("form.participation.reflechir")
    hands.click("refusal.later")
    hands.see("home")
    assert hands.see("home.count.planned").text() == "1"


def test_a_withdrawal_stops_and_offers_erasure(hands: Hands) -> None:
    agree(hands)
    hands.click("step.interrupt")
    hands.click("interruption.withdraw")
    hands.see("withdrawn")
    assert hands.glimpse("note") is None
    hands.click("withdrawn.erase")
    hands.click("withdrawn.sure")
    hands.see("home")
    workspace = hands.window.screens.workspace
    assert workspace.summaries() == ()
    assert planning.outcome_counts(workspace) == {"withdrawn": 1}


def test_haste_after_a_withdrawal_erases_nothing(hands: Hands) -> None:
    """A second click in the same place, or Space twice, falls on nothing or on what keeps."""
    agree(hands)
    hands.click("step.interrupt")
    hands.click("interruption.withdraw")
    click_again_there(hands, "withdrawn.erase")
    assert "sans retour" in hands.see("withdrawn.warning").text()
    assert QApplication.focusWidget().objectName() == "withdrawn.keep"
    for _times in range(3):
        hands.press(QApplication.focusWidget(), Qt.Key.Key_Space)
    hands.see("withdrawn")
    assert len(hands.window.screens.workspace.summaries()) == 1


def test_what_was_noted_waits_until_the_person_decides(hands: Hands) -> None:
    agree(hands)
    hands.click("step.interrupt")
    hands.click("interruption.withdraw")
    hands.click("withdrawn.leave")
    workspace = hands.window.screens.workspace
    (kept,) = workspace.summaries()
    assert workspace.load(kept.id).notes == {"accueil": "à l’aise"}
    hands.window.screens.open(kept.id)
    hands.see("withdrawn")


def test_someone_who_comes_back_is_asked_again(hands: Hands) -> None:
    agree(hands)
    hands.click("step.next")
    hands.click("step.interrupt")
    hands.click("interruption.withdraw")
    hands.click("withdrawn.resume")
    hands.see("interview")
    workspace = hands.window.screens.workspace
    (kept,) = workspace.summaries()
    values = workspace.load(kept.id).answers["accueil"].values
    assert values == {"information": "lue_ensemble"}
    assert hands.window.screens.session.interview.outcome == ""
    hands.click("step.next")
    assert hands.see("form.participation.accepte").isVisible()


@pytest.mark.parametrize(
    ("opener", "bar"),
    [("step.interrupt", "interruption"), ("form.participation.refuse", "refusal")],
)
@pytest.mark.parametrize("by", ["the cross", "the key"])
def test_what_is_asked_can_be_left_and_gives_the_keyboard_back(
    hands: Hands, opener: str, bar: str, by: str
) -> None:
    hands.click("form.information.lue_ensemble")
    hands.click(opener)
    if by == "the cross":
        hands.click(f"{bar}.close")
    else:
        hands.press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert hands.glimpse(f"{bar}.close") is None
    assert hands.see("step.next")
    assert QApplication.focusWidget().objectName() == opener


def test_going_on_after_a_refusal_asks_about_the_refusal_again(hands: Hands) -> None:
    hands.click("form.information.lue_ensemble")
    hands.click("form.participation.refuse")
    hands.click("refusal.close")
    hands.click("step.next")
    assert hands.see("refusal.close")
    assert hands.glimpse("facts_first") is None
