"""Turning the screen to the person and back, on one screen or on two.

On one screen the person's screen takes the place of the counsellor's, which is gone from the
window, not hidden in it; the way back stops at a neutral screen that only a further gesture passes:
nothing private is on the screen while it still faces the person. On two screens the person's window
fills the second one and follows the step in hand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from app.domain.answers.form import FormAnswer
from app.domain.method import Step
from app.domain.person_texts import FRENCH, PersonTexts, language_for, load_texts
from app.resources import resources
from app.text import _
from app.ui import theme
from app.ui.face.controls import FaceButton, face_label
from app.ui.face.screen import FaceScreen
from app.ui.interview.walk import Walk
from app.ui.session import Session
from app.ui.shell.window import MainWindow
from app.ui.speech import Voice
from app.ui.widgets import column

READY_MS = 200
Screens = Callable[[], Sequence[QScreen]]


class Turning(QObject):
    """Shows the person's screen of the open interview; ``resume`` shows the counsellor's again."""

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        voice: Voice,
        resume: Callable[[], None],
        prepare: Callable[[], None] = lambda: None,
        screens: Screens = QGuiApplication.screens,
        usual: str = "",
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._resume = window, session, resume
        self._prepare, self._screens = prepare, screens
        self._voice = voice
        self._languages = load_texts(resources() / "method" / session.pack.id)
        self._chosen, self._usual = "", usual
        self._second: FaceScreen | None = None
        self._walk: Walk | None = None
        session.progressed.connect(self._follow)

    @property
    def on_second_screen(self) -> bool:
        """True while the person's window is open beside the counsellor's."""
        return self._second is not None

    def turn(self) -> None:
        """Turn to the person; with a second screen, open or close their window there."""
        if self._second is not None:
            self.close()
        elif (other := self._other_screen()) is not None:
            self._open_beside(other)
        else:
            self._turn_over()

    def close(self) -> None:
        """Take the person's window away at once; no more time is counted here."""
        self._stop_walk()
        second, self._second = self._second, None
        if second is not None:
            second.hide()
            second.deleteLater()

    def _stop_walk(self) -> None:
        walk, self._walk = self._walk, None
        if walk is not None:
            walk.stop()
            walk.deleteLater()

    def _person_screen(self) -> FaceScreen:
        made = FaceScreen(
            self._session, self._step(), self._languages, self._language(), self._voice
        )
        made.chosen_language.connect(self._keep_language)
        return made

    def _keep_language(self, language: str) -> None:
        self._chosen = language

    def _language(self) -> PersonTexts:
        """The one chosen on the screen, else the one the person said to be at ease in, else the
        usual one of this space."""
        spoken = self._spoken()
        wanted = self._chosen or ("" if spoken else self._usual)
        chosen = next((t for t in self._languages if t.id == wanted), None)
        return chosen or language_for(self._languages, spoken)

    def _spoken(self) -> tuple[str, ...]:
        answers = self._session.interview.answers.values()
        values = [a.values.get("langue", ()) for a in answers if isinstance(a, FormAnswer)]
        return tuple(entry for value in values if isinstance(value, tuple) for entry in value)

    def _step(self) -> Step:
        first = self._session.pack.steps[0]
        return self._session.pack.step(self._session.interview.current_step or first.id)

    def _other_screen(self) -> QScreen | None:
        here = self._window.screen()
        return next((each for each in self._screens() if each is not here), None)

    def _open_beside(self, other: QScreen) -> None:
        self._second = screen = self._person_screen()
        theme.dress(screen)
        screen.setWindowTitle(_("Canevas"))
        screen.left.connect(self.close)
        screen.setGeometry(other.geometry())
        screen.showFullScreen()

    def _follow(self) -> None:
        if self._second is not None:
            self._second.show_step(self._step())

    def _turn_over(self) -> None:
        """The hour goes on, and its steps follow each other, while the screen faces the person."""
        self._walk = walk = Walk(self._session, self)
        screen = self._person_screen()
        screen.left.connect(self._turn_back)
        screen.moved.connect(walk.move)
        walk.opened.connect(lambda: screen.show_step(walk.step))
        walk.run()
        self._window.show_screen(screen)

    def _turn_back(self) -> None:
        self._stop_walk()
        back = TurnBack(self._language(), self._resume)
        self._window.show_screen(back)
        QTimer.singleShot(READY_MS, back, self._prepare)


class TurnBack(QWidget):
    """Nothing about anybody: the screen is turned first, then one gesture brings the work back."""

    def __init__(self, texts: PersonTexts, passed: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("face_screen")
        ways = Qt.LayoutDirection
        self.setLayoutDirection(ways.RightToLeft if texts.right_to_left else ways.LeftToRight)
        self._passed = passed
        body = column(self, gap=24, margins=(48, 48, 48, 48))
        button = FaceButton(texts.say("ui.turn_words"), "face_filled", "face", "face.turned")
        button.clicked.connect(self._pass)
        middle = Qt.AlignmentFlag.AlignHCenter
        body.addStretch(1)
        body.addWidget(face_label(texts.say("ui.turn"), "face_display"), 0, middle)
        body.addWidget(button, 0, middle)
        if texts.voice != FRENCH:
            # It is the counsellor who touches the button.
            said = _("Tournez l’écran, puis touchez le bouton.")
            body.addWidget(face_label(said, "face_soft", name="face.in_french"), 0, middle)
        body.addStretch(1)
        button.setFocus()
        self.setFocusProxy(button)

    def _pass(self) -> None:
        QTimer.singleShot(0, self, self._passed)
