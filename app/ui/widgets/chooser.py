"""Closed lists in one line: of entries of the pack, or of what the screen has to offer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from app.domain.method import Vocabulary


class ClosedList(QComboBox):
    """One of several: its rows are for a finger, and the wheel never changes an answer."""

    def __init__(self, name: str = "", says: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.currentTextChanged.connect(self._say_wider)
        self.setItemDelegate(QStyledItemDelegate(self))  # Qt's own takes no height from the sheet

    def _say_wider(self, _text: str) -> None:
        """What is chosen may need another line: the layout is asked again."""
        self.updateGeometry()

    def wheelEvent(self, event) -> None:
        """A wheel over a closed list scrolls the page."""
        event.ignore()


class Chooser(ClosedList):
    """Entries of a vocabulary below an invitation; ``chosen`` is sent with the entry's id.

    ``deliberate`` is an entry that an arrow key passes over: it is taken by Enter or a click.
    """

    chosen = Signal(str)

    def __init__(
        self, vocabulary: Vocabulary, invitation: str, name: str, deliberate: str = ""
    ) -> None:
        super().__init__(name, invitation)
        self._deliberate, self._passing, self._shown = deliberate, False, ""
        self.addItem(invitation, "")
        for entry in vocabulary.entries:
            told = f"{entry.group} : {entry.label}" if entry.group else entry.label
            self.addItem(told, entry.id)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(lambda _index: self._choose())

    def _choose(self) -> None:
        entry = self.currentData()
        if not (self._passing and entry and entry == self._deliberate):
            self._shown = entry
            self.chosen.emit(entry)

    def keyPressEvent(self, event) -> None:
        waits = self.currentData() != self._shown
        if waits and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
            return
        self._passing = True
        super().keyPressEvent(event)
        self._passing = False

    def focusOutEvent(self, event) -> None:
        """What was passed over and not taken is not left standing."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.show_chosen(self._shown)

    def show_chosen(self, entry_id: str) -> None:
        """Show ``entry_id`` without sending the signal."""
        self._shown = entry_id
        index = self.findData(entry_id)
        self.setCurrentIndex(max(index, 0))
