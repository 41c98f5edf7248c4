"""Sending what waits for the network, while a space is open: nothing unless a server was set."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import UserError
from app.ui import jobs
from app.workspace import uploading
from app.workspace.space import Workspace

TRY_EVERY_MS = 60_000


class SendingWatch(QObject):
    """Tries each minute what is due; ``tried`` after each round. A round never overlaps another."""

    tried = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._busy = False
        self._timer = QTimer(self, interval=TRY_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Send what is due now, away from the window's thread."""
        server = uploading.server_of(self._workspace)
        if server is None or self._busy:
            return
        self._busy = True
        jobs.run(
            lambda: uploading.send_due(self._workspace, server), self, self._done, self._failed
        )

    def stop(self) -> None:
        """Try no more; an upload under way is resumed at the next opening."""
        self._timer.stop()
        self.deleteLater()

    def _done(self, _sent: object) -> None:
        self._busy = False
        self.tried.emit()

    def _failed(self, _error: UserError) -> None:
        """The disk refused: the band above every screen says so at the next gesture."""
        self._busy = False
