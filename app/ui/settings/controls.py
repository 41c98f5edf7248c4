"""The controls of a setting: a number to step, a text, a path, and a value that is fixed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from app.text import _
from app.ui.widgets import (
    Button,
    FlowLayout,
    IconButton,
    IconLabel,
    Panel,
    column,
    fit_text,
    label,
    line_field,
)
from app.ui.widgets import row as line_of


class Stepper(Panel):
    """A number between two bounds, by its two buttons; ``changed`` is sent with the new one."""

    changed = Signal(int)

    def __init__(self, name: str, says: str, bounds: range, unit: str) -> None:
        super().__init__("stepper", margins=(0, 0, 0, 0))
        self.setObjectName(name)
        self._bounds, self._unit, self._says = bounds, unit, says
        self._value = bounds.start
        line = line_of(gap=0)
        self._less = IconButton("minus", _("Moins : {what}").format(what=says), f"{name}.less")
        self._more = IconButton("plus", _("Plus : {what}").format(what=says), f"{name}.more")
        self._shown = label("", "bold", name=f"{name}.value")
        self._shown.setMinimumWidth(84)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._less.clicked.connect(lambda: self._move(-bounds.step))
        self._more.clicked.connect(lambda: self._move(bounds.step))
        for part in (self._less, self._shown, self._more):
            line.addWidget(part)
        self.body.addLayout(line)

    def show_value(self, value: int) -> None:
        """Show ``value``; a button that leads nowhere is shut."""
        self._value = value
        self._shown.setText(f"{value} {self._unit}")
        self._less.setEnabled(value - self._bounds.step >= self._bounds.start)
        self._more.setEnabled(value + self._bounds.step in self._bounds)

    def _move(self, by: int) -> None:
        wanted = self._value + by
        if self._bounds.start <= wanted < self._bounds.stop:
            self.changed.emit(wanted)


class _Judged(QWidget):
    """A control that says below itself why what was given is not taken."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.body = column(self, gap=4)
        self._trouble = label("", "warning", wrap=True, name=f"{name}.trouble")
        self._trouble.hide()

    def say_trouble(self, text: str) -> None:
        """Say why it was not taken; empty once it is."""
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))


class TextLine(_Judged):
    """A text kept when it is left or Enter is pressed; ``changed`` is sent with it.

    ``wide`` is for a sentence: it stands below its words, as wide as the page.
    """

    changed = Signal(str)

    def __init__(
        self, name: str, says: str, hint: str = "", secret: bool = False, wide: bool = False
    ) -> None:
        super().__init__(name)
        self.setProperty("wide", wide)
        self._typed = line_field(name, hint, says)
        if secret:
            self._typed.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self._typed.editingFinished.connect(self._send)
        self.body.addWidget(self._typed)
        self.body.addWidget(self._trouble)
        self.setMinimumWidth(240)

    def _send(self) -> None:
        self.changed.emit(self._typed.text().strip())

    def show_value(self, text: str) -> None:
        """Show ``text``."""
        fit_text(self._typed, text)
        self.say_trouble("")


class PathLine(_Judged):
    """A folder or a file, or none; ``changed`` is sent with its path, ``""`` for none.

    ``ask`` opens the system's own dialog with this control for parent, and returns a path or "".
    """

    changed = Signal(str)

    def __init__(
        self, name: str, says: str, none: str, ask: Callable[[QWidget], str] | None = None
    ) -> None:
        super().__init__(name)
        self._none, self._ask = none, ask or ask_folder
        line = FlowLayout(gap=4)
        self._shown = label("", "bold", wrap=True, name=f"{name}.value")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.fill(self._shown)
        pick = Button(_("Choisir…"), "outlined", "box", f"{name}.pick")
        pick.setAccessibleName(f"{says} : {_('Choisir…')}")
        pick.clicked.connect(self._pick)
        self._clear = IconButton("close", _("Ne plus choisir : {what}").format(what=says))
        self._clear.setObjectName(f"{name}.clear")
        self._clear.clicked.connect(lambda: self.changed.emit(""))
        line.addWidget(pick)
        line.addWidget(self._clear)
        self.body.addLayout(line)
        self.body.addWidget(self._trouble)
        self.setMinimumWidth(280)

    def show_value(self, path: str, told: str = "") -> None:
        """Show the name of the folder or file, or what ``told`` says of it."""
        self._shown.setText(told or (Path(path).name if path else self._none))
        self._shown.setToolTip(path)
        self._clear.setVisible(bool(path))
        self.say_trouble("")

    def _pick(self) -> None:
        found = self._ask(self)
        if found:
            self.changed.emit(found)


def ask_folder(parent: QWidget) -> str:
    """A folder, by the system's dialog."""
    return QFileDialog.getExistingDirectory(parent, _("Choisir un dossier"))


def ask_pem(parent: QWidget) -> str:
    """A file of certificates, by the system's dialog."""
    told = _("Certificats") + " (*.pem *.crt *.cer)"
    return QFileDialog.getOpenFileName(parent, _("Choisir un fichier PEM"), "", told)[0]


class FixedValue(QWidget):
    """A value that the organisation decided: the padlock says that it cannot be changed here."""

    def __init__(self, name: str, value: str) -> None:
        super().__init__()
        line = line_of(self, gap=8)
        line.addStretch(1)
        line.addWidget(IconLabel("lock", "ink_2", 18))
        line.addWidget(label(value, "bold", name=name))
        self.setAccessibleName(_("{value}, fixé par la confiance").format(value=value))
