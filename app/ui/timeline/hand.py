"""What the mouse or the finger holds: an episode, one of its ends, a new one, or the whole."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPen

from app.domain.answers.timeline import Episode, TimelineAnswer, find
from app.domain.timeline import Bar, Pin, layout, moved, snapped, spanning
from app.domain.timeline.ends import place
from app.text import _
from app.ui import theme
from app.ui.timeline.bars import paint_bar, paint_pin, paint_titles, rectangle
from app.ui.timeline.inks import ink_of
from app.ui.timeline.surface import Surface

Mode = Literal["", "whole", "start", "end", "new", "pan"]
STILL, HIT, BUBBLE_ROOM = 5, 16, 44


class Hand:
    """Follows one press until its release; only what it moves is painted again."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self.mode: Mode = ""
        self.held = ""
        self.preview: Bar | Pin | None = None
        self.said = ""
        self._from = QPointF()
        self._moving = False
        self._before: Episode | None = None
        self._after: Episode | None = None

    def press(self, event: QMouseEvent) -> None:
        """Decide what is held."""
        canvas, point = self._canvas, event.position()
        self._from, self._moving = point, False
        self.mode = self._mode_at(event)
        if self.mode in ("start", "end", "whole"):
            self._before = canvas.episode()

    def _mode_at(self, event: QMouseEvent) -> Mode:
        canvas, point = self._canvas, event.position()
        if event.button() == Qt.MouseButton.MiddleButton or point.y() < canvas.drawing.axis_height:
            return "pan"
        if event.button() != Qt.MouseButton.LeftButton:
            return ""
        if end := self._handle_at(point):
            return end
        item = canvas.item_at(point)
        if item is not None:
            canvas.select(item.id)
            return "whole"
        return "new" if canvas.in_time(point.x()) and canvas.lane_at(point.y()) else ""

    def _handle_at(self, point: QPointF) -> Mode:
        item = self._canvas.item(self._canvas.selected)
        if not isinstance(item, Bar):
            return ""
        if not item.rect.y - 8 <= point.y() <= item.rect.bottom + 8:
            return ""
        # A short bar keeps its middle for moving it.
        inner = min(HIT, item.rect.width / 4)
        if -HIT <= point.x() - item.rect.x <= inner:
            return "start"
        return "end" if -inner <= point.x() - item.rect.right <= HIT else ""

    def move(self, event: QMouseEvent) -> None:
        """Follow the pointer, once it has really left its place."""
        point = event.position()
        if not self.mode:
            self._show_cursor(point)
            return
        far = (point - self._from).manhattanLength() >= STILL
        if not self._moving and not far:
            return
        self._moving = True
        if self.mode == "pan":
            self._canvas.pan_by(point.x() - self._from.x())
            self._from = point
            return
        free = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._after = (
            self._drawn_out(point, free) if self.mode == "new" else self._moved(point, free)
        )
        if self._after is not None:
            self._show_preview(self._after)

    def release(self, event: QMouseEvent) -> None:
        """Keep what was done, as one gesture."""
        canvas, mode, after = self._canvas, self.mode, self._after
        moving, dirty = self._moving, self._dirty()
        self.mode, self.held, self.preview, self._after = "", "", None, None
        canvas.update(dirty)
        if mode == "new" and not moving:
            canvas.select("")
        elif mode == "new" and after is not None:
            canvas.created.emit(after.lane, after.start, after.end)
        elif moving and after is not None and after != self._before:
            canvas.changed.emit(after, _("Déplacer") if mode == "whole" else _("Changer les dates"))
        elif mode == "whole" and not moving:
            canvas.opened.emit(canvas.selected)

    def _show_cursor(self, point: QPointF) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._handle_at(point):
            shape = Qt.CursorShape.SizeHorCursor
        elif self._canvas.item_at(point):
            shape = Qt.CursorShape.PointingHandCursor
        self._canvas.setCursor(shape)

    def _drawn_out(self, point: QPointF, free: bool) -> Episode:
        canvas = self._canvas
        lane = canvas.lane_at(self._from.y())
        days = [self._snapped(canvas.view.day(x), free) for x in (self._from.x(), point.x())]
        start, end = spanning(days[0], days[1], canvas.view)
        points = next(band.points for band in canvas.drawing.lanes if band.id == lane)
        return Episode("", lane, "", start, None if points else end)

    def _moved(self, point: QPointF, free: bool) -> Episode | None:
        canvas, before = self._canvas, self._before
        where = place(before, canvas.today) if before else None
        if before is None or where is None:
            return self._dated(point, free)
        part = self.mode if self.mode in ("start", "end") else "whole"
        edge = where.last if part == "end" else where.first
        aimed = edge + (point.x() - self._from.x()) / canvas.view.scale
        after = moved(before, part, self._snapped(aimed, free) - edge, canvas.today, canvas.view)
        if part != "whole":
            return after
        lane = canvas.lane_at(point.y()) or before.lane
        points = next(band.points for band in canvas.drawing.lanes if band.id == lane)
        return replace(after, lane=before.lane if points and after.end is not None else lane)

    def _dated(self, point: QPointF, free: bool) -> Episode | None:
        """An episode without dates takes those of the place it is dropped at."""
        canvas = self._canvas
        if self._before is None:
            return None
        first = self._snapped(canvas.view.day(point.x()), free)
        start, _end = spanning(first, first, canvas.view)
        return replace(self._before, start=start, end=self._before.end and start)

    def _snapped(self, day: float, free: bool) -> float:
        canvas = self._canvas
        marks = [canvas.view.day(line.x) for line in canvas.drawing.landmarks]
        return snapped(day, canvas.view, marks, free)

    def _show_preview(self, episode: Episode) -> None:
        canvas, dirty = self._canvas, self._dirty()
        alone = layout(
            TimelineAnswer(canvas.answer.birth, (episode,)),
            canvas.lanes,
            (),
            canvas.view,
            canvas.today,
            canvas.measure,
        )
        made = alone.items[0]
        self.held = episode.id
        self.preview = made._replace(rect=made.rect._replace(y=self._top(episode, made)))
        self.said = canvas.words_of(episode)
        canvas.update(dirty.united(self._dirty()))

    def _top(self, episode: Episode, made: Bar | Pin) -> float:
        """In its own lane an episode keeps its row; elsewhere it hangs from the lane's first."""
        canvas = self._canvas
        band = next(b for b in canvas.drawing.lanes if b.id == episode.lane)
        told = find(canvas.answer, episode.id)
        shown = canvas.item(episode.id)
        if told is not None and shown is not None and told.lane == episode.lane:
            return shown.rect.y
        return band.y + (canvas.view.sizes.lane - canvas.view.sizes.bar) / 2

    def _dirty(self) -> QRect:
        canvas = self._canvas
        shown = self.preview or canvas.item(canvas.selected)
        if shown is None:
            return QRect()
        width = max(shown.rect.width, canvas.measure(self.said)) + canvas.measure(shown.title)
        area = QRectF(shown.rect.x - 20, shown.rect.y - BUBBLE_ROOM, width + 80, shown.rect.height)
        return area.adjusted(-60, 0, 0, BUBBLE_ROOM + 14).toAlignedRect()


def paint_in_hand(painter: QPainter, canvas: Surface, hand: Hand) -> None:
    """What is being drawn out or moved, and the date it would take, in words."""
    shown = hand.preview
    if shown is None:
        return
    ink = ink_of(shown.colour)
    if isinstance(shown, Bar):
        paint_bar(painter, shown, ink)
    else:
        paint_pin(painter, shown, ink)
    paint_titles(painter, (shown,), {shown.lane: ink}, canvas.view.left)
    canvas.paint_ring(painter, shown)
    painter.setFont(theme.font("caption"))
    width = painter.fontMetrics().horizontalAdvance(hand.said) + 20
    box = QRectF(0, 0, width, 26)
    centre = rectangle(shown.rect).center().x()
    left = min(max(centre - width / 2, canvas.drawing.time_left), canvas.drawing.now_x - width)
    above = shown.rect.y - 36
    box.moveTo(left, above if above > 0 else shown.rect.bottom + 10)
    painter.setPen(QPen(theme.colour("ink"), 1))
    painter.setBrush(theme.colour("ink"))
    painter.drawRoundedRect(box, 8, 8)
    painter.setPen(theme.colour("surface"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, hand.said)
