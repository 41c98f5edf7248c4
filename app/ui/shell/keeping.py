"""What an open space keeps in the background, and what the window says of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from app.domain.errors import UserError
from app.domain.interview import Interview
from app.text import _
from app.ui import jobs
from app.ui.autosave import Autosave
from app.ui.shell.window import MainWindow
from app.workspace import rights, safety
from app.workspace.space import Workspace


def keep_today(workspace: Workspace, window: MainWindow) -> None:
    """Keep the copy of today beside the space, off the window's thread."""
    jobs.run(lambda: safety.keep_today(workspace), window, lambda _made: None, window.tell)


def purge_or_remind(workspace: Workspace, window: MainWindow) -> None:
    """Purge what was told a day ago, and tell in the band what is due now."""
    due = rights.purge_or_remind(workspace)
    if due:
        window.tell(UserError("retention.due", numbers=", ".join(map(str, due))))


class Keeping(QObject):
    """Joins the saves of a space to the band of its window.

    ``shown`` gives the interview that is open, or None.
    """

    def __init__(
        self, workspace: Workspace, window: MainWindow, shown: Callable[[], Interview | None]
    ) -> None:
        super().__init__(window)
        self.autosave = Autosave()
        self._workspace, self._window, self._shown = workspace, window, shown
        self._copied: Interview | None = None
        self._held = False
        window.retry_asked.connect(self.autosave.retry)
        window.copy_asked.connect(self._choose)
        self.autosave.troubled.connect(self._tell)
        self.autosave.settled.connect(self._settle)
        self.autosave.behind.connect(self._wait)

    def may_close(self) -> bool:
        """True when all is durable, or at least in an emergency copy, and nothing is held."""
        if self._held:
            return False
        self.autosave.retry()
        if self.autosave.settle():
            return True
        return self._copied is not None and self._copied == self._shown()

    def hold(self, on: bool) -> None:
        """While ``on``, the space must stay open: its key is being renewed."""
        self._held = on

    def close(self) -> None:
        """Save what waits and stop."""
        self.autosave.close()
        self.deleteLater()

    def copy_to(self, folder: Path) -> None:
        """Write the open interview, as it stands in memory, in an encrypted file of ``folder``."""
        interview = self._shown()
        assert interview is not None
        try:
            self._workspace.emergency_copy(interview, folder)
        except UserError as error:
            self._window.tell(error)
            return
        self._copied = interview
        self._tell(self.autosave.trouble or UserError("space.unreachable"))

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self._window, _("Où écrire la copie de secours"))
        if folder:
            self.copy_to(Path(folder))

    def _tell(self, error: UserError) -> None:
        interview = self._shown()
        band = self._window.band
        band.show_trouble(error, self.autosave.waiting, can_copy=interview is not None)
        if interview is not None and interview == self._copied:
            band.say_copied()

    def _wait(self, waiting: int) -> None:
        self._window.band.show_waiting(waiting)

    def _settle(self) -> None:
        self._copied = None
        self._window.band.settle()
