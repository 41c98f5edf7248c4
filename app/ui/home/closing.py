"""A panel that opens over the list and closes by its cross or by Escape."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.text import _
from app.ui.widgets import IconButton, Panel, keep_focus_near


class ClosingPanel(Panel):
    """Closed, it leaves the keyboard on the screen around it, never on the navigation."""

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
        else:
            super().keyPressEvent(event)
