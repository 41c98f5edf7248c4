"""Reading back with the person: large type, sentence by sentence; what they answer is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.domain.synthesis import Section, Sentence
from app.text import _
from app.ui.listen import Listen
from app.ui.synthesis.closing import Closing
from app.ui.synthesis.draft import Draft
from app.ui.synthesis.line import Line
from app.ui.synthesis.progress import Progress
from app.ui.widgets import (
    Button,
    FlowLayout,
    GrowingText,
    Panel,
    clear,
    column,
    keep_focus_near,
    label,
    row,
    scroller,
)


class ReadBack(QWidget):
    """A screen of its own, never over the draft: nothing but the text read is in the window.

    ``closed`` when it is over. One sentence is in hand: it is right, it does not leave, it is not
    that, or it is corrected. The last page asks for what the person thinks of the whole.
    """

    closed = Signal()

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._draft = draft
        self._first_gesture = draft.undo_stack.index()
        self._sections = self._to_read()
        self._at, self._here, self._right = 0, 0, set[str]()
        self._lines: list[Line] = []
        body = column(self, gap=12, margins=(48, 20, 48, 16))
        body.addWidget(self._head())
        self._title = label("", "display")
        body.addWidget(self._title)
        inside = QWidget()
        self._text = column(inside, gap=10)
        self._area = scroller(inside)
        body.addWidget(self._area, 1)
        self._answer = self._answer_panel()
        body.addWidget(self._answer)
        body.addWidget(self._foot())
        self._show_section()
        _leave_enter(self)
        self.setFocus()

    def _to_read(self) -> tuple[Section, ...]:
        """From the text on: how the interview was held is nothing to read aloud."""
        told = (s for s in self._draft.synthesis.sections if s.id not in ("entete", "relecture"))
        left = (replace(s, sentences=self._draft.left_in(s)) for s in told)
        return tuple(s for s in left if s.sentences)

    def _head(self) -> QWidget:
        head = QWidget()
        line = row(head, gap=12)
        self._progress = Progress(len(self._sections) + 1)
        line.addWidget(self._progress)
        line.addStretch(1)
        voice = self._draft.session.voice
        self._listen = Listen(voice, self._spoken, "reading.listen", _("Écouter"))
        line.addWidget(self._listen)
        undo = Button(_("Annuler"), "plain", "undo", "reading.undo")
        undo.clicked.connect(self._undo)
        line.addWidget(undo)
        back = Button(_("Rendre l’écran"), "plain", "face", "reading.close")
        back.clicked.connect(self._close)
        line.addWidget(back)
        for button in (self._listen, undo, back):
            button.setProperty("tall", True)
        return head

    def _answer_panel(self) -> Panel:
        """Where a sentence is corrected, and a disagreement noted."""
        panel = Panel("card", margins=(20, 14, 20, 14))
        self._asked = label("", "bold", wrap=True)
        panel.body.addWidget(self._asked)
        self._typed = GrowingText("reading.words", says=_("Ce qui est dit"), lines=1, kind="words")
        panel.body.addWidget(self._typed)
        line = row(gap=10)
        line.addStretch(1)
        done = Button(_("C’est noté"), "outlined", "check", "reading.noted")
        done.setProperty("tall", True)
        done.clicked.connect(self._noted)
        line.addWidget(done)
        panel.body.addLayout(line)
        panel.hide()
        return panel

    def _foot(self) -> Panel:
        foot = Panel("sunk", margins=(20, 12, 20, 12))
        line = FlowLayout(gap=10)
        self._previous = self._tall(_("Revenir"), "plain", "chev-left", "previous", self._back)
        self._withhold = self._tall("", "plain", "none", "withhold", self._toggle)
        self._wrong = self._tall(
            _("Ce n’est pas ça"), "outlined", "speak", "object", lambda: self._ask("object")
        )
        self._change = self._tall(
            _("Corriger"), "outlined", "pencil", "correct", lambda: self._ask("correct")
        )
        self._next = self._tall(_("C’est juste"), "filled", "check", "right", self._is_right)
        for button in (self._previous, self._withhold, self._wrong, self._change):
            line.addWidget(button)
        line.addWidget(self._next)
        foot.body.addLayout(line)
        return foot

    def _tall(self, text: str, kind: str, icon: str, name: str, act: Callable[[], None]) -> Button:
        made = Button(text, kind, icon, f"reading.{name}")
        made.setProperty("tall", True)
        made.clicked.connect(act)
        return made

    @property
    def _ended(self) -> bool:
        return self._at == len(self._sections)

    def _sentence(self) -> Sentence:
        return self._sections[self._at].sentences[self._here]

    def _show_section(self) -> None:
        clear(self._text)
        self._lines = []
        self._progress.show_at(self._at)
        self._hush()
        self._listen.offer(not self._ended)
        for button in (self._withhold, self._wrong, self._change):
            button.setVisible(not self._ended)
        if self._ended:
            self._title.setText(_("Et pour finir"))
            self._text.addWidget(self._closing())
            self._next.setText(_("Terminer la relecture"))
        else:
            self._title.setText(self._sections[self._at].title)
            self._next.setText(_("C’est juste"))
            for index, sentence in enumerate(self._sections[self._at].sentences):
                line = Line(sentence)
                line.chosen.connect(lambda i=index: self._go_to(i))
                self._lines.append(line)
                self._text.addWidget(line)
        self._text.addStretch(1)
        self._refresh()

    def _closing(self) -> Closing:
        made = Closing(self._draft)
        for button in made.findChildren(QAbstractButton):
            button.setProperty("tall", True)
        _leave_enter(made)
        return made

    def _refresh(self) -> None:
        self._previous.setEnabled(self._at > 0 or self._here > 0)
        for index, line in enumerate(self._lines):
            s, edits = line.sentence, self._draft.edits
            line.show_state(
                self._draft.text_of(s),
                here=index == self._here,
                right=s.id in self._right,
                withheld=self._draft.is_withheld(s),
                objection=edits.objections.get(s.id, ""),
                elsewhere=self._draft.told_elsewhere(s) if self._draft.is_withheld(s) else "",
            )
        if not self._ended:
            withheld = self._draft.is_withheld(self._sentence())
            self._withhold.setText(_("Transmettre") if withheld else _("Ne pas transmettre"))
            self._area.ensureWidgetVisible(self._lines[self._here], 0, 40)

    def _go_to(self, index: int) -> None:
        self._hush()
        self._keep_typed()
        self._here = index
        self._refresh()

    def _is_right(self) -> None:
        if self._ended:
            self._draft.mark_read()
            self._close()
            return
        self._keep_typed()
        sentence = self._sentence()
        objected = sentence.id in self._draft.edits.objections
        if not objected and not self._draft.is_withheld(sentence):
            self._right.add(sentence.id)
        if self._here + 1 < len(self._lines):
            self._go_to(self._here + 1)
        else:
            self._at, self._here = self._at + 1, 0
            self._show_section()

    def _back(self) -> None:
        self._keep_typed()
        if self._here > 0 and not self._ended:
            self._go_to(self._here - 1)
        else:
            self._at, self._here = self._at - 1, 0
            self._show_section()

    def _toggle(self) -> None:
        sentence = self._sentence()
        self._right.discard(sentence.id)
        self._draft.withhold(sentence, not self._draft.is_withheld(sentence))
        self._refresh()

    def _ask(self, about: str) -> None:
        """Open the field: what should stand instead, or what the person says against it."""
        sentence = self._sentence()
        self._about = about
        if about == "correct":
            self._asked.setText(_("Ce qu’il faut écrire à la place"))
            self._typed.show_text(self._draft.text_of(sentence))
        else:
            self._asked.setText(_("Ce que vous en dites, avec vos mots"))
            self._typed.show_text(self._draft.edits.objections.get(sentence.id, ""))
        self._shown = self._typed.text()
        self._answer.show()
        self._typed.setFocus()

    def _keep_typed(self) -> None:
        """Keep what was typed, whichever way one goes on."""
        if not self._answer.isHidden() and self._typed.text() != self._shown:
            self._noted()
        self._put_answer_away()

    def _put_answer_away(self) -> None:
        keep_focus_near(self._answer)
        self._answer.hide()

    def _noted(self) -> None:
        sentence, text = self._sentence(), self._typed.text()
        if self._about == "correct":
            self._draft.write(sentence, text)
            self._draft.tidy(sentence)
        else:
            self._draft.object_to(sentence, text)
        self._put_answer_away()
        self._refresh()

    def _spoken(self) -> str:
        """The sentence in hand."""
        sentence = self._sentence()
        return f"{sentence.lead} {self._draft.text_of(sentence)}".strip()

    def _hush(self) -> None:
        self._draft.session.voice.stop()

    def _undo(self) -> None:
        """Undo what was done here; what the counsellor wrote before stays."""
        if self._draft.undo_stack.index() > self._first_gesture:
            self._draft.undo_stack.undo()
            self._refresh()

    def _close(self) -> None:
        self._hush()
        self._keep_typed()
        self._draft.flush()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self._is_right()
        elif event.key() == Qt.Key.Key_Left and self._previous.isEnabled():
            self._back()
        else:
            super().keyPressEvent(event)


def _leave_enter(around: QWidget) -> None:
    """A click leaves the keyboard where it is: Enter still says that the sentence is right."""
    for button in around.findChildren(QAbstractButton):
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
