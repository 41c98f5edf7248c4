"""Pictures of a deck, decoded at the size they are shown; numbers are drawn by us."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QImageReader, QPainter, QPixmap

from app.domain.deck import Card
from app.ui import theme

LARGEST_KEPT = QSize(250, 190)
# A thumbnail is drawn up to twice its own width; beyond, the picture itself is decoded.
SHARP = 500
TINY = 80
# Of the height of a card: above, large letters would hide the picture.
LARGEST_NUMBER, LEAST_NUMBER = 0.4, 11


def decoded(path: Path, size: QSize, whole: bool) -> QImage:
    """The picture at ``path`` in ``size`` pixels, empty when it cannot be read.

    ``whole`` keeps all of it inside ``size``; else it fills ``size`` and the middle is kept.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    natural = reader.size()
    if natural.isEmpty():
        return QImage()
    way = Qt.AspectRatioMode.KeepAspectRatio if whole else _FILL
    scaled = natural.scaled(size, way)
    reader.setScaledSize(scaled)
    if not whole:
        clip = QRect(0, 0, size.width(), size.height())
        clip.moveCenter(QRect(0, 0, scaled.width(), scaled.height()).center())
        reader.setScaledClipRect(clip)
    return reader.read()


_FILL = Qt.AspectRatioMode.KeepAspectRatioByExpanding


def face(card: Card, size: QSize, ratio: float, radius: float = 8) -> QPixmap:
    """``card`` as it lies on the table, ``size`` logical pixels: round corners and its number."""
    kept = size.width() <= LARGEST_KEPT.width() and size.height() <= LARGEST_KEPT.height()
    path = card.thumbnail if size.width() * ratio <= SHARP else card.picture
    drawn = _face if kept else _large_face
    look = (theme.current().name, theme.current().text_percent)
    return drawn(path, card.number, size.width(), size.height(), ratio, radius, look)


def _drawn(
    path: Path,
    number: int,
    width: int,
    height: int,
    ratio: float,
    radius: float,
    _look: tuple[str, int],
) -> QPixmap:
    size = QSize(max(1, round(width * ratio)), max(1, round(height * ratio)))
    made = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(0, 0, width, height)
    _paint_picture(painter, box, decoded(path, size, whole=width > LARGEST_KEPT.width()), radius)
    _paint_number(painter, box, number)
    painter.end()
    return QPixmap.fromImage(made)


# A whole deck at the size of the table stays ready; large pictures weigh some megabytes each.
_face = lru_cache(maxsize=400)(_drawn)
_large_face = lru_cache(maxsize=3)(_drawn)


def forget() -> None:
    """Let all pictures go, large and small."""
    _face.cache_clear()
    _large_face.cache_clear()


def _paint_picture(painter: QPainter, box: QRectF, picture: QImage, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("sunk"))
    painter.drawRoundedRect(box, radius, radius)
    if picture.isNull():
        return
    ratio = painter.device().devicePixelRatioF()
    picture.setDevicePixelRatio(ratio)
    middle = QPointF(picture.width() / ratio / 2, picture.height() / ratio / 2)
    # Laid on what is painted already: a clipped path would take ten times as long.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    painter.drawImage(box.center() - middle, picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _paint_number(painter: QPainter, box: QRectF, number: int) -> None:
    large, tiny = box.width() > LARGEST_KEPT.width(), box.width() < TINY
    small = QFont(theme.font("lead" if large else "caption"))
    small.setBold(True)
    if QFontMetrics(small).height() > box.height() * LARGEST_NUMBER:
        small.setPixelSize(max(round(box.height() * LARGEST_NUMBER * 0.8), LEAST_NUMBER))
    metrics = QFontMetrics(small)
    away = 12 if large else 3 if tiny else 5
    width = max(20 if tiny else 26, metrics.horizontalAdvance(str(number)) + 2 * away)
    height = metrics.height() + (8 if large else -2 if tiny else 2)
    label = QRectF(box.left() + away, box.bottom() - height - away, width, height)
    light = theme.current().name == "light"
    tint = theme.colour("ink" if light else "paper")
    tint.setAlpha(210)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawRoundedRect(label, 5, 5)
    painter.setPen(theme.colour("surface" if light else "ink"))
    painter.setFont(small)
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, str(number))


def paint_card(painter: QPainter, box: QRectF, card: Card, radius: float = 8) -> None:
    """Draw ``card`` in ``box``."""
    size = QSize(max(1, round(box.width())), max(1, round(box.height())))
    painter.drawPixmap(
        box.topLeft(), face(card, size, painter.device().devicePixelRatioF(), radius)
    )


@lru_cache(maxsize=64)
def picture(path: Path, width: int, height: int) -> QPixmap:
    """The picture at ``path`` filling ``width`` by ``height`` logical pixels, without a number."""
    made = QPixmap.fromImage(decoded(path, QSize(width, height) * 2, whole=False))
    made.setDevicePixelRatio(2)
    return made
