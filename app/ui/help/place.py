"""The place of the help in the window: over the work, which stays as it was under it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QBoxLayout, QStackedWidget, QWidget
from shiboken6 import isValid

from app.ui.help.panel import HelpPanel
from app.ui.help.topics import topic_of


class HelpPlace(QObject):
    """Shows the help in ``line`` in the place of ``work``, whose shortcuts rest meanwhile."""

    def __init__(self, line: QBoxLayout, work: QWidget) -> None:
        super().__init__(work)
        self._work = work
        self._room = QStackedWidget()  # stays in the line: only what it holds comes and goes
        self._room.hide()
        line.addWidget(self._room, 1)
        self._panel: HelpPanel | None = None
        self._before: QWidget | None = None

    def turn(self, screen: QWidget) -> None:
        """Open at what concerns ``screen``, or go back to the work; nothing over the person's."""
        if self._panel is not None:
            self.close()
        elif topic := topic_of(screen):
            self._open(topic)

    def _open(self, topic: str) -> None:
        self._before = QApplication.focusWidget()
        self._panel = panel = HelpPanel(topic)
        panel.closed.connect(self.close)
        self._room.addWidget(panel)
        self._room.setCurrentWidget(panel)
        self._room.show()
        panel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._work.hide()

    def close(self) -> None:
        """Take the help away; the keyboard goes back to where it was."""
        before = self._before
        self._work.show()
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.leave()

    def leave(self) -> None:
        """Take the help away because another screen comes: the one before is no longer touched."""
        panel, self._panel = self._panel, None
        self._before = None
        if panel is not None:
            self._work.show()
            self._room.hide()
            panel.deleteLater()
