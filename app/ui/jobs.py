"""Long work off the window's thread: plain Python in a pool, answers back in the window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.domain.errors import UserError

_POOL = ThreadPoolExecutor(max_workers=2, thread_name_prefix="job")


class Progress(QObject):
    """How far a job is: made in the window's thread, called from any; ``told`` comes in the window.

    A job that asks ``stopped()`` between two pieces of work ends early once ``stop`` was called.
    """

    told = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Event()

    def __call__(self, done: int, whole: int) -> None:
        if isValid(self):
            self.told.emit(done, whole)

    def stop(self) -> None:
        """Ask the job to end."""
        self._stop.set()

    def stopped(self) -> bool:
        """True once it was asked to end."""
        return self._stop.is_set()


class _Answer(QObject):
    ready = Signal(object)


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
    answer = _Answer(context)
    waiting = [(done, failed)]

    def settle(future: Future[Any]) -> None:
        if not isValid(answer):  # it goes with its context, which must not be held from here
            return
        # Let go of now, not with a context that lives for hours. The answer itself stays: the job's
        # thread may still be leaving its signal, and to delete it then crashes.
        succeed, fail = waiting.pop()
        error = future.exception()
        if error is None:
            succeed(future.result())
        elif isinstance(error, UserError):
            fail(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)
            fail(UserError("bug.unexpected"))

    answer.ready.connect(settle)
    _POOL.submit(work).add_done_callback(lambda f: isValid(answer) and answer.ready.emit(f))
