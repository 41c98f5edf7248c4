"""Pictures of a deck, decoded at the size they are shown; numbers are drawn by us."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImageReader, QPainter, QPainterPath, QPixmap

from app.ui import theme

RATIO = 2


@lru_cache(maxsize=256)
def picture(path: Path, width: int, height: int) -> QPixmap:
    """The picture at ``path`` filling ``width`` by ``height`` logical pixels."""
    reader = QImageReader(str(path))
    whole = reader.size()
    target = whole.scaled(
        QSize(width, height) * RATIO, Qt.AspectRatioMode.KeepAspectRatioByExpanding
    )
    reader.setScaledSize(target)
    made = QPixmap.fromImage(reader.read())
    made.setDevicePixelRatio(RATIO)
    return made


def paint_card(painter: QPainter, box: QRectF, path: Path, number: int, radius: float = 8) -> None:
    """Draw a card in ``box``: the picture with round corners, its number at the lower left."""
    painter.save()
    shape = QPainterPath()
    shape.addRoundedRect(box, radius, radius)
    painter.setClipPath(shape)
    painter.drawPixmap(
        box.topLeft(), picture(path, max(1, round(box.width())), max(1, round(box.height())))
    )
    painter.restore()
    label = QRectF(box.left() + 5, box.bottom() - 23, 26, 18)
    painter.setPen(Qt.PenStyle.NoPen)
    tint = theme.colour("ink")
    tint.setAlpha(190)
    painter.setBrush(tint if theme.current().name == "light" else theme.colour("paper"))
    painter.drawRoundedRect(label, 5, 5)
    painter.setPen(theme.colour("surface" if theme.current().name == "light" else "ink"))
    small = theme.font("caption")
    small.setBold(True)
    painter.setFont(small)
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(number))
