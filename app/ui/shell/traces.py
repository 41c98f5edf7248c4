"""What is left of a person in the window once the space is closed: nothing."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication, QWidget


def forget_traces(window: QWidget) -> None:
    """Close what stands above ``window``; empty the caches, and the clipboard when it is ours.

    Python cannot overwrite strings: a dump of this process's memory could still hold some.
    """
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()
    clipboard = QApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
    QPixmapCache.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
