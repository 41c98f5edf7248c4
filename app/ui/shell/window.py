"""The main window: it shows one screen at a time, and the veil over all of them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from app.text import _
from app.ui import theme
from app.ui.shell.door import Door
from app.ui.shell.ports import Ports


class Veil(QWidget):
    """Blanks the window at once; lifts by a key or a click, never by the mouse moving."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("veil")
        self.setAccessibleName(_("Écran voilé"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def fall(self) -> None:
        """Cover everything."""
        self.setGeometry(self.parentWidget().rect())
        self.raise_()
        self.show()
        self.setFocus()

    def keyPressEvent(self, _event: QKeyEvent) -> None:
        self.hide()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("accent_strong"))
        painter.setPen(theme.colour("on_accent"))
        painter.setFont(theme.font("display"))
        middle = Qt.AlignmentFlag.AlignCenter
        painter.drawText(self.rect(), middle, _("En pause"))
        painter.setFont(theme.font("body"))
        words = _("Une touche ou un clic pour revenir")
        painter.drawText(self.rect().translated(0, 44), middle, words)


class MainWindow(QMainWindow):
    """Begins at the door; an open space brings its own screens."""

    def __init__(self, ports: Ports) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Canevas")
        self.resize(1280, 800)
        self.setMinimumSize(1024, 600)
        self._ports = ports
        self._stack = QStackedWidget()
        self._stack.setObjectName("screen")
        self.setCentralWidget(self._stack)
        self.veil = Veil(self)
        self.screens: Any = None
        self._door()

    def _door(self) -> None:
        door = Door(self._ports)
        door.opened.connect(self._enter)
        self.show_screen(door)

    def _enter(self, space: Any) -> None:
        self.screens = self._ports.screens(space)
        self.screens.start(self)

    def show_screen(self, screen: QWidget) -> None:
        """Put ``screen`` in the place of the one shown; the old one is gone."""
        old = self._stack.currentWidget()
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def lock(self) -> None:
        """Close the space and go back to the door."""
        if self.screens is not None:
            self.screens.close()
            self.screens = None
        self._door()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self._ports.preload)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.veil.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.screens is not None:
            self.screens.close()
        super().closeEvent(event)
