"""« D’où viennent-elles ? »: the list of evidence, with how many skills rest on each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from app.text import _
from app.ui import theme
from app.ui.board.pictures import picture
from app.ui.skills.evidence import Evidence
from app.ui.widgets import PaintedButton, Panel, clear, column, label, scroller
from app.ui.widgets.chooser import ClosedList
from app.ui.widgets.kept import Kept

ROW_HEIGHT = 56
ICON, PICTURE_WIDTH = 36, 48
WIDTH = 264
QWIDGETSIZE_MAX = (1 << 24) - 1
_CENTRED = QPointF(8, 8)


class SourceRow(PaintedButton):
    """One experience: its icon or picture, its name, its dates in words, its count."""

    def __init__(self, evidence: Evidence, count: int) -> None:
        super().__init__()
        self._evidence = evidence
        self._kept = Kept()
        self._count = str(count) if count else _("à ouvrir")
        self.setObjectName(f"skills.evidence.{evidence.reference}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{evidence.title}, {evidence.below}, {self._count}")
        self.setToolTip(f"{evidence.title}, {evidence.below}")

    def sizeHint(self) -> QSize:
        return QSize(200, max(ROW_HEIGHT, sum(_lines()) + 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        state = (self.hasFocus(), self.isChecked(), self.underMouse())
        QPainter(self).drawPixmap(0, 0, self._kept.of(self, self._paint, state))

    def _paint(self, painter: QPainter) -> None:
        self._paint_ground(painter)
        left = self._paint_sign(painter)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink_2"))
        taken = QFontMetrics(painter.font()).horizontalAdvance(self._count)
        above, below = _lines()
        room = QRectF(left, (self.height() - above - below) / 2, self.width() - left - 10, above)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(room, right, self._count)
        _write(painter, QRectF(left, room.bottom(), room.width(), below), self._evidence.below)
        name = theme.font("body")
        name.setBold(self.isChecked())
        painter.setFont(name)
        painter.setPen(theme.colour("ink"))
        _write(painter, room.adjusted(0, 0, -taken - 8, 0), self._evidence.title)

    def _paint_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ring = self.hasFocus()
        edge = "focus" if ring else "hairline"
        painter.setPen(QPen(theme.colour(edge), 2) if ring else Qt.PenStyle.NoPen)
        here = self.isChecked() or self.underMouse()
        painter.setBrush(theme.colour("surface") if here else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 10, 10)

    def _paint_sign(self, painter: QPainter) -> float:
        top = (self.height() - ICON) / 2
        if self._evidence.picture is not None:
            box = QRectF(8, top, PICTURE_WIDTH, ICON)
            shape = QPainterPath()
            shape.addRoundedRect(box, 8, 8)
            painter.save()
            painter.setClipPath(shape)
            shown = picture(self._evidence.picture, PICTURE_WIDTH, ICON)
            painter.drawPixmap(box.topLeft(), shown)
            painter.restore()
            return box.right() + 10
        box = QRectF(8, top, ICON, ICON)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawRoundedRect(box, 8, 8)
        painter.drawPixmap(box.topLeft() + _CENTRED, theme.pixmap(self._evidence.icon, "accent"))
        return box.right() + 10


def _lines() -> tuple[int, int]:
    """How high the name and what stands below it are, at the size of letters in force."""
    return _lines_of(theme.look())


@cache
def _lines_of(_look: tuple[str, int]) -> tuple[int, int]:
    roles = (theme.font(role) for role in ("body", "caption"))
    name, below = (QFontMetrics(font).height() for font in roles)
    return name, below


def _write(painter: QPainter, box: QRectF, text: str) -> None:
    metrics = QFontMetrics(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


class Sources(QWidget):
    """A list, or one closed line in a small window; ``chosen`` is sent with a reference."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[object, ...] = ()
        self._panel = Panel("sunk", margins=(8, 8, 8, 8))
        inside = QWidget()
        place = column(inside, gap=0)
        self._rows = column(gap=0)
        place.addLayout(self._rows)
        place.addStretch(1)
        self._panel.body.addWidget(label(_("D’où viennent-elles ?"), "soft"))
        self._panel.body.addWidget(scroller(inside))
        self._line = ClosedList("skills.evidence", _("D’où viennent-elles ?"))
        # As wide as its place: its longest entry must not widen the page.
        self._line.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._line.setMinimumContentsLength(12)
        self._line.setPlaceholderText(_("Ni moment ni image pour l’instant"))
        self._line.activated.connect(lambda _i: self.chosen.emit(self._line.currentData()))
        whole = column(self)
        whole.addWidget(self._panel)
        whole.addWidget(self._line)
        self.fold(False)

    def sizeHint(self) -> QSize:
        # The list scrolls inside: the page must not grow for it.
        return self.minimumSizeHint()

    def fold(self, folded: bool) -> None:
        """Show one closed line instead of the list."""
        self._panel.setVisible(not folded)
        self._line.setVisible(folded)
        self.setFixedWidth(QWIDGETSIZE_MAX if folded else theme.scaled(WIDTH))
        self.setMinimumWidth(0 if folded else theme.scaled(WIDTH))

    def show_evidence(
        self, found: tuple[Evidence, ...], counts: Mapping[str, int], here: str
    ) -> None:
        """Show ``found`` with the number of skills that rest on each; ``here`` is open."""
        state = (found, tuple(counts.items()))
        if state != self._shown:
            self._shown = state
            self._fill(found, counts)
        for evidence in self._panel.findChildren(SourceRow):
            evidence.setChecked(evidence.objectName() == f"skills.evidence.{here}")
        self._line.setCurrentIndex(self._line.findData(here))

    def _fill(self, found: tuple[Evidence, ...], counts: Mapping[str, int]) -> None:
        clear(self._rows)
        self._line.clear()
        for evidence in found:
            made = SourceRow(evidence, counts.get(evidence.reference, 0))
            made.clicked.connect(lambda _=False, ref=evidence.reference: self.chosen.emit(ref))
            self._rows.addWidget(made)
            icon = theme.icon(evidence.icon, "ink_2")
            self._line.addItem(icon, f"{evidence.title}, {evidence.below}", evidence.reference)
        self._line.setEnabled(bool(found))
        if not found:
            words = _("Les moments de la frise et les images gardées paraîtront ici.")
            self._rows.addWidget(label(words, "soft", wrap=True))
