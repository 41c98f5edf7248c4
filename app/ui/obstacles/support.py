"""One support: someone by role, never by name, or something one can count on."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal

from app.domain.answers.obstacles import Support, names
from app.domain.method import MethodPack
from app.text import _
from app.ui.obstacles.agreement import NameNotice, agreement
from app.ui.widgets import IconLabel, ListedCard, fit_text, line_field, remove_button, row
from app.ui.widgets.chooser import Chooser


class SupportCard(ListedCard):
    """Sends ``changed`` with the support, the gesture's label, and whether it was typed."""

    changed = Signal(object, str, bool)
    left = Signal()
    removed = Signal()

    def __init__(self, pack: MethodPack, support: Support, index: int) -> None:
        super().__init__("card", margins=(14, 10, 12, 12))
        self.body.setSpacing(6)
        self._support = support
        self._kinds = {e.id: e for e in pack.vocabularies["appuis"].entries}
        name = f"support.{index}"
        head = row(gap=8)
        self._icon = IconLabel("support", "sage_text", 22)
        head.addWidget(self._icon)
        self._kind = Chooser(pack.vocabularies["appuis"], _("Qui, quoi ?"), f"{name}.kind")
        self._kind.setProperty("kind", "tight")
        self._kind.chosen.connect(self._choose)
        head.addWidget(self._kind, 1)
        self._agree = agreement(f"{name}.agree")
        self._agree.clicked.connect(lambda on: self._set(_("Accord"), transmitted=on))
        head.addWidget(self._agree)
        drop = remove_button(f"{name}.remove")
        drop.clicked.connect(self.removed)
        head.addWidget(drop)
        self.body.addLayout(head)
        self._role = line_field(f"{name}.role", _("Un rôle : un proche, un ancien patron…"))
        self._detail = line_field(f"{name}.detail", _("Pour quoi peut-on compter dessus ?"))
        for part, field in (("role", self._role), ("detail", self._detail)):
            field.textEdited.connect(lambda text, p=part: self._set(_("Appui"), True, **{p: text}))
            field.editingFinished.connect(self.left)
            self.body.addWidget(field)
        self._named = NameNotice()
        self.body.addWidget(self._named)

    def _choose(self, kind: str) -> None:
        """The kind names the role, unless other words stand there."""
        before = self._kinds.get(self._support.kind)
        free = self._support.role not in ("", before.label if before else "")
        role = self._support.role if free or not kind else self._kinds[kind].label
        self._set(_("Sorte d’appui"), kind=kind, role=role)

    def _set(self, gesture: str, typing: bool = False, **parts: object) -> None:
        self.changed.emit(replace(self._support, **parts), gesture, typing)  # type: ignore[arg-type]

    def begin(self) -> None:
        """Put the caret where the support is said."""
        self._role.setFocus()

    def show_value(self, support: Support) -> None:
        """Show ``support``; the field being typed keeps its caret."""
        self._support = support
        kind = self._kinds.get(support.kind)
        self._icon.show_icon(kind.icon if kind else "support", "sage_text")
        self._kind.show_chosen(support.kind)
        fit_text(self._role, support.role)
        fit_text(self._detail, support.detail)
        self._agree.setChecked(support.transmitted)
        self._agree.setEnabled(not names(support))
        self._named.show_name(names(support))
