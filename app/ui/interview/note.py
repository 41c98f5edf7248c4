"""The counsellor's private notes, and the one gesture that makes a quote of them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPainterPath, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.agreement import may_write
from app.domain.interview import Quote
from app.domain.method import Step
from app.text import _
from app.ui import theme
from app.ui.session import Session
from app.ui.widgets import Button, GrowingText, IconLabel, column, label, row

INVITATION = "Écrire ici ce qui reste entre vous et vous."
NOT_YET = "S’ouvre une fois notées l’information et la participation."


class PrivateNote(QWidget):
    """Notes that are never transmitted and look it: plum tint, hatched edge, padlock, the words."""

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__()
        self._session, self._step = session, step
        body = column(self, gap=6, margins=(26, 14, 14, 8))
        head = row(gap=8)
        head.addWidget(IconLabel("lock", "plum", 18))
        title = label(_("Notes pour moi"), "private_title")
        head.addWidget(title)
        head.addStretch(1)
        body.addLayout(head)
        body.addWidget(label(_("Jamais transmises, jamais imprimées"), "private_caption"))
        self.text = GrowingText(
            "note",
            _(INVITATION),
            _("Notes privées"),
            3,
            "private",
        )
        self.text.edited.connect(lambda text: session.note(self._step.id, text))
        self.text.left.connect(session.flush)
        body.addWidget(self.text)
        self._quote = Button(_("En faire une citation"), "private", "quote", "note.quote")
        self._quote.setToolTip(_("Le texte choisi devient une parole de la personne (Ctrl+G)"))
        self._quote.clicked.connect(self._make_quote)
        # Not the button's own shortcut: a new text would take it away.
        QShortcut(QKeySequence("Ctrl+G"), self).activated.connect(self._make_quote)
        self.text.selectionChanged.connect(self._say_quote)
        self.text.textChanged.connect(self._say_quote)
        body.addWidget(self._quote, 0, Qt.AlignmentFlag.AlignLeft)

    def show_step(self, step: Step) -> None:
        """Show the note of ``step`` from now on."""
        self._step = step
        self.refresh()

    def refresh(self) -> None:
        """Show the note of the step; nothing is written before the two facts are noted."""
        self.text.show_text(self._session.interview.notes.get(self._step.id, ""))
        may = may_write(self._session.interview, self._session.pack)
        self.text.setEnabled(may)
        self.text.setPlaceholderText(_(INVITATION) if may else _(NOT_YET))
        self._say_quote()

    def _say_quote(self) -> None:
        chosen = self.text.textCursor().hasSelection()
        self._quote.setText(_("Citer les mots choisis") if chosen else _("En faire une citation"))
        self._quote.setEnabled(self.text.isEnabled() and bool(self.text.text().strip()))

    def _make_quote(self) -> None:
        cursor = self.text.textCursor()
        words = (cursor.selectedText() or self.text.text()).replace("\u2029", " ").strip(" «»\n")
        if not words:
            return
        quote = Quote(self._session.new_id(), self._step.id, words)
        quotes = (*self._session.interview.quotes, quote)
        self._session.set_quotes(quotes, self._step.id, _("Citation"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 12, 12)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), theme.colour("plum_soft"))
        painter.fillRect(QRectF(0, 0, 10, self.height()), theme.colour("surface"))
        painter.setPen(QPen(theme.colour("plum"), 2))
        for y in range(-10, self.height() + 10, 6):
            painter.drawLine(0, y + 10, 10, y)
