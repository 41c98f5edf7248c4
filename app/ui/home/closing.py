"""A panel that opens over the list and closes by its cross or by Escape."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.text import _
from app.ui.widgets import IconButton, Panel, keep_focus_near


def pressed_by_enter(panel: QWidget, event: QKeyEvent) -> bool:
    """Enter on a button of ``panel`` presses it, as Space does; an Enter held down does not."""
    held = QApplication.focusWidget()
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.isAutoRepeat():
        return False
    if not isinstance(held, QAbstractButton) or not panel.isAncestorOf(held):
        return False
    held.click()
    return True


class ClosingPanel(Panel):
    """Closed, it leaves the keyboard on the screen around it, never on the navigation."""

    by_enter = True

    def cross(self, name: str) -> IconButton:
        """The button that closes it."""
        made = IconButton("close", _("Fermer"), name)
        made.setToolTip(_("Fermer (Échap)"))
        made.clicked.connect(self.close_panel)
        return made

    def close_panel(self) -> None:
        """Put it away; what was typed is not kept."""
        keep_focus_near(self)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        elif not (self.by_enter and pressed_by_enter(self, event)):
            super().keyPressEvent(event)
