"""Long work off the window's thread: plain Python in a pool, answers back in the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

from app.domain.errors import UserError


class _Signals(QObject):
    done = Signal(object)
    failed = Signal(object)


class _Job(QRunnable):
    def __init__(self, work: Callable[[], Any], signals: _Signals) -> None:
        super().__init__()
        self._work, self._signals = work, signals

    def run(self) -> None:
        try:
            result = self._work()
        except UserError as error:
            self._signals.failed.emit(error)
        else:
            self._signals.done.emit(result)


def run(
    work: Callable[[], Any],
    context: QObject,
    done: Callable[[Any], None],
    failed: Callable[[UserError], None],
) -> None:
    """Run ``work`` in the pool; ``done`` or ``failed`` is called in the window's thread.

    Nobody is called once ``context`` is gone.
    """
    signals = _Signals(context)
    signals.done.connect(lambda result: isValid(context) and done(result))
    signals.failed.connect(lambda error: isValid(context) and failed(error))
    QThreadPool.globalInstance().start(_Job(work, signals))
