"""The controls beside the title: what the axis shows, zoom, the curve, the table, the way out."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.text import _
from app.ui.timeline.canvas import TimelineCanvas
from app.ui.widgets import Button, IconButton, Panel, Segment, row

NARROW = 440
GAP = 12


class Tools(QWidget):
    """``curve`` and ``twin`` are switched; the rest acts on the canvas itself.

    Where room lacks, words give way to icons, and the zoom moves to the corner of the canvas.
    """

    def __init__(self, canvas: TimelineCanvas, export: QWidget) -> None:
        super().__init__()
        axes = (("age", _("Âge")), ("year", _("Année")), ("both", _("Les deux")))
        axis = Segment(axes, "timeline.axis", _("Ce que montre l’axe"))
        axis.show_chosen("both")
        axis.chosen.connect(canvas.show_axis)
        self._words = {
            "timeline.curve.show": _("Courbe"),
            "timeline.twin": _("Tableau"),
        }
        self.curve = Button(_("Courbe"), "plain", "curve", "timeline.curve.show")
        self.twin = Button(_("Tableau"), "plain", "table", "timeline.twin")
        self._zoom, self._corner = _zoom(canvas), _zoom(canvas)
        self._corner.setParent(canvas)
        self._corner.hide()
        self._tools = (axis, self._zoom, self.curve, self.twin, export)
        line = row(self, gap=GAP)
        for tool in self._tools:
            line.addWidget(tool)
        for button in (self.curve, self.twin):
            button.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The room for all words, said or not at present."""
        hints = [tool.sizeHint().expandedTo(tool.minimumSize()) for tool in self._tools]
        unsaid = [b for b in (self.curve, self.twin) if not b.text()]
        words = sum(b.fontMetrics().horizontalAdvance(self._words[b.objectName()]) for b in unsaid)
        width = sum(hint.width() + GAP for hint in hints) - GAP + words
        return QSize(width, max(hint.height() for hint in hints))

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROW, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.sizeHint().width()
        self._zoom.setVisible(not narrow)
        self._corner.setVisible(narrow)
        for button in (self.curve, self.twin):
            word = self._words[button.objectName()]
            button.setText("" if narrow else word)
            button.setToolTip(word if narrow else "")


def _zoom(canvas: TimelineCanvas) -> Panel:
    panel = Panel("segments", margins=(0, 0, 0, 0))
    line = row(gap=0)
    panel.body.addLayout(line)
    for icon, says, name, action in (
        ("minus", _("Voir plus large"), "zoom.out", lambda: canvas.zoom_by(0.8)),
        ("fit", _("Tout voir"), "zoom.fit", lambda: canvas.show_all()),
        ("plus", _("Voir de plus près"), "zoom.in", lambda: canvas.zoom_by(1.25)),
    ):
        button = IconButton(icon, says, f"timeline.{name}", "ink")
        button.clicked.connect(action)
        line.addWidget(button)
    return panel
