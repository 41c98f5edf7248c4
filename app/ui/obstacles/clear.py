"""« Abordés, aucun frein »: what was talked of and stands in the way of nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.method import Vocabulary
from app.text import _
from app.ui.widgets import Button, FlowLayout, clear, column


class ClearCategories(QWidget):
    """``marked`` is sent with a category, and whether it was talked of."""

    marked = Signal(str, bool)

    def __init__(self, categories: Vocabulary) -> None:
        super().__init__()
        self._categories = categories
        whole = column(self, gap=4)
        self._menu = QMenu(self)
        self._menu.setObjectName("obstacles.clear.menu")
        self._add = Button(_("Abordé, aucun frein"), "link", "check", "obstacles.clear")
        self._add.clicked.connect(
            lambda: self._menu.popup(self._add.mapToGlobal(self._add.rect().bottomLeft()))
        )
        whole.addWidget(self._add)
        chips = QWidget()
        self._chips = FlowLayout(chips)
        whole.addWidget(chips)

    def show_categories(self, chosen: tuple[str, ...], taken: set[str]) -> None:
        """Show ``chosen``; those ``taken`` by an obstacle are not offered."""
        clear(self._chips)
        for key in chosen:
            name = self._categories.label(key)
            chip = Button(name, "tint", "check", f"obstacles.clear.{key}")
            chip.setAccessibleName(_("{what} : abordé, aucun frein. Retirer").format(what=name))
            chip.clicked.connect(lambda _=False, k=key: self.marked.emit(k, False))
            self._chips.addWidget(chip)
        self._menu.clear()
        for entry in self._categories.entries:
            if entry.id not in taken and entry.id not in chosen:
                self._menu.addAction(entry.label, lambda k=entry.id: self.marked.emit(k, True))
