"""A supervisor sets what concerns whoever sits at the screen, as a counsellor does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.bootstrap import application, main_window
from app.storage.slots import Cost
from app.ui import theme
from app.ui.demo.hands import Hands
from app.workspace.space import World, create_space

WORLD = World(cost=Cost.floor())
PASSPHRASE = "quatre saisons au bord du canal"


@pytest.fixture
def hands(qapp, tmp_path: Path) -> Iterator[Hands]:
    """The window of a supervisor's space, at its settings."""
    application()
    path = tmp_path / "équipe.canevas"
    create_space(path, "supervisor", "Martine Weber", "Siège", PASSPHRASE, WORLD).close()
    made = Hands(main_window(path, WORLD))
    made.window.show()
    made.type("door.passphrase", PASSPHRASE)
    made.click("door.open")
    made.click("nav.settings")
    made.see("settings")
    yield made
    made.window.close()
    theme.apply(qapp, "light", 100)


def test_a_supervisor_enlarges_the_text_and_chooses_the_colours(hands: Hands) -> None:
    hands.click("settings.text_percent.more")
    hands.click("settings.theme.dark")
    workspace = hands.window.screens.workspace
    assert (workspace.settings().text_percent, workspace.settings().theme) == (125, "dark")
    assert (theme.current().text_percent, theme.current().name) == (125, "dark")
    QTest.keyClick(hands.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert workspace.settings().theme == "light"


def test_what_is_about_interviews_is_not_asked_of_a_supervisor(hands: Hands) -> None:
    assert hands.see("settings.rest_minutes.value").text() == "5 min"
    assert hands.glimpse("settings.line.deadline_days") is None
    assert hands.glimpse("settings.group.notice") is None
    hands.type("settings.search", "contraste")
    assert hands.glimpse("settings.line.rest_minutes") is None
    assert hands.see("settings.line.theme")
