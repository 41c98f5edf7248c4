"""Taking the timeline out, on request: the A4 page, or a picture. Never by itself."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from app.domain.errors import UserError
from app.text import _, sentence
from app.ui.timeline.edits import Edits
from app.ui.widgets import IconButton

PNG_WIDTH = 3508  # A4 landscape at 300 dots an inch
Ask = Callable[[str], Path | None]


class Export(QObject):
    """``said`` carries the outcome in words. ``ask`` gives the place, None when given up."""

    said = Signal(str)

    def __init__(self, parent: QWidget, edits: Edits) -> None:
        super().__init__(parent)
        self._parent, self._edits = parent, edits
        self.ask: Ask = self._ask_place
        self.button = IconButton("export", _("Sortir la frise"), "timeline.export")
        self._menu = QMenu(self.button)
        self._menu.addAction(_("Page A4 pour la personne (PDF)"), lambda: self.write("pdf"))
        self._menu.addAction(_("Dessin (SVG)"), lambda: self.write("svg"))
        self._menu.addAction(_("Image (PNG)"), lambda: self.write("png"))
        self._menu.addSeparator()
        self._curve = self._menu.addAction(_("Avec la courbe"))
        self._curve.setCheckable(True)
        self.button.clicked.connect(self._open)

    def _open(self) -> None:
        self._menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def write(self, kind: str) -> None:
        """Write the timeline as ``kind`` where the counsellor says."""
        path = self.ask(f"frise.{kind}")
        if path is None:
            return
        try:
            path.write_bytes(self._made(kind))
        except OSError:
            self.said.emit(sentence(UserError("timeline.not_written")))
            return
        self._edits.session.journal("timeline.exported")
        self.said.emit(_("Écrit : {name}.").format(name=path.name))

    def _made(self, kind: str) -> bytes:
        report = import_module("app.report.timeline_page")
        edits = self._edits
        told = (edits.answer, edits.step.lanes, edits.projects, edits.today)
        curve = self._curve.isChecked()
        if kind == "pdf":
            return report.timeline_pdf(*told, curve)
        drawn: bytes = report.timeline_svg(*told, curve)
        return drawn if kind == "svg" else _png(drawn)

    def _ask_place(self, name: str) -> Path | None:
        found, _filter = QFileDialog.getSaveFileName(self._parent, _("Sortir la frise"), name)
        return Path(found) if found else None


def _png(drawn: bytes) -> bytes:
    """The same drawing as a picture on white."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(drawn))
    size = renderer.defaultSize()
    image = QImage(PNG_WIDTH, PNG_WIDTH * size.height() // size.width(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return buffer.data().data()
