"""The counsellor's side: what to say, private notes, and the words worth keeping."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.domain.agreement import may_write
from app.domain.interview import Quote, progress_of
from app.domain.method import Step
from app.text import _
from app.ui import theme
from app.ui.session import Session
from app.ui.widgets import (
    Button,
    GrowingText,
    IconButton,
    IconLabel,
    Panel,
    Switch,
    clear,
    column,
    label,
    row,
    scroller,
)

WIDTH = 328
INVITATION = "Écrire ici ce qui reste entre vous et vous."
NOT_YET = "S’ouvre une fois notées l’information et la participation."


class Prompt(QAbstractButton):
    """One sentence to say, with a ring to tick once it is said."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        self._text = text
        self.setObjectName(name)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        box = self.fontMetrics().boundingRect(
            0, 0, width - 40, 1000, Qt.TextFlag.TextWordWrap, self._text
        )
        return max(44, box.height() + 16)

    def sizeHint(self):
        return self.minimumSizeHint()

    def minimumSizeHint(self):
        size = super().sizeHint()
        size.setWidth(200)
        size.setHeight(self.heightForWidth(max(self.width(), 200)))
        return size

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(1, 8, 24, 24)
        painter.setPen(QPen(theme.colour("accent_soft" if self.isChecked() else "edge"), 1.25))
        painter.setBrush(theme.colour("accent_soft" if self.isChecked() else "surface"))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.drawPixmap(
                ring.adjusted(4, 4, -4, -4).toRect(), theme.pixmap("check", "accent", 16)
            )
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(theme.colour("ink_3" if self.isChecked() else "ink"))
        box = QRectF(37, 9, self.width() - 40, self.height())
        painter.drawText(box, Qt.TextFlag.TextWordWrap, self._text)


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
        self.text.edited.connect(lambda text: session.note(step.id, text))
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


class SidePanel(Panel):
    """Prompts above, the person's words in the middle, private notes below. It folds away."""

    folded = Signal()

    def __init__(self, session: Session, step: Step, floating: bool = False) -> None:
        super().__init__("floating" if floating else "side", margins=(24, 16, 24, 20))
        self._session, self._step = session, step
        self.setFixedWidth(theme.scaled(WIDTH))
        self._plain = Switch("", "", _("Plus simple"), "prompts.plain")
        self.body.addLayout(self._head())
        inside = QWidget()
        self._list = column(inside, gap=10)
        self._prompts = column(gap=4)
        self._quotes = column(gap=8)
        self._list.addLayout(self._prompts)
        self._list.addLayout(self._quotes)
        self._list.addStretch(1)
        self.body.addWidget(scroller(inside), 1)
        self._note = PrivateNote(session, step)
        self.body.addWidget(self._note)
        self._fill_prompts()
        session.changed.connect(self._follow)
        self.refresh()

    def _follow(self, _step: str) -> None:
        # A bound method: the connection ends with the panel, which a lambda would outlive.
        self.refresh()

    def _head(self):
        head = row(gap=8)
        head.addWidget(label(_("À dire"), "strong"))
        head.addStretch(1)
        if self._step.plain:
            head.addWidget(label(_("Plus simple"), "caption"))
            self._plain.clicked.connect(self._fill_prompts)
            head.addWidget(self._plain)
        fold = IconButton("chev-right", _("Replier ce volet"), "prompts.fold")
        fold.clicked.connect(self.folded)
        head.addWidget(fold)
        return head

    def take_keyboard(self) -> None:
        """Put the keyboard on the first prompt."""
        first = self.findChild(Prompt)
        if first is not None:
            first.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.folded.emit()
            return
        super().keyPressEvent(event)

    def refresh(self) -> None:
        """Show the note and the quotes as they are."""
        self._note.refresh()
        clear(self._quotes)
        mine = [q for q in self._session.interview.quotes if q.step == self._step.id]
        if mine:
            self._quotes.addSpacing(6)
            self._quotes.addWidget(label(_("Ses mots"), "strong"))
        for quote in mine:
            self._quotes.addWidget(self._quote_card(quote))

    def _fill_prompts(self) -> None:
        clear(self._prompts)
        said = progress_of(self._session.interview, self._step.id).said
        plain = self._plain.isChecked() and len(self._step.plain) == len(self._step.prompts)
        for index, text in enumerate(self._step.plain if plain else self._step.prompts):
            prompt = Prompt(f"prompt.{index}", f"«\u202f{text}\u202f»")
            prompt.setChecked(index in said)
            prompt.clicked.connect(lambda on, i=index: self._tick(i, on))
            self._prompts.addWidget(prompt)

    def _tick(self, index: int, on: bool) -> None:
        progress = progress_of(self._session.interview, self._step.id)
        said = tuple(i for i in progress.said if i != index) + ((index,) if on else ())
        self._session.set_progress(self._step.id, replace(progress, said=said))

    def _quote_card(self, quote: Quote) -> Panel:
        card = Panel("card", margins=(12, 8, 8, 4))
        card.body.setSpacing(0)
        card.body.addWidget(label(f"«\u202f{quote.text}\u202f»", "lead", wrap=True))
        line = row(gap=4)
        switch = Switch(_("Transmis"), _("Reste entre nous"), _("Transmettre"), f"quote.{quote.id}")
        switch.setChecked(quote.transmitted)
        switch.clicked.connect(lambda on: self._change(quote, replace(quote, transmitted=on)))
        line.addWidget(switch)
        line.addStretch(1)
        drop = IconButton("close", _("Retirer cette citation"))
        drop.clicked.connect(lambda: self._change(quote, None))
        line.addWidget(drop)
        card.body.addLayout(line)
        return card

    def _change(self, old: Quote, new: Quote | None) -> None:
        quotes = self._session.interview.quotes
        changed = tuple(new if q is old else q for q in quotes if q is not old or new is not None)
        self._session.set_quotes(changed, self._step.id, _("Citation"))
