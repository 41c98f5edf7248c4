"""The surroundings every test shares: no screen, no preset language, no preset time zone."""

import gc
import os
import time
from collections.abc import Iterator

import pytest
import shiboken6
from hypothesis import settings
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from app.ui.collector import collect_due

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["TZ"] = "Europe/Paris"
for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE"):
    os.environ.pop(variable, None)
os.environ["LANG"] = "C.UTF-8"
if hasattr(time, "tzset"):
    time.tzset()

# A busy machine must not fail a property: how long an example takes is a matter for benchmarks/.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

gc.disable()  # as the program does, also where a test builds a screen without it


@pytest.fixture(autouse=True)
def garbage_collected_here() -> Iterator[None]:
    """Garbage goes between two tests and in their thread: see ``app.ui.collector``."""
    yield
    collect_due()


@pytest.fixture(autouse=True)
def no_window_left_behind() -> Iterator[None]:
    """Destroy the windows a test made: every later change of theme would restyle them all again."""
    earlier = _windows().keys()
    yield
    left = [window for address, window in _windows().items() if address not in earlier]
    # The list of a completer has no parent, and its completer deletes it: not twice.
    for window in (w for w in left if w.parent() is None and not isinstance(w, QAbstractItemView)):
        window.hide()
        window.deleteLater()
    if left:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _windows() -> dict[int, QWidget]:
    """The top-level widgets by the address of each, which outlives its Python side."""
    if QApplication.instance() is None:
        return {}
    return {shiboken6.getCppPointer(made)[0]: made for made in QApplication.topLevelWidgets()}
