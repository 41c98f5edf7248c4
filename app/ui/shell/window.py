"""The main window: it shows one screen at a time, and the veil over all of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from app.ui import theme
from app.ui.shell.ports import Ports
from app.ui.shell.weave import Weave

if TYPE_CHECKING:
    from app.ui.shell.veil import Veil


class Threshold(QWidget):
    """What a start paints first: the weave, and an empty place for the door's form."""

    def __init__(self) -> None:
        super().__init__()
        self.weave = Weave()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self.weave)
        self._line.addStretch(1)

    def show_form(self, form: QWidget) -> None:
        """Put ``form`` beside the weave."""
        self.weave.update()
        self._line.takeAt(1)
        self._line.addWidget(form, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.weave.setFixedWidth(520 if self.width() >= 1200 else 320)


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
        self.screens: Any = None
        self._door()

    def _door(self) -> None:
        """The weave at once, the form beside it as soon as the weave has been seen."""
        threshold = Threshold()
        threshold.weave.painted.connect(
            lambda: QTimer.singleShot(0, threshold, lambda: self._form(threshold))
        )
        self.show_screen(threshold)

    def _form(self, threshold: Threshold) -> None:
        from app.ui.shell.door import Door

        if not QApplication.instance().styleSheet():
            theme.apply(QApplication.instance())
        door = Door(self._ports)
        door.opened.connect(self._enter)
        threshold.show_form(door)
        QTimer.singleShot(0, self._ports.preload)

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

    @cached_property
    def veil(self) -> Veil:
        """The veil over all screens, made at the first need."""
        from app.ui.shell.veil import Veil

        return Veil(self)

    def lock(self) -> None:
        """Close the space and go back to the door."""
        if self.screens is not None:
            self.screens.close()
            self.screens = None
        self._door()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if "veil" in self.__dict__:
            self.veil.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.screens is not None:
            self.screens.close()
        super().closeEvent(event)
