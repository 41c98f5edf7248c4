"""Locking without being asked: at rest, when the computer slept, when the session ends."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QSessionManager
from PySide6.QtWidgets import QApplication

LOOK_MS = 5000
SLEPT_S = 60
GESTURES = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    )
)


class RestWatch(QObject):
    """Sends ``rested`` after ``minutes()`` without a gesture, ``left`` when the person went away.

    Qt tells of a session that ends and of an application that is suspended; a closed lid is seen by
    the clock, which has jumped when the computer wakes. ``clock`` gives seconds.

    Gestures are watched where the system brings them, at the windows: a filter on the application
    would see every event of every widget, and slow each change of screen.
    """

    rested = Signal()
    left = Signal()

    def __init__(
        self,
        minutes: Callable[[], int],
        clock: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._minutes, self._clock = minutes, clock
        self._gesture = self._looked = clock()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app = QApplication.instance()
        app.commitDataRequest.connect(self._leave)
        app.applicationStateChanged.connect(self._follow)
        app.focusWindowChanged.connect(self._watch_windows)
        self._watch_windows()

    def _watch_windows(self) -> None:
        for window in QGuiApplication.allWindows():
            window.installEventFilter(self)  # a window watched already is not watched twice

    def stop(self) -> None:
        """Watch no more, and be gone."""
        self._timer.stop()
        app = QApplication.instance()
        app.commitDataRequest.disconnect(self._leave)
        app.applicationStateChanged.disconnect(self._follow)
        app.focusWindowChanged.disconnect(self._watch_windows)
        for window in QGuiApplication.allWindows():
            window.removeEventFilter(self)
        self.deleteLater()

    def look(self) -> None:
        """Compare the clock with the last gesture and the last look."""
        self._watch_windows()
        now = self._clock()
        slept = now - self._looked > LOOK_MS / 1000 + SLEPT_S
        self._looked = now
        if slept:
            self.left.emit()
        elif now - self._gesture >= self._minutes() * 60:
            self.rested.emit()
        self._gesture = min(self._gesture, now)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in GESTURES:
            # The first gesture after a long rest finds the screen locked, not what lay there.
            self.look()
            self._gesture = self._clock()
        return False

    def _leave(self, _session: QSessionManager) -> None:
        self.left.emit()

    def _follow(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationSuspended:
            self.left.emit()
