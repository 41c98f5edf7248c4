"""A window over fictional spaces that walks to any of its screens by name."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.bootstrap import main_window
from app.domain.interview import Interview, Person
from app.exchange.drives import Drive
from app.storage.slots import Cost
from app.ui import theme
from app.ui.demo.hands import Hands
from app.ui.shell.window import MainWindow
from app.workspace.space import Workspace, World, create_space
from tests import lives

PHRASE = "sept péniches sous la lune rousse"
KEY_NAME = "AULNES 2"
OTHERS = (
    ("M.", "Karim", "Bensaïd"),
    ("Mme", "Inès", "Da Costa"),
    ("M.", "Thierry", "Caron"),
    ("Mme", "Awa", "Sarr"),
)


def filled(gallery: Gallery) -> None:
    """A counsellor whom nobody knows yet, with five interviews; the one of M. Lenormand is open."""
    gallery.workspace = gallery.space("counsellor")
    life = replace(lives.lenormand(), closed_at=None, current_step="frise")
    gallery.interview = gallery.keep(gallery.workspace, life).id
    for index, (civility, first, last) in enumerate(OTHERS):
        person = Person(f"person-{index}", last, first, civility)
        told = lives.empty() if index else lives.lenormand()
        started = None if index > 1 else lives.HELD
        gallery.keep(gallery.workspace, replace(told, person=person, started_at=started))


class Gallery:
    """``prepare`` fills the spaces and says which one is opened; None stays at the door.

    ``show`` leads to one of ``ways``, by name; ``key`` is the folder of the key that is plugged in.
    """

    workspace: Workspace
    interview = ""

    def __init__(
        self,
        folder: Path,
        prepare: Callable[[Gallery], None] = filled,
        ways: Mapping[str, Callable[[Gallery], None]] | None = None,
    ) -> None:
        ids = random.Random(4)
        self.folder, self.ways = folder, ways or {}
        self.key = folder / KEY_NAME
        self.key.mkdir(exist_ok=True)
        self.now = lives.HELD + timedelta(minutes=20)
        drive = Drive(self.key, KEY_NAME, "vfat", 7_400_000_000, True)
        self.world = World(
            now=lambda: self.now,
            new_id=lambda: UUID(int=ids.getrandbits(128), version=4),
            cost=Cost.floor(),
            drives=lambda: (drive,),
        )
        self._others: list[Workspace] = []
        prepare(self)
        self.window: MainWindow = main_window(self.folder / "mon-espace.canevas", self.world)
        if "workspace" in self.__dict__:
            self.window.enter(self.workspace)
        self.window.show()
        self.hands = Hands(self.window)
        self.settle()

    def close(self) -> None:
        """Put the window away and close the spaces."""
        self.window.close()
        self.window.deleteLater()
        for space in self._others:
            if space is not self.__dict__.get("workspace"):
                space.close()
        self.settle()

    def settle(self) -> None:
        """Let the window draw, what waits for the frame come, and what was put away go."""
        for _round in range(6):
            QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def show(self, name: str) -> MainWindow:
        """Lead the window to the screen ``name``; what covered the one before is put away."""
        for cover in ("band", "veil"):
            if cover in self.window.__dict__:
                getattr(self.window, cover).hide()
        # Where rest is watched: or a slow machine would lock under the test.
        QTest.keyClick(self.window.windowHandle(), Qt.Key.Key_Shift)
        self.ways[name](self)
        self.settle()
        return self.window

    # --- what is prepared -------------------------------------------------------------------------

    def space(self, kind: str, owner: tuple[str, str] | None = None) -> Workspace:
        """A new space of ``kind``; whose it is by name and place, or the demonstration's people."""
        known = lives.life.SUPERVISOR if kind == "supervisor" else lives.life.COUNSELLOR
        name, place = owner or known[:2]
        path = self.folder / f"{len(self._others)}.canevas"
        made = create_space(path, kind, name, place, PHRASE, self.world)  # type: ignore[arg-type]
        self._others.append(made)
        return made

    def keep(self, workspace: Workspace, told: Interview) -> Interview:
        """``told`` as an interview of ``workspace``."""
        planned = workspace.begin(told.person)
        whole = replace(told, id=planned.id, number=planned.number)
        for step in whole.answers:
            workspace.save_answer(whole, step)
        for step in whole.notes:
            workspace.save_note(whole, step)
        workspace.save_header(whole)
        return whole

    # --- the hands --------------------------------------------------------------------------------

    @property
    def screens(self) -> Any:
        """The screens of the space that is open."""
        return self.window.screens

    @property
    def shown(self) -> Any:
        """The screen in the window."""
        return self.window._stack.currentWidget()

    def widget(self, name: str) -> QWidget:
        """The visible control called ``name``."""
        found = self.window.findChildren(QWidget, name)
        return next(widget for widget in found if widget.isVisible())

    def click(self, *names: str) -> None:
        """Click controls one after the other, each once it is there."""
        for name in names:
            self.hands.click(name)
            self.settle()

    def see_key(self, field: str) -> None:
        """Wait until ``field`` has found the key."""
        self.hands.wait(lambda: self._with_key(field), field)

    def _with_key(self, field: str) -> QWidget | None:
        said = self.hands.glimpse(f"{field}.state")
        return said if said is not None and KEY_NAME in said.text() else None  # type: ignore[attr-defined]

    def go_down(self) -> None:
        """Scroll what scrolls to its end."""
        self.settle()
        for area in self.window.findChildren(QScrollArea):
            if area.isVisible():
                area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())

    # --- the hour ---------------------------------------------------------------------------------

    def step(self, step: str) -> None:
        """A step of the interview that is open."""
        self.screens.open(self.interview)
        self.settle()
        self.screens.session.update(current_step=step)
        self.screens.show_interview()
        self.settle()

    def face(self, step: str) -> None:
        """The person's screen of a step."""
        self.step(step)
        self.screens._turn()

    def synthesis(self) -> None:
        """The draft of the interview that is open."""
        self.step("relecture")
        self.screens.show_synthesis()
        self.settle()


def dress(name: str = "light", percent: int = 100) -> QApplication:
    """The application in a theme."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, name, percent, False)
    return app


def corner(widget: QWidget, window: QWidget) -> QPoint:
    """Where ``widget`` stands in ``window``."""
    return widget.mapTo(window, QPoint(0, 0))
