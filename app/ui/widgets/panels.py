"""Frames and boxes: sheet, sunk panel, card, and the layouts inside them."""

from __future__ import annotations

from collections.abc import Collection, MutableMapping
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.widgets.finger import Finger

Box = TypeVar("Box", bound=QBoxLayout)
Listed = TypeVar("Listed", bound="ListedCard")


class Panel(QFrame):
    """A frame of a kind of the style sheet (sheet, sunk, card, alert…), with a column in it."""

    def __init__(self, kind: str, margins: tuple[int, int, int, int] = (16, 16, 16, 16)) -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.body = column(self, margins=margins)

    def restyle(self, name: str, value: str) -> None:
        """Set the style property ``name`` and draw again."""
        self.setProperty(name, value)
        self.style().unpolish(self)
        self.style().polish(self)


def column(
    parent: QWidget | None = None, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """A vertical layout with the margins said."""
    return _box(QVBoxLayout(), parent, gap, margins)


def row(
    parent: QWidget | None = None, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QHBoxLayout:
    """A horizontal layout with the margins said."""
    return _box(QHBoxLayout(), parent, gap, margins)


def _box(box: Box, parent: QWidget | None, gap: int, margins: tuple[int, int, int, int]) -> Box:
    if parent is not None:
        parent.setLayout(box)
    box.setSpacing(gap)
    box.setContentsMargins(*margins)
    return box


def hairline() -> QFrame:
    """A thin line between two areas."""
    line = QFrame()
    line.setProperty("kind", "hairline")
    line.setFixedHeight(1)
    return line


class _Scroller(QScrollArea):
    """As high inside as the words are at the width there is, so that nothing empty scrolls.

    Qt would give a page the height its words had in the narrowest column they could take.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            layout = self.widget().layout()
            flows = layout is not None and layout.hasHeightForWidth()
            self.widget().setMinimumHeight(1 if flows else 0)
        return super().eventFilter(watched, event)


def scroller(inside: QWidget) -> QScrollArea:
    """``inside`` in an area that scrolls down when it must, by wheel or finger, never sideways."""
    area = _Scroller()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    Finger(area)
    return area


def across_if(room: bool) -> QBoxLayout.Direction:
    """Side by side where there is room, one below the other elsewhere."""
    directions = QBoxLayout.Direction
    return directions.LeftToRight if room else directions.TopToBottom


def holds_focus(widget: QWidget) -> bool:
    """Whether the focus is on ``widget`` or on something in it."""
    held = QApplication.focusWidget()
    return held is not None and (held is widget or widget.isAncestorOf(held))


class ListedCard(Panel):
    """A card among others of a step, as many as there are values."""

    def begin(self) -> None:
        """Put the caret where typing starts."""


def keep_cards(
    cards: MutableMapping[str, Listed], kept: Collection[str], otherwise: QWidget
) -> None:
    """Take away the ``cards`` that are not ``kept``.

    The focus goes from the one that held it to its neighbour, the next one first, and to
    ``otherwise`` from the last: never out of the step.
    """
    order = list(cards)
    for place, gone in enumerate(order):
        if gone in kept:
            continue
        near = [key for key in (*order[place:], *order[:place][::-1]) if key in kept]
        going = cards.pop(gone)
        if holds_focus(going) and near:
            cards[near[0]].begin()
        elif holds_focus(going):
            otherwise.setFocus()
        going.hide()
        going.deleteLater()


def keep_focus_near(going: QWidget) -> None:
    """Before ``going`` disappears with the focus in it, put the focus on what surrounds it.

    Qt would give it to the next control of the window, where Space might leave the interview.
    """
    around = going.parentWidget()
    if around is not None and holds_focus(going):
        around.setFocus()


def clear(layout: QLayout) -> None:
    """Remove all that stands in ``layout``."""
    while (item := layout.takeAt(0)) is not None:
        if (child := item.widget()) is not None:
            keep_focus_near(child)
            child.hide()
            child.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
