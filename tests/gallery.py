"""Every screen of the program over one fictional space, at a fixed hour, ready to be looked at.

``Gallery`` opens a counsellor's space with five interviews and walks to any screen by name; tests
look at them, and ``python -m tests.goldens`` photographs them.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import main_window
from app.domain.interview import Interview, Person
from app.storage.slots import Cost
from app.ui import theme
from app.ui.shell.window import MainWindow
from app.workspace.space import Workspace, World, create_space
from tests import lives

PHRASE = "sept péniches sous la lune rousse"
OTHERS = (
    ("M.", "Karim", "Bensaïd"),
    ("Mme", "Inès", "Da Costa"),
    ("M.", "Thierry", "Caron"),
    ("Mme", "Awa", "Sarr"),
)
STEPS = (
    *("accueil", "situation", "images", "frise"),
    *("competences", "projets", "freins", "relecture"),
)


class Gallery:
    """A window over a fictional space. ``show`` leads to a screen; names are in ``SCREENS``."""

    def __init__(self, folder: Path, kind: str = "counsellor") -> None:
        ids = random.Random(4)
        self.now = lives.HELD + timedelta(minutes=20)
        world = World(
            now=lambda: self.now,
            new_id=lambda: UUID(int=ids.getrandbits(128), version=4),
            cost=Cost.floor(),
        )
        path = folder / f"{kind}.canevas"
        owner = lives.life.SUPERVISOR if kind == "supervisor" else lives.life.COUNSELLOR
        self.workspace: Workspace = create_space(path, kind, owner[0], owner[1], PHRASE, world)
        self.interview = ""
        if kind == "counsellor":
            self._fill()
        self.window: MainWindow = main_window(path, world)
        self.window.enter(self.workspace)
        self.window.show()
        self.settle()

    def close(self) -> None:
        """Put the window away and close the space."""
        self.window.close()
        self.window.deleteLater()
        self.settle()

    def settle(self) -> None:
        """Let the window draw, and what was put away go, as the event loop does."""
        for _round in range(4):
            QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _fill(self) -> None:
        life = replace(lives.lenormand(), closed_at=None, current_step="frise")
        self.interview = self._keep(life).id
        for index, (civility, first, last) in enumerate(OTHERS):
            person = Person(f"person-{index}", last, first, civility)
            told = lives.empty() if index else lives.lenormand()
            self._keep(replace(told, person=person, started_at=None if index > 1 else lives.HELD))

    def _keep(self, told: Interview) -> Interview:
        planned = self.workspace.begin(told.person)
        whole = replace(told, id=planned.id, number=planned.number)
        for step in whole.answers:
            self.workspace.save_answer(whole, step)
        for step in whole.notes:
            self.workspace.save_note(whole, step)
        self.workspace.save_header(whole)
        return whole

    def widget(self, name: str) -> QWidget:
        """The visible control called ``name``."""
        found = self.window.findChildren(QWidget, name)
        return next(widget for widget in found if widget.isVisible())

    # --- the ways ---------------------------------------------------------------------------------

    def show(self, name: str) -> MainWindow:
        """Lead the window to the screen ``name``."""
        SCREENS[name](self)
        self.settle()
        return self.window

    def home(self) -> None:
        """Mes entretiens."""
        self.window.screens.show_home()

    def step(self, step: str) -> None:
        """A step of the interview of M. Lenormand."""
        screens = self.window.screens
        screens.open(self.interview)
        self.settle()
        screens.session.update(current_step=step)
        screens.show_interview()
        self.settle()

    def face(self, step: str) -> None:
        """The person's screen of a step."""
        self.step(step)
        self.window.screens._turn()

    def synthesis(self) -> None:
        """The draft."""
        self.step("relecture")
        self.window.screens.show_synthesis()

    def hand_over(self) -> None:
        """Remettre."""
        self.synthesis()
        self.window.screens.show_hand_over()

    def veil(self) -> None:
        """The veil over an interview."""
        self.step("frise")
        self.window.veil.fall()

    def turn_back(self) -> None:
        """What stands between the person's screen and the counsellor's."""
        self.face("frise")
        self.settle()
        self.window._stack.currentWidget().left.emit()


def _step(step: str) -> Callable[[Gallery], None]:
    return lambda gallery: gallery.step(step)


def _face(step: str) -> Callable[[Gallery], None]:
    return lambda gallery: gallery.face(step)


SCREENS: dict[str, Callable[[Gallery], None]] = {
    "entretiens": Gallery.home,
    **{step: _step(step) for step in STEPS},
    "synthese": Gallery.synthesis,
    "remettre": Gallery.hand_over,
    "equipe": lambda gallery: gallery.window.screens.show_enrolment(),
    "accuses": lambda gallery: gallery.window.screens.show_receipts(),
    "voile": Gallery.veil,
    **{f"face-{step}": _face(step) for step in STEPS},
    "face-rendre": Gallery.turn_back,
}
SUPERVISOR_SCREENS: dict[str, Callable[[Gallery], None]] = {
    "reception": lambda gallery: gallery.window.screens.show("reception"),
    "confiance": lambda gallery: gallery.window.screens.show("trust"),
}
SCREENS |= SUPERVISOR_SCREENS


def dress(name: str = "light", percent: int = 100) -> QApplication:
    """The application in a theme."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, name, percent, False)
    return app


def corner(widget: QWidget, window: QWidget) -> QPoint:
    """Where ``widget`` stands in ``window``."""
    return widget.mapTo(window, QPoint(0, 0))
