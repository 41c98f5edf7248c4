"""The timeline one can touch: what is seen and chosen, and where events go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QCursor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPaintEvent,
    QResizeEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.domain.answers.projects import Project
from app.domain.answers.timeline import Episode, TimelineAnswer, find
from app.domain.dates import age_words, parse, span_words, write
from app.domain.method import Lane
from app.domain.timeline import (
    Bar,
    Pin,
    Plan,
    Rect,
    Sizes,
    View,
    drawn,
    fit,
    moment_at,
    pan,
    planned,
    zoom,
)
from app.domain.timeline.drawing import GapBox
from app.domain.timeline.view import Axis
from app.text import _
from app.ui import theme
from app.ui.timeline.backdrop import Backdrop
from app.ui.timeline.ghost import Ghost
from app.ui.timeline.hand import Hand, Pointer
from app.ui.timeline.keys import press
from app.ui.timeline.scene import paint_scene
from app.ui.timeline.touch import Touch
from app.ui.timeline.words import GroundWords, french

ZOOM_STEP, NEAR = 1.25, 4


class TimelineCanvas(QWidget):
    """Holds what is seen (view, selection), never the answer.

    ``picked`` follows the selection, ``opened`` asks to edit it, ``changed`` carries the episodes
    after a gesture and its label, ``created`` lane, start and end of a drag on a free place,
    ``removed`` and ``copied`` ids, ``recalled`` a hint that was taken up, ``silent`` a period whose
    silence was touched, ``written`` lane and text typed in place.
    """

    picked = Signal(str)
    opened = Signal(str)
    changed = Signal(tuple, str)
    created = Signal(str, str, object)
    removed = Signal(tuple)
    copied = Signal(tuple)
    recalled = Signal(object)
    silent = Signal(object, object)
    written = Signal(str)
    moved_view = Signal()

    def __init__(
        self, lanes: Sequence[Lane], today: date, words: GroundWords | None = None
    ) -> None:
        super().__init__()
        self.words = words or french()
        self.lanes, self.today = tuple(lanes), today
        self.answer: TimelineAnswer = TimelineAnswer()
        self.projects: tuple[Project, ...] = ()
        self._sizes = Sizes()
        sizes = self._sizes.for_text(theme.current().text_percent / 100)
        self.view = fit(View(0, 1, 1000, sizes=sizes, reached=self.words.reached), None, today)
        self.selected = ""
        self.others: frozenset[str] = frozenset()
        self.stem: float | None = None
        self.by_keys = False
        self._fitted = True
        self._widths: dict[str, float] = {}
        self.setObjectName("timeline.canvas")
        self.setAccessibleName(_("Frise chronologique"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hand, self.touch, self.ghost = Hand(self), Touch(self), Ghost(self)
        self.backdrop = Backdrop()
        self._plan()

    # --- what is shown --------------------------------------------------------------------------

    def show_answer(self, answer: TimelineAnswer, projects: Sequence[Project]) -> None:
        """Draw ``answer``; the part of life shown stays, unless everything was in view."""
        if (answer, tuple(projects)) == (self.answer, self.projects):
            return
        self.answer, self.projects = answer, tuple(projects)
        told = {episode.id for episode in answer.episodes}
        self.others &= told
        if self.selected not in told:
            self.selected = ""
        self._plan()

    def show_sizes(self, sizes: Sizes) -> None:
        """Draw with other heights: small window, face to face."""
        self._sizes = sizes
        self._fit_text()

    def _fit_text(self) -> None:
        """Heights and widths for the letters in force."""
        sizes = self._sizes.for_text(theme.current().text_percent / 100)
        if sizes != self.view.sizes:
            self.view = replace(self.view, sizes=sizes)
            self._widths.clear()
            self._plan()

    def show_axis(self, axis: Axis) -> None:
        """Years, ages or both."""
        self.view = replace(self.view, axis=axis)
        self._lay_out()

    def show_all(self) -> None:
        """Fit the whole life told so far."""
        self.view = fit(self.view, self.plan.opens, self.today)
        self._fitted = True
        self._lay_out()

    def zoom_by(self, factor: float, x: float | None = None) -> None:
        """Magnify about ``x``; unless said, about the pointer, the chosen episode or the middle."""
        self._set_view(zoom(self.view, factor, self._heart() if x is None else x))

    def pan_by(self, units: float) -> None:
        """Move what is shown with the hand."""
        self._set_view(pan(self.view, units), panned=True)

    def show_day(self, day: float) -> None:
        """Bring ``day`` into the middle."""
        self.pan_by((self.view.left + self.view.right) / 2 - self.view.x(day))

    def _heart(self) -> float:
        pointer = self.mapFromGlobal(QCursor.pos()).x()
        if self.underMouse() and self.in_time(pointer):
            return float(pointer)
        chosen = self.item(self.selected)
        if chosen is not None and self.in_time(chosen.rect.x + chosen.rect.width / 2):
            return chosen.rect.x + chosen.rect.width / 2
        return (self.view.left + self.view.right) / 2

    def select(self, episode_id: str) -> None:
        """Select an episode alone, or nothing."""
        if episode_id == self.selected and not self.others:
            return
        self.selected, self.others = episode_id, frozenset()
        self._selected()

    def add(self, episode_id: str) -> None:
        """Select one more episode, or let go of it."""
        if not self.selected or episode_id == self.selected:
            self.selected = episode_id if not self.selected else next(iter(self.others), "")
            self.others -= {self.selected}
        else:
            self.others ^= {episode_id}
        self._selected()

    def select_all(self) -> None:
        """Select every episode."""
        self.select_also(tuple(episode.id for episode in self.answer.episodes))

    def select_also(self, ids: tuple[str, ...]) -> None:
        """Select these episodes beside those selected already."""
        self.selected = self.selected or next(iter(ids), "")
        self.others = (self.others | frozenset(ids)) - {self.selected}
        self._selected()

    def _selected(self) -> None:
        self.update()
        self.picked.emit(self.selected)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Selection))

    @property
    def chosen(self) -> tuple[Episode, ...]:
        """All selected episodes, in the order told."""
        ids = {self.selected, *self.others}
        return tuple(episode for episode in self.answer.episodes if episode.id in ids)

    def show_stem(self, bottom: float | None) -> None:
        """Tie the chosen episode to what stands at height ``bottom``; None unties it."""
        if bottom != self.stem:
            self.stem = bottom
            self.update()

    def episode(self) -> Episode | None:
        """The selected episode."""
        return find(self.answer, self.selected)

    def item(self, episode_id: str) -> Bar | Pin | None:
        """The drawn episode of that id."""
        return self.drawing.find(episode_id) if episode_id else None

    def item_at(self, point: QPointF) -> Bar | Pin | None:
        """The episode under ``point``; its title beside it counts."""
        spot = Rect(point.x() - NEAR, point.y() - NEAR, 2 * NEAR, 2 * NEAR)
        return next(reversed(list(self.drawing.within(spot))), None)

    def silence_at(self, point: QPointF) -> GapBox | None:
        """The period left empty, or told by nothing, whose mark is under ``point``."""
        base = self.drawing.axis_height
        for box in (*self.drawing.gaps, *self.drawing.silences):
            told = box in self.drawing.gaps and self.item_at(point) is None
            near = base - 6 <= point.y() <= base + 14 or (told and point.y() >= box.rect.y)
            if near and box.rect.x <= point.x() <= box.rect.right:
                return box
        return None

    def lane_at(self, y: float) -> str:
        """The lane at that height, empty on the axis."""
        return next((b.id for b in self.drawing.lanes if b.y <= y < b.y + b.height), "")

    def lane(self, lane_id: str) -> Lane:
        """The lane of that id."""
        return next(lane for lane in self.lanes if lane.id == lane_id)

    def says(self, item: Bar | Pin) -> str:
        """An episode in words: lane, title, dates, age."""
        told = find(self.answer, item.id)
        age = age_words(parse(self.answer.birth), parse(told.start)) if told else ""
        title = item.title or _("Sans titre")
        words = item.words
        if "order" in (item.kind if isinstance(item, Pin) else item.start):
            words = _("ordre seul")
        if item.asked:
            words = _("{when}, date à préciser").format(when=words) if words else _("à préciser")
        return ", ".join(p for p in (self.lane(item.lane).label, title, words, age) if p)

    def words_of(self, episode: Episode) -> str:
        """The dates of ``episode`` as one says them."""
        return span_words(episode.start, episode.end)

    def in_time(self, x: float) -> bool:
        """True between the labels and today."""
        return self.drawing.time_left <= x < self.drawing.now_x

    def sizeHint(self) -> QSize:
        return QSize(900, round(self.drawing.height) + 2)

    def _set_view(self, view: View, panned: bool = False) -> None:
        self._fitted = False
        beyond = max(0.0, view.last - self.today.toordinal())
        self.view = replace(view, first=view.first - beyond, last=view.last - beyond)
        self._lay_out(panned)

    def _plan(self) -> None:
        self.plan: Plan = planned(self.answer, self.lanes, self.today, self.measure)
        self.show_all() if self._fitted else self._lay_out()

    def _lay_out(self, panned: bool = False) -> None:
        before = getattr(self, "drawing", None)
        self.drawing = drawn(self.plan, self.projects, self.view, before, panned)
        if before is None or self.drawing.height != before.height:
            self.setFixedHeight(round(self.drawing.height) + 2)
        self.ghost.forget()
        self.update()
        self.moved_view.emit()

    def measure(self, text: str) -> float:
        """Width of a title."""
        if text not in self._widths:
            font = theme.font("lead" if self.view.sizes.tall else "body")
            self._widths[text] = QFontMetricsF(font).horizontalAdvance(text)
        return self._widths[text]

    def seen_top(self) -> float:
        """The height at which the canvas is cut off by scrolling, 0 when it is not."""
        return float(max(0, self.visibleRegion().boundingRect().top()))

    def seen_height(self) -> float:
        """How much of the canvas scrolling leaves in sight."""
        return float(self.visibleRegion().boundingRect().height())

    # --- events ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != self.view.width:
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
        if isinstance(event, QTouchEvent):
            return self.touch.follow(event)
        if isinstance(event, QHelpEvent):
            item = self.item_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), item.title if item and item.cut else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hand.press(Pointer.of(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hand.move(Pointer.of(event))
        self.ghost.follow(None if event.buttons() else event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hand.release(Pointer.of(event))

    def leaveEvent(self, event: QEvent) -> None:
        self.ghost.follow(None)
        super().leaveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.place_at(event.position())

    def place_at(self, point: QPointF) -> None:
        """Open the episode at ``point``, or put a new one at that date."""
        item = self.item_at(point)
        if item is not None:
            self.select(item.id)
            self.opened.emit(item.id)
        elif (lane := self.lane_at(point.y())) and self.in_time(point.x()):
            self.created.emit(lane, write(moment_at(self.view.day(point.x()), self.view)), None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.by_keys = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._widths.clear()
            self._fit_text()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_scene(self, QRectF(event.rect()))
