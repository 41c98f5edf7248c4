"""One card for an obstacle, one for a support; both ask whether the line is passed on."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal

from app.domain.answers.obstacles import Obstacle, Support
from app.domain.method import MethodPack
from app.text import _
from app.ui.widgets import IconButton, IconLabel, Panel, Switch, fit_text, label, line_field, row
from app.ui.widgets.chooser import Chooser
from app.ui.widgets.scale import ImpactSquares

IMPACT_SQUARES = {"fort": 3, "moyen": 2, "sans_impact": 0}


def _agreement(name: str) -> Switch:
    return Switch(_("Transmis"), _("Entre nous"), _("Accord"), name, below=True)


class ObstacleCard(Panel):
    """Sends ``changed`` with the obstacle, the gesture's label, and whether it was typed."""

    changed = Signal(object, str, bool)
    left = Signal()
    removed = Signal()

    def __init__(self, pack: MethodPack, obstacle: Obstacle, index: int) -> None:
        super().__init__("card", margins=(14, 10, 12, 12))
        self.body.setSpacing(6)
        self._obstacle = obstacle
        self._pack = pack
        name = f"obstacle.{index}"
        entries = {e.id: e for e in pack.vocabularies["freins"].entries}
        entry = entries.get(obstacle.category)
        head = row(gap=10)
        head.addWidget(IconLabel(entry.icon if entry and entry.icon else "warn", "terracotta", 22))
        head.addWidget(label(pack.label("freins", obstacle.category), "strong"))
        self._squares = ImpactSquares()
        head.addWidget(self._squares)
        self._impact = Chooser(pack.vocabularies["impact"], _("Impact ?"), f"{name}.impact")
        self._impact.chosen.connect(lambda v: self._set(_("Impact"), impact=v))
        head.addWidget(self._impact)
        head.addStretch(1)
        self._agree = _agreement(f"{name}.agree")
        self._agree.clicked.connect(lambda on: self._set(_("Accord"), transmitted=on))
        head.addWidget(self._agree, 0, Qt.AlignmentFlag.AlignTop)
        drop = IconButton("close", _("Retirer ce frein"), f"{name}.remove")
        drop.clicked.connect(self.removed)
        head.addWidget(drop, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self._fields = {
            "detail": line_field(f"{name}.detail", _("Ce que cela change, en une phrase")),
            "since": line_field(f"{name}.since", _("Depuis quand ?")),
            "tried": line_field(f"{name}.tried", _("Déjà essayé ?")),
            "help": line_field(f"{name}.help", _("Ce qui aiderait")),
        }
        self._place_fields()

    def _place_fields(self) -> None:
        self.body.addWidget(self._fields["detail"])
        line = row(gap=8)
        for part in ("since", "tried"):
            line.addWidget(self._fields[part], 1)
        self.body.addLayout(line)
        self.body.addWidget(self._fields["help"])
        for part, field in self._fields.items():
            field.textEdited.connect(
                lambda text, p=part, f=field: self._set(f.placeholderText(), True, **{p: text})
            )
            field.editingFinished.connect(self.left)

    def _set(self, gesture: str, typing: bool = False, **parts: object) -> None:
        self.changed.emit(replace(self._obstacle, **parts), gesture, typing)  # type: ignore[arg-type]

    def begin(self) -> None:
        """Put the caret in the first field."""
        self._fields["detail"].setFocus()

    def show_value(self, obstacle: Obstacle) -> None:
        """Show ``obstacle``; the field being typed keeps its caret."""
        self._obstacle = obstacle
        self._impact.show_chosen(obstacle.impact)
        self._agree.setChecked(obstacle.transmitted)
        for part, field in self._fields.items():
            fit_text(field, getattr(obstacle, part))
        self._squares.show_filled(IMPACT_SQUARES.get(obstacle.impact, 0))


class SupportCard(Panel):
    """Sends ``changed`` with the support, the gesture's label, and whether it was typed."""

    changed = Signal(object, str, bool)
    left = Signal()
    removed = Signal()

    def __init__(self, support: Support, index: int) -> None:
        super().__init__("card", margins=(14, 10, 12, 12))
        self.body.setSpacing(6)
        self._support = support
        name = f"support.{index}"
        head = row(gap=8)
        head.addWidget(IconLabel("support", "sage_text", 22))
        self._role = line_field(f"{name}.role", _("Un rôle : un proche, un ancien patron…"))
        head.addWidget(self._role, 1)
        self._agree = _agreement(f"{name}.agree")
        self._agree.clicked.connect(lambda on: self._set(_("Accord"), transmitted=on))
        head.addWidget(self._agree)
        drop = IconButton("close", _("Retirer cet appui"), f"{name}.remove")
        drop.clicked.connect(self.removed)
        head.addWidget(drop)
        self.body.addLayout(head)
        self._detail = line_field(f"{name}.detail", _("Pour quoi peut-on compter dessus ?"))
        self.body.addWidget(self._detail)
        for part, field in (("role", self._role), ("detail", self._detail)):
            field.textEdited.connect(lambda text, p=part: self._set(_("Appui"), True, **{p: text}))
            field.editingFinished.connect(self.left)

    def _set(self, gesture: str, typing: bool = False, **parts: object) -> None:
        self.changed.emit(replace(self._support, **parts), gesture, typing)  # type: ignore[arg-type]

    def begin(self) -> None:
        """Put the caret in the first field."""
        self._role.setFocus()

    def show_value(self, support: Support) -> None:
        """Show ``support``; the field being typed keeps its caret."""
        self._support = support
        fit_text(self._role, support.role)
        fit_text(self._detail, support.detail)
        self._agree.setChecked(support.transmitted)
