"""The screens of a counsellor's space, and the ways between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.domain.interview import Interview
from app.domain.method import MethodPack
from app.domain.method_pack import load_pack
from app.domain.notice import NoticeText, notice_text
from app.domain.settings import Settings
from app.ui import theme
from app.ui.home.desk import HomeDesk
from app.ui.home.screen import Home
from app.ui.interview.screen import InterviewScreen
from app.ui.printing import print_notice
from app.ui.session import Session
from app.ui.settings.desk import SettingsDesk, method_folder
from app.ui.shell.endings import Endings
from app.ui.shell.enrolment import EnrolmentScreen
from app.ui.shell.hand_over import HandOverScreen
from app.ui.shell.keeping import Keeping, keep_today, purge_or_remind
from app.ui.shell.navigation import Navigation, beside
from app.ui.shell.sending import SendingWatch
from app.ui.shell.window import MainWindow
from app.ui.speech import Voice, installed
from app.ui.synthesis.screen import SynthesisScreen
from app.ui.widgets import HelpButton
from app.workspace.access import needs_care
from app.workspace.calendar import fixed_by_trust, with_deadline
from app.workspace.decks import deck_of, kept_pictures
from app.workspace.earlier import earlier, earlier_told
from app.workspace.finalising import versions
from app.workspace.space import Workspace
from app.workspace.vocabulary import Vocabularies

if TYPE_CHECKING:
    from app.ui.face.turning import Turning
    from app.ui.synthesis.draft import Draft

WARM_MS = 400
Place = tuple[str, str]
"""A destination of the navigation, or else the id of the interview that was open."""

ABOVE = (
    ("home", "Entretiens", "board"),
    ("receipts", "Remises", "receipt"),
    ("team", "Équipe", "people"),
    ("decks", "Images", "cards"),
)
BELOW = (
    ("journal", "Journal", "journal"),
    ("security", "Sécurité", "key"),
    ("settings", "Réglages", "settings"),
    ("help", "Aide", "help"),
    ("lock", "Verrouiller", "lock"),
)


class CounsellorScreens:
    """Builds each screen when it is asked for; only one lives at a time."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.session: Session | None = None
        self._endings = Endings(self)
        self._turning: Turning | None = None
        self._ready: InterviewScreen | None = None
        self.place: Place = ("home", "")
        self._window: MainWindow
        self._keeping: Keeping
        self._sending: SendingWatch

    @cached_property
    def pack(self) -> MethodPack:
        """The method in use, counting days as the space and the trust file say."""
        settings, fixed = self.workspace.settings(), fixed_by_trust(self.workspace)
        pack = load_pack(method_folder(settings))
        return with_deadline(pack, settings, fixed, self.workspace.world.now())

    def start(self, window: MainWindow, place: Place | None = None) -> None:
        """Show in ``window`` the list of interviews, or the ``place`` that was left by a lock."""
        self._window = window
        self._keeping = Keeping(self.workspace, window, self._shown)
        self._sending = SendingWatch(self.workspace)
        keep_today(self.workspace, window)
        purge_or_remind(self.workspace, window)
        self.place = place or self._first_place()
        where, interview_id = self.place
        if interview_id:
            self.open(interview_id)
        else:
            self._destinations()[where]()

    def _first_place(self) -> Place:
        """Where to begin: at the keys when something about them must be seen first."""
        return ("security" if needs_care(self.workspace) else "home", "")

    def rest_minutes(self) -> int:
        """Minutes of rest that lock."""
        return self.workspace.settings().rest_minutes

    def hush(self) -> None:
        """Read nothing aloud any more."""
        self._voice.stop()

    def may_close(self) -> bool:
        """False while something is in memory only."""
        if self.session is not None:
            self.session.flush()
        return self._keeping.may_close()

    def is_written(self) -> bool:
        """True once all that was done is on the disk; the band says why it is not."""
        return self._keeping.autosave.settle()

    def close(self) -> None:
        """Write what is left and close the space; the person's window goes with it."""
        self._close_turning()
        self._sending.stop()
        self._keeping.close()
        if self.session is not None:
            self.session.undo_stack.clear()
            self.session = None
        self._vocabularies.close()
        self.workspace.close()

    def _shown(self) -> Interview | None:
        return self.session.interview if self.session is not None else None

    def show_home(self) -> None:
        """Mes entretiens."""
        self._close_turning()
        home = Home(HomeDesk(self.workspace, self.pack))
        home.chosen.connect(self.open)
        home.team.connect(self.show_enrolment)
        home.rights.connect(self.show_rights)
        self._with_navigation(home, "home")

    def open(self, interview_id: str) -> None:
        """Open an interview where it stands: the hour, or its synthesis once closed.

        While the disk refuses what was done in another one, nothing else is opened: the band says
        why.
        """
        if self.is_written():
            self._begin(self.workspace.load(interview_id))
        elif self.session is None or self.session.interview.id != interview_id:
            return
        if self.open_session.interview.outcome:
            self._show_of_interview(self._endings.withdrawn())
        elif self.open_session.interview.closed_at is None:
            self.show_interview()
        else:
            self.show_synthesis()

    def _begin(self, interview: Interview) -> None:
        self._close_turning()
        world = self.workspace.world
        self.session = Session(
            interview,
            self.pack,
            deck_of(self.workspace, interview),
            self.workspace,
            world.now,
            lambda: str(world.new_id()),
            self._keeping.autosave,
        )
        self.session.lookup, self.session.voice = self._vocabularies, self._voice
        self.session.earlier = before = earlier(self.workspace, interview)
        if before is not None:
            self.session.earlier_told = earlier_told(self.workspace, before, self.pack)
        self.session.journal = lambda code: self.workspace.note(code, interview.id)

    @cached_property
    def _vocabularies(self) -> Vocabularies:
        return Vocabularies(self.workspace.vault.path)

    def show_interview(self) -> None:
        """The hour of the open interview."""
        ready, self._ready = self._ready, None
        screen = ready if ready is not None and isValid(ready) else self._made()
        screen.begin()
        self._show_of_interview(screen)
        QTimer.singleShot(WARM_MS, screen, self._warm)

    def _made(self) -> InterviewScreen:
        screen = InterviewScreen(self.open_session, self._notice, print_notice)
        screen.left.connect(self.show_home)
        screen.finished.connect(self.show_synthesis)
        screen.turned.connect(self._turn)
        screen.veiled.connect(self._window.veil.fall)
        self._endings.follow(screen)
        return screen

    def _prepare(self) -> None:
        """The screen is being turned back: the work comes sooner; it holds nothing of anybody."""
        self._ready = self._made()
        self._window.prepare(self._ready)

    def _notice(self) -> NoticeText:
        return notice_text(self.pack.notice, self.workspace.settings())

    def forget_session(self) -> None:
        """Nothing is open any more, and nothing of it is kept here."""
        self._close_turning()
        self.open_session.undo_stack.clear()
        self.session = None

    @cached_property
    def _voice(self) -> Voice:
        return Voice(installed())

    def _turn(self) -> None:
        """Face to face: the person's screen, on this screen or on a second one."""
        self._turning_ready().turn()

    def _warm(self) -> None:
        """The first F8 must not wait for the person's texts; the space may have closed since."""
        if self.session is not None:
            self._turning_ready()

    def _turning_ready(self) -> Turning:
        if self._turning is None:
            from app.ui.face.turning import Turning

            self._turning = Turning(
                self._window,
                self.open_session,
                self._voice,
                self.show_interview,
                self._prepare,
                usual=self.workspace.settings().person_language,
            )
        return self._turning

    def _close_turning(self) -> None:
        turning, self._turning, self._ready = self._turning, None, None
        if turning is not None:
            turning.close()
            turning.deleteLater()

    def show_synthesis(self, draft: Draft | None = None) -> None:
        """The draft of the open interview, or the one that was just read back."""
        self._close_turning()
        handed = versions(self.workspace, self.open_session.interview.id)
        last = handed[-1] if handed else None
        screen = SynthesisScreen(self.open_session, self.workspace, last, draft)
        screen.read.connect(self._read_back)
        screen.left.connect(self.show_home)
        screen.resumed.connect(self.show_interview)
        screen.ready.connect(self.show_hand_over)
        screen.previewed.connect(self.show_preview)
        self._show_of_interview(screen)

    def _read_back(self, draft: Draft) -> None:
        """The text alone faces the person; the draft comes back once the screen is turned."""
        from app.ui.face.turning import TurnBack
        from app.ui.synthesis.reading import ReadBack

        def turn() -> None:
            self._show_of_interview(
                TurnBack(draft.person_texts, lambda: self.show_synthesis(draft))
            )

        screen = ReadBack(draft)
        screen.closed.connect(turn)
        self._show_of_interview(screen)

    def show_preview(self) -> None:
        """The pages that leave, as they will be printed."""
        from app.ui.synthesis.preview import PreviewScreen

        pictures = kept_pictures(self.workspace, self.open_session.interview)
        screen = PreviewScreen(self.open_session, self.workspace, pictures)
        screen.left.connect(self.show_synthesis)
        self._show_of_interview(screen)

    def show_hand_over(self) -> None:
        """Remettre."""
        screen = HandOverScreen(self.open_session, self.workspace)
        screen.left.connect(self.show_synthesis)
        screen.done.connect(self.show_home)
        screen.enrol.connect(self.show_enrolment)
        self._show_of_interview(screen)

    def show_enrolment(self) -> None:
        """Rejoindre l’équipe."""
        self._with_navigation(EnrolmentScreen(self.workspace), "team")

    def show_receipts(self) -> None:
        """Read receipts that came back on the key."""
        from app.ui.shell.receipts import ReceiptsScreen

        self._with_navigation(ReceiptsScreen(self.workspace), "receipts")

    def show_decks(self) -> None:
        """Jeux d’images."""
        from app.ui.decks.screen import DecksScreen

        self._with_navigation(DecksScreen(self.workspace), "decks")

    def show_settings(self) -> None:
        """Réglages."""
        from app.ui.settings.screen import SettingsScreen

        desk = SettingsDesk(self.workspace, self._apply)
        desk.vocabularies = self._vocabularies
        self._with_navigation(SettingsScreen(desk), "settings")

    def _apply(self, settings: Settings) -> None:
        """What was just set holds from now on."""
        self.__dict__.pop("pack", None)
        theme.apply(
            QApplication.instance(), settings.theme, settings.text_percent, settings.reduce_motion
        )

    def show_rights(self, interview_id: str) -> None:
        """Droits de la personne."""
        from app.ui.rights.screen import RightsScreen

        screen = RightsScreen(self.workspace, interview_id)
        screen.left.connect(self.show_home)
        self._with_navigation(screen, "home")

    def show_journal(self) -> None:
        """Journal."""
        from app.ui.journal.screen import JournalScreen

        self._with_navigation(JournalScreen(self.workspace), "journal")

    def show_security(self) -> None:
        """Sécurité et sauvegarde."""
        from app.ui.security.screen import SecurityScreen

        screen = SecurityScreen(self.workspace)
        screen.replaced.connect(lambda space: self._window.enter(space, self.place))
        screen.busy.connect(self._keeping.hold)
        self._with_navigation(screen, "security")

    def _show_of_interview(self, screen: QWidget) -> None:
        self.place = ("", self.open_session.interview.id)
        for button in screen.findChildren(HelpButton):
            button.clicked.connect(self._window.turn_help)
        self._window.show_screen(screen)

    @property
    def open_session(self) -> Session:
        """The session of the open interview."""
        assert self.session is not None
        return self.session

    def _destinations(self) -> dict[str, Callable[[], None]]:
        return {
            "home": self.show_home,
            "receipts": self.show_receipts,
            "team": self.show_enrolment,
            "decks": self.show_decks,
            "settings": self.show_settings,
            "journal": self.show_journal,
            "security": self.show_security,
            "help": self._window.turn_help,
            "lock": self._window.lock,
        }

    def _with_navigation(self, screen: QWidget, here: str) -> None:
        self.place = (here, "")
        navigation = Navigation(ABOVE, BELOW)
        navigation.show_here(here)
        navigation.chosen.connect(lambda key: self._destinations()[key]())
        self._window.show_screen(beside(navigation, screen))
