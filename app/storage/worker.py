"""One thread that saves in the order things were done: a window never waits for the disk."""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from app.domain.errors import UserError


@dataclass(frozen=True)
class Piece:
    """Something to save, and who is told when it is durable."""

    work: Callable[[], None]
    done: Callable[[], None]


class StorageWorker:
    """An ordered queue of saves.

    A save that fails with a ``UserError`` (disk full, unplugged) stays first in the queue and
    ``failed`` is told; nothing after it is tried before ``retry``, nothing is dropped. Callbacks
    run in the worker's thread. Any other exception is a bug: ``sys.excepthook`` hears of it, and
    ``failed`` is told ``bug.unexpected``.
    """

    def __init__(self, failed: Callable[[UserError], None]) -> None:
        self._failed = failed
        self._pieces: deque[Piece] = deque()
        self._changed = threading.Condition()
        self._paused = self._closing = False
        self._thread = threading.Thread(target=self._run, name="storage", daemon=True)
        self._thread.start()

    @property
    def behind(self) -> int:
        """How many saves are not durable yet."""
        with self._changed:
            return len(self._pieces)

    def submit(self, work: Callable[[], None], done: Callable[[], None] = lambda: None) -> None:
        """Queue ``work``; RuntimeError after ``close``."""
        with self._changed:
            if self._closing:
                raise RuntimeError("the storage worker has stopped")
            self._pieces.append(Piece(work, done))
            self._changed.notify_all()

    def retry(self) -> None:
        """Try again after a failure, from the save that failed."""
        with self._changed:
            self._paused = False
            self._changed.notify_all()

    def flush(self, seconds: float) -> bool:
        """Wait until all is durable; False when time is over or a failure waits for ``retry``."""
        with self._changed:
            self._changed.wait_for(self._is_still, seconds)
            return not self._pieces

    def close(self, seconds: float) -> bool:
        """Flush, then end the thread; False when saves are left, which stay in the queue."""
        flushed = self.flush(seconds)
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._thread.join(seconds)
        return flushed

    def _run(self) -> None:
        while (piece := self._next()) is not None:
            error = _tried(piece.work)
            if error is not None:
                self._pause()
                self._failed(error)
                continue
            with self._changed:
                self._pieces.popleft()
                self._changed.notify_all()
            piece.done()
            del piece  # or what was saved would be held until the next save

    def _next(self) -> Piece | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closing or (self._pieces and not self._paused))
            return None if self._closing else self._pieces[0]

    def _pause(self) -> None:
        with self._changed:
            self._paused = True
            self._changed.notify_all()

    def _is_still(self) -> bool:
        return not self._pieces or self._paused


def _tried(work: Callable[[], None]) -> UserError | None:
    try:
        work()
    except UserError as error:
        return error
    except Exception as bug:
        sys.excepthook(type(bug), bug, bug.__traceback__)
        return UserError("bug.unexpected")
    return None
