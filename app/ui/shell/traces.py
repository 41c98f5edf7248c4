"""What is left of a person in the window once the space is closed: nothing."""

from __future__ import annotations

import gc
import sys
from functools import cache

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication, QWidget

CACHED = type(cache(len))


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


def set_aside() -> None:
    """What the program is made of by now is no longer searched for garbage, which takes a tenth of
    a second in the middle of a gesture; until ``forget_traces``."""
    gc.freeze()


def close_others(window: QWidget) -> None:
    """Close what stands above ``window``: a menu, a dialog, the person's own window."""
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible():
            other.close()


def forget_traces() -> None:
    """Once the screens are put away: let go of all that was reached through them alone.

    Python cannot overwrite strings: a dump of this process's memory could still hold some.
    """
    QPixmapCache.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.unfreeze()
    _empty_caches()
    for name in ("last_type", "last_value", "last_traceback"):
        sys.__dict__.pop(name, None)  # the last bug, and the screen it was met in
    gc.collect()


def _empty_caches() -> None:
    """The bounded ones: they hold what was worked on; the others what the program is made of."""
    for kept in gc.get_objects():
        ours = type(kept) is CACHED and kept.__module__.startswith("app.")
        if ours and kept.cache_parameters()["maxsize"] is not None:
            kept.cache_clear()
