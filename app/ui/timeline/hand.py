"""What the mouse or the finger holds: episodes, one end of one, a new one, or the whole."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent

from app.domain.answers.timeline import Episode
from app.domain.timeline import Bar, Pin, Rect, alone, moved, snap_target, spanning
from app.domain.timeline.ends import place
from app.text import _
from app.ui import theme
from app.ui.timeline.anchors import anchor_at
from app.ui.timeline.band import Band
from app.ui.timeline.bars import rectangle
from app.ui.timeline.surface import Surface

Mode = Literal["", "whole", "start", "end", "new", "pan", "band"]
# A handle answers within 44 px, 60 where bars are tall (face to face).
STILL, FINGER_STILL, HIT, TALL_HIT = 5, 12, 22, 30
# The words of a date stand above what is held, or below where there is no room.
BUBBLE, BUBBLE_GAP, BUBBLE_PADDING = 26, 10, 10
# How far a ring with its handles, and the line of a snap, reach beyond what is held.
AROUND, GUIDE = 13, 20
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Pointer(NamedTuple):
    """Where a mouse or a finger is, and what is held with it."""

    position: QPointF
    button: Qt.MouseButton = Qt.MouseButton.LeftButton
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    touch: bool = False

    @staticmethod
    def of(event: QMouseEvent) -> Pointer:
        """The pointer of a mouse event."""
        return Pointer(event.position(), event.button(), event.modifiers())


class Hand:
    """Follows one press until its release; only what it moves is painted again."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self.mode: Mode = ""
        self.previews: tuple[Bar | Pin, ...] = ()
        self.said = ""
        self.bubble = QRectF()
        self.snap: float | None = None
        self.band = Band(canvas)
        self._from = QPointF()
        self._moving = False
        self._pressed = ""
        self._before: tuple[Episode, ...] = ()
        self._after: tuple[Episode, ...] = ()

    def press(self, pointer: Pointer) -> None:
        """Decide what is held."""
        self._from, self._moving, self._pressed = pointer.position, False, ""
        self._before = self._after = ()
        self.mode = self._mode_at(pointer)

    def _mode_at(self, pointer: Pointer) -> Mode:
        canvas, point = self._canvas, pointer.position
        if pointer.button == Qt.MouseButton.MiddleButton or self._on_head(point):
            return "pan"
        if pointer.button != Qt.MouseButton.LeftButton:
            return ""
        if end := self._handle_at(point):
            self._before = canvas.chosen[:1]
            return end
        item = canvas.item_at(point)
        if item is None:
            free = canvas.in_time(point.x()) and canvas.lane_at(point.y())
            return "" if not free else "band" if pointer.held & SHIFT else "new"
        self._pressed = item.id
        if pointer.held & CONTROL:
            canvas.add(item.id)
            return ""
        if not pointer.touch and not self._is_chosen(item.id):
            canvas.select(item.id)
        return "whole"

    def _on_head(self, point: QPointF) -> bool:
        top = self._canvas.seen_top()
        return top <= point.y() < top + self._canvas.drawing.axis_height

    def _is_chosen(self, episode_id: str) -> bool:
        return episode_id == self._canvas.selected or episode_id in self._canvas.others

    def _handle_at(self, point: QPointF) -> Mode:
        canvas = self._canvas
        item = canvas.item(canvas.selected)
        if not isinstance(item, Bar) or canvas.others:
            return ""
        if not item.rect.y - 8 <= point.y() <= item.rect.bottom + 8:
            return ""
        hit = TALL_HIT if canvas.view.sizes.tall else HIT
        # A short bar keeps its middle for moving it.
        inner = min(hit, item.rect.width / 4)
        if -hit <= point.x() - item.rect.x <= inner:
            return "start"
        return "end" if -inner <= point.x() - item.rect.right <= hit else ""

    def move(self, pointer: Pointer) -> None:
        """Follow the pointer, once it has really left its place."""
        point = pointer.position
        if not self.mode:
            self._show_cursor(point)
            return
        still = FINGER_STILL if pointer.touch else STILL
        if not self._moving and (point - self._from).manhattanLength() < still:
            return
        self._begin_moving()
        if self.mode == "pan":
            self._canvas.pan_by(point.x() - self._from.x())
            self._from = point
            return
        if self.mode == "band":
            self.band.stretch(self._from, point)
            return
        free = bool(pointer.held & CONTROL)
        if self.mode == "new":
            self._after = (self._drawn_out(point, free),)
        else:
            self._after = self._moved(point, free)
        self._show_previews()

    def _begin_moving(self) -> None:
        if self._moving:
            return
        self._moving = True
        if self.mode == "whole":
            if not self._is_chosen(self._pressed):
                self._canvas.select(self._pressed)
            self._before = self._canvas.chosen

    def release(self, pointer: Pointer) -> None:
        """Keep what was done, as one gesture."""
        canvas, mode, moving = self._canvas, self.mode, self._moving
        before, after = self._before, self._after
        caught = self.band.let_go()
        self.cancel()
        if mode == "band":
            canvas.select_also(caught)
        elif not moving:
            self._tapped(mode, pointer)
        elif mode == "new" and after:
            canvas.created.emit(after[0].lane, after[0].start, after[0].end)
        elif after and after != before:
            label = _("Déplacer") if mode == "whole" else _("Changer les dates")
            canvas.changed.emit(after, label)

    def cancel(self) -> None:
        """Let go of what is held: nothing changes."""
        dirty = self._dirty()
        self.mode, self._moving, self.previews, self._after = "", False, (), ()
        self.bubble, self.snap = QRectF(), None
        self.band.let_go()
        self._canvas.update(dirty)

    def _tapped(self, mode: Mode, pointer: Pointer) -> None:
        canvas, point = self._canvas, pointer.position
        if anchor := anchor_at(canvas, point):
            item = canvas.item(anchor)
            canvas.show_day(canvas.view.day(item.x if isinstance(item, Pin) else item.rect.x))
        elif mode == "whole":
            canvas.select(self._pressed)
            canvas.opened.emit(canvas.selected)
        elif hint := canvas.ghost.taken(point):
            canvas.recalled.emit(hint)
        elif mode in ("new", "pan") and (box := canvas.silence_at(point)):
            canvas.silent.emit(box.gap, point)
        elif mode == "new":
            canvas.select("")

    def _show_cursor(self, point: QPointF) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._handle_at(point):
            shape = Qt.CursorShape.SizeHorCursor
        elif self._canvas.item_at(point) or self._canvas.ghost.taken(point):
            shape = Qt.CursorShape.PointingHandCursor
        self._canvas.setCursor(shape)

    def _drawn_out(self, point: QPointF, free: bool) -> Episode:
        canvas = self._canvas
        lane = canvas.lane_at(self._from.y())
        days = [self._snapped(canvas.view.day(x), free) for x in (self._from.x(), point.x())]
        start, end = spanning(days[0], days[1], canvas.view)
        return Episode("", lane, "", start, None if canvas.lane(lane).points else end)

    def _moved(self, point: QPointF, free: bool) -> tuple[Episode, ...]:
        """All that is held, moved as far as the one under the pointer snaps to."""
        canvas = self._canvas
        lead = next((e for e in self._before if e.id == self._pressed), self._before[0])
        where = place(lead, canvas.today)
        if where is None:
            return (self._dated(lead, point, free),)
        part = self.mode if self.mode in ("start", "end") else "whole"
        edge = where.last if part == "end" else where.first
        along = point.x() - self._from.x()
        # Straight up or down changes the line alone: nothing snaps to another date.
        aimed = edge + along / canvas.view.scale
        days = self._snapped(aimed, free) - edge if abs(along) >= STILL else 0.0
        after = tuple(moved(e, part, days, canvas.today, canvas.view) for e in self._before)
        if part != "whole" or len(after) > 1:
            return after
        return (self._on_lane(after[0], point),)

    def _on_lane(self, episode: Episode, point: QPointF) -> Episode:
        lane = self._canvas.lane_at(point.y()) or episode.lane
        fits = not (self._canvas.lane(lane).points and episode.end is not None)
        if lane == episode.lane or not fits:
            return episode
        return replace(episode, lane=lane, kind="")

    def _dated(self, episode: Episode, point: QPointF, free: bool) -> Episode:
        """An episode without dates takes those of the place it is dropped at."""
        first = self._snapped(self._canvas.view.day(point.x()), free)
        start, _end = spanning(first, first, self._canvas.view)
        return replace(episode, start=start, end=episode.end and start)

    def _snapped(self, day: float, free: bool) -> float:
        """``day``, or what it snaps to; ``free`` is the way out."""
        view = self._canvas.view
        self.snap = None if free else snap_target(day, view, self._marks())
        return day if self.snap is None else self.snap

    def _marks(self) -> dict[float, str]:
        """The days of the landmarks that stand still, and their ids."""
        canvas, held = self._canvas, {episode.id for episode in self._before}
        lines = (line for line in canvas.drawing.landmarks if line.id not in held)
        return {canvas.view.day(line.x): line.id for line in lines}

    def _show_previews(self) -> None:
        canvas, dirty = self._canvas, self._dirty()
        self.previews = tuple(
            alone(episode, canvas.plan, canvas.view, self._top(episode)) for episode in self._after
        )
        self.said = self._words()
        self.bubble = self._bubble()
        canvas.update(dirty.united(self._dirty()))

    def _top(self, episode: Episode) -> float:
        """In its own lane an episode keeps its row; elsewhere it hangs from the lane's first."""
        canvas = self._canvas
        shown = canvas.item(episode.id)
        if shown is not None and shown.lane == episode.lane:
            return shown.rect.y
        band = next(b for b in canvas.drawing.lanes if b.id == episode.lane)
        return band.y + (canvas.view.sizes.lane - canvas.view.sizes.bar) / 2

    def _words(self) -> str:
        """The date it would take, and the landmark it holds on to."""
        said = self._canvas.words_of(self._after[0])
        mark = "" if self.snap is None else self._marks().get(self.snap, "")
        item = self._canvas.item(mark)
        return _("{when}, repère « {title} »").format(when=said, title=item.title) if item else said

    def _bubble(self) -> QRectF:
        canvas, rect = self._canvas, self.previews[0].rect
        width = QFontMetricsF(theme.font("caption")).horizontalAdvance(self.said)
        width += 2 * BUBBLE_PADDING
        left = rect.x + rect.width / 2 - width / 2
        left = min(max(left, canvas.drawing.time_left), canvas.drawing.now_x - width)
        high = theme.scaled(BUBBLE)
        above = rect.y - BUBBLE_GAP - high
        top = above if above > canvas.seen_top() else rect.bottom + BUBBLE_GAP
        return QRectF(left, top, width, high)

    def _dirty(self) -> QRect:
        """What the held episodes, their titles, rings, the bubble and the snap cover."""
        canvas, area = self._canvas, QRectF()
        shown = list(self.previews) or [canvas.item(e.id) for e in self._before]
        for item in filter(None, shown):
            reach = Rect(item.left, item.rect.y, item.right - item.left, item.rect.height)
            area = area.united(rectangle(reach))
        if area.isNull():
            return QRect()
        area = area.adjusted(-AROUND, -GUIDE, AROUND, GUIDE).united(self.bubble)
        return area.adjusted(-2, -2, 2, 2).toAlignedRect()
