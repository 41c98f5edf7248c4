"""Painting one episode: the pattern of each end says how well its date is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPainterPath, QPen, QPixmap

from app.domain.timeline import Bar, Pin, Rect
from app.domain.timeline.labels import AT_START
from app.domain.timeline.view import TALL_BAR
from app.ui import theme
from app.ui.timeline.inks import Ink, dashed, solid

RADIUS, CAP, CHEVRON, HATCHED, LINE = 5, 3, 14, 9, 1.25
FADE, TALL_FADE, TALL = 30, 46, 60
RING, HANDLE = 5, 11
# A title beside its item clears the ring and the handles.
BESIDE = 12
# How far the letters of a title reach below its middle.
BASELINE = 5
# The radius of the disc that says a date is still to be settled.
ASKED = 8


def rectangle(rect: Rect) -> QRectF:
    """A layout rectangle for the painter."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def paint_bar(painter: QPainter, bar: Bar, ink: Ink) -> None:
    """The body and its two ends."""
    box = rectangle(bar.rect)
    if bar.start == "order":
        paint_outlined(painter, box, ink)
    elif {bar.start, bar.end} & {"about", "before", "after"}:
        _paint_shaped(painter, bar, box, ink)
    else:
        painter.setPen(QPen(ink.strong, LINE))
        painter.setBrush(ink.fill)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
    for side, kind in ((0, bar.start), (1, bar.end)):
        if kind == "known":
            _paint_cap(painter, box, side, ink)
        elif kind == "season":
            _paint_hatch(painter, box, side, ink)


def paint_titles(
    painter: QPainter, items: Sequence[Bar | Pin], inks: Mapping[str, Ink], left: float
) -> None:
    """Icons and titles over the bodies, never further left than ``left``.

    The font is set once: it costs more than the text.
    """
    landmarks = [item for item in items if isinstance(item, Pin) and item.landmark]
    others = [item for item in items if not (isinstance(item, Pin) and item.landmark)]
    painter.setPen(theme.colour("ink"))
    tall = any(item.rect.height >= TALL_BAR for item in others)
    painter.setFont(theme.font("lead" if tall else "body"))
    for item in others:
        if item.label == "inside":
            _paint_title(painter, item, inks[item.lane], left)
        else:
            _paint_beside(painter, item)
    painter.setFont(_bold_caption())
    for item in landmarks:
        _paint_beside(painter, item)
    for item in items:
        if item.asked:
            _paint_asked(painter, item)


def _paint_beside(painter: QPainter, item: Bar | Pin) -> None:
    y = item.rect.y + item.rect.height / 2 + theme.scaled(BASELINE)
    left, right, said = item.rect.x, item.rect.right, item.title
    if isinstance(item, Pin) and item.landmark:
        left = right = item.x
    if item.cut:
        said = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, int(item.cut))
    if item.label == "right":
        painter.drawText(QPointF(right + BESIDE, y), said)
        return
    width = painter.fontMetrics().horizontalAdvance(said)
    painter.drawText(QPointF(left - BESIDE - width, y), said)


def _paint_asked(painter: QPainter, item: Bar | Pin) -> None:
    """A question mark on the corner: a date of it is still to be settled."""
    landmark = isinstance(item, Pin) and item.landmark
    radius = theme.scaled(ASKED)
    corner = rectangle(item.rect).topRight()
    if landmark:
        corner = QPointF(item.x + 2 * radius + 2, item.rect.y + 6)
    disc = QRectF(0, 0, 2 * radius, 2 * radius)
    disc.moveCenter(corner + QPointF(-radius - 1, 2))
    painter.setPen(QPen(theme.colour("ochre_text"), LINE))
    painter.setBrush(theme.colour("surface"))
    painter.drawEllipse(disc)
    painter.setFont(_bold_caption())
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "?")


def paint_outlined(painter: QPainter, box: QRectF, ink: Ink) -> None:
    """Order only, or a project: the whole outline dashed."""
    painter.setPen(dashed(ink.strong, 1.5, (5, 4)))
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(box, 7, 7)


