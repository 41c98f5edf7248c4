"""Enter presses the button in hand, as Space does: Qt leaves it to dialogs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent, heeded: bool = True) -> bool:
    """Press ``button`` when ``event`` is an Enter; one held down, or not ``heeded``, does not.

    False for every other key. The key comes to what had the focus when it went down: one typed in
    a field that gives the focus to a button never presses it.
    """
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    if not heeded:
        event.ignore()
    elif not event.isAutoRepeat():
        button.click()
    return True


class PaintedButton(QAbstractButton):
    """A button that paints itself."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)
