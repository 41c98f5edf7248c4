"""The screens of a supervisor's space, and the ways between them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from app.domain.settings import Settings
from app.ui import theme
from app.ui.shell.enrolment import EnrolmentScreen
from app.ui.shell.keeping import keep_today
from app.ui.shell.navigation import Navigation, beside
from app.ui.shell.window import MainWindow
from app.ui.supervisor.reception import Reception
from app.ui.supervisor.trust import TrustScreen
from app.workspace.access import needs_care
from app.workspace.enrolment import last_request
from app.workspace.identity import current_trust
from app.workspace.space import Workspace

ABOVE = (("reception", "Réception", "inbox"), ("trust", "Confiance", "shield"))
BELOW = (
    ("journal", "Journal", "journal"),
    ("security", "Sécurité", "key"),
    ("settings", "Réglages", "settings"),
    ("help", "Aide", "help"),
    ("lock", "Verrouiller", "lock"),
)


class SupervisorScreens:
    """Builds each screen when it is asked for."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.place = "reception"
        self._held = False
        self._window: MainWindow

    def start(self, window: MainWindow, place: str | None = None) -> None:
        """Show in ``window`` the reception, or the ``place`` that was left by a lock."""
        self._window = window
        keep_today(self.workspace, window)
        first = "security" if needs_care(self.workspace) else self.place
        self.show(place or first)

    def rest_minutes(self) -> int:
        """Minutes of rest that lock."""
        return self.workspace.settings().rest_minutes

    def hush(self) -> None:
        """Nothing is read aloud here."""

    def may_close(self) -> bool:
        """False only while the key is renewed: each gesture here is durable once it is done."""
        return not self._held

    def close(self) -> None:
        """Close the space."""
        self.workspace.close()

    def show(self, key: str) -> None:
        """Show one of the destinations."""
        if key in ("lock", "help"):
            {"lock": self._window.lock, "help": self._window.turn_help}[key]()
            return
        makers: dict[str, Callable[[], QWidget]] = {
            "reception": lambda: Reception(self.workspace, lambda: self.show("trust")),
            "trust": self._trust,
            "join": self._join,
            "journal": self._journal,
            "security": self._security,
            "settings": self._settings,
        }
        if key == "trust" and self.place != "join" and self._asked():
            key = "join"
        self.place = key
        navigation = Navigation(ABOVE, BELOW)
        navigation.show_here("trust" if key == "join" else key)
        navigation.chosen.connect(self.show)
        self._window.show_screen(beside(navigation, makers[key]()))

    def _trust(self) -> QWidget:
        screen = TrustScreen(self.workspace)
        screen.joining.connect(lambda: self.show("join"))
        return screen

    def _join(self) -> QWidget:
        screen = EnrolmentScreen(self.workspace)
        screen.joined.connect(lambda: self.show("trust"))
        return screen

    def _asked(self) -> bool:
        """Whether a request waits for its answer: its conversation is resumed first."""
        unknown = current_trust(self.workspace) is None
        return unknown and last_request(self.workspace) is not None

    def _journal(self) -> QWidget:
        from app.ui.journal.screen import JournalScreen

        return JournalScreen(self.workspace)

    def _security(self) -> QWidget:
        from app.ui.security.screen import SecurityScreen

        screen = SecurityScreen(self.workspace)
        screen.replaced.connect(lambda space: self._window.enter(space, "security"))
        screen.busy.connect(self._hold)
        return screen

    def _settings(self) -> QWidget:
        from app.ui.settings.desk import SettingsDesk
        from app.ui.settings.entries import FOR_SUPERVISOR
        from app.ui.settings.screen import SettingsScreen

        return SettingsScreen(SettingsDesk(self.workspace, self._wear), FOR_SUPERVISOR)

    def _wear(self, settings: Settings) -> None:
        theme.apply(
            QApplication.instance(), settings.theme, settings.text_percent, settings.reduce_motion
        )

    def _hold(self, on: bool) -> None:
        self._held = on
