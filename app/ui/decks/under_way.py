"""A long work on a deck: how far it is, and the button that ends it."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from app.text import _
from app.ui import jobs
from app.ui.widgets import Button, label, row


class UnderWay(QWidget):
    """Hidden until ``begin``; ``words`` are filled with ``done`` and ``whole``."""

    def __init__(self, name: str, words: str) -> None:
        super().__init__()
        self._words = words
        self.progress: jobs.Progress | None = None
        line = row(self, gap=12)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setObjectName(f"{name}.progress")
        self._far = label("", "caption", name=f"{name}.far")
        stop = Button(_("Arrêter"), "plain", "close", f"{name}.stop")
        stop.clicked.connect(self.stop)
        line.addWidget(self._bar, 1)
        line.addWidget(self._far)
        line.addWidget(stop)
        self.hide()

    def begin(self, words: str) -> jobs.Progress:
        """Show ``words`` until the work tells how far it is."""
        self.progress = jobs.Progress(self)
        self.progress.told.connect(self._tell)
        self._bar.setRange(0, 0)
        self._far.setText(words)
        self.show()
        return self.progress

    def stop(self) -> None:
        """Ask the work to end."""
        if self.progress is not None:
            self.progress.stop()

    def end(self) -> None:
        """The work is over."""
        self.progress = None
        self.hide()

    def _tell(self, done: int, whole: int) -> None:
        self._bar.setRange(0, whole)
        self._bar.setValue(done)
        self._far.setText(self._words.format(done=done, whole=whole))
