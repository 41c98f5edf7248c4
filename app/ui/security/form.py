"""A small form that opens in place: its fields, what it does while it works, what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui import jobs
from app.ui.shell.trouble import TroubleBanner
from app.ui.widgets import Button, Panel, label, row


class PlaceForm(Panel):
    """``done`` carries what the work returned; ``closed`` asks to put it away.

    ``busy`` says that the work begins, and that it ended.
    """

    done = Signal(object)
    closed = Signal()
    trouble_shown = Signal()
    busy = Signal(bool)

    def __init__(self, title: str, action: str, icon: str, name: str) -> None:
        super().__init__("sunk", margins=(20, 16, 20, 16))
        self.setObjectName(name)
        self.body.setSpacing(12)
        self.body.addWidget(label(title, "bold", wrap=True))
        self.trouble = TroubleBanner(f"{name}.trouble")
        self._act = Button(action, "outlined", icon, f"{name}.act")
        self._act.clicked.connect(self._begin)
        self._cancel = Button(_("Annuler"), "plain", name=f"{name}.cancel")
        self._cancel.clicked.connect(self.closed)
        self._work: Callable[[], Callable[[], Any] | None]

    def asks(self, *fields: QWidget) -> None:
        """Show ``fields`` below the title."""
        for field in fields:
            self.body.addWidget(field)

    def does(self, prepare: Callable[[], Callable[[], Any] | None]) -> None:
        """``prepare`` reads the fields and returns the slow work, or None when one is missing."""
        self._work = prepare
        self.body.addWidget(self.trouble)
        line = row(gap=8)
        line.addWidget(self._act)
        line.addWidget(self._cancel)
        line.addStretch(1)
        self.body.addLayout(line)

    def say(self, words: str) -> None:
        """Say how far the work is, on the button."""
        self._act.setText(words)
        self._act.setFixedWidth(self._act.sizeHint().width())

    def _begin(self) -> None:
        work = self._work()
        if work is None:
            return
        self.trouble.hide()
        self._busy(True)
        self.say(_("Un instant…"))
        jobs.run(work, self, self._succeeded, self._failed)

    def _busy(self, on: bool) -> None:
        self._act.setEnabled(not on)
        self._cancel.setEnabled(not on)
        self.busy.emit(on)

    def _succeeded(self, result: object) -> None:
        self._busy(False)
        self.done.emit(result)

    def _failed(self, error: Any) -> None:
        self._busy(False)
        self.say(self._act.accessibleName())
        self.trouble.show_error(error)
        self.trouble_shown.emit()
