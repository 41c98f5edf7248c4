"""The slip for the guard's book: number, digest in words and as a QR code; no name on it."""

from __future__ import annotations

from datetime import date
from importlib import import_module

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui.printing import print_pdf
from app.ui.widgets import Button, Panel, column, label, row
from app.workspace.handing_over import HandedOver

SIDE, QUIET = 126, 3
TOLD = {
    "printed": "Envoyé à l’imprimante.",
    "opened": "Ouvert à côté : imprimez-le de là.",
    "kept": "Aucune imprimante ici. Recopiez les six mots : ils suffisent.",
}


class _Code(QWidget):
    """A QR code, always dark on white: a reader needs it so in every theme."""

    def __init__(self, digest: str) -> None:
        super().__init__()
        made = import_module("segno").make(digest, error="m", micro=False)
        self._rows = tuple(made.matrix_iter(border=QUIET))
        self.setFixedSize(SIDE, SIDE)
        self.setAccessibleName(_("Empreinte en code QR"))

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        module = SIDE / len(self._rows)
        for down, line in enumerate(self._rows):
            for across, dark in enumerate(line):
                if dark:
                    cell = QRectF(across * module, down * module, module + 0.3, module + 0.3)
                    painter.fillRect(cell, QColor("black"))


class SlipPanel(Panel):
    """What is written in the book, and a button to print it."""

    def __init__(self, done: HandedOver, today: date) -> None:
        super().__init__("sunk", margins=(20, 16, 20, 16))
        self._done, self._today = done, today
        head = row()
        head.addWidget(label(_("Bon de remise"), "strong"))
        head.addStretch(1)
        head.addWidget(label(_("n° {n}").format(n=done.number), "bold"))
        self.body.addLayout(head)
        words = _("Pour le registre du poste. Aucun nom dessus.")
        self.body.addWidget(label(words, "caption", wrap=True))
        line = row(gap=16)
        line.addWidget(_Code(done.digest), 0, Qt.AlignmentFlag.AlignTop)
        told = column(gap=4)
        told.addWidget(label(_("Empreinte en mots"), "caption"))
        for pair in range(0, len(done.words), 2):
            told.addWidget(label(" · ".join(done.words[pair : pair + 2]), "bold"))
        told.addStretch(1)
        line.addLayout(told, 1)
        self.body.addLayout(line)
        button = Button(_("Imprimer le bon"), "outlined", "print", "hand_over.print")
        button.clicked.connect(self._print)
        self.body.addWidget(button)
        self._told = label("", "caption", wrap=True, name="hand_over.printed")
        self.body.addWidget(self._told)

    def _print(self) -> None:
        make = import_module("app.report.slip").slip
        done = self._done
        content = make(done.number, done.version, done.words, done.digest, self._today)
        self._told.setText(_(TOLD[print_pdf(content, "bon-de-remise.pdf")]))