def paint_pin(painter: QPainter, pin: Pin, ink: Ink) -> None:
    """A landmark's diamond, or a disc with the lane's icon."""
    box = rectangle(pin.rect)
    centre = QPointF(pin.x, box.center().y())
    if pin.landmark:
        paint_diamond(painter, centre, ink.text)
        return
    vague = pin.kind in ("about", "before", "after")
    painter.setPen(dashed(ink.strong, 1.5, (3, 4)) if vague else QPen(ink.strong, 1.5))
    painter.setBrush(ink.fill)
    radius = box.height() / 2 - 2
    painter.drawEllipse(centre, radius, radius)
    painter.drawPixmap(centre - QPointF(9, 9), theme.pixmap(pin.icon, ink.tint, 18))


def paint_ring(painter: QPainter, item: Bar | Pin, focused: bool, handles: bool) -> None:
    """The ring of a selected episode and its two handles."""
    painter.setPen(QPen(theme.colour("focus" if focused else "accent"), 2.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = rectangle(item.rect).adjusted(-RING, -RING, RING, RING)
    painter.drawRoundedRect(ring, 10, 10)
    if isinstance(item, Pin) or not handles:
        return
    painter.setBrush(theme.colour("surface"))
    for x in (ring.left(), ring.right()):
        handle = QRectF(x - HANDLE / 2, ring.center().y() - 11.5, HANDLE, 23)
        painter.drawRoundedRect(handle, 5, 5)


def paint_diamond(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    """The mark of a landmark."""
    path = QPainterPath(centre + QPointF(0, -8))
    for corner in (QPointF(8, 0), QPointF(0, 8), QPointF(-8, 0)):
        path.lineTo(centre + corner)
    painter.fillPath(path, colour)


def _bold_caption() -> QFont:
    font = theme.font("caption")
    font.setBold(True)
    return font


def _paint_shaped(painter: QPainter, bar: Bar, box: QRectF, ink: Ink) -> None:
    fade = min(TALL_FADE if box.height() > TALL else FADE, box.width() / 2.5)
    left_fade, right_fade = fade * (bar.start == "about"), fade * (bar.end == "about")
    _paint_body(painter, bar, box, (left_fade, right_fade), ink.fill)
    for y in (box.top() + 0.5, box.bottom() - 0.5):
        _paint_edge(painter, bar, box, y, (left_fade, right_fade), ink)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for side, kind in ((0, bar.start), (1, bar.end)):
        if kind in ("before", "after"):
            painter.setPen(QPen(ink.strong, 2))
            painter.drawPath(_chevron(box, side))
        elif kind != "about":
            x = box.right() if side else box.left()
            painter.setPen(solid(ink.strong, LINE))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))


def _paint_body(
    painter: QPainter, bar: Bar, box: QRectF, fades: tuple[float, float], fill: QColor
) -> None:
    """Rectangles filled apart: a path with a gradient costs ten times as much."""
    tip = min(CHEVRON, box.width() / 2)
    tips = [tip * (kind in ("before", "after")) for kind in (bar.start, bar.end)]
    inner = box.adjusted(fades[0] + tips[0], 0, -fades[1] - tips[1], 0)
    painter.fillRect(inner, fill)
    for side, fade in enumerate(fades):
        # In high contrast the dashes alone tell; a tint that fades is not seen there.
        if fade and theme.current().name != "contrast":
            x = inner.right() if side else box.left()
            place = QRectF(x, box.top(), fade, box.height())
            tile = _fade_tile(fill.name(), side)
            painter.drawPixmap(place, tile, QRectF(tile.rect()))
        if tips[side]:
            painter.fillPath(_chevron(box, side), fill)


@cache
def _fade_tile(colour: str, side: int) -> QPixmap:
    """A fill that fades to nothing towards ``side``, made once a colour."""
    tile = QPixmap(FADE * 2, 1)
    tile.fill(Qt.GlobalColor.transparent)
    clear = QColor(colour)
    clear.setAlpha(0)
    gradient = QLinearGradient(0, 0, tile.width(), 0)
    gradient.setColorAt(side, clear)
    gradient.setColorAt(1 - side, QColor(colour))
    painter = QPainter(tile)
    painter.fillRect(tile.rect(), gradient)
    painter.end()
    return tile


def _paint_edge(
    painter: QPainter, bar: Bar, box: QRectF, y: float, fades: tuple[float, float], ink: Ink
) -> None:
    left, right = box.left(), box.right()
    tip = min(CHEVRON, box.width() / 2)
    start = left + fades[0] + tip * (bar.start in ("before", "after"))
    stop = right - fades[1] - tip * (bar.end in ("before", "after"))
    painter.setPen(solid(ink.strong, LINE))
    painter.drawLine(QPointF(start, y), QPointF(stop, y))
    painter.setPen(dashed(ink.strong, 1.5, (3, 4)))
    if fades[0]:
        painter.drawLine(QPointF(start, y), QPointF(left, y))
    if fades[1]:
        painter.drawLine(QPointF(stop, y), QPointF(right, y))


def _chevron(box: QRectF, side: int) -> QPainterPath:
    tip = min(CHEVRON, box.width() / 2)
    point, base = (box.right(), box.right() - tip) if side else (box.left(), box.left() + tip)
    path = QPainterPath(QPointF(base, box.top()))
    path.lineTo(point, box.center().y())
    path.lineTo(base, box.bottom())
    return path


def _paint_cap(painter: QPainter, box: QRectF, side: int, ink: Ink) -> None:
    x = box.right() - CAP if side else box.left()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.strong)
    painter.drawRoundedRect(QRectF(x, box.top(), CAP, box.height()), 1, 1)


