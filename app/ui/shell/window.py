"""The main window: it shows one screen at a time, and the veil over all of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QThread, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.text import _
from app.ui import theme
from app.ui.shell.ports import Locked, Ports
from app.ui.shell.weave import Weave
from app.ui.widgets.frame import AfterFrame

if TYPE_CHECKING:
    from app.domain.errors import UserError
    from app.ui.help.place import HelpPlace
    from app.ui.shell.saving import SavingBand
    from app.ui.shell.veil import Veil


WEAVES = ((520, 1200), (320, 820), (128, 0))
"""How wide the weave is, from which width of the window on, at the usual size of text."""


LATER_MS = 100


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
        fitting = (wide for wide, from_ in WEAVES if self.width() >= theme.scaled(from_))
        self.weave.setFixedWidth(next(fitting))


class MainWindow(QMainWindow):
    """Begins at the door; an open space brings its own screens.

    ``retry_asked`` and ``copy_asked`` are gestures on the band above the screen.
    """

    retry_asked = Signal()
    copy_asked = Signal()

    def __init__(self, ports: Ports) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Canevas")
        self.resize(1280, 800)
        self.setMinimumSize(1024, 600)
        self._ports = ports
        self._stack = QStackedWidget()
        self._stack.setObjectName("screen")
        self._whole = QVBoxLayout()
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._stack)
        self.setCentralWidget(QWidget())
        self.centralWidget().setLayout(self._whole)
        self.screens: Any = None
        self._locked = Locked()
        self._shortcuts: list[QShortcut] = []
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

        self._dress()
        door = Door(self._ports, self._locked)
        door.opened.connect(self.enter)
        door.helped.connect(self.turn_help)
        threshold.show_form(door)
        door.begin()
        self._keys()
        QTimer.singleShot(0, self._ports.preload)

    def _dress(self) -> None:
        if not self.styleSheet():
            theme.apply(QApplication.instance())
            theme.dress(self)

    def enter(self, space: Any, place: Any = None) -> None:
        """Show ``space``, in the place of the one that was open; at ``place`` when it is known."""
        from app.ui.shell.rest import RestWatch
        from app.ui.shell.traces import Clipboard

        if self.screens is not None:
            self._close()
        self._dress()
        self.screens = self._ports.screens(space)
        left, self._locked = self._locked.place, Locked()
        self.screens.start(self, place or left)
        self._keys()
        self._clipboard = Clipboard()
        self._rest = RestWatch(self.screens.rest_minutes, parent=self)
        self._rest.rested.connect(lambda: self.lock(rested=True))
        self._rest.left.connect(self.lock)

    def _keys(self) -> None:
        """F1 helps, F9 veils and lifts the veil, F12 locks, from any screen."""
        if self._shortcuts:
            return
        acts = {"F1": self.turn_help, "F9": lambda: self.veil.turn(), "F12": self.lock}
        for key, act in acts.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(act)
            self._shortcuts.append(shortcut)

    def show_screen(self, screen: QWidget) -> None:
        """Put ``screen`` in the place of the one shown; the old one is gone.

        The keyboard goes to what the screen asked it for, else to its threshold: no button wears
        the ring before one has come to it, and Tab leads to the first control.
        """
        if "help" in self.__dict__:
            self.help.leave()
        wanted = screen.focusWidget() or screen
        if self._stack.indexOf(screen) < 0:
            self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        if not ("veil" in self.__dict__ and self.veil.stays_over(wanted)):
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        AfterFrame(screen).seen.connect(self._forget_others)

    def prepare(self, screen: QWidget) -> None:
        """Style, lay out and draw ``screen`` out of sight; it goes like the others if another one
        is shown."""
        self._stack.addWidget(screen)
        for part in (screen, *screen.findChildren(QWidget)):
            part.ensurePolished()
        screen.resize(self._stack.size())
        screen.grab()

    def _forget_others(self) -> None:
        """Gone, not hidden: they may hold what the screen shown must not. Its frame did not wait
        for it; a screen that was replaced before it was painted goes with the ones before it."""
        for other in map(self._stack.widget, range(self._stack.count())):
            if other is not self._stack.currentWidget():
                other.deleteLater()

    @cached_property
    def veil(self) -> Veil:
        """The veil over all screens, made at the first need."""
        from app.ui.shell.veil import Veil

        made = Veil(self)
        made.fell.connect(self._hush)
        return made

    @cached_property
    def help(self) -> HelpPlace:
        """The help over the work, made at the first need."""
        from app.ui.help.place import HelpPlace

        return HelpPlace(self._whole, self._stack)

    def turn_help(self) -> None:
        """Open the help at what concerns the screen shown, or go back to the work."""
        if not ("veil" in self.__dict__ and self.veil.isVisible()):
            self.help.turn(self._stack.currentWidget())

    def _hush(self) -> None:
        if self.screens is not None:
            self.screens.hush()

    @cached_property
    def band(self) -> SavingBand:
        """The band that says what is not safe, made at the first need."""
        from app.ui.shell.saving import SavingBand

        band = SavingBand()
        band.retry.connect(self.retry_asked)
        band.copy.connect(self.copy_asked)
        band.dismiss.connect(band.settle)
        self._whole.insertWidget(0, band)
        return band

    def tell(self, error: UserError) -> None:
        """Say an error that no screen had a place for; it stays until read."""
        self.band.show_trouble(error, 0, can_copy=False)

    def lock(self, rested: bool = False) -> None:
        """Close the space and go back to the door; unlocking returns to the same place.

        While the disk refuses what is in memory, the veil falls instead: locking would lose it.
        """
        if self.screens is None:
            return
        self._let_go()
        if not self.screens.may_close():
            told = _("Pas verrouillé : le disque refuse ce qui est encore en mémoire.")
            self.veil.fall(told)
            return
        from app.ui.shell.traces import close_others

        self._locked = Locked(self._ports.now(), self.screens.place, rested)
        self._close()
        if "veil" in self.__dict__:
            self.veil.put_away()
        self._door()
        close_others(self)
        AfterFrame(self._stack.currentWidget()).seen.connect(self._forget)

    def _forget(self) -> None:
        """Nothing of the space is left, once the door has been seen in its place."""
        from app.ui.shell.traces import forget_traces

        if QThread.currentThread().loopLevel() > 1:  # a dialog that was closed returns first
            QTimer.singleShot(LATER_MS, self, self._forget)
            return
        self._forget_others()
        forget_traces()

    def _let_go(self) -> None:
        """A field keeps what is typed when it is left: before the space closes, not after."""
        if (held := self.focusWidget()) is not None:
            held.clearFocus()

    def _close(self) -> None:
        self._rest.stop()
        del self._rest
        self._clipboard.clear()
        self.screens.close()
        self.screens = None
        if (band := self.__dict__.pop("band", None)) is not None:
            band.hide()
            band.deleteLater()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Every Tab of every screen ends here: it goes as one reads, and nowhere under a veil."""
        from app.ui.shell.order import follow_layouts

        if "veil" in self.__dict__ and self.veil.isVisible():
            return True
        follow_layouts(self)
        return super().focusNextPrevChild(forward)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if "veil" in self.__dict__:
            self.veil.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.screens is not None:
            self._let_go()
            if not self.screens.may_close():
                event.ignore()
                return
            self._close()
        super().closeEvent(event)
