"""One chapter on the screen: Qt reads its Markdown, the theme dresses it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QFont,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from app.text import _
from app.ui import theme
from app.ui.widgets.finger import Finger

HEADINGS = {1: ("title", 0, 10), 2: ("card_title", 20, 6), 3: ("lead", 14, 4)}
"""Role of type, room above and below, by level."""
LINE, TITLE_LINE, APART, CELL, INDENT = 135, 112, 10, 8, 22


class GuidePage(QTextBrowser):
    """Shows a chapter; ``anchorClicked`` is sent with the link that was followed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("help.page")
        self.setAccessibleName(_("Texte de l’aide"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self._heads: list[QTextBlock] = []
        self._section = 0
        Finger(self)

    def show_markdown(self, text: str) -> None:
        """Show ``text`` from its beginning."""
        self.setMarkdown(text)
        document = self.document()
        document.setDocumentMargin(theme.scaled(20))
        document.setIndentWidth(theme.scaled(INDENT))
        self._heads = [b for b in _blocks(document) if b.blockFormat().headingLevel()]
        _dress(document)

    def go_to(self, section: int) -> None:
        """Bring the heading of ``section`` to the top, again when the page is given its room."""
        self._section = section
        self.setTextCursor(QTextCursor(self._heads[section]))  # whence one reads on by keys
        layout = self.document().documentLayout()
        layout.blockBoundingRect(self.document().lastBlock())  # a page is laid out bit by bit
        top = layout.blockBoundingRect(self._heads[section]).top() if section else 0
        self.verticalScrollBar().setValue(round(top) - theme.scaled(10) if section else 0)

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
        for block in _blocks(self.document()):
            for start, end in words_that_begin(block.text(), stems):
                selection = QTextEdit.ExtraSelection()
                selection.format = tint
                selection.cursor = _over(block, start, end)
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


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _over(block: QTextBlock, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _dress(document: QTextDocument) -> None:
    for block in _blocks(document):
        _dress_block(block)
        for start, end, worn in list(_pieces(block)):
            _over(block, start, end).mergeCharFormat(worn)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame)


def _dress_block(block: QTextBlock) -> None:
    level = block.blockFormat().headingLevel()
    role, above, below = HEADINGS.get(level, ("body", 0, APART))
    cursor = _over(block, 0, block.length() - 1)
    shape = QTextBlockFormat()
    shape.setLineHeight(
        TITLE_LINE if level else LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    )
    in_cell = cursor.currentTable() is not None
    shape.setTopMargin(0 if in_cell else theme.scaled(above))
    shape.setBottomMargin(0 if in_cell else theme.scaled(APART / 2 if block.textList() else below))
    cursor.mergeBlockFormat(shape)
    if level:
        cursor.setCharFormat(_heading(role))  # in the place of Qt's own sizes


def _heading(role: str) -> QTextCharFormat:
    worn, font = QTextCharFormat(), theme.font(role)
    font.setWeight(QFont.Weight.Bold)
    worn.setFont(font)
    worn.setForeground(theme.colour("ink"))
    return worn


def _pieces(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Links in the colour of links, words of the machine in a shade, each with its place."""
    piece = block.begin()
    while not piece.atEnd():
        fragment = piece.fragment()
        start = fragment.position() - block.position()
        worn, found = QTextCharFormat(), fragment.charFormat()
        if found.isAnchor():
            worn.setForeground(theme.colour("accent"))
            worn.setFontUnderline(True)
        elif found.fontFixedPitch():
            worn.setBackground(theme.colour("sunk"))
        if worn.propertyCount():
            yield start, start + fragment.length(), worn
        piece += 1


def _dress_table(table: QTextTable) -> None:
    shape = table.format()
    shape.setBorder(1)
    shape.setBorderCollapse(True)
    shape.setBorderBrush(theme.colour("hairline"))
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setCellPadding(theme.scaled(CELL))
    shape.setCellSpacing(0)
    shape.setBottomMargin(theme.scaled(APART))
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)
