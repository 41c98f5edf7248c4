"""Reading back with the person: large type, one section at a time, three answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.synthesis import Section, Sentence
from app.text import _
from app.ui.synthesis.draft import Draft
from app.ui.widgets import Button, Panel, clear, column, label, row, scroller


class ReadBack(QWidget):
    """Covers the window; ``closed`` when it is over. Nothing but the text read is on it."""

    closed = Signal()

    def __init__(self, draft: Draft, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setGeometry(over.rect())
        self._draft = draft
        sections = draft.synthesis.sections
        self._sections: tuple[Section, ...] = tuple(s for s in sections if s.sentences)
        self._at = 0
        body = column(self, gap=20, margins=(48, 32, 48, 32))
        head = row(gap=16)
        self._where = label("", "soft")
        head.addWidget(self._where)
        head.addStretch(1)
        back = Button(_("Rendre l’écran"), "plain", "face", "reading.close")
        back.clicked.connect(self._close)
        head.addWidget(back)
        body.addLayout(head)
        self._title = label("", "display")
        body.addWidget(self._title)
        inside = QWidget()
        self._lines = column(inside, gap=14)
        body.addWidget(scroller(inside), 1)
        body.addWidget(self._foot())
        self._show()
        self.setFocus()

    def _foot(self) -> Panel:
        foot = Panel("sunk", margins=(24, 16, 24, 16))
        line = row(gap=12)
        self._previous = Button(_("Revenir"), "plain", "chev-left", "reading.previous")
        self._previous.clicked.connect(lambda: self._move(-1))
        line.addWidget(self._previous)
        line.addStretch(1)
        self._right = Button(_("C’est juste"), "filled", "check", "reading.right")
        self._right.setMinimumHeight(60)
        self._right.clicked.connect(lambda: self._move(1))
        line.addWidget(self._right)
        foot.body.addLayout(line)
        return foot

    def _show(self) -> None:
        section = self._sections[self._at]
        self._where.setText(
            _("{here} sur {all}").format(here=self._at + 1, all=len(self._sections))
        )
        self._title.setText(section.title)
        self._previous.setEnabled(self._at > 0)
        clear(self._lines)
        for sentence in section.sentences:
            self._lines.addWidget(self._line(sentence))
        self._lines.addStretch(1)

    def _line(self, sentence: Sentence) -> QWidget:
        outer = QWidget()
        line = row(outer, gap=16)
        withheld = self._draft.is_withheld(sentence)
        words = column(gap=2)
        text = " ".join(t for t in (sentence.lead, self._draft.text_of(sentence)) if t)
        shown = label(text, "struck" if withheld else "words", wrap=True)
        words.addWidget(shown)
        if withheld:
            words.addWidget(label(_("Ne part pas, à sa demande."), "caption"))
        line.addLayout(words, 1)
        title = _("Transmettre") if withheld else _("Ne pas transmettre")
        name = f"reading.withhold.{sentence.id}"
        button = Button(title, "outlined", "check" if withheld else "none", name)
        button.setMinimumHeight(60)
        button.clicked.connect(lambda: self._withhold(sentence, not withheld))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return outer

    def _withhold(self, sentence: Sentence, on: bool) -> None:
        self._draft.withhold(sentence, on)
        self._show()

    def _move(self, by: int) -> None:
        self._at += by
        if self._at >= len(self._sections):
            self._draft.mark_read()
            self._close()
            return
        self._show()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)
