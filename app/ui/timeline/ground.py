"""Painting what lies under the episodes: axis, lanes, gaps, landmarks, the future."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from app.domain.timeline.drawing import Drawing, FutureMark, GapBox
from app.domain.timeline.items import LaneBand, Rect
from app.ui import theme
from app.ui.timeline.bars import BASELINE, paint_outlined, rectangle
from app.ui.timeline.inks import dashed, ink_of, solid
from app.ui.timeline.words import GroundWords

# Icons of lanes stand clear of the focus ring around the canvas.
# Where ages and years stand above the line of the axis.
UPPER, LOWER = 26, 9
HATCH_STEP, PLATE, EDGE, INSET, TICK_REACH, LOCK_ROOM = 8, 28, 7, 7, 60, 34


def paint_ground(painter: QPainter, drawing: Drawing, dirty: QRectF, words: GroundWords) -> None:
    """All that stands still while an episode is dragged, as far as ``dirty`` shows it."""
    if dirty.right() >= drawing.now_x:
        _paint_future_zone(painter, drawing, words)
    _paint_axis(painter, drawing, dirty)
    for lane in drawing.lanes:
        if lane.y <= dirty.bottom() and lane.y + lane.height >= dirty.top():
            _paint_lane(painter, drawing, lane, dirty, words.private)
    painter.save()
    left = drawing.time_left
    painter.setClipRect(
        QRectF(left, 0, drawing.now_x - left, drawing.height), Qt.ClipOperation.IntersectClip
    )
    for box in drawing.silences:
        _paint_silence(painter, drawing, box)
    for box in drawing.gaps:
        shown = box.rect.right > left and box.rect.x < drawing.now_x
        if shown and box.rect.right >= dirty.left() and box.rect.x <= dirty.right():
            _paint_gap(painter, drawing, box, words)
    if drawing.empty:
        _paint_invitations(painter, drawing, words.invites)
    _paint_landmark_lines(painter, drawing)
    painter.restore()
    _paint_now(painter, drawing, drawing.height)


def paint_head(painter: QPainter, drawing: Drawing, head: QRectF, words: GroundWords) -> None:
    """Axis and landmarks alone, where they stay in sight above scrolled lanes."""
    _paint_future_zone(painter, drawing, words)
    _paint_axis(painter, drawing, head)
    for lane in drawing.lanes:
        if lane.y + lane.height <= head.bottom():
            _paint_lane(painter, drawing, lane, head, words.private)
    painter.save()
    left = drawing.time_left
    painter.setClipRect(
        QRectF(left, 0, drawing.now_x - left, head.height()), Qt.ClipOperation.IntersectClip
    )
    _paint_landmark_lines(painter, drawing)
    painter.restore()
    painter.setPen(solid(theme.colour("edge"), 1))
    painter.drawLine(head.bottomLeft(), head.bottomRight())
    _paint_now(painter, drawing, head.height())


def _paint_now(painter: QPainter, drawing: Drawing, height: float) -> None:
    """Today as a full line; dashed where years between are not shown."""
    x = drawing.now_x
    if drawing.cut:
        painter.setPen(dashed(theme.colour("ink"), 2, (3, 6)))
        painter.drawLine(QPointF(x, 4), QPointF(x, height))
    else:
        painter.fillRect(QRectF(x - 1, 4, 2, height - 4), theme.colour("ink"))


def _paint_landmark_lines(painter: QPainter, drawing: Drawing) -> None:
    painter.setPen(solid(theme.colour("edge"), 1.25))
    for line in drawing.landmarks:
        painter.drawLine(QPointF(line.x, line.top + 9), QPointF(line.x, line.bottom))


def paint_projects(painter: QPainter, drawing: Drawing, dirty: QRectF) -> None:
    """The projects in the future zone."""
    if dirty.right() < drawing.now_x:
        return
    ink = ink_of("accent")
    for project in drawing.projects:
        box = rectangle(project.rect)
        paint_outlined(painter, box, ink)
        painter.setPen(ink.text)
        painter.setFont(theme.font("body"))
        room = box.adjusted(9, 0, -7, 0)
        said = painter.fontMetrics().elidedText(
            project.title, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)


def _paint_axis(painter: QPainter, drawing: Drawing, dirty: QRectF) -> None:
    base = drawing.axis_height
    bold, plain = _bold_caption(), theme.font("caption")
    above = dirty.top() < base
    reach, lower = theme.scaled(TICK_REACH), base - theme.scaled(LOWER)
    low, high = dirty.left() - reach, dirty.right() + reach
    for tick in drawing.ticks:
        labelled = bool(tick.year or tick.age)
        if not low <= tick.x <= high or not (above or labelled):
            continue
        painter.setPen(solid(theme.colour("hairline"), 1))
        top = base if labelled else base - 6
        bottom = drawing.height if labelled else base
        painter.drawLine(QPointF(tick.x, top), QPointF(tick.x, bottom))
        if tick.age and above:
            _centred(painter, tick.x, base - theme.scaled(UPPER), tick.age, bold, "ink")
        if tick.year and above:
            only = not tick.age
            font = bold if only else plain
            _centred(painter, tick.x, lower, tick.year, font, "ink" if only else "ink_2")


def _paint_lane(
    painter: QPainter, drawing: Drawing, lane: LaneBand, dirty: QRectF, private: str
) -> None:
    painter.setPen(solid(theme.colour("hairline"), 1))
    painter.drawLine(QPointF(0, lane.y), QPointF(drawing.now_x, lane.y))
    if lane is drawing.lanes[-1]:
        painter.drawLine(QPointF(0, drawing.height - 1), QPointF(drawing.now_x, drawing.height - 1))
    middle = lane.y + lane.height / 2
    if lane.private:
        _paint_private(painter, drawing, lane, middle, private)
    if drawing.time_left < 60 or dirty.left() > drawing.time_left:
        return
    inset = EDGE + 3 if lane.private else INSET
    painter.drawPixmap(QPointF(inset, middle - 9), theme.pixmap(lane.icon, "ink_2", 18))
    painter.setFont(theme.font("body"))
    painter.setPen(theme.colour("ink_2"))
    room = int(drawing.time_left - 30 - inset - (24 if lane.private else 0))
    said = painter.fontMetrics().elidedText(lane.label, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QPointF(26 + inset, middle + theme.scaled(BASELINE)), said)


def _paint_private(
    painter: QPainter, drawing: Drawing, lane: LaneBand, middle: float, said: str
) -> None:
    """Tint, hatched edge and padlock; face to face, where lanes bear no name, these alone."""
    width = max(drawing.time_left - 6, LOCK_ROOM)
    painter.fillRect(QRectF(0, lane.y + 2, width, lane.height - 4), theme.colour("plum_soft"))
    painter.fillRect(
        QRectF(0, lane.y + 2, EDGE, lane.height - 4), QBrush(_hatch(theme.colour("plum").name()))
    )
    lock = QPointF(width - 22, middle - 8)
    painter.drawPixmap(lock, theme.pixmap("lock", "plum", 16))
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.colour("ink_2"))
    if not any(each.rows for each in drawing.lane_items if each.band is lane):
        painter.drawText(QPointF(width + 16, middle + theme.scaled(BASELINE)), said)


def _paint_invitations(painter: QPainter, drawing: Drawing, said: Sequence[str]) -> None:
    """Before anything is told: landmarks come first, then how to place a stretch.

    Large letters take several lines, over the lanes that are still empty.
    """
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.colour("ink_2"))
    in_lines = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    room, free = drawing.now_x - drawing.time_left - 20, 0.0
    for lane, text in zip(drawing.lanes, said, strict=False):
        place = QRectF(drawing.time_left + 10, max(lane.y, free) + 2, room, lane.height - 4)
        needed = painter.boundingRect(place, in_lines, text)
        place.setSize(QSizeF(needed.width() + 12, max(needed.height(), place.height())))
        painter.fillRect(place, theme.colour("surface"))
        painter.drawText(place, in_lines, text)
        free = place.bottom()


def _paint_gap(painter: QPainter, drawing: Drawing, gap: GapBox, words: GroundWords) -> None:
    box = rectangle(gap.rect)
    painter.save()
    painter.setBrushOrigin(QPointF(0, 0))
    painter.fillRect(box, QBrush(_hatch(theme.colour("edge").name())))
    painter.restore()
    text = words.withheld if gap.gap.withheld else words.left_empty
    painter.setFont(_bold_caption())
    plate = _free_plate(drawing, box, painter.fontMetrics().horizontalAdvance(text) + 30)
    painter.fillRect(plate, theme.colour("surface"))
    painter.drawPixmap(plate.topLeft() + QPointF(4, 6), theme.pixmap("check", "ink", 16))
    painter.setPen(theme.colour("ink"))
    painter.drawText(plate.adjusted(23, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)


def _free_plate(drawing: Drawing, box: QRectF, width: float) -> QRectF:
    """Over the hatch, on the first lane where it covers no episode; never across today."""
    left = min(box.center().x() - width / 2, drawing.now_x - width - 4)
    plate = QRectF(max(left, drawing.time_left + 2), 0, width, PLATE)
    for lane in drawing.lanes:
        plate.moveTop(lane.y + (lane.height - PLATE) / 2)
        area = Rect(plate.x(), plate.y(), plate.width(), plate.height())
        inside = box.top() <= plate.top() and plate.bottom() <= box.bottom()
        if inside and next(drawing.within(area), None) is None:
            return plate
    plate.moveTop(box.top() + min(130, box.height() / 2))
    return plate


def _paint_silence(painter: QPainter, drawing: Drawing, box: GapBox) -> None:
    """A dotted line under the axis: nothing was told there, and nothing asks why."""
    y = drawing.axis_height + 4
    painter.setPen(dashed(theme.colour("edge"), 2, (2, 4)))
    painter.drawLine(QPointF(box.rect.x + 4, y), QPointF(box.rect.right - 4, y))


@cache
def _hatch(colour: str) -> QPixmap:
    """A tile of the pale hatch: diagonals 8 px apart, at 45 % of the edge colour."""
    tile = QPixmap(HATCH_STEP * 4, HATCH_STEP * 4)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tint = QColor(colour)
    tint.setAlphaF(0.45)
    painter.setPen(QPen(tint, 1.2))
    size = tile.width()
    for offset in range(0, 2 * size + 1, HATCH_STEP):
        painter.drawLine(QPointF(offset - size, size), QPointF(offset, 0))
    painter.end()
    return tile


def _paint_future_zone(painter: QPainter, drawing: Drawing, words: GroundWords) -> None:
    base, right = drawing.axis_height, drawing.width
    zone = QRectF(drawing.now_x, base, right - drawing.now_x, drawing.height - base)
    painter.fillRect(zone, theme.colour("paper"))
    painter.setFont(_bold_caption())
    painter.setPen(theme.colour("ink"))
    painter.drawText(QPointF(drawing.now_x + 6, base - theme.scaled(UPPER)), words.coming)
    plain = theme.font("caption")
    names = _horizons(QFontMetricsF(plain).horizontalAdvance, drawing.future, words)
    for mark in drawing.future:
        centre = mark.x + mark.width / 2
        _centred(painter, centre, base - theme.scaled(LOWER), names[mark.code], plain, "ink_2")
        if mark.x > drawing.now_x:
            painter.setPen(dashed(theme.colour("edge"), 1, (3, 4)))
            painter.drawLine(QPointF(mark.x, base), QPointF(mark.x, drawing.height))


def _horizons(
    measure: Callable[[str], float], marks: Sequence[FutureMark], words: GroundWords
) -> dict[str, str]:
    """The names of the horizons, each shorter where letters are too large for its column."""
    whole, short = words.horizons
    fits = {mark.code: measure(whole[mark.code]) < mark.width - 2 for mark in marks}
    return {code: whole[code] if fits[code] else short[code] for code in fits}


def _centred(
    painter: QPainter, x: float, baseline: float, text: str, font: QFont, tint: str
) -> None:
    painter.setFont(font)
    painter.setPen(theme.colour(tint))
    painter.drawText(QPointF(x - painter.fontMetrics().horizontalAdvance(text) / 2, baseline), text)


def _bold_caption() -> QFont:
    font = theme.font("caption")
    font.setBold(True)
    return font
