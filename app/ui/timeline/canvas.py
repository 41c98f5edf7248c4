"""The timeline one can touch: painted from a drawing, moved by mouse, wheel, touch and keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.answers.projects import Project
from app.domain.answers.timeline import Episode, TimelineAnswer, find
from app.domain.dates import age_words, earliest, latest, parse, span_words, write
from app.domain.method import Lane
from app.domain.timeline import Bar, Pin, Sizes, View, fit, layout, moment_at, pan, zoom
from app.domain.timeline.view import Axis
from app.text import _
from app.ui import theme
from app.ui.timeline.bars import paint_bar, paint_pin, paint_titles, rectangle
from app.ui.timeline.ground import paint_ground, paint_projects
from app.ui.timeline.hand import Hand, paint_in_hand
from app.ui.timeline.inks import ink_of
from app.ui.timeline.keys import press

RING, HANDLE = 5, 11
ZOOM_STEP = 1.25


class TimelineCanvas(QWidget):
    """Holds what is seen (view, selection), never the answer.

    ``picked`` follows the selection, ``opened`` asks to edit it, ``changed`` carries an episode
    after a gesture and its label, ``created`` lane, start and end of a drag on a free place.
    """

    picked = Signal(str)
    opened = Signal(str)
    changed = Signal(object, str)
    created = Signal(str, str, object)
    removed = Signal(str)
    copied = Signal(str)
    moved_view = Signal()

    def __init__(self, lanes: Sequence[Lane], today: date) -> None:
        super().__init__()
        self.lanes, self.today = tuple(lanes), today
        self.answer, self.projects = TimelineAnswer(), ()
        self.view = fit(View(0, 1, 1000), (), today)
        self.selected = ""
        self._fitted = True
        self._stem: float | None = None
        self._by_keys = False
        self._widths: dict[str, float] = {}
        self.setObjectName("timeline.canvas")
        self.setAccessibleName(_("Frise chronologique"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hand = Hand(self)
        self._lay_out()

    # --- what is shown --------------------------------------------------------------------------

    def show_answer(self, answer: TimelineAnswer, projects: Sequence[Project]) -> None:
        """Draw ``answer``; the part of life shown stays, unless everything was in view."""
        same = (answer, tuple(projects)) == (self.answer, self.projects)
        if same:
            return
        self.answer, self.projects = answer, tuple(projects)
        if find(answer, self.selected) is None:
            self.selected = ""
        self.show_all() if self._fitted else self._lay_out()

    def show_sizes(self, sizes: Sizes) -> None:
        """Draw with other heights: small window, face to face."""
        if sizes != self.view.sizes:
            self.view = replace(self.view, sizes=sizes)
            self._widths.clear()
            self._lay_out()

    def show_axis(self, axis: Axis) -> None:
        """Years, ages or both."""
        self.view = replace(self.view, axis=axis)
        self._lay_out()

    def show_all(self) -> None:
        """Fit the whole life told so far."""
        days = [earliest(e.start) or latest(e.start) for e in self.answer.episodes]
        born = earliest(self.answer.birth) if not any(days) and self.answer.birth else None
        known = [d for d in (*days, born) if d]
        self.view = fit(self.view, known, self.today)
        self._fitted = True
        self._lay_out()

    def zoom_by(self, factor: float, x: float | None = None) -> None:
        """Magnify about ``x``, the middle of the time area unless said."""
        middle = (self.view.left + self.view.right) / 2
        self._set_view(zoom(self.view, factor, middle if x is None else x))

    def pan_by(self, units: float) -> None:
        """Move what is shown with the hand."""
        self._set_view(pan(self.view, units))

    def select(self, episode_id: str) -> None:
        """Select an episode, or nothing."""
        if episode_id == self.selected:
            return
        self.selected = episode_id
        self.update()
        self.picked.emit(episode_id)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Selection))

    def show_stem(self, bottom: float | None) -> None:
        """Tie the chosen episode to what stands at height ``bottom``; None unties it."""
        if bottom != self._stem:
            self._stem = bottom
            self.update()

    def episode(self) -> Episode | None:
        """The selected episode."""
        return find(self.answer, self.selected)

    def item(self, episode_id: str) -> Bar | Pin | None:
        """The drawn episode of that id."""
        return self.drawing.by_id.get(episode_id)

    def item_at(self, point: QPointF) -> Bar | Pin | None:
        """The episode under ``point``; its title beside it counts."""
        for item in reversed(self.drawing.items):
            width = self.measure(item.title) + 16
            outside = isinstance(item, Pin) or not item.label_inside
            reach = item.rect._replace(width=item.rect.width + width * outside)
            if reach.holds(point.x(), point.y(), margin=3):
                return item
        return None

    def lane_at(self, y: float) -> str:
        """The lane at that height, empty on the axis."""
        return next((b.id for b in self.drawing.lanes if b.y <= y < b.y + b.height), "")

    def says(self, item: Bar | Pin) -> str:
        """An episode in words: lane, title, dates, age."""
        lane = next(b.label for b in self.drawing.lanes if b.id == item.lane)
        told = find(self.answer, item.id)
        age = age_words(parse(self.answer.birth), parse(told.start)) if told else ""
        title = item.title or _("Sans titre")
        return ", ".join(part for part in (lane, title, item.words, age) if part)

    def words_of(self, episode: Episode) -> str:
        """The dates of ``episode`` as one says them."""
        return span_words(episode.start, episode.end)

    def sizeHint(self) -> QSize:
        return QSize(900, round(self.drawing.height) + 2)

    def _set_view(self, view: View) -> None:
        self._fitted = False
        beyond = max(0.0, view.last - self.today.toordinal())
        self.view = replace(view, first=view.first - beyond, last=view.last - beyond)
        self._lay_out()

    def _lay_out(self) -> None:
        height = getattr(self, "drawing", None) and self.drawing.height
        self.drawing = layout(
            self.answer, self.lanes, self.projects, self.view, self.today, self.measure
        )
        if self.drawing.height != height:
            self.setFixedHeight(round(self.drawing.height) + 2)
        self.update()
        self.moved_view.emit()

    def measure(self, text: str) -> float:
        """Width of a title."""
        if text not in self._widths:
            font = theme.font("lead" if self.view.sizes.tall else "body")
            self._widths[text] = QFontMetricsF(font).horizontalAdvance(text)
        return self._widths[text]

    # --- events ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.view = replace(self.view, width=float(event.size().width()))
            self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or turn.x():
            self.pan_by(turn.x() or turn.y())
        else:
            self.zoom_by(ZOOM_STEP ** (turn.y() / 120), event.position().x())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1 + event.value(), event.position().x())
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.item_at(event.position())
        if item is not None:
            self.select(item.id)
            self.opened.emit(item.id)
        elif (lane := self.lane_at(event.position().y())) and self.in_time(event.position().x()):
            day = self.view.day(event.position().x())
            self.created.emit(lane, write(moment_at(day, self.view)), None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._widths.clear()
        super().changeEvent(event)

    # --- painting -------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(event.rect())
        dirty = QRectF(event.rect())
        paint_ground(painter, self.drawing, dirty)
        painter.save()
        painter.setClipRect(self._time_area(0), Qt.ClipOperation.IntersectClip)
        self._paint_items(painter, dirty)
        painter.restore()
        painter.save()
        painter.setClipRect(self._time_area(RING + HANDLE), Qt.ClipOperation.IntersectClip)
        self._paint_chosen(painter)
        paint_in_hand(painter, self, self.hand)
        painter.restore()
        paint_projects(painter, self.drawing)
        if self._by_keys and self.hasFocus() and not self.selected:
            painter.setPen(QPen(theme.colour("focus"), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 8, 8)

    def in_time(self, x: float) -> bool:
        """True between the labels and today."""
        return self.drawing.time_left <= x < self.drawing.now_x

    def _time_area(self, margin: float) -> QRectF:
        """From the labels to today, and ``margin`` for the ring and its handles."""
        left = self.drawing.time_left - margin
        return QRectF(left, 0, self.drawing.now_x + margin - left, self.height())

    def _paint_items(self, painter: QPainter, dirty: QRectF) -> None:
        inks = {lane.id: ink_of(lane.colour) for lane in self.lanes}
        held = self.hand.held
        seen = [i for i in self.drawing.items if self._touches(i, dirty) and i.id != held]
        for item in seen:
            if isinstance(item, Bar):
                paint_bar(painter, item, inks[item.lane])
            else:
                paint_pin(painter, item, inks[item.lane])
        paint_titles(painter, seen, inks, self.view.left)

    def _paint_chosen(self, painter: QPainter) -> None:
        chosen = self.item(self.selected)
        if chosen is not None and chosen.id != self.hand.held:
            self._paint_stem(painter, chosen)
            self.paint_ring(painter, chosen)

    def _paint_stem(self, painter: QPainter, item: Bar | Pin) -> None:
        if self._stem is not None and self._stem > item.rect.bottom + RING:
            shown = rectangle(item.rect).intersected(self._time_area(0))
            x = shown.center().x() if shown.width() > 0 else self.view.left
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawLine(QPointF(x, item.rect.bottom + RING), QPointF(x, self._stem))

    def _touches(self, item: Bar | Pin, dirty: QRectF) -> bool:
        rect = item.rect
        if rect.y > dirty.bottom() or rect.bottom < dirty.top() or rect.x > dirty.right():
            return False
        return rect.right + self.measure(item.title) + 20 > dirty.left()

    def paint_ring(self, painter: QPainter, item: Bar | Pin) -> None:
        """The ring of the selected episode and its two handles."""
        accent = theme.colour("focus" if self.hasFocus() else "accent")
        painter.setPen(QPen(accent, 2.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = rectangle(item.rect).adjusted(-RING, -RING, RING, RING)
        painter.drawRoundedRect(ring, 10, 10)
        if isinstance(item, Pin):
            return
        painter.setBrush(theme.colour("surface"))
        for x in (ring.left(), ring.right()):
            handle = QRectF(x - HANDLE / 2, ring.center().y() - 11.5, HANDLE, 23)
            painter.drawRoundedRect(handle, 5, 5)
