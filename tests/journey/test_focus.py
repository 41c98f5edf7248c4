"""Every screen by keyboard: the focus is seen wherever it stands, and goes as one reads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.journey.test_every_screen import focusable, galleries, shown, told, wearing

__all__ = ["galleries", "shown"]
LEAST_SEEN = 60
"""Pixels that must change: a ring of 2 px around the smallest control has over 300."""
ROW = 12


def picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def changed(before: QImage, after: QImage) -> int:
    """How many pixels differ."""
    if before.size() != after.size():
        return LEAST_SEEN
    one, other = (memoryview(i.constBits()).cast("I") for i in (before, after))
    return sum(a != b for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("shown", wearing(100, (1280, 800)), indirect=True)
def test_the_focus_is_seen_on_each_control(shown: QWidget) -> None:
    unseen = []
    for widget in focusable(shown):
        shown.setFocus()
        before = picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if changed(before, picture(widget)) < LEAST_SEEN:
            unseen.append(told(widget))
    assert unseen == []


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def in_order(window: QWidget) -> list[QWidget]:
    """The controls that Tab reaches, in its order, from the top."""
    known = set(focusable(window))
    here, found = window, []
    while (here := here.nextInFocusChain()) is not window:
        if here in known:
            found.append(here)
    return found


def jumps(window: QWidget) -> list[str]:
    """Where Tab goes back: up by more than a row, and not to a column further right."""
    walk = in_order(window)
    found = []
    for one, other in zip(walk, walk[1:], strict=False):
        a, b = place(one, window), place(other, window)
        above = b.bottom() <= a.top() + ROW
        further = b.left() >= a.right() - ROW
        back = a.top() - ROW < b.top() < a.bottom() and b.right() <= a.left() + ROW
        if (above and not further) or back:
            found.append(f"{told(one)} -> {told(other)}")
    return found


@pytest.mark.parametrize("shown", wearing(100, (1280, 800)), indirect=True)
def test_tab_goes_down_and_to_the_right_as_one_reads(shown: QWidget) -> None:
    assert jumps(shown) == []
