"""The order of Tab: as one reads, whatever was made first.

Qt keeps the order in which widgets were made; rows that come later would be reached after the foot
of the page. Here the layouts say it, asked at each Tab.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QStackedWidget, QWidget


def follow_layouts(root: QWidget) -> None:
    """Let Tab pass over what is seen in ``root`` in the order of its layouts."""
    before: QWidget | None = None
    for widget in _stops(root):
        if before is not None and before.nextInFocusChain() is not widget:
            QWidget.setTabOrder(before, widget)
        before = widget


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """Where Tab stops in ``widget``, itself first."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    for child in _children(widget):
        if not child.isHidden() and not child.isWindow():
            yield from _stops(child)


def _children(widget: QWidget) -> list[QWidget]:
    """Those in the layout in its order, then those that float over it."""
    if isinstance(widget, QScrollArea):
        return [widget.widget()] if widget.widget() is not None else []
    if isinstance(widget, QStackedWidget):
        return [widget.currentWidget()] if widget.currentWidget() is not None else []
    layout = widget.layout()
    laid = list(_laid(layout)) if layout is not None else []
    known = set(laid)
    others = (child for child in widget.children() if isinstance(child, QWidget))
    return [*laid, *(child for child in others if child not in known)]


def _laid(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of ``layout``, line by line in a grid."""
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        places = sorted(places, key=lambda at: layout.getItemPosition(at)[:2])
    for at in places:
        item = layout.itemAt(at)
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _laid(inner)
