"""What is left of a person in the window once the space is closed: nothing."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication, QWidget


class Clipboard(QObject):
    """Remembers whether what lies in the clipboard was copied from here.

    Not every system says who owns the clipboard; a change while our window is active is ours.
    """

    def __init__(self) -> None:
        super().__init__()
        self._ours = False
        QApplication.clipboard().dataChanged.connect(self._follow)

    def clear(self) -> None:
        """Empty the clipboard if what it holds is ours; what others copied stays."""
        clipboard = QApplication.clipboard()
        if self._ours or clipboard.ownsClipboard():
            clipboard.clear()
        clipboard.dataChanged.disconnect(self._follow)

    def _follow(self) -> None:
        self._ours = QApplication.activeWindow() is not None


def forget_traces(window: QWidget) -> None:
    """Close what stands above ``window`` and empty the caches.

    Python cannot overwrite strings: a dump of this process's memory could still hold some.
    """
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
    QPixmapCache.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
