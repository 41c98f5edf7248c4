"""« Depuis le premier entretien »: what became of each recommendation made then."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal

from app.domain.answers.review import FollowUp
from app.domain.method import MethodPack
from app.text import _
from app.ui.widgets import OptionGroup, Panel, column, fit_text, label, line_field


class Since(Panel):
    """Sends ``changed`` with a FollowUp, and whether it was typed; hidden for a first interview."""

    changed = Signal(object, bool)
    left = Signal()

    def __init__(self, pack: MethodPack) -> None:
        super().__init__("sunk", margins=(16, 10, 16, 14))
        self._pack = pack
        self.body.addWidget(label(_("Depuis le premier entretien"), "strong"))
        self._lines = column(gap=10)
        self.body.addLayout(self._lines)
        self._shown: dict[str, tuple[OptionGroup, object]] = {}
        self._values: dict[str, FollowUp] = {}

    def show_follow_ups(self, found: tuple[FollowUp, ...]) -> None:
        """Show ``found``, one line each."""
        for index, follow_up in enumerate(found):
            key = follow_up.recommendation
            self._values[key] = follow_up
            if key not in self._shown:
                self._lines.addWidget(self._line(follow_up, index))
            group, note = self._shown[key]
            group.show_chosen((follow_up.outcome,))
            fit_text(note, follow_up.note)
        self.setVisible(bool(found))

    def _line(self, follow_up: FollowUp, index: int) -> Panel:
        key, name = follow_up.recommendation, f"since.{index}"
        panel = Panel("card", margins=(12, 8, 12, 10))
        panel.body.setSpacing(6)
        who = self._pack.label("destinataires", follow_up.addressee) if follow_up.addressee else ""
        told = f"{follow_up.action} – {who}" if who else follow_up.action
        panel.body.addWidget(label(told, "bold", wrap=True))
        outcomes = self._pack.vocabularies["suites"].entries
        group = OptionGroup(
            ((e.id, e.label) for e in outcomes), name=f"{name}.outcome", says=follow_up.action
        )
        group.chosen.connect(lambda ids: self._set(key, False, outcome="".join(ids)))
        note = line_field(f"{name}.note", _("En quelques mots, si c’est utile"))
        note.textEdited.connect(lambda text: self._set(key, True, note=text))
        note.editingFinished.connect(self.left)
        panel.body.addWidget(group)
        panel.body.addWidget(note)
        self._shown[key] = (group, note)
        return panel

    def _set(self, key: str, typing: bool, **parts: str) -> None:
        self.changed.emit(replace(self._values[key], **parts), typing)
