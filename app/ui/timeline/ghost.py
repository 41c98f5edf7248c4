"""A discreet question at an empty place: "just before that?", "at the same time?"."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from app.domain.timeline import Rect
from app.domain.timeline.hints import Hint, hint_at
from app.text import _
from app.ui import theme
from app.ui.timeline.inks import dashed
from app.ui.timeline.surface import Surface

PADDING, NEAR = 9, 6


class Ghost:
    """The hint under a resting pointer; a click on its plate takes it up."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self.hint: Hint | None = None
        self.plate = QRectF()
        self._said = ""

    def follow(self, point: QPointF | None) -> None:
        """Show what may be asked at ``point``; None when there is no pointer."""
        found = self._hint(point) if point is not None else None
        if found == self.hint:
            return
        before = self.plate
        self.hint = found
        self._said, self.plate = self._placed(found) if found else ("", QRectF())
        for area in (before, self.plate):
            if not area.isEmpty():
                self._canvas.update(area.adjusted(-2, -2, 2, 2).toAlignedRect())

    def forget(self) -> None:
        """What was drawn has moved: the next move of the pointer asks again."""
        self.hint, self.plate = None, QRectF()

    def taken(self, point: QPointF) -> Hint | None:
        """The hint, when ``point`` is on its plate."""
        return self.hint if self.hint and self.plate.contains(point) else None

    def _hint(self, point: QPointF) -> Hint | None:
        canvas = self._canvas
        if not canvas.in_time(point.x()) or canvas.item_at(point):
            return None
        if self.hint and self.plate.contains(point):
            return self.hint
        return hint_at(canvas.plan, canvas.lane_at(point.y()), canvas.view.day(point.x()))

    def _placed(self, hint: Hint) -> tuple[str, QRectF]:
        """The question and its plate, shorter where room lacks, none where there is none at all."""
        near = self._canvas.item(hint.near)
        title = near.title if near and near.title else _("ce moment")
        whole = {
            "before": (_("Juste avant « {title} » ?"), _("Juste avant ?"), _("Avant ?")),
            "meanwhile": (_("En même temps que « {title} » ?"), _("En même temps ?"), _("Et là ?")),
        }[hint.kind]
        for said in (whole[0].format(title=title), *whole[1:]):
            plate = self._place(hint, said)
            if not plate.isEmpty():
                return said, plate
        return "", QRectF()

    def _place(self, hint: Hint, said: str) -> QRectF:
        canvas, sizes = self._canvas, self._canvas.view.sizes
        band = next(band for band in canvas.drawing.lanes if band.id == hint.lane)
        width = QFontMetrics(theme.font("caption")).horizontalAdvance(said)
        left = max(canvas.view.x(hint.first), canvas.view.left)
        right = min(canvas.view.x(hint.last), canvas.view.right)
        x = (left + right - width) / 2 - PADDING
        if hint.kind == "before":
            x = right - width - 2 * PADDING - NEAR
        x = min(max(x, canvas.view.left + 4), canvas.view.right - width - 2 * PADDING - 4)
        height = min(sizes.bar - 4, 32)
        plate = QRectF(x, 0, width + 2 * PADDING, height)
        return self._free(plate, band.y + (sizes.lane - height) / 2, band.y + band.height)

    def _free(self, plate: QRectF, top: float, bottom: float) -> QRectF:
        """The first row of the lane where the plate covers no episode."""
        sizes = self._canvas.view.sizes
        while top + plate.height() <= bottom:
            plate.moveTop(top)
            area = Rect(plate.x(), plate.y(), plate.width(), plate.height())
            if next(self._canvas.drawing.within(area), None) is None:
                return plate
            top += sizes.bar + sizes.row_gap
        return QRectF()

    def paint(self, painter: QPainter) -> None:
        """A dashed plate with the question."""
        if self.hint is None or self.plate.isEmpty():
            return
        painter.setPen(dashed(theme.colour("edge"), 1.25, (4, 4)))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(self.plate, 8, 8)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink_2"))
        painter.drawText(self.plate, Qt.AlignmentFlag.AlignCenter, self._said)
