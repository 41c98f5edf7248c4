"""What ends an interview before its synthesis: a refusal, a postponement, a withdrawal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.interview.screen import InterviewScreen
from app.ui.interview.withdrawn import WithdrawnScreen
from app.workspace import planning

if TYPE_CHECKING:
    from app.ui.shell.screens import CounsellorScreens


class Endings:
    """Follows the endings that ``screens`` offer. Nothing ends while the disk refuses a save."""

    def __init__(self, screens: CounsellorScreens) -> None:
        self._screens, self._workspace = screens, screens.workspace

    def follow(self, screen: InterviewScreen) -> None:
        """Do what ``screen`` asks for."""
        screen.refused.connect(self._refuse)
        screen.postponed.connect(self._postpone)
        screen.withdrawn.connect(self._withdraw)

    def _refuse(self, reason: str) -> None:
        """The person does not take part: counted, and nothing of it kept."""
        if self._screens.is_written():
            interview_id = self._screens.open_session.interview.id
            planning.end_without_content(self._workspace, interview_id, "refused", reason)
            self._go_home()

    def _postpone(self) -> None:
        """The person wants to think: the interview is to come again."""
        self._screens.open_session.update(started_at=None)
        self._screens.show_home()

    def _withdraw(self) -> None:
        """The person no longer takes part: nothing more is written."""
        if self._screens.is_written():
            interview = self._screens.open_session.interview
            planning.withdraw(self._workspace, interview)
            self._screens.open(interview.id)

    def withdrawn(self) -> WithdrawnScreen:
        """The screen of what becomes of the open interview after a withdrawal."""
        screen = WithdrawnScreen(self._screens.open_session.interview)
        screen.left.connect(self._screens.show_home)
        screen.resumed.connect(self._take_back)
        screen.erased.connect(self._erase)
        return screen

    def _take_back(self) -> None:
        interview_id = self._screens.open_session.interview.id
        planning.take_back_withdrawal(self._workspace, interview_id, self._screens.pack)
        self._screens.open(interview_id)

    def _erase(self) -> None:
        planning.erase_interview(self._workspace, self._screens.open_session.interview.id)
        self._go_home()

    def _go_home(self) -> None:
        self._screens.forget_session()
        self._screens.show_home()
