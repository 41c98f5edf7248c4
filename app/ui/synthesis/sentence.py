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


class SentenceBox(Panel):
    """``chosen`` when the caret enters; ``edited`` with the new text."""

    chosen = Signal(str)
    edited = Signal(str, str)
    left = Signal()

    def __init__(self, sentence: Sentence) -> None:
        super().__init__("sentence", margins=(10, 2, 10, 2))
        self.body.setSpacing(0)
        self.sentence = sentence
        if sentence.lead:
            self.body.addWidget(label(sentence.lead, "bold", wrap=True))
        self.text = _Text(sentence.id)
        self.text.edited.connect(lambda text: self.edited.emit(sentence.id, text))
        self.text.left.connect(self.left)
        self.text.entered.connect(lambda: self.chosen.emit(sentence.id))
        self.body.addWidget(self.text)
        for small in (sentence.note, " · ".join(cell for cell in sentence.cells if cell)):
            if small:
                self.body.addWidget(label(small, "caption", wrap=True))

    def show_text(self, text: str, flags: tuple[Flag, ...], withheld: bool, chosen: bool) -> None:
        """Show ``text`` with its flagged terms underlined; struck when it is not passed on."""
        self.text.show_text(text)
        self.text.setVisible(bool(text) or not self.sentence.lead)
        self.text.underline(flags, withheld)
        self.restyle("chosen", "true" if chosen else "false")


class _Text(GrowingText):
    entered = Signal()

    def __init__(self, sentence_id: str) -> None:
        super().__init__(
            f"sentence.{sentence_id}", says=_("Phrase de la synthèse"), lines=1, kind="sentence"
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def underline(self, flags: tuple[Flag, ...], withheld: bool) -> None:
        marks = [self._mark(f.start, f.end, self._wave(theme.colour("terracotta"))) for f in flags]
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
