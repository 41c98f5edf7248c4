"""Going to another place of a page: it glides there, so that one sees where it lies."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPropertyAnimation
from PySide6.QtWidgets import QScrollArea

from app.ui import theme


def glide_to(area: QScrollArea, top: int) -> None:
    """Bring ``top`` (pixels of the page) to the top; at once when movement is reduced."""
    bar, duration = area.verticalScrollBar(), theme.motion("calm")
    if not duration or not area.isVisible():
        bar.setValue(top)
        return
    move = QPropertyAnimation(bar, b"value", area)
    move.setDuration(duration)
    move.setEasingCurve(QEasingCurve.Type.OutCubic)
    move.setEndValue(min(max(top, bar.minimum()), bar.maximum()))
    move.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)
