"""Hands in haste: a button is clicked, and clicked again in the same place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.demo.hands import Hands


def click_again_there(hands: Hands, name: str) -> None:
    """Click ``name`` at its middle and near its ends, each time twice, wherever it went."""
    button, window = hands.see(name), hands.window.windowHandle()
    box = button.rect().translated(button.mapTo(hands.window, button.rect().topLeft()))
    places = (box.center(), box.center() - (box.center() - box.topLeft()) * 0.8)
    for place in (*places, box.center() + (box.center() - box.topLeft()) * 0.8):
        for _times in range(2):
            QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=place)
            hands.settle()
