"""The fold of the episode's card: its kind, what was learnt there, the skills seen in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.answers.skills import Skill
from app.domain.answers.timeline import Episode
from app.domain.method import Entry, Lane, Vocabulary
from app.text import _
from app.ui.timeline.years import Years
from app.ui.widgets import IconLabel, Panel, clear, column, fit_text, label, line_field, row
from app.ui.widgets.chooser import Chooser

MOST_SHOWN = 3


class More(QWidget):
    """``changed`` carries the gesture, whether it was typed, and the fields that changed;
    ``skill_told`` what was typed as a skill seen in the episode."""

    changed = Signal(str, bool, dict)
    skill_told = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        body = column(self, gap=8)
        first, second = row(gap=8), row(gap=8)
        self._kind_place = row()
        self.learnt = line_field(
            "timeline.learnt", _("Ce qui s’apprend là, comme c’est dit"), _("Ce qui a été appris")
        )
        self.learnt.textEdited.connect(
            lambda text: self.changed.emit(_("Appris"), True, {"learnt": text})
        )
        self.learnt.editingFinished.connect(self.left.emit)
        first.addLayout(self._kind_place)
        first.addWidget(self.learnt, 1)
        self._skills = row(gap=6)
        self._new = line_field(
            "timeline.skill", _("+ Compétence : verbe et objet"), _("Une compétence vue ici")
        )
        self._new.setFixedWidth(260)
        self._new.returnPressed.connect(self._tell)
        second.addLayout(self._skills)
        second.addStretch(1)
        second.addWidget(self._new)
        body.addLayout(first)
        body.addLayout(second)
        self.years = Years()
        body.addWidget(self.years)
        self._lane = ""
        self._kind: Chooser | None = None

    def show_episode(self, episode: Episode, lane: Lane, skills: Sequence[Skill]) -> None:
        """Show what the fold holds of ``episode``."""
        if lane.id != self._lane:
            self._offer_kinds(lane)
        if self._kind is not None:
            self._kind.show_chosen(episode.kind)
        fit_text(self.learnt, episode.learnt)
        self.years.show_episode(episode)
        self._show_skills(skills)
        self._new.setVisible(not lane.private and not lane.points)

    def _offer_kinds(self, lane: Lane) -> None:
        self._lane = lane.id
        clear(self._kind_place)
        self._kind = None
        if not lane.kinds:
            return
        kinds = tuple(Entry(kind.id, kind.label, kind.icon) for kind in lane.kinds)
        self._kind = Chooser(Vocabulary("kinds", kinds), _("Sorte"), "timeline.kind")
        self._kind.setFixedWidth(220)
        self._kind.chosen.connect(
            lambda kind: self.changed.emit(_("Sorte"), False, {"kind": kind or ""})
        )
        self._kind_place.addWidget(self._kind)

    def _show_skills(self, skills: Sequence[Skill]) -> None:
        clear(self._skills)
        for skill in skills[:MOST_SHOWN]:
            chip = Panel("due", margins=(8, 4, 10, 4))
            line = row(gap=6)
            line.addWidget(IconLabel("skill", "accent", 16))
            said = label(f"{skill.verb} {skill.object}".strip(), "caption")
            said.setMaximumWidth(170)
            line.addWidget(said, 0, Qt.AlignmentFlag.AlignVCenter)
            chip.body.addLayout(line)
            self._skills.addWidget(chip)
        if len(skills) > MOST_SHOWN:
            self._skills.addWidget(label(f"+ {len(skills) - MOST_SHOWN}", "caption"))

    def _tell(self) -> None:
        typed = self._new.text().strip()
        self._new.clear()
        if typed:
            self.skill_told.emit(typed)
