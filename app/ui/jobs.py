"""Long work off the window's thread: plain Python in a pool, answers back in the window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache, partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from app.domain.errors import UserError

_POOL = ThreadPoolExecutor(max_workers=2, thread_name_prefix="job")


class _Window(QObject):
    """The way back into the window's thread.

    Nothing else is spoken to from a job: a widget, or what it owns, may be destroyed meanwhile.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        # Queued always: a job that is over before ``run`` returns speaks from the window's thread.
        self.wanted.connect(self._act, Qt.ConnectionType.QueuedConnection)

    def _act(self, act: Callable[[], None]) -> None:
        act()


@cache
def _window() -> _Window:
    """Made by the first job, in the window's thread, and never destroyed."""
    return _Window()


class Progress(QObject):
    """How far a job is: made in the window's thread, called from any; ``told`` comes in the window.

    A job that asks ``stopped()`` between two pieces of work ends early once ``stop`` was called.
    """

    told = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._window = _window()

    def __call__(self, done: int, whole: int) -> None:
        self._window.wanted.emit(partial(self._tell, done, whole))

    def _tell(self, done: int, whole: int) -> None:
        if isValid(self):
            self.told.emit(done, whole)

    def stop(self) -> None:
        """Ask the job to end."""
        self._stop.set()

    def stopped(self) -> bool:
        """True once it was asked to end."""
        return self._stop.is_set()


def run(
    work: Callable[[], Any],
    context: QObject,
    done: Callable[[Any], None],
    failed: Callable[[UserError], None],
) -> None:
    """Run ``work`` in the pool; ``done`` or ``failed`` is called in the window's thread.

    Nobody is called once ``context`` is gone. What is not a UserError is a bug: the hook hears of
    it, and the person is told plainly.
    """
    window, heard = _window(), [(context, done, failed)]

    def settle(future: Future[Any]) -> None:
        # Let go of here and now: the job's thread may hold this a moment longer.
        context, done, failed = heard.pop()
        if not isValid(context):
            return
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, UserError):
            failed(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)
            failed(UserError("bug.unexpected"))

    _POOL.submit(work).add_done_callback(lambda f: window.wanted.emit(partial(settle, f)))
