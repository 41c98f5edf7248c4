"""Choosing a folder or files: a field that can be typed in, and a button that opens a dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.text import _
from app.ui.widgets import Button, line_field, row


class PlaceField(QWidget):
    """``chosen`` when another place is typed or picked; ``path`` is None until it exists."""

    chosen = Signal()

    def __init__(self, name: str, hint: str, suffix: str = "") -> None:
        super().__init__()
        self._suffix = suffix
        line = row(self, gap=8)
        self._field = line_field(name, hint)
        self._field.textChanged.connect(lambda _text: self.chosen.emit())
        line.addWidget(self._field, 1)
        pick = Button(_("Choisir…"), "outlined", "usb", f"{name}.pick")
        pick.clicked.connect(self._pick)
        line.addWidget(pick)

    @property
    def path(self) -> Path | None:
        """The folder (or the file, where a suffix was asked), if it exists."""
        typed = self._field.text().strip()
        path = Path(typed)
        if not typed or not path.exists():
            return None
        return path

    @property
    def typed(self) -> bool:
        """Whether anything stands in the field, a place or not."""
        return bool(self._field.text().strip())

    def show_path(self, path: Path) -> None:
        """Show ``path`` as the place chosen."""
        self._field.setText(str(path))

    def _pick(self) -> None:
        if self._suffix:
            kinds = f"Canevas (*{self._suffix})"
            found, _kind = QFileDialog.getOpenFileName(self, _("Choisir un fichier"), "", kinds)
        else:
            found = QFileDialog.getExistingDirectory(self, _("Choisir la clé ou un dossier"))
        if found:
            self._field.setText(found)


def files_in(place: Path | None, suffix: str) -> list[Path]:
    """Files of ``suffix`` in the folder ``place`` by name, or ``place`` itself.

    Links are passed over: a key is not followed out of itself.
    """
    if place is None:
        return []
    if place.is_file():
        return [place]
    found = (path for path in place.glob(f"*{suffix}") if path.is_file())
    return sorted(path for path in found if not path.is_symlink())
