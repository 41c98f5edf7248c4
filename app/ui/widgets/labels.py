"""Texts: one function for every role of the type scale."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui import theme

Label = TypeVar("Label", bound=QLabel)


def label(text: str, kind: str = "body", wrap: bool = False, name: str = "") -> QLabel:
    """A text in the role ``kind`` of the style sheet; plain text, never rich text."""
    return dressed(QLabel(text), kind, wrap, name)


def dressed(made: Label, kind: str, wrap: bool, name: str) -> Label:
    """``made`` as every text of the program is."""
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("kind", kind)
    made.setObjectName(name)
    if wrap:
        made.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


class IconLabel(QLabel):
    """An icon of the set, drawn in the colour of a token; silent for screen readers."""

    def __init__(
        self, icon: str, tint: str = "ink_2", size: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.size_px = size
        self.show_icon(icon, tint)

    def show_icon(self, icon: str, tint: str) -> None:
        """Draw ``icon`` in the colour of token ``tint``."""
        self._icon, self._tint = icon, tint
        self._drawn = theme.look()
        size = theme.scaled(self.size_px)
        self.setFixedSize(size, size)
        self.setPixmap(theme.pixmap(icon, tint, size))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._drawn != theme.look():
            self.show_icon(self._icon, self._tint)
