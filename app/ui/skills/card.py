"""One skill: verb, object, context, its evidence and its level; dragged between columns."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from app.domain.answers.skills import Skill
from app.domain.method import MethodPack
from app.text import _
from app.ui import theme
from app.ui.widgets import IconLabel, Panel, label, row
from app.ui.widgets.finger import DRAGGED
from app.ui.widgets.kept import Kept

LEVELS = 4


class LevelBars(QWidget):
    """Four rising bars; the word stands beside them."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level, self._kept = level, Kept()
        self.setFixedSize(34, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, self._kept.of(self, self._paint))

    def _paint(self, painter: QPainter) -> None:
        for index in range(LEVELS):
            height = 5 + index * 3
            full = index < self._level
            painter.setPen(theme.colour("accent" if full else "edge"))
            painter.setBrush(theme.colour("accent" if full else "surface"))
            painter.drawRoundedRect(QRectF(1 + index * 8, 15 - height, 6, height), 1.5, 1.5)


def _title(skill: Skill) -> QLabel:
    made = label("", wrap=True)
    made.setTextFormat(Qt.TextFormat.RichText)
    what = escape(f"{skill.verb} {skill.object}".strip())
    made.setText(f"<b>{what}</b> {escape(skill.context)}")
    return made


class SkillCard(Panel):
    """Sends ``dropped`` with a global point, ``digit`` with a column, ``asked`` to be edited."""

    lifted = Signal(QPixmap)
    moved = Signal(QPoint)
    dropped = Signal(str, QPoint)
    digit = Signal(str, int)
    asked = Signal(str)

    def __init__(
        self,
        skill: Skill,
        evidence: str,
        icon: str,
        pack: MethodPack,
        index: int,
        fresh: bool = False,
    ) -> None:
        super().__init__("card", margins=(14, 10, 10, 10))
        self.body.setSpacing(4)
        self.skill, self.fresh = skill, fresh
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setObjectName(f"skill.{index}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(DRAGGED, True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(f"{skill.verb} {skill.object} {skill.context}")
        self.body.addWidget(_title(skill))
        if evidence:
            line = row(gap=6)
            line.addWidget(IconLabel(icon, "accent", 16))
            line.addWidget(label(evidence, "caption", wrap=True), 1)
            self.body.addLayout(line)
        if fresh:
            self.body.addWidget(label(_("Nouvelle depuis le premier entretien"), "caption"))
        self.body.addLayout(self._level(skill, pack))

    def _level(self, skill: Skill, pack: MethodPack):
        line = row(gap=8)
        entries = [entry.id for entry in pack.vocabularies["competence_level"].entries]
        if skill.level:
            line.addWidget(LevelBars(entries.index(skill.level) + 1))
            line.addWidget(label(pack.label("competence_level", skill.level).lower(), "caption"))
        else:
            line.addWidget(label(_("niveau à dire"), "caption"))
        line.addStretch(1)
        if skill.wanted is not None:
            line.addWidget(IconLabel("redo" if skill.wanted else "none", "ink_2", 16))
            line.addWidget(label(_("envie") if skill.wanted else _("plus envie"), "caption"))
        return line

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        if not self._dragging and self._far(event):
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.lifted.emit(self.grab())
        if self._dragging:
            self.moved.emit(event.globalPosition().toPoint())

    def _far(self, event: QMouseEvent) -> bool:
        assert self._pressed is not None
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        return moved >= QApplication.startDragDistance()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if self._pressed is None:
            return
        dragging, self._dragging, self._pressed = self._dragging, False, None
        if dragging:
            self.dropped.emit(self.skill.id, event.globalPosition().toPoint())
        else:
            self.asked.emit(self.skill.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("1", "2", "3"):
            self.digit.emit(self.skill.id, int(event.text()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.asked.emit(self.skill.id)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 13, 13)

    def sizeHint(self) -> QSize:
        return QSize(200, super().sizeHint().height())
