"""A chapter in the fonts and colours of the theme: what Qt made of its Markdown, dressed again."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from app.ui import theme

HEADINGS = {1: ("title", 0, 10), 2: ("card_title", 20, 6), 3: ("lead", 14, 4)}
"""Role of type, room above and below, by level."""
PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
MARGIN, LINE, TITLE_LINE, APART, CELL, INDENT = 20, 135, 112, 10, 8, 22


def dress(document: QTextDocument) -> None:
    """Give ``document`` the theme in force, at its size of text."""
    document.setDocumentMargin(theme.scaled(MARGIN))
    document.setIndentWidth(theme.scaled(INDENT))
    for block in blocks(document):
        _dress_block(block)
        for start, end, worn in list(_pieces(block)):
            over(block, start, end).mergeCharFormat(worn)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame)


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Every paragraph, heading, line of a list and cell, in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def over(block: QTextBlock, start: int, end: int) -> QTextCursor:
    """A cursor that holds the signs ``start`` to ``end`` of ``block``."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _dress_block(block: QTextBlock) -> None:
    level = block.blockFormat().headingLevel()
    role, above, _below = HEADINGS.get(level, ("body", 0, APART))
    cursor = over(block, 0, block.length() - 1)
    shape = QTextBlockFormat()
    shape.setLineHeight(TITLE_LINE if level else LINE, PROPORTIONAL)
    in_cell = cursor.currentTable() is not None
    shape.setTopMargin(0 if in_cell else theme.scaled(above))
    shape.setBottomMargin(0 if in_cell else theme.scaled(_room_below(block)))
    if _is_typed(block):
        shape.setBackground(theme.colour("sunk"))
        shape.setNonBreakableLines(False)  # a long command is read whole, on several lines
    cursor.mergeBlockFormat(shape)
    if level:
        cursor.setCharFormat(_heading(role))  # in the place of Qt's own sizes


def _room_below(block: QTextBlock) -> float:
    if _is_typed(block) and _is_typed(block.next()):
        return 0
    if block.textList():
        return APART / 2
    return HEADINGS.get(block.blockFormat().headingLevel(), ("body", 0, APART))[2]


def _is_typed(block: QTextBlock) -> bool:
    """A line of a block of code."""
    return block.isValid() and block.blockFormat().nonBreakableLines()


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
