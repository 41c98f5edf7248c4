"""The controls beside the title: what the axis shows, zoom, the curve, the table."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui.timeline.canvas import TimelineCanvas
from app.ui.widgets import Button, IconButton, Panel, Segment, row


class Tools:
    """``curve`` and ``twin`` are switched; the rest acts on the canvas itself."""

    def __init__(self, canvas: TimelineCanvas) -> None:
        axes = (("age", _("Âge")), ("year", _("Année")), ("both", _("Les deux")))
        axis = Segment(axes, "timeline.axis", _("Ce que montre l’axe"))
        axis.show_chosen("both")
        axis.chosen.connect(canvas.show_axis)
        self.curve = Button(_("Courbe"), "plain", "curve", "timeline.curve.show")
        self.twin = Button(_("Tableau"), "plain", "table", "timeline.twin")
        for button in (self.curve, self.twin):
            button.setCheckable(True)
        self.all: list[QWidget] = [axis, _zoom(canvas), self.curve, self.twin]


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
