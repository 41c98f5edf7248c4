"""What is asked above the foot of a step: a question one may also leave unanswered."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui.widgets import IconButton, Panel, label, row


class Asking(Panel):
    """A question and its answers; ``closed`` is sent by the cross, and by Escape, when it is
    left as if it had not been asked."""

    closed = Signal()

    def __init__(self, name: str, question: str) -> None:
        super().__init__("sunk", margins=(32, 12, 32, 10))
        self.setObjectName(name)
        head = row(gap=12)
        head.addWidget(label(question, "bold", wrap=True), 1)
        close = IconButton("close", _("Fermer (Échap)"), f"{name}.close")
        close.clicked.connect(self.closed)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)

    def add_ending(self, told: str, way_out: QWidget) -> None:
        """The last line: what an answer does, and the other way out."""
        line = row(gap=12)
        line.addWidget(label(told, "caption", wrap=True), 1)
        line.addWidget(way_out)
        self.body.addLayout(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
