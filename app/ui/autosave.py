"""Saving without waiting: gestures go to the storage worker, what became of them comes back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import UserError
from app.storage.worker import StorageWorker

BEFORE_THE_FRAME_S = 0.008
"""How long a gesture waits for its save: less than a frame, and more than a sound disk needs."""

LOOK_MS, RETRY_MS = 400, 5000
CLOSING_S = 5.0


class Autosave(QObject):
    """Saves in the order of the gestures.

    ``troubled`` is sent with the UserError that stops the queue, ``settled`` when all is durable
    again after it; ``behind`` with the number of saves that wait, when it lasts, and 0 at its end.
    While there is a trouble, it tries again by itself.
    """

    troubled = Signal(object)
    settled = Signal()
    behind = Signal(int)
    _done = Signal(object)
    _failed = Signal(object)

    def __init__(self) -> None:
        # No parent: the worker's thread may still speak to it when its window is destroyed.
        super().__init__()
        self.trouble: UserError | None = None
        self._told = 0
        self._worker = StorageWorker(self._failed.emit)
        self._done.connect(self._follow)
        self._failed.connect(self._stop)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._tell_waiting)
        self._again = QTimer(self, interval=RETRY_MS)
        self._again.timeout.connect(self.retry)

    @property
    def waiting(self) -> int:
        """How many saves are not durable yet."""
        return self._worker.behind

    def keep(self, work: Callable[[], None], done: Callable[[], None]) -> None:
        """Queue ``work``; it is durable before the next frame unless the disk is slow."""
        self._worker.submit(work, lambda: self._done.emit(done))
        if not self._worker.flush(BEFORE_THE_FRAME_S) and not self._look.isActive():
            self._look.start()

    def retry(self) -> None:
        """Try again from the save that failed."""
        self._worker.retry()

    def settle(self, seconds: float = CLOSING_S) -> bool:
        """Wait until all is durable; False when the disk refuses or is too slow."""
        return self._worker.flush(seconds)

    def close(self) -> bool:
        """Save what waits and stop; False when saves are left that the disk refused."""
        self._look.stop()
        self._again.stop()
        return self._worker.close(CLOSING_S)

    def _stop(self, error: UserError) -> None:
        self.trouble = error
        self._again.start()
        self.troubled.emit(error)

    def _follow(self, done: Callable[[], None]) -> None:
        done()
        if self.trouble is not None and self.waiting == 0:
            self.trouble = None
            self._again.stop()
            self.settled.emit()

    def _tell_waiting(self) -> None:
        waiting = self.waiting
        if waiting == 0:
            self._look.stop()
        if waiting or self._told:
            self.behind.emit(waiting)
        self._told = waiting
