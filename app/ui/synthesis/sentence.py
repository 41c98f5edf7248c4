"""One sentence of the draft: shown, chosen, edited in place, flagged or withheld."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QFocusEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.domain.guard import Flag
from app.domain.synthesis import Sentence
from app.text import _
from app.ui import theme
from app.ui.widgets import GrowingText, Panel, label
from app.workspace.spelling import Doubt


class SentenceBox(Panel):
    """``chosen`` when the caret enters; ``edited`` with the new text."""

    chosen = Signal(str)
    edited = Signal(str)
    left = Signal()

    def __init__(self, sentence: Sentence) -> None:
        super().__init__("sentence", margins=(10, 2, 10, 2))
        self.body.setSpacing(0)
        self.sentence = sentence
        if sentence.lead:
            self.body.addWidget(label(sentence.lead, "bold", wrap=True))
        self.text = _Text(sentence.id)
        self.text.edited.connect(self.edited)
        self.text.left.connect(self.left)
        self.text.entered.connect(lambda: self.chosen.emit(sentence.id))
        self.body.addWidget(self.text)
        for small in (sentence.note, " · ".join(cell for cell in sentence.cells if cell)):
            if small:
                self.body.addWidget(label(small, "caption", wrap=True))
        self._objection = label("", "warning", wrap=True)
        self.body.addWidget(self._objection)

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
        self.text.setVisible(bool(text) or not self.sentence.lead)
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
