"""The screens of a supervisor's space, and the ways between them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui.shell.enrolment import EnrolmentScreen
from app.ui.shell.navigation import Navigation
from app.ui.shell.window import MainWindow
from app.ui.supervisor.reception import Reception
from app.ui.supervisor.trust import TrustScreen
from app.ui.widgets import row
from app.workspace.space import Workspace

ABOVE = (("reception", "Réception", "inbox"), ("trust", "Confiance", "shield"))
BELOW = (("lock", "Verrouiller", "lock"),)


class SupervisorScreens:
    """Builds each screen when it is asked for."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.place = "reception"
        self._window: MainWindow

    def start(self, window: MainWindow, place: str | None = None) -> None:
        """Show in ``window`` the reception, or the ``place`` that was left by a lock."""
        self._window = window
        self.show(place or self.place)

    def rest_minutes(self) -> int:
        """Minutes of rest that lock."""
        return self.workspace.settings().rest_minutes

    def may_close(self) -> bool:
        """Always: here each gesture is durable once it is done."""
        return True

    def close(self) -> None:
        """Close the space."""
        self.workspace.close()

    def show(self, key: str) -> None:
        """Show one of the destinations."""
        if key == "lock":
            self._window.lock()
            return
        makers: dict[str, Callable[[], QWidget]] = {
            "reception": lambda: Reception(self.workspace, lambda: self.show("trust")),
            "trust": self._trust,
            "join": self._join,
        }
        self.place = key
        outer = QWidget()
        line = row(outer, gap=0)
        navigation = Navigation(ABOVE, BELOW)
        navigation.show_here("trust" if key == "join" else key)
        navigation.chosen.connect(self.show)
        line.addWidget(navigation)
        line.addWidget(makers[key](), 1)
        self._window.show_screen(outer)

    def _trust(self) -> QWidget:
        screen = TrustScreen(self.workspace)
        screen.joining.connect(lambda: self.show("join"))
        return screen

    def _join(self) -> QWidget:
        screen = EnrolmentScreen(self.workspace)
        screen.joined.connect(lambda: self.show("trust"))
        return screen
