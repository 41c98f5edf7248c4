"""The information notice on the screen: large, read aloud, printed; it names nobody present."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.notice import NoticeText
from app.text import _
from app.ui.listen import Listen
from app.ui.speech import Voice
from app.ui.widgets import Button, IconButton, Panel, column, label, row, scroller

SAID = {
    "printed": "Envoyée à l’imprimante.",
    "opened": "Ouverte : imprimez-la depuis la fenêtre qui s’est ouverte.",
    "kept": "Aucune imprimante et rien pour ouvrir un PDF. Lisez-la ensemble à l’écran.",
}


class NoticeSheet(Panel):
    """``voice`` reads the whole text where there is one; ``closed`` gives the sheet back."""

    closed = Signal()

    def __init__(
        self, text: NoticeText, send_to_printer: Callable[[NoticeText], str], voice: Voice
    ) -> None:
        super().__init__("sheet", margins=(0, 0, 0, 0))
        self.setObjectName("notice")
        self._text, self._print, self._voice = text, send_to_printer, voice
        inside = QWidget()
        body = column(inside, gap=16, margins=(48, 24, 48, 24))
        body.addLayout(self._head())
        for paragraph in text.paragraphs:
            body.addWidget(label(paragraph, "words", wrap=True))
        body.addSpacing(8)
        for heading, who in text.contacts:
            body.addWidget(label(_(heading), "bold"))
            unknown = _("Demandez-le à la personne qui mène l’entretien.")
            body.addWidget(label(who or unknown, "lead", wrap=True))
        body.addStretch(1)
        self.body.addWidget(scroller(inside), 1)
        self.body.addWidget(self._foot())

    def _head(self):
        head = row(gap=12)
        head.addWidget(label(_("Notice d’information"), "display"))
        head.addStretch(1)
        close = IconButton("close", _("Fermer la notice"), "notice.close")
        close.setShortcut("Escape")
        close.clicked.connect(self.closed)
        head.addWidget(close)
        return head

    def _foot(self) -> Panel:
        foot = Panel("foot", margins=(20, 14, 32, 16))
        line = row(gap=8)
        aloud = Listen(self._voice, lambda: self._text.aloud, "notice.aloud", kind="outlined")
        paper = Button(_("Imprimer"), "outlined", "print", "notice.print")
        paper.clicked.connect(self._send)
        back = Button(_("Revenir à l’accueil"), "filled", name="notice.back")
        back.clicked.connect(self.closed)
        self._said = label("", "caption", wrap=True, name="notice.said")
        line.addWidget(aloud)
        line.addWidget(paper)
        line.addWidget(self._said, 1)
        line.addWidget(back)
        foot.body.addLayout(line)
        return foot

    def _send(self) -> None:
        self._said.setText(_(SAID[self._print(self._text)]))
