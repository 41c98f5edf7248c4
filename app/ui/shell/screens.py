"""The screens of a counsellor's space, and the ways between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtWidgets import QWidget

from app.domain.method import MethodPack
from app.domain.method_pack import load_pack
from app.resources import resources
from app.ui.home.desk import HomeDesk
from app.ui.home.screen import Home
from app.ui.interview.screen import InterviewScreen
from app.ui.session import Session
from app.ui.shell.enrolment import EnrolmentScreen
from app.ui.shell.hand_over import HandOverScreen
from app.ui.shell.navigation import Navigation
from app.ui.shell.window import MainWindow
from app.ui.synthesis.screen import SynthesisScreen
from app.ui.widgets import row
from app.workspace.calendar import fixed_by_trust, with_deadline
from app.workspace.decks import deck_of
from app.workspace.space import Workspace

ABOVE = (
    ("home", "Entretiens", "board"),
    ("receipts", "Accusés", "receipt"),
    ("team", "Équipe", "people"),
)
BELOW = (("lock", "Verrouiller", "lock"),)


class CounsellorScreens:
    """Builds each screen when it is asked for; only one lives at a time."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.session: Session | None = None
        self._window: MainWindow

    @cached_property
    def pack(self) -> MethodPack:
        """The method in use, counting days as the space and the trust file say."""
        pack = load_pack(resources() / "method" / "esp")
        settings, fixed = self.workspace.settings(), fixed_by_trust(self.workspace)
        return with_deadline(pack, settings, fixed, self.workspace.world.now())

    def start(self, window: MainWindow) -> None:
        """Show the list of interviews in ``window``."""
        self._window = window
        self.show_home()

    def close(self) -> None:
        """Write what is left and close the space."""
        if self.session is not None:
            self.session.flush()
        self.workspace.close()

    def show_home(self) -> None:
        """Mes entretiens."""
        home = Home(HomeDesk(self.workspace, self.pack))
        home.chosen.connect(self.open)
        home.team.connect(self.show_enrolment)
        self._with_navigation(home, "home")

    def open(self, interview_id: str) -> None:
        """Open an interview where it stands: the hour, or its synthesis once closed."""
        interview = self.workspace.load(interview_id)
        world = self.workspace.world
        deck = deck_of(self.workspace, interview)
        self.session = Session(
            interview, self.pack, deck, self.workspace, world.now, lambda: str(world.new_id())
        )
        if interview.closed_at is None:
            self.show_interview()
        else:
            self.show_synthesis()

    def show_interview(self) -> None:
        """The hour of the open interview."""
        screen = InterviewScreen(self._open_session)
        screen.left.connect(self.show_home)
        screen.finished.connect(self.show_synthesis)
        screen.veiled.connect(self._window.veil.fall)
        self._window.show_screen(screen)

    def show_synthesis(self) -> None:
        """The draft of the open interview."""
        screen = SynthesisScreen(self._open_session, self.workspace)
        screen.left.connect(self.show_home)
        screen.resumed.connect(self.show_interview)
        screen.ready.connect(self.show_hand_over)
        self._window.show_screen(screen)

    def show_hand_over(self) -> None:
        """Remettre."""
        screen = HandOverScreen(self._open_session, self.workspace)
        screen.left.connect(self.show_synthesis)
        screen.done.connect(self.show_home)
        screen.enrol.connect(self.show_enrolment)
        self._window.show_screen(screen)

    def show_enrolment(self) -> None:
        """Rejoindre l’équipe."""
        self._with_navigation(EnrolmentScreen(self.workspace), "team")

    def show_receipts(self) -> None:
        """Read receipts that came back on the key."""
        from app.ui.shell.receipts import ReceiptsScreen

        self._with_navigation(ReceiptsScreen(self.workspace), "receipts")

    @property
    def _open_session(self) -> Session:
        assert self.session is not None
        return self.session

    def _with_navigation(self, screen: QWidget, here: str) -> None:
        places: dict[str, Callable[[], None]] = {
            "home": self.show_home,
            "receipts": self.show_receipts,
            "team": self.show_enrolment,
            "lock": self._window.lock,
        }
        outer = QWidget()
        line = row(outer, gap=0)
        navigation = Navigation(ABOVE, BELOW)
        navigation.show_here(here)
        navigation.chosen.connect(lambda key: places[key]())
        line.addWidget(navigation)
        line.addWidget(screen, 1)
        self._window.show_screen(outer)
