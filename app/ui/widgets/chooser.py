"""A closed list of the pack in one line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from app.domain.method import Vocabulary


class Chooser(QComboBox):
    """Entries of a vocabulary below an invitation; ``chosen`` is sent with the entry's id."""

    chosen = Signal(str)

    def __init__(self, vocabulary: Vocabulary, invitation: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(invitation)
        self.addItem(invitation, "")
        for entry in vocabulary.entries:
            told = f"{entry.group} : {entry.label}" if entry.group else entry.label
            self.addItem(told, entry.id)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.activated.connect(lambda _index: self.chosen.emit(self.currentData()))

    def show_chosen(self, entry_id: str) -> None:
        """Show ``entry_id`` without sending the signal."""
        index = self.findData(entry_id)
        self.setCurrentIndex(max(index, 0))

    def wheelEvent(self, event) -> None:
        """A wheel over a closed list scrolls the page, it never changes an answer."""
        event.ignore()
