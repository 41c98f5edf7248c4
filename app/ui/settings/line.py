"""One setting on the screen: its name, one line of explanation, its control at the right."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.domain.naming import plain
from app.text import _
from app.ui import theme
from app.ui.settings.entries import Entry
from app.ui.widgets import column, label, row

CONTROL_WIDTH, ANY_WIDTH = 340, (1 << 24) - 1


class SettingLine(QWidget):
    """Found words are tinted in ochre, in the name and in the explanation."""

    def __init__(self, entry: Entry, control: QWidget, explains: str) -> None:
        super().__init__()
        self.setObjectName(f"settings.line.{entry.id}")
        self._texts = (_(entry.name), explains)
        self._words = plain(" ".join((*self._texts, entry.words)))
        self._line = line = row(self, gap=24, margins=(0, 10, 0, 10))
        told = column(gap=2)
        told.addStretch(1)
        self._labels = (label("", "bold", wrap=True), label("", "caption", wrap=True))
        for each in self._labels:
            each.setTextFormat(Qt.TextFormat.RichText)
            told.addWidget(each)
        told.addStretch(1)
        line.addLayout(told, 1)
        self._control = control
        line.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self.mark(())

    def stack(self, stacked: bool) -> None:
        """Put the control below its words where the text is large or it is a sentence, beside them
        elsewhere."""
        stacked = stacked or bool(self._control.property("wide"))
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if stacked else across)
        self._line.setSpacing(8 if stacked else 24)
        wide = ANY_WIDTH if stacked else theme.scaled(CONTROL_WIDTH)
        self._control.setMaximumWidth(wide)

    def has(self, words: tuple[str, ...]) -> bool:
        """Whether each of ``words`` begins a word of this setting."""
        own = self._words.split()
        return all(any(word.startswith(asked) for word in own) for asked in words)

    def mark(self, words: tuple[str, ...]) -> None:
        """Tint what begins like one of ``words``."""
        for each, text in zip(self._labels, self._texts, strict=True):
            each.setText(_tinted(text, words))
            each.setAccessibleName(text)


def _tinted(text: str, words: tuple[str, ...]) -> str:
    colours = (theme.colour("ochre_soft").name(), theme.colour("ink").name())

    def tint(found: re.Match[str]) -> str:
        word = escape(found[0])
        if not any(plain(found[0]).startswith(asked) for asked in words):
            return word
        return f'<span style="background-color:{colours[0]};color:{colours[1]}">{word}</span>'

    return re.sub(r"\w+|[^\w\s]", tint, text)
