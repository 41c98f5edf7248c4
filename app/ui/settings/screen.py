"""The settings screen: groups at the left, every setting at the right, one field to find one."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.naming import plain
from app.text import _
from app.ui import theme
from app.ui.settings.desk import SettingsDesk
from app.ui.settings.entries import ENTRIES, GROUPS, Entry
from app.ui.settings.line import SettingLine
from app.ui.widgets import (
    Button,
    FlowLayout,
    Panel,
    column,
    hairline,
    label,
    line_field,
    row,
    scroller,
)
from app.ui.widgets.glide import glide_to

GROUPS_WIDTH, NARROW = 236, 800
FIXED_IDS = ("deadline_days", "method_folder")


class SettingsScreen(QWidget):
    """Each change is kept at once and taken back by Ctrl+Z; nothing has to be saved."""

    def __init__(self, desk: SettingsDesk, only: Collection[str] = ()) -> None:
        """Every setting, or ``only`` those, by their ids."""
        super().__init__()
        self._entries = [entry for entry in ENTRIES if not only or entry.id in only]
        kept = {entry.group for entry in self._entries}
        self._shown_groups = [group for group in GROUPS if group[0] in kept]
        self._lines: dict[str, SettingLine] = {}
        self.setObjectName("settings")
        self._desk = desk
        self._redraws: list[Callable[[], None]] = []
        self._rules: dict[str, QWidget] = {}
        self._cards: dict[str, QWidget] = {}
        self._buttons: dict[str, Button] = {}
        body = column(self, gap=12, margins=(32, 20, 32, 0))
        body.addLayout(self._head())
        line = row(gap=24)
        self._side = self._groups()
        line.addWidget(self._side)
        self._area = scroller(self._all())
        line.addWidget(self._area, 1)
        body.addLayout(line, 1)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._undo)
        QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(self._search.setFocus)
        self.refresh()
        desk.changed = self.refresh

    def _head(self):
        line = FlowLayout(gap=12)
        line.fill(label(_("Réglages"), "display"))
        self._found = label("", "caption", name="settings.found")
        line.addWidget(self._found)
        hint = _("Chercher un réglage…")
        self._search = line_field("settings.search", hint, _("Chercher un réglage"))
        self._search.addAction(
            theme.icon("search", "ink_2"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._search.textChanged.connect(self._find)
        line.addWidget(self._search)
        return line

    def _groups(self) -> QWidget:
        side = QWidget()
        body = column(side, gap=2)
        for key, title, icon in self._shown_groups:
            button = Button(_(title), "nav", icon, f"settings.group.{key}")
            button.clicked.connect(lambda _on=False, k=key: self._go(k))
            body.addWidget(button)
            self._buttons[key] = button
        body.addSpacing(12)
        told = _("Chaque changement vaut tout de suite et s’annule par Ctrl Z. Rien à enregistrer.")
        body.addWidget(label(told, "caption", wrap=True))
        body.addStretch(1)
        return side

    def _all(self) -> QWidget:
        inside = QWidget()
        body = column(inside, gap=18, margins=(0, 0, 8, 24))
        for key, title, _icon in self._shown_groups:
            entries = [entry for entry in self._entries if entry.group == key]
            self._cards[key] = self._card(_(title), entries)
            body.addWidget(self._cards[key])
        self._none = label(
            _("Aucun réglage avec ces mots. Essayez « délai », « texte », « clé »."),
            "lead",
            wrap=True,
            name="settings.none",
        )
        body.addWidget(self._none)
        body.addStretch(1)
        return inside

    def _card(self, title: str, entries: list[Entry]) -> QWidget:
        whole = QWidget()
        body = column(whole, gap=8)
        body.addWidget(label(title, "strong"))
        card = Panel("card", margins=(20, 4, 20, 4))
        card.body.setSpacing(0)
        for entry in entries:
            self._rules[entry.id] = hairline()
            card.body.addWidget(self._rules[entry.id])
            control = entry.make(self._desk, self._redraws.append)
            line = SettingLine(entry, control, self._explained(entry))
            card.body.addWidget(line)
            self._lines[entry.id] = line
        body.addWidget(card)
        return whole

    def _explained(self, entry: Entry) -> str:
        explains = _(entry.explains)
        fixed = self._desk.fixed
        if fixed is not None and entry.id in FIXED_IDS:
            explains += " " + _("Fixé par la confiance n° {n}.").format(n=fixed.epoch)
        return explains

    def refresh(self) -> None:
        """Show every value as it is kept."""
        for redraw in self._redraws:
            redraw()
        self._find(self._search.text())

    def _fit(self) -> None:
        """Make room: where the text is large, the groups go and controls stand below."""
        narrow = self.width() < theme.scaled(NARROW)
        self._side.setVisible(not narrow)
        self._side.setFixedWidth(theme.scaled(GROUPS_WIDTH))
        self._search.setFixedWidth(theme.scaled(260))
        for line in self._lines.values():
            line.stack(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._lines:
            self._fit()

    def _undo(self) -> None:
        """Take the last change back, show where, and say it."""
        undone = self._desk.undo()
        if (line := self._lines.get(undone)) is not None:
            self._search.clear()
            name = next(_(entry.name) for entry in self._entries if entry.id == undone)
            self._found.setText(_("C’est annulé : {name}").format(name=name))
            self._area.ensureWidgetVisible(line)

    def _go(self, group: str) -> None:
        self._search.clear()
        top = self._cards[group].y()
        glide_to(self._area, top)

    def _find(self, typed: str) -> None:
        words = tuple(plain(typed).split())
        found = {key for key, line in self._lines.items() if line.has(words)}
        for key, line in self._lines.items():
            line.mark(words)
            line.setVisible(key in found)
        for group, card in self._cards.items():
            mine = [
                entry.id for entry in self._entries if entry.group == group and entry.id in found
            ]
            card.setVisible(bool(mine))
            for entry in (e for e in self._entries if e.group == group):
                self._rules[entry.id].setVisible(entry.id in mine[1:])
            title = next(_(title) for key, title, _icon in self._shown_groups if key == group)
            self._buttons[group].setText(f"{title}  ({len(mine)})" if words else title)
            self._buttons[group].setEnabled(bool(mine))
        self._found.setText(_("{n} réglages").format(n=len(found)) if words else "")
        self._none.setVisible(not found)
