"""What the forms at the door share: a title, an action that takes a while, and what went wrong."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.text import sentence
from app.ui import theme
from app.ui.shell.ports import Ports
from app.ui.shell.trouble import TROUBLE
from app.ui.widgets import Button, Panel, column, label

FORM_WIDTH = 430
LONGEST = 64
"""Bytes of a name in a certificate (RFC 5280, ub-common-name, as its library counts them)."""


def one_line(typed: str) -> str:
    """A name as a request can carry it: no control nor bidirectional mark, at most ``LONGEST``."""
    seen = "".join(" " if s.isspace() else s for s in typed)
    shown = "".join(s for s in seen if unicodedata.category(s) not in ("Cc", "Cf", "Cs"))
    return shown.strip().encode()[:LONGEST].decode(errors="ignore").strip()


class DoorForm(QWidget):
    """``opened`` is sent with the open space; ``passphrase`` is the field to type again."""

    opened = Signal(object)

    def __init__(self, ports: Ports) -> None:
        super().__init__()
        self._ports = ports
        self.setMaximumWidth(theme.scaled(FORM_WIDTH))
        self.body = column(self, gap=16)
        self.main = Button("", "filled")
        self.other = Button("", "link")
        self.trouble = Panel("alert", margins=(14, 10, 14, 10))
        self._trouble_words = label("", "body", wrap=True, name="door.trouble")
        self.trouble.body.addWidget(self._trouble_words)
        self.trouble.hide()

    def _busy(self, words: str) -> None:
        self.main.setEnabled(False)
        self.main.setText(words)
        self.trouble.hide()

    def _failed(self, error: UserError) -> None:
        self.main.setEnabled(True)
        self.main.setText(self.main.accessibleName())
        self._trouble_words.setText(sentence(error))
        self.trouble.setProperty(TROUBLE, error.code)
        self.trouble.show()
        self.passphrase.selectAll()
        self.passphrase.setFocus()

    def _succeeded(self, space: object) -> None:
        self.main.setEnabled(True)
        self.main.setText(self.main.accessibleName())
        self.passphrase.clear()
        self.opened.emit(space)
