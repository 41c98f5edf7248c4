"""One recommendation: action, addressee, delay, priority, and what it rests on."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal

from app.domain.answers.review import Recommendation
from app.domain.method import MethodPack, Vocabulary
from app.text import _
from app.ui.widgets import FlowLayout, ListedCard, fit_text, label, line_field, remove_button, row
from app.ui.widgets.chooser import Chooser

CHOICES = (
    ("addressee", "destinataires", "Pour qui ?"),
    ("delay", "delais", "Quand ?"),
    ("priority", "priorites", "Priorité ?"),
)


class RecommendationRow(ListedCard):
    """Sends ``changed`` with the recommendation, the gesture's label, and whether it was typed."""

    changed = Signal(object, str, bool)
    left = Signal()
    removed = Signal()

    def __init__(self, pack: MethodPack, index: int, bases: Vocabulary) -> None:
        super().__init__("card", margins=(12, 8, 8, 8))
        self._value = Recommendation("", "")
        name = f"recommendation.{index}"
        self.body.setSpacing(6)
        first, line = row(gap=8), FlowLayout(gap=8)
        self._action = line_field(f"{name}.action", _("Action proposée, avec un verbe"))
        self._action.textEdited.connect(lambda text: self._set(_("Action"), True, action=text))
        self._action.editingFinished.connect(self.left)
        first.addWidget(self._action, 1)
        self._choices: dict[str, Chooser] = {}
        for part, vocabulary, invitation in CHOICES:
            choice = Chooser(pack.vocabularies[vocabulary], _(invitation), f"{name}.{part}")
            choice.chosen.connect(lambda v, p=part: self._set(_("Préconisation"), **{p: v}))
            choice.setProperty("kind", "tight")
            line.fill(choice)
            self._choices[part] = choice
        drop = remove_button(f"{name}.remove")
        drop.clicked.connect(self.removed)
        first.addWidget(drop)
        self.body.addLayout(first)
        self.body.addLayout(line)
        self._bases = bases
        self._basis = Chooser(bases, _("Repose sur quoi ?"), f"{name}.basis")
        self._basis.setProperty("kind", "tight")
        self._basis.chosen.connect(lambda v: self._set(_("Repose sur"), basis=v))
        self.body.addWidget(self._basis)
        words = _("Elle reposait sur une ligne retirée, ou restée entre nous : à revoir.")
        self._gone = label(words, "warning", wrap=True)
        self.body.addWidget(self._gone)

    def _set(self, gesture: str, typing: bool = False, **parts: object) -> None:
        self.changed.emit(replace(self._value, **parts), gesture, typing)  # type: ignore[arg-type]

    def begin(self) -> None:
        """Put the caret where the action is written."""
        self._action.setFocus()

    def show_value(self, value: Recommendation) -> None:
        """Show ``value``; the field being typed keeps its caret."""
        self._value = value
        fit_text(self._action, value.action)
        known = {entry.id for entry in self._bases.entries}
        self._basis.show_chosen(value.basis)
        self._gone.setVisible(bool(value.basis) and value.basis not in known)
        for part, choice in self._choices.items():
            choice.show_chosen(getattr(value, part))
