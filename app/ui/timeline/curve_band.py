"""The curve from -3 to +3 under the lanes: drawn by hand, by points, or by keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.answers.timeline import HIGHEST, LOWEST, Curve, CurvePoint
from app.domain.dates import parse, words, write
from app.domain.dates.values import Moment
from app.domain.timeline import moment_at, shifted
from app.domain.timeline.curve import CurveDot, dots, drawn_by_hand, height_of, value_at
from app.domain.timeline.view import YEAR, View
from app.text import _
from app.ui import theme
from app.ui.timeline.canvas import TimelineCanvas
from app.ui.timeline.inks import dashed, solid
from app.ui.widgets.finger import DRAGGED

HEIGHT, DOT, NEAR, STILL = 128, 6, 22, 5
INVITATION = "Dessinez à la main, ou touchez pour poser un point."
STYLES: dict[Curve, str] = {"work": "accent", "personal": "plum"}


class CurveBand(QWidget):
    """``drawn`` carries points and the point they stand instead of (or None), ``erased`` one."""

    drawn = Signal(tuple, object)
    erased = Signal(object)

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self.curve: Curve = "work"
        self.picked: CurvePoint | None = None
        self._held: CurvePoint | None = None
        self._path: list[tuple[float, float]] = []
        self.setObjectName("timeline.curve")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(DRAGGED, True)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(_(INVITATION))
        canvas.moved_view.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(900, HEIGHT)

    def show_curve(self, curve: Curve) -> None:
        """Which of the two curves the hand draws."""
        self.curve, self.picked = curve, None
        self.refresh()

    def refresh(self) -> None:
        """Draw again from the answer; say where the chosen point stands."""
        if self.picked not in self._canvas.answer.curve:
            self.picked = None
        names = {"work": _("Courbe du travail"), "personal": _("Courbe personnelle")}
        said = names[self.curve]
        if self.picked is not None:
            said = f"{said}, {words(self.picked.at)} : {self.picked.value:+d}"
        self.setAccessibleName(said)
        self.setAccessibleDescription("" if self._dots(self.curve) else _(INVITATION))
        self.update()

    @property
    def _view(self) -> View:
        return self._canvas.view

    def _dots(self, curve: Curve) -> tuple[CurveDot, ...]:
        return dots(self._canvas.answer.curve, curve, self._view, 0, HEIGHT)

    def _dot_at(self, point: QPointF) -> CurvePoint | None:
        near = [d for d in self._dots(self.curve) if abs(d.x - point.x()) <= NEAR]
        near = [d for d in near if abs(d.y - point.y()) <= NEAR]
        return min(near, key=lambda d: abs(d.x - point.x())).point if near else None

    # --- by hand --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = self._dot_at(event.position())
        self.picked = self._held
        self._path = [(event.position().x(), event.position().y())]
        self.refresh()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._path:
            self._path.append((event.position().x(), event.position().y()))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        path, held = self._inside(), self._held
        self._path, self._held = [], None
        if not path:
            return
        if held is not None:
            moved = self._point(*path[-1])
            if moved != held:
                self.picked = moved
                self.drawn.emit((moved,), held)
        elif abs(path[-1][0] - path[0][0]) < STILL:
            self.picked = self._point(*path[-1])
            self.drawn.emit((self.picked,), None)
        else:
            self.drawn.emit(drawn_by_hand(self.curve, path, self._view, 0, HEIGHT), None)
        self.refresh()

    def _inside(self) -> list[tuple[float, float]]:
        return [(x, y) for x, y in self._path if self._view.left <= x <= self._view.right]

    def _point(self, x: float, y: float) -> CurvePoint:
        at = write(moment_at(self._view.day(x), self._view))
        return CurvePoint(self.curve, at, value_at(y, 0, HEIGHT))

    # --- by keys --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, moving = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        along = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key)
        across = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(key)
        if across and self.picked:
            value = min(max(self.picked.value + across, LOWEST), HIGHEST)
            self._replace(replace(self.picked, value=value))
        elif along and moving and self.picked:
            self._replace(replace(self.picked, at=_moved(self.picked.at, along)))
        elif along:
            self._go(along)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._replace(self._point((self._view.left + self._view.right) / 2, HEIGHT / 2))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.picked:
            gone, self.picked = self.picked, None
            self.erased.emit(gone)
        else:
            super().keyPressEvent(event)

    def _replace(self, point: CurvePoint) -> None:
        before, self.picked = self.picked, point
        self.drawn.emit((point,), before)
        self.refresh()

    def _go(self, along: int) -> None:
        told = [dot.point for dot in self._dots(self.curve)]
        if told:
            here = told.index(self.picked) + along if self.picked in told else 0
            self.picked = told[here % len(told)]
            self.refresh()

    # --- painting -------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        painter.setClipRect(QRectF(self._view.left, 0, self._view.right - self._view.left, HEIGHT))
        for curve in ("personal", "work"):
            self._paint_curve(painter, curve)
        if not self._path and not self._dots(self.curve):
            self._paint_invitation(painter)
        if self._path and self._held is None:
            painter.setPen(QPen(theme.colour(STYLES[self.curve]), 2))
            painter.drawPolyline([QPointF(x, y) for x, y in self._path])
        if self.hasFocus():
            painter.setClipping(False)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _paint_ground(self, painter: QPainter) -> None:
        view = self._view
        painter.setFont(theme.font("caption"))
        for value in range(LOWEST, HIGHEST + 1):
            y = height_of(value, 0, HEIGHT)
            colour = theme.colour("edge" if value == 0 else "hairline")
            painter.setPen(solid(colour, 1))
            painter.drawLine(QPointF(view.left, y), QPointF(view.right, y))
            if value in (LOWEST, 0, HIGHEST):
                said = f"{value:+d}" if value else "0"
                width = QFontMetrics(painter.font()).horizontalAdvance(said)
                painter.setPen(theme.colour("ink_2"))
                painter.drawText(QPointF(max(view.left, 34) - width - 8, y + 4), said)
        if view.left >= 60:
            painter.drawPixmap(QPointF(0, HEIGHT / 2 - 9), theme.pixmap("curve", "ink_2", 18))
            painter.setFont(theme.font("body"))
            painter.drawText(QPointF(26, HEIGHT / 2 + 5), _("Courbe"))

    def _paint_invitation(self, painter: QPainter) -> None:
        """What to do, in the middle of the lines, until this curve has its first point."""
        painter.setFont(theme.font("caption"))
        room = QRectF(self._view.left, 0, self._view.right - self._view.left, HEIGHT)
        centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        box = painter.boundingRect(room, centred, _(INVITATION))
        painter.fillRect(box.adjusted(-8, -4, 8, 4), theme.colour("surface"))
        painter.setPen(theme.colour("ink_2"))
        painter.drawText(box, centred, _(INVITATION))

    def _paint_curve(self, painter: QPainter, curve: Curve) -> None:
        found, tint = self._dots(curve), theme.colour(STYLES[curve])
        pen = QPen(tint, 2.5) if curve == "work" else dashed(tint, 2, (6, 4))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline([QPointF(dot.x, dot.y) for dot in found])
        for dot in found:
            chosen = dot.point == self.picked
            painter.setPen(QPen(tint, 2))
            painter.setBrush(tint if chosen else theme.colour("surface"))
            box = QRectF(dot.x - DOT, dot.y - DOT, 2 * DOT, 2 * DOT)
            painter.drawEllipse(box) if curve == "work" else painter.drawRect(box)


def _moved(edtf: str, along: int) -> str:
    """The date one step of its precision earlier or later."""
    value = parse(edtf)
    assert isinstance(value, Moment)
    step = YEAR / 4 if value.season else YEAR / 12 if value.month else YEAR
    return write(shifted(value, along * step))
