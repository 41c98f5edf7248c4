"""The real window on a real space, with an interview open, and hands on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.bootstrap import application, main_window
from app.domain.interview import Interview, Person
from app.storage.slots import Cost
from app.ui.demo.hands import Hands
from app.ui.shell.window import MainWindow
from app.workspace.space import World, create_space, open_space

PASSPHRASE = "quatre saisons au bord du canal"
WORLD = World(cost=Cost.floor())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed space with one interview planned."""
    made = tmp_path / "espace" / "conseil.canevas"
    made.parent.mkdir()
    space = create_space(made, "counsellor", "Claire Morel", "MA Sud", PASSPHRASE, WORLD)
    space.begin(Person("p-1", "Zéphirin", "Aimé", "M."))
    space.close()
    return made


@pytest.fixture
def hands(qapp, path: Path) -> Iterator[Hands]:
    """The window, unlocked, in the first step of the interview, its two facts noted."""
    application()
    made = Hands(main_window(path, WORLD))
    made.window.show()
    unlock(made)
    made.see("home")
    made.click("home.open.1")
    made.see("interview")
    made.click("form.information.lue_ensemble")
    made.click("form.participation.accepte")
    yield made
    window = made.window
    assert isinstance(window, MainWindow)
    window.screens = None
    window.close()


@pytest.fixture
def stored(path: Path) -> Callable[[], Interview]:
    """What the file holds of the interview, once the window has let go of it."""

    def read() -> Interview:
        space = open_space(path, PASSPHRASE, WORLD)
        try:
            return space.load(space.summaries()[0].id)
        finally:
            space.close()

    return read


def unlock(hands: Hands) -> None:
    """Type the passphrase at the door."""
    hands.type("door.passphrase", PASSPHRASE)
    hands.click("door.open")
