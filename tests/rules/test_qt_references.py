"""PySide6 6.12.0 on Python 3.11 drops a reference to ``None`` at each void call."""

import sys

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def test_a_void_call_keeps_the_references_to_none(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for size in range(200):
        widget.resize(100 + size, 100)
    assert abs(sys.getrefcount(None) - before) < 50
