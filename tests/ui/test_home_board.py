"""The board of five states, whatever the room and the size of the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollBar
from ui.forms import part, shown
from ui.home_hands import RUDY, clock, open_home, workspace

from app.ui import theme
from app.ui.home.desk import STATES

__all__ = ["clock", "open_home", "workspace"]


@pytest.mark.parametrize(
    ("width", "height", "percent"),
    [(1188, 800, 100), (932, 600, 100), (932, 600, 150), (856, 600, 200), (1100, 800, 200)],
)
def test_the_five_states_are_seen_or_come_by_scrolling_down_never_sideways(
    open_home, workspace, qapp, width, height, percent
):
    theme.apply(qapp, "light", percent)
    for _time in range(3):
        workspace.begin(RUDY)
    home = open_home(width, height)
    QApplication.processEvents()
    heads = [part(home, f"home.count.{state}") for state in STATES]
    for head in heads:
        right = head.mapTo(home, head.rect().topRight()).x()
        assert 0 < right < home.width()
    for bar in home.findChildren(QScrollBar):
        assert not (bar.isVisible() and bar.orientation() == Qt.Orientation.Horizontal)
    if percent == 100:
        assert max(head.mapTo(home, head.rect().bottomLeft()).y() for head in heads) < height
    assert part(home, "home.card.1").isVisible()
    theme.apply(qapp, "light", 100)


def test_the_board_takes_its_columns_back_when_the_window_grows(open_home, workspace):
    workspace.begin(RUDY)
    home = open_home(600, 600)
    QApplication.processEvents()
    heads = [part(home, f"home.count.{state}") for state in STATES]
    assert len({head.mapTo(home, head.rect().topLeft()).y() for head in heads}) == 4
    home.resize(1188, 800)
    QApplication.processEvents()
    assert len({head.mapTo(home, head.rect().topLeft()).y() for head in heads}) == 1
    assert shown(home, "home.card.1")
