"""One sentence of the draft: shown, chosen, edited in place, flagged or withheld."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QFocusEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from app.domain.guard import Flag
from app.domain.synthesis import Sentence
from app.text import _
from app.ui import theme
from app.ui.widgets import Button, GrowingText, Panel, label, row
from app.workspace.spelling import Doubt


class SentenceBox(Panel):
    """``chosen`` when the caret enters; ``edited`` with the new text; ``put_back`` asks for a
    sentence that was emptied, and whose place holds nothing else, to stand again."""

    chosen = Signal(str)
    edited = Signal(str)
    left = Signal()
    put_back = Signal(str)

    def __init__(self, sentence: Sentence) -> None:
        super().__init__("sentence", margins=(10, 2, 10, 2))
        self.body.setSpacing(0)
        self.sentence = sentence
        if sentence.lead:
            self.body.addWidget(label(sentence.lead, "bold", wrap=True))
        self.text = _Text(sentence.id)
        self.text.edited.connect(self.edited)
        self.text.left.connect(self.left)
        self.text.left.connect(self._settle)
        self.text.entered.connect(lambda: self.chosen.emit(sentence.id))
        self.body.addWidget(self.text)
        self._gone = self._removed()
        self.body.addWidget(self._gone)
        said = (sentence.note, " · ".join(cell for cell in sentence.cells if cell))
        self._small = [label(small, "caption", wrap=True) for small in said if small]
        for small in self._small:
            self.body.addWidget(small)
        self._objection = label("", "warning", wrap=True)
        self.body.addWidget(self._objection)

    def _removed(self) -> QWidget:
        """What stands in the place of a sentence that was emptied: neither read nor printed."""
        made = QWidget()
        line = row(made, gap=8)
        whole = _("Phrase retirée : ni lue, ni imprimée.")
        told = _("Suite retirée : ni lue, ni imprimée.") if self.sentence.lead else whole
        line.addWidget(label(told, "caption", wrap=True), 1)
        again = Button(_("La remettre"), "link", "undo", f"sentence.{self.sentence.id}.put_back")
        again.clicked.connect(self._ask_back)
        line.addWidget(again)
        return made

    def _ask_back(self) -> None:
        self.put_back.emit(self.sentence.id)

    def _settle(self) -> None:
        """An emptied sentence keeps its line while the caret is in it, and no hole after."""
        empty = not self.text.text().strip()
        writing = self.text.hasFocus()
        gone = empty and bool(self.sentence.text) and not writing
        self.text.setVisible(writing or not (gone or (empty and self.sentence.lead)))
        self._gone.setVisible(gone)
        for small in self._small:
            small.setVisible(bool(self.sentence.lead) or not gone)

    def show_text(
        self,
        text: str,
        flags: tuple[Flag, ...],
        doubts: tuple[Doubt, ...],
        withheld: bool,
        chosen: bool,
    ) -> None:
        """Show ``text``, terms and words to look at underlined; struck when it does not leave."""
        self.text.show_text(text)
        self._settle()
        self.text.underline(flags, doubts, withheld)
        told = "true" if chosen else "false"
        if self.property("chosen") != told:
            self.restyle("chosen", told)

    def show_objection(self, words: str) -> None:
        """Show the person's disagreement below, as they said it."""
        self._objection.setText(f"Désaccord\u202f: «\u202f{words}\u202f»" if words else "")
        self._objection.setVisible(bool(words))


class _Text(GrowingText):
    entered = Signal()

    def __init__(self, sentence_id: str) -> None:
        super().__init__(
            f"sentence.{sentence_id}", says=_("Phrase de la synthèse"), lines=1, kind="sentence"
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def underline(self, flags: tuple[Flag, ...], doubts: tuple[Doubt, ...], withheld: bool) -> None:
        dotted = QTextCharFormat()
        dotted.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        dotted.setUnderlineColor(theme.colour("accent"))
        marks = [self._mark(d.start, d.end, dotted) for d in doubts]
        marks += [self._mark(f.start, f.end, self._wave(theme.colour("terracotta"))) for f in flags]
        if withheld:
            struck = QTextCharFormat()
            struck.setFontStrikeOut(True)
            struck.setForeground(theme.colour("ink_3"))
            marks.append(self._mark(0, len(self.toPlainText()), struck))
        self.setExtraSelections(marks)

    def _wave(self, colour: QColor) -> QTextCharFormat:
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(colour)
        wave.setBackground(theme.colour("terracotta_soft"))
        return wave

    def _mark(self, start: int, end: int, style: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(self.document())
        mark.cursor.setPosition(start)
        mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark.format = style
        return mark
