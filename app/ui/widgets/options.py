"""Choosing among a few: options with a tick, segments for views of one thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.panels import Panel, row
from app.ui.widgets.ring import RingedButton, bold_width

Choice = tuple[str, str]
TICK = 18


class _Option(RingedButton):
    def __init__(self, label: str, kind: str, name: str) -> None:
        super().__init__(label)
        self.setProperty("kind", kind)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setAccessibleName(label)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        self.ensurePolished()  # the style sheet gives the font that is measured
        plain = self.fontMetrics().horizontalAdvance(self.text())
        # Segments keep their places whichever is chosen; options tell their layout when they are.
        bold = self.isChecked() or self.property("kind") == "segment"
        width = bold_width(self) if bold else plain
        tick = theme.scaled(TICK) + 8 if not self.icon().isNull() else 0
        return QSize(width + tick + 40, super().sizeHint().height())

    def show_chosen(self, chosen: bool) -> None:
        """Draw the option chosen, with its tick, or not."""
        size = theme.scaled(TICK)
        self.setIconSize(QSize(size, size))
        self.setIcon(theme.icon("check", "accent_strong", size) if chosen else QIcon())
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and not self.icon().isNull():
            self.show_chosen(True)


class OptionGroup(QWidget):
    """Options side by side; one may be chosen, or ``several``.

    Choosing the chosen one again clears it. ``chosen`` is sent with the tuple of ids after a
    gesture, never after ``show_chosen``. Object names are ``PREFIX.ID``.
    """

    chosen = Signal(tuple)

    def __init__(
        self,
        choices: Iterable[Choice],
        several: bool = False,
        name: str = "",
        says: str = "",
        clearable: bool = True,
        gap: int = 8,
    ) -> None:
        super().__init__()
        self._several, self._clearable = several, clearable
        self.setObjectName(name)
        self.setAccessibleName(says)
        flow = FlowLayout(self, gap)
        self._options: dict[str, _Option] = {}
        for key, text in choices:
            option = _Option(text, "option", f"{name}.{key}")
            option.clicked.connect(lambda _=False, k=key: self._clicked(k))
            flow.addWidget(option)
            self._options[key] = option

    def ids(self) -> tuple[str, ...]:
        """Ids of the chosen options, in the order shown."""
        return tuple(key for key, option in self._options.items() if option.isChecked())

    def show_chosen(self, ids: Sequence[str]) -> None:
        """Show ``ids`` as chosen without sending the signal."""
        for key, option in self._options.items():
            _show(option, key in ids)

    def _clicked(self, key: str) -> None:
        before = {k for k in self._options if _is_shown(self._options[k])}
        if self._several or self._clearable:
            after = before ^ {key} if self._several else ({key} - before)
        else:
            after = {key}
        self.show_chosen(tuple(after))
        self.chosen.emit(self.ids())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        options = list(self._options.values())
        here = next((i for i, o in enumerate(options) if o.hasFocus()), None)
        if event.key() in move and here is not None:
            options[(here + move[event.key()]) % len(options)].setFocus(
                Qt.FocusReason.TabFocusReason
            )
            return
        super().keyPressEvent(event)


def _is_shown(option: _Option) -> bool:
    return bool(option.property("shown"))


def _show(option: _Option, chosen: bool) -> None:
    option.setProperty("shown", chosen)
    option.setChecked(chosen)
    option.show_chosen(chosen)


class Segment(Panel):
    """Two to four views of one thing; exactly one is shown. ``chosen`` is sent with its id."""

    chosen = Signal(str)

    def __init__(self, choices: Iterable[Choice], name: str = "", says: str = "") -> None:
        super().__init__("segments", margins=(4, 4, 4, 4))
        self.setObjectName(name)
        self.setAccessibleName(says)
        line = row(gap=2)
        self.body.addLayout(line)
        self._options: dict[str, _Option] = {}
        for key, text in choices:
            option = _Option(text, "segment", f"{name}.{key}")
            option.clicked.connect(lambda _=False, k=key: self._clicked(k))
            line.addWidget(option)
            self._options[key] = option

    def show_chosen(self, chosen: str) -> None:
        """Show ``chosen`` as the view in force."""
        for key, option in self._options.items():
            option.setChecked(key == chosen)

    def _clicked(self, key: str) -> None:
        self.show_chosen(key)
        self.chosen.emit(key)
