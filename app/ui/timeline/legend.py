"""« Comment lire les bords »: one sample of each pattern, painted by the code that paints bars."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.timeline import Bar, EndKind, Rect
from app.text import _
from app.ui import theme
from app.ui.timeline.bars import paint_bar
from app.ui.timeline.inks import ink_of

COLUMNS, CELL, TOP = (0, 128, 242), 25, 22


class Legend(QWidget):
    """Five samples in two lines, under their heading."""

    def __init__(self) -> None:
        super().__init__()
        self._samples: tuple[tuple[EndKind, str], ...] = (
            ("known", _("mois connu")),
            ("season", _("saison")),
            ("about", _("à peu près")),
            ("before", _("avant")),
            ("order", _("ordre seul, envisagé")),
        )
        names = ", ".join(text for _kind, text in self._samples)
        self.setAccessibleName(_("Comment lire les bords : {names}").format(names=names))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(345), theme.scaled(TOP + 2 * CELL))

    def minimumSizeHint(self) -> QSize:
        """It never keeps a window wide: where room lacks, it goes."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.width() < self.sizeHint().width():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font("caption")
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        painter.drawText(QPointF(0, theme.scaled(13)), _("Comment lire les bords"))
        for index, (kind, text) in enumerate(self._samples):
            line, place = divmod(index, len(COLUMNS))
            x, top = theme.scaled(COLUMNS[place]), theme.scaled(TOP + line * CELL)
            self._paint_sample(painter, x, top, kind, text)

    def _paint_sample(
        self, painter: QPainter, x: float, top: float, kind: EndKind, text: str
    ) -> None:
        start: EndKind = "order" if kind == "order" else "year"
        rect = Rect(x + 1, top + 3, 31, 16)
        bar = Bar("", "", "accent", "", "", "", rect, 0, start, kind, False, "right", 0, 0)
        paint_bar(painter, bar, ink_of("accent"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink_2"))
        painter.drawText(QPointF(x + 41, top + theme.scaled(15)), text)
