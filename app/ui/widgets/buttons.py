"""Buttons: filled (one a screen), outlined, plain, link, private."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from app.ui import theme

TINTS = {
    "filled": "on_accent",
    "outlined": "ink",
    "plain": "ink_2",
    "link": "accent",
    "private": "plum",
    "nav": "ink_2",
}


class Button(QPushButton):
    """A button whose label is a verb and its object; ``icon`` stands before it, or after it."""

    def __init__(
        self, text: str, kind: str = "outlined", icon: str = "", name: str = "", after: bool = False
    ) -> None:
        super().__init__(text)
        self.setProperty("kind", kind)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if icon:
            self.setIcon(theme.icon(icon, TINTS.get(kind, "ink")))
            self.setIconSize(QSize(20, 20))
        if after:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        if kind != "nav":
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class IconButton(QPushButton):
    """A square button that shows an icon; ``name`` is what it does, said by its tooltip."""

    def __init__(self, icon: str, says: str, name: str = "", tint: str = "ink_2") -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setToolTip(says)
        self.setIcon(theme.icon(icon, tint))
        self.setIconSize(QSize(20, 20))
        self.setFixedSize(44, 44)
        self.setStyleSheet("padding: 0;")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say_more(self, what: str) -> None:
        """Add ``what`` to the tooltip: the gesture that would be undone, say."""
        says = self.accessibleName()
        self.setToolTip(f"{says} : {what}" if what else says)
