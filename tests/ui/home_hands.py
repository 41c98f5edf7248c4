"""Hands on « Mes entretiens »: a screen over a space, menus picked, texts read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from spaces import clock, workspace
from ui.forms import part

from app.domain.interview import Person
from app.domain.method_pack import load_pack
from app.resources import resources
from app.ui import theme
from app.ui.home.desk import HomeDesk
from app.ui.home.screen import Home

__all__ = ["clock", "workspace"]
RUDY = Person("p-1", "Lenormand", "Rudy", "M.")
THIERRY = Person("p-2", "Caron", "Thierry", "M.")


@pytest.fixture
def open_home(qtbot, qapp, workspace):
    theme.apply(qapp)
    pack = load_pack(resources() / "method" / "esp")

    def opened(width: int = 1188, height: int = 800) -> Home:
        home = Home(HomeDesk(workspace, pack))
        qtbot.addWidget(home)
        theme.dress(home)
        home.resize(width, height)
        home.show()
        return home

    return opened


def click(home: Home, name: str) -> None:
    QTest.mouseClick(part(home, name), Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def pick(home: Home, button: str, entry: str) -> None:
    """Open the menu of ``button`` and click ``entry``: two clicks."""
    click(home, button)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(a for a in menu.actions() if entry in (a.objectName(), a.text()))
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    menu.close()
    QApplication.processEvents()


def texts(home: Home) -> set[str]:
    QApplication.processEvents()
    return {label.text() for label in home.findChildren(QLabel) if label.isVisible()}


def count(home: Home, state: str) -> str:
    return part(home, f"home.count.{state}").text()


def hold(workspace, interview, **header):
    kept = replace(interview, **header)
    workspace.save_header(kept)
    return kept
