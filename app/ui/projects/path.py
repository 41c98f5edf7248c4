"""A path from today to each project: solid where it is settled, dotted where it is hoped."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.answers.projects import Project
from app.domain.method import MethodPack
from app.text import _
from app.ui import theme
from app.ui.widgets.kept import Kept

HEIGHT = 156
LINES_OF_A_TITLE = 2
WRAPPED = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)
AFTER = ("m0_3", "m3_12", "plus")
HILLS = {"light": (40, 70), "dark": (20, 36), "contrast": (20, 36)}
"""How dense the two hills are, of 255: the small words of the path stand on them."""
SETTLED = ("engage", "realiste")


class PathDrawing(QWidget):
    """A quiet landscape; the order of places is the order of horizons in the pack."""

    def __init__(self, pack: MethodPack) -> None:
        super().__init__()
        self._pack = pack
        self._order = [entry.id for entry in pack.vocabularies["horizons"].entries]
        self._projects: tuple[Project, ...] = ()
        self._today = ""
        self._land = Kept()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, theme.scaled(HEIGHT))

    def show_projects(self, projects: tuple[Project, ...], today: datetime) -> None:
        """Draw the path to ``projects`` that have a title, nearest horizon first."""
        named = (p for p in projects if p.title)
        self._projects = tuple(sorted(named, key=self._rank))
        self._today = f"{today:%d/%m/%Y}"
        said = " ; ".join(f"{p.title}, {self._when(p)}" for p in self._projects)
        self.setAccessibleName(_("Chemin depuis aujourd’hui : {places}").format(places=said))
        self.update()

    def _rank(self, project: Project) -> int:
        known = project.horizon in self._order
        return self._order.index(project.horizon) if known else len(self._order)

    def _when(self, project: Project) -> str:
        return self._pack.label("horizons", project.horizon) if project.horizon else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._land.of(self, self._paint_land))
        places = self._places()
        self._paint_release(painter, places)
        for index in range(len(places) - 1):
            self._paint_stretch(painter, places[index], places[index + 1], index)
        self._paint_place(painter, places[0], _("Aujourd’hui"), self._today, True)
        for place, project in zip(places[1:], self._projects, strict=True):
            settled = project.status in SETTLED
            self._paint_place(painter, place, project.title, self._when(project), settled)

    def _places(self) -> list[QPointF]:
        count = len(self._projects)
        step = (self.width() - 200) / max(count, 1)
        heights = [theme.scaled(height) for height in (84, 62, 72, 40)]
        return [QPointF(90 + index * step, heights[index]) for index in range(count + 1)]

    def _paint_land(self, painter: QPainter) -> None:
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), 14, 14)
        painter.setClipPath(frame)
        sky = QLinearGradient(0, 0, 0, self.height())
        sky.setColorAt(0, theme.colour("accent_soft"))
        sky.setColorAt(1, theme.colour("paper"))
        painter.fillRect(self.rect(), sky)
        far, near = HILLS[theme.current().name]
        for base, swing, strength in ((0.62, 26, far), (0.77, 16, near)):
            base = self.height() * base
            hill = QPainterPath(QPointF(0, base))
            third = self.width() / 3
            hill.cubicTo(third, base - swing, 2 * third, base + swing, self.width(), base - swing)
            hill.lineTo(self.width(), self.height())
            hill.lineTo(0, self.height())
            tint = QColor(theme.colour("sage"))
            tint.setAlpha(strength)
            painter.fillPath(hill, tint)

    def _paint_release(self, painter: QPainter, places: list[QPointF]) -> None:
        """A dotted line where detention ends, when a project lies after it."""
        after = [i for i, project in enumerate(self._projects) if project.horizon in AFTER]
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink_2"))
        if not after:
            return
        at = (places[after[0]].x() + places[after[0] + 1].x()) / 2
        painter.drawText(QPointF(20, theme.scaled(20)), _("Pendant la détention"))
        painter.drawText(QPointF(at + 12, theme.scaled(20)), _("Après la sortie"))
        painter.setPen(QPen(theme.colour("ink_2"), 1.5, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(at, 8), QPointF(at, self.height() - 8))

    def _paint_stretch(self, painter: QPainter, start: QPointF, end: QPointF, index: int) -> None:
        settled = self._projects[index].status in SETTLED
        style = Qt.PenStyle.SolidLine if settled else Qt.PenStyle.DotLine
        pen = QPen(theme.colour("accent"), 3, style, Qt.PenCapStyle.RoundCap)
        middle = (start.x() + end.x()) / 2
        path = QPainterPath(start)
        path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(path)

    def _paint_place(
        self, painter: QPainter, at: QPointF, title: str, when: str, settled: bool
    ) -> None:
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(theme.colour("accent" if settled else "surface"))
        painter.drawEllipse(at, 8, 8)
        bold = theme.font("body")
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(theme.colour("ink"))
        room = min(220, (self.width() - 200) / max(len(self._projects), 1) - 8)
        high = theme.scaled(20)
        # Two lines of words: what is longer ends with « … », and stands whole on its card.
        most = int(room * LINES_OF_A_TITLE * 0.9)
        text = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, most)
        box = QRectF(at.x() - room / 2, at.y() + 12, room, high * LINES_OF_A_TITLE)
        below = painter.boundingRect(box, WRAPPED, text).bottom()
        painter.drawText(box, WRAPPED, text)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink_2"))
        when = painter.fontMetrics().elidedText(when, Qt.TextElideMode.ElideRight, int(room))
        told = QRectF(box.x(), below, room, high)
        painter.drawText(told, Qt.AlignmentFlag.AlignCenter, when)
