"""One obstacle: its weight, what it changes, since when, what was tried, what would help.

Health is told in the pack's own words alone, never why.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from app.domain.answers.obstacles import Obstacle, names
from app.domain.method import MethodPack, Vocabulary
from app.text import _
from app.ui.obstacles.agreement import NameNotice, agreement
from app.ui.widgets import (
    FlowLayout,
    IconLabel,
    ListedCard,
    OptionGroup,
    SentenceText,
    fit_text,
    label,
    line_field,
    remove_button,
    row,
)
from app.ui.widgets.chooser import Chooser
from app.ui.widgets.scale import ImpactSquares

HEALTH = "sante"
IMPACT_SQUARES = {"fort": 3, "moyen": 2, "sans_impact": 0}


class ObstacleCard(ListedCard):
    """Sends ``changed`` with the obstacle, the gesture's label, and whether it was typed."""

    changed = Signal(object, str, bool)
    left = Signal()
    removed = Signal()

    def __init__(
        self, pack: MethodPack, obstacle: Obstacle, index: int, moments: Vocabulary
    ) -> None:
        super().__init__("card", margins=(14, 10, 12, 12))
        self.body.setSpacing(6)
        self._obstacle = obstacle
        self._pack = pack
        name = f"obstacle.{index}"
        entries = {e.id: e for e in pack.vocabularies["freins"].entries}
        entry = entries.get(obstacle.category)
        head = FlowLayout(gap=10)
        head.addWidget(IconLabel(entry.icon if entry and entry.icon else "warn", "terracotta", 22))
        head.addWidget(label(pack.label("freins", obstacle.category), "strong", wrap=True))
        self._squares = ImpactSquares()
        head.addWidget(self._squares)
        self._impact = Chooser(pack.vocabularies["impact"], _("Impact ?"), f"{name}.impact")
        self._impact.chosen.connect(lambda v: self._set(_("Impact"), impact=v))
        head.fill(self._impact)
        self._agree = agreement(f"{name}.agree")
        self._agree.clicked.connect(lambda on: self._set(_("Accord"), transmitted=on))
        drop = remove_button(f"{name}.remove")
        drop.clicked.connect(self.removed)
        top = row(gap=8)
        top.addLayout(head, 1)
        for control in (self._agree, drop):  # in their corner, whatever the words wrap to
            top.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        self._named = NameNotice()
        self._detail: SentenceText | None = None
        self._fields: dict[str, QLineEdit] = {}
        self._needs: OptionGroup | None = None
        if obstacle.category == HEALTH:
            self._build_needs(name)
        else:
            self._build_fields(name, moments)
        self.body.addWidget(self._named)

    def _build_needs(self, name: str) -> None:
        entries = self._pack.vocabularies["amenagements"].entries
        self._needs = OptionGroup(
            ((e.id, e.label) for e in entries), True, f"{name}.arrangements", _("Ce qu’il faut")
        )
        self._needs.chosen.connect(lambda ids: self._set(_("Contraintes"), arrangements=ids))
        self.body.addWidget(self._needs)
        words = _(
            "Rien d’autre n’est noté : ni raison, ni détail. La synthèse ne dit que "
            "« besoin d’aménagement déclaré »."
        )
        self.body.addWidget(label(words, "caption", wrap=True))

    def _build_fields(self, name: str, moments: Vocabulary) -> None:
        asked = _("Ce que cela change, en une phrase")
        self._detail = SentenceText(f"{name}.detail", says=asked)
        self._detail.edited.connect(lambda text: self._set(asked, True, detail=text))
        self._detail.left.connect(self.left)
        self._fields = {
            "since": line_field(f"{name}.since", _("Depuis quand ?")),
            "tried": line_field(f"{name}.tried", _("Déjà essayé ?")),
            "help": line_field(f"{name}.help", _("Ce qui aiderait")),
        }
        self._moment = Chooser(moments, _("Moment de la frise ?"), f"{name}.moment")
        if not moments.entries:
            self._moment.hide()
        self._moment.chosen.connect(lambda key: self._since(key, moments))
        self.body.addWidget(label(asked, "caption"))
        self.body.addWidget(self._detail)
        for pair in (
            (self._fields["since"], self._moment),
            (self._fields["tried"], self._fields["help"]),
        ):
            line = row(gap=8)
            for widget in pair:
                line.addWidget(widget, 1)
            self.body.addLayout(line)
        for part, field in self._fields.items():
            field.textEdited.connect(
                lambda text, p=part, f=field: self._set(f.placeholderText(), True, **{p: text})
            )
            field.editingFinished.connect(self.left)

    def _since(self, key: str, moments: Vocabulary) -> None:
        """A moment of the timeline says since when, in its own words."""
        said = moments.label(key) if key else ""
        self._set(_("Depuis quand"), since_episode=key, since=said)

    def _set(self, gesture: str, typing: bool = False, **parts: object) -> None:
        self.changed.emit(replace(self._obstacle, **parts), gesture, typing)  # type: ignore[arg-type]

    def begin(self) -> None:
        """Put the caret in the first field."""
        (self._detail or self._impact).setFocus()

    def show_value(self, obstacle: Obstacle) -> None:
        """Show ``obstacle``; the field being typed keeps its caret."""
        self._obstacle = obstacle
        self._impact.show_chosen(obstacle.impact)
        self._agree.setChecked(obstacle.transmitted)
        self._named.show_name(names(obstacle))
        self._agree.setEnabled(not names(obstacle))
        if self._needs is not None:
            self._needs.show_chosen(obstacle.arrangements)
        else:
            self._moment.show_chosen(obstacle.since_episode)
        if self._detail is not None:
            self._detail.show_text(obstacle.detail)
        for part, field in self._fields.items():
            fit_text(field, getattr(obstacle, part))
        self._squares.show_filled(IMPACT_SQUARES.get(obstacle.impact, 0))