def _paint_hatch(painter: QPainter, box: QRectF, side: int, ink: Ink) -> None:
    width = min(HATCHED, box.width() / 2)
    zone = QRectF(box.right() - width if side else box.left(), box.top(), width, box.height())
    tile = _hatch_tile(ink.strong.rgba(), round(box.height()))
    ratio = tile.devicePixelRatio()
    painter.drawPixmap(zone, tile, QRectF(0, 0, width * ratio, tile.height()))


@cache
def _hatch_tile(colour: int, height: int) -> QPixmap:
    """Slanted lines for the end of a season, made once a colour and height."""
    tile = QPixmap(HATCHED * 2, height * 2)
    tile.setDevicePixelRatio(2)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRectF(0.5, 1, HATCHED - 1, height - 2))
    painter.setPen(solid(QColor.fromRgba(colour), 2))
    for y in range(0, height + HATCHED, 7):
        painter.drawLine(QPointF(0, y), QPointF(HATCHED, y - HATCHED))
    painter.end()
    return tile


def _paint_title(painter: QPainter, bar: Bar, ink: Ink, left: float) -> None:
    rect = bar.rect
    if rect.x < left:
        room = painter.fontMetrics().horizontalAdvance(bar.title) + 60
        shift = min(left - rect.x, max(rect.width - room, 0))
        rect = rect._replace(x=rect.x + shift, width=rect.width - shift)
    middle = rect.y + rect.height / 2
    if rect.height >= TALL_BAR and bar.icon_shown:
        painter.drawPixmap(QPointF(rect.x + 12, rect.y + 6), theme.pixmap(bar.icon, ink.tint, 22))
        painter.drawText(QPointF(rect.x + 12, rect.bottom - 9), bar.title)
        return
    room = 10 + AT_START.get(bar.start, 0)
    if bar.icon_shown:
        icon = theme.pixmap(bar.icon, ink.tint, 18)
        painter.drawPixmap(QPointF(rect.x + room, middle - 9), icon)
        room += 26
    painter.drawText(QPointF(rect.x + room, middle + theme.scaled(BASELINE)), bar.title)
