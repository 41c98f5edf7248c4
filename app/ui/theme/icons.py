"""Icons: one stroke, one grid, tinted with the text colour of the place they stand in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

from app.resources import resources
from app.ui.theme.tokens import colour

RATIO = 2


@cache
def _rendered(name: str, tint: str, size: int) -> QPixmap:
    # The SVG library and Qt's namespace of constants take as long to load as the first frame may:
    # they wait for the first icon, as in ``icon`` below.
    from PySide6.QtCore import QByteArray, QSize, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    source = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", tint).encode()))
    image = QImage(QSize(size * RATIO, size * RATIO), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.setDevicePixelRatio(RATIO)
    return QPixmap.fromImage(image)


def pixmap(name: str, tint: str | QColor = "ink", size: int = 20) -> QPixmap:
    """The icon ``name`` drawn at ``size`` logical pixels in a token's colour."""
    value = tint if isinstance(tint, QColor) else colour(tint)
    return _rendered(name, value.name(), size)


def icon(name: str, tint: str = "ink", size: int = 20, chosen: str | None = None) -> QIcon:
    """A QIcon of ``name``; ``chosen`` is the tint of its checked state, ink_3 when disabled."""
    tints = (colour(role).name() for role in (tint, "ink_3", chosen or tint))
    return _states(name, *tints, size)


@cache
def _states(name: str, plain: str, disabled: str, chosen: str, size: int) -> QIcon:
    from PySide6.QtGui import QIcon

    made = QIcon(_rendered(name, plain, size))
    made.addPixmap(_rendered(name, disabled, size), QIcon.Mode.Disabled)
    if chosen != plain:
        made.addPixmap(_rendered(name, chosen, size), QIcon.Mode.Normal, QIcon.State.On)
    return made
