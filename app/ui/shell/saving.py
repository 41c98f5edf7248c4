"""The band above every screen when something is not safe: what happened, what is safe, what to do.

It stays until settled. Without a trouble it only says how many saves wait for a slow disk.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.text import _, in_parts
from app.ui.shell.trouble import TROUBLE
from app.ui.widgets import Button, IconLabel, Panel, column, label, row

ICONS = {"space.full": "disk", "space.read_only": "disk", "space.unreachable": "usb"}


class SavingBand(QWidget):
    """Hidden until there is something to say. ``retry``, ``copy`` and ``dismiss`` are gestures."""

    retry = Signal()
    copy = Signal()
    dismiss = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("saving")
        body = column(self, gap=0, margins=(16, 10, 16, 0))
        self._trouble = Panel("alert", margins=(14, 10, 14, 10))
        self._icon = IconLabel("warn", "terracotta", 26)
        self._happened = label("", "strong", wrap=True, name="saving.happened")
        self._safe = label("", "body", wrap=True, name="saving.safe")
        self._to_do = label("", "body", wrap=True, name="saving.to_do")
        line = row(gap=12)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._words(), 1)
        line.addLayout(self._buttons())
        self._trouble.body.addLayout(line)
        body.addWidget(self._trouble)
        self._waiting = label("", "caption", name="saving.waiting")
        body.addWidget(self._waiting)
        self.settle()

    def _words(self):
        words = column(gap=4)
        words.addWidget(self._happened)
        for icon, tint, told in (("shield", "sage", self._safe), ("flag", "accent", self._to_do)):
            line = row(gap=8)
            line.addWidget(IconLabel(icon, tint, 18), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(told, 1)
            words.addLayout(line)
        return words

    def _buttons(self):
        line = row(gap=8)
        self._copy = Button(_("Copie de secours…"), "outlined", "usb", "saving.copy")
        self._copy.clicked.connect(self.copy)
        self._retry = Button(_("Réessayer"), "outlined", name="saving.retry")
        self._retry.clicked.connect(self.retry)
        self._close = Button(_("J’ai lu"), "outlined", name="saving.read")
        self._close.clicked.connect(self.dismiss)
        for button in (self._copy, self._retry, self._close):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    def show_trouble(self, error: UserError, waiting: int, can_copy: bool) -> None:
        """Say ``error``, while ``waiting`` saves are kept in memory only."""
        happened, safe, to_do = in_parts(error)
        self._trouble.setProperty(TROUBLE, error.code)
        self._icon.show_icon(ICONS.get(error.code, "warn"), "terracotta")
        self._happened.setText(happened)
        if waiting:
            safe += " " + _("En mémoire : {n} à enregistrer.").format(n=waiting)
        self._safe.setText(safe)
        self._to_do.setText(to_do)
        self._copy.setVisible(can_copy)
        self._retry.setVisible(waiting > 0)
        self._close.setVisible(waiting == 0)
        self._trouble.show()
        self._waiting.hide()
        self.show()

    def say_copied(self) -> None:
        """The interview as it stands lies in an emergency copy: leaving would lose nothing."""
        self._safe.setText(_("La copie de secours est écrite et relue. Vous pouvez fermer."))

    def show_waiting(self, waiting: int) -> None:
        """Say that ``waiting`` saves are not on the disk yet; 0 takes it back."""
        if not self._trouble.isHidden():
            return
        words = _("Le disque est lent. En attente, gardé en mémoire : {n}.")
        self._waiting.setText(words.format(n=waiting))
        self._waiting.setVisible(waiting > 0)
        self.setVisible(waiting > 0)

    def settle(self) -> None:
        """Nothing to say any more."""
        self._trouble.hide()
        self._waiting.hide()
        self.hide()
