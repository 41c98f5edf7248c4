"""One chapter on the screen: Qt reads its Markdown, the theme dresses it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from app.text import _
from app.ui import theme
from app.ui.help.dress import blocks, dress, over
from app.ui.widgets.finger import Finger

ABOVE = 10


class GuidePage(QTextBrowser):
    """Shows a chapter; ``anchorClicked`` is sent with the link that was followed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("help.page")
        self.setAccessibleName(_("Texte de l’aide"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._heads: list[QTextBlock] = []
        self._section = 0
        Finger(self)

    def show_markdown(self, text: str) -> None:
        """Show ``text`` from its beginning."""
        self.setMarkdown(text)
        document = self.document()
        self._heads = [b for b in blocks(document) if b.blockFormat().headingLevel()]
        dress(document)

    def go_to(self, section: int) -> None:
        """Bring the heading of ``section`` to the top, again when the page is given its room."""
        self._section = section
        self.setTextCursor(QTextCursor(self._heads[section]))  # whence one reads on by keys
        layout = self.document().documentLayout()
        layout.blockBoundingRect(self.document().lastBlock())  # a page is laid out bit by bit
        top = layout.blockBoundingRect(self._heads[section]).top() if section else 0
        self.verticalScrollBar().setValue(round(top) - theme.scaled(ABOVE) if section else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._heads:
            self.go_to(self._section)

    def mark(self, stems: tuple[str, ...]) -> None:
        """Tint the words that begin with ``stems``."""
        tint = QTextCharFormat()
        tint.setBackground(theme.colour("ochre_soft"))
        tint.setForeground(theme.colour("ink"))
        found = []
        for block in blocks(self.document()):
            for start, end in words_that_begin(block.text(), stems):
                selection = QTextEdit.ExtraSelection()
                selection.format = tint
                selection.cursor = over(block, start, end)
                found.append(selection)
        self.setExtraSelections(found)

    def doSetSource(self, _name: QUrl, _kind: QTextDocument.ResourceType) -> None:
        """Nothing is fetched: a link is told to whoever listens."""


def words_that_begin(text: str, stems: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where the words of ``text`` stand that begin with ``stems``, accents left aside."""
    for word in re.finditer(r"\w+", text):
        bare = unicodedata.normalize("NFKD", word[0].casefold().replace("œ", "oe"))
        letters = "".join(sign for sign in bare if not unicodedata.combining(sign))
        if any(letters.startswith(stem) for stem in stems):
            yield word.span()
