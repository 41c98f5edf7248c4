"""A child process for ``test_no_leak``: a journey with recognisable words, ended by a crash."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from app.bootstrap import application, main_window
from app.storage.slots import Cost
from app.ui.demo.hands import Hands
from app.workspace import rights
from app.workspace.space import World

LAST, FIRST = "Sentinelle-Zéphirin", "Sentinelle-Aimé"
NOTE, PASSPHRASE = "SENTINELLE le fournil de nuit", "sentinelle au bord du canal gris"


def play(path: Path, outside: Path) -> None:
    """Create, interview, look at the PDF, export, search, leave a word unsaved, and die."""
    application()
    hands = Hands(main_window(path, World(cost=Cost.floor())))
    hands.window.show()
    hands.type("door.owner", "Sentinelle-Claire")
    hands.type("door.establishment", "Sentinelle-Aulnes")
    hands.type("door.new_passphrase", PASSPHRASE)
    hands.click("door.make")
    hands.see("home")
    hands.click("home.new")
    hands.type("new.first", FIRST)
    hands.type("new.last", LAST)
    hands.click("new.plan")
    hands.click("home.open.1")
    hands.see("interview")
    hands.click("form.information.lue_ensemble")
    hands.click("form.participation.accepte")
    hands.type("note", NOTE)
    screens = hands.window.screens
    screens.session.flush()
    screens.session.update(closed_at=screens.session.now())
    screens.show_synthesis()
    hands.see("synthesis")
    screens.show_preview()
    hands.settle()
    rights.export(screens.workspace, screens.session.interview.id, outside, PASSPHRASE)
    screens.show_home()
    hands.type("home.search", "sentinelle fournil")
    hands.settle()
    screens.workspace.search("sentinelle")
    assert "entinelle" not in hands.window.windowTitle()
    screens._keeping.autosave.settle()
    sys.stdout.write("played\n")
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    play(Path(sys.argv[1]), Path(sys.argv[2]))
