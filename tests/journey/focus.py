"""A keyboard on any screen: where Tab stops, whether one sees it, whether it goes as one reads."""

from __future__ import annotations

from itertools import islice, pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from app.ui.shell.window import MainWindow

LEAST_SEEN = 60
"""Pixels that must change: a ring of 2 px around the smallest control has over 300."""
ROW = 12


def told(widget: QWidget) -> str:
    """What a widget is called in a failure."""
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()!r}"


def by_tab(window: MainWindow) -> list[QWidget]:
    """Where Tab stops from the top of the window, until it comes back."""
    window.activateWindow()
    QApplication.processEvents()
    if not window.veil.isVisible():
        window.setFocus()
    found: list[QWidget] = []
    for _step in range(300):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here in (None, window) or here in found[:-1]:
            break
        if here not in found:  # a page of text is gone through link by link
            found.append(here)
    return found


def picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def unseen(widget: QWidget, window: QWidget) -> str:
    """The control, when it looks the same with and without the keyboard."""
    if not isValid(widget):  # the focus of another one made the list again
        return ""
    window.setFocus()
    before = picture(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    after = picture(widget)
    one, other = (memoryview(i.constBits()).cast("I") for i in (before, after))
    if len(one) != len(other):
        return ""
    differing = (a for a, b in zip(one, other, strict=True) if a != b)
    return "" if next(islice(differing, LEAST_SEEN, None), None) is not None else told(widget)


def jumps(walk: list[QWidget], window: QWidget) -> list[str]:
    """Where Tab goes back: up by more than a row and not to a column further right, or to the
    left on one row."""
    found = []
    for one, other in pairwise(walk):
        a, b = place(one, other, window), place(other, one, window)
        above = b.bottom() <= a.top() + ROW and b.left() < a.right() - ROW
        row = a.top() - ROW < b.top() < a.bottom() - ROW
        if above or (row and b.right() <= a.left() + ROW):
            found.append(f"{told(one)} -> {told(other)}")
    return found


def place(widget: QWidget, beside: QWidget, window: QWidget) -> QRect:
    """Where ``widget`` stands for one who reads: its page, if ``beside`` is not on that page."""
    shown, parent = widget, widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea) and not parent.isAncestorOf(beside):
            shown = parent
        parent = parent.parentWidget()
    return QRect(shown.mapTo(window, QPoint(0, 0)), shown.size())
