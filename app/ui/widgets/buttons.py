"""Buttons: filled (one a screen), outlined, plain, link, private."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from app.text import _
from app.ui import theme
from app.ui.widgets.ring import RingedButton

TINTS = {
    "filled": "on_accent",
    "outlined": "ink",
    "plain": "ink_2",
    "link": "accent",
    "tint": "accent",
    "private": "plum",
    "nav": "ink_2",
}
ICON, LARGEST_ICON = 20, 32


class _WithIcon(RingedButton):
    """Its icon is drawn again in the colours and at the size of the theme in force."""

    _icon = _tint = ""
    _drawn: tuple[str, int] | None = None

    def draw_icon(self, icon: str, tint: str) -> None:
        """Show ``icon`` in a token's colour, now and after a change of theme."""
        self._icon, self._tint = icon, tint
        self._drawn = theme.look()
        if icon:
            size = min(theme.scaled(ICON), LARGEST_ICON)
            self.setIcon(theme.icon(icon, tint, size))
            self.setIconSize(QSize(size, size))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._drawn != theme.look():
            self.draw_icon(self._icon, self._tint)


class Button(_WithIcon):
    """A button whose label is a verb and its object; ``icon`` stands before it, or after it."""

    def __init__(
        self, text: str, kind: str = "outlined", icon: str = "", name: str = "", after: bool = False
    ) -> None:
        super().__init__(text)
        self.setProperty("kind", kind)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.draw_icon(icon, TINTS.get(kind, "ink"))
        if after:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        if kind != "nav":
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class IconButton(_WithIcon):
    """A square button that shows an icon; ``name`` is what it does, said by its tooltip."""

    def __init__(self, icon: str, says: str, name: str = "", tint: str = "ink_2") -> None:
        super().__init__()
        self.setProperty("kind", "icon")
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setToolTip(says)
        self.draw_icon(icon, tint)
        self.setFixedSize(44, 44)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say_more(self, what: str) -> None:
        """Add ``what`` to the tooltip: the gesture that would be undone, say."""
        says = self.accessibleName()
        self.setToolTip(f"{says} : {what}" if what else says)


class HelpButton(IconButton):
    """The way to the help for who does not know its key; the screens of a space connect it."""

    def __init__(self, name: str) -> None:
        super().__init__("help", _("Aide (F1)"), name)


def remove_button(name: str) -> IconButton:
    """The one way to take something away: its sign never closes, and undo gives it back."""
    return IconButton("none", _("Retirer (Ctrl+Z le rend)"), name)
