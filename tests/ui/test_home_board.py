"""The board of five states, whatever the room and the size of the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollBar
from ui.forms import part, shown
from ui.home_hands import RUDY, click, clock, hold, open_home, workspace

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


@pytest.mark.parametrize("percent", [100, 200])
def test_the_list_says_all_it_knows_at_any_size_of_text(open_home, workspace, qapp, percent):
    now = workspace.world.now()
    theme.apply(qapp, "light", percent)
    hold(workspace, workspace.begin(RUDY), started_at=now, closed_at=now)
    home = open_home(856, 600)
    click(home, "home.view.table")
    table = part(home, "home.table")
    seen = [table.item(0, column) for column in range(5) if not table.isColumnHidden(column)]
    for item in seen:
        room = table.visualItemRect(item)
        lines = item.text().split("\n")
        widest = max(table.fontMetrics().horizontalAdvance(line) for line in lines)
        assert widest <= room.width()
        assert len(lines) * table.fontMetrics().lineSpacing() <= room.height()
    said = " ".join(item.text() for item in seen)
    assert all(w in said for w in ("M. Rudy Lenormand", "À remettre", "aujourd’hui", "1", "J-5"))
    assert table.height() < 600
    theme.apply(qapp, "light", 100)
