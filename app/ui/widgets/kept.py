"""A drawing that is kept for as long as it would come out the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from app.ui import theme


class Kept:
    """What one widget draws, or a part of it: clips and cut words cost more than a picture."""

    def __init__(self) -> None:
        self._drawn_for: object = None
        self._drawn = QPixmap()

    def of(
        self, widget: QWidget, draw: Callable[[QPainter], None], state: object = None
    ) -> QPixmap:
        """What ``draw`` paints over the whole of ``widget``, whose ``state`` it shows."""
        sharp = widget.devicePixelRatioF()
        wanted = (widget.size(), sharp, theme.look(), state)
        if wanted != self._drawn_for:
            self._drawn_for = wanted
            self._drawn = QPixmap(widget.size() * sharp)
            self._drawn.setDevicePixelRatio(sharp)
            self._drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(painter)
            painter.end()
        return self._drawn
