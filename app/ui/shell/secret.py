"""Typing a passphrase: hidden, shown at will, and its strength said while it is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from app.text import _
from app.ui import theme
from app.ui.widgets import Field, column, line_field

Strength = Callable[[str], tuple[int, str]]


class StrengthBar(QWidget):
    """Five bars and a word beside them say how a passphrase stands."""

    def __init__(self) -> None:
        super().__init__()
        self._score = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, 8)

    def show_score(self, score: int) -> None:
        """Draw ``score`` bars of five."""
        self._score = score
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width = self.width() / 5
        for index in range(5):
            painter.setBrush(theme.colour("accent" if index < self._score else "hairline"))
            painter.drawRoundedRect(QRectF(index * width, 1, width - 4, 5), 2.5, 2.5)


class NewSecret(QWidget):
    """A new passphrase, with its strength said in bars and words as it is typed."""

    def __init__(self, title: str, name: str, strength: Strength) -> None:
        super().__init__()
        self._strength = strength
        body = column(self, gap=8)
        self.field = secret_field(name)
        self.field.textEdited.connect(self._show)
        self._said = Field(title, self.field, " ")
        body.addWidget(self._said)
        self._bar = StrengthBar()
        body.addWidget(self._bar)
        self._show("")

    def _show(self, text: str) -> None:
        words = _("14 signes ou plus : quelques mots qui ne vont pas ensemble.")
        score, told = self._strength(text) if text else (0, words)
        self._bar.show_score(score)
        self._said.say(told)


def secret_field(name: str) -> QLineEdit:
    """A field that hides what is typed, with an eye to show it."""
    made = line_field(name, says=_("Phrase de passe"))
    made.setEchoMode(QLineEdit.EchoMode.Password)
    eye = made.addAction(theme.icon("eye", "ink_2"), QLineEdit.ActionPosition.TrailingPosition)
    eye.setToolTip(_("Montrer ou cacher"))
    hidden, shown = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal
    eye.triggered.connect(lambda: made.setEchoMode(shown if made.echoMode() == hidden else hidden))
    return made
