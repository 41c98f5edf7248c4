"""A line of the journal: the hour, a sign, who, what they did, to what."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from app.domain.deadline import full_date_words
from app.text import _
from app.ui.widgets import IconLabel, column, hairline, label, row
from app.workspace.history import Told

ICONS = {
    "opened": "eye",
    "changed": "pencil",
    "exported": "export",
    "copied": "copy",
    "erased": "none",
    "purged": "clock",
    "created": "plus",
    "printed": "print",
    "handed_over": "usb",
    "quarantined": "warn",
    "unlock_failed": "warn",
    "rolled_back": "warn",
    "keys_altered": "warn",
    "keys_older": "warn",
}
SPECIAL = {"space.opened": "unlock"}


def line_of(told: Told) -> QWidget:
    """One line, with a hairline below."""
    outer = QWidget()
    whole = column(outer, gap=0)
    line = row(gap=12, margins=(0, 9, 0, 9))
    icon = SPECIAL.get(told.code) or ICONS.get(told.code.split(".")[1], "shield")
    line.addWidget(_cell(f"{told.at.astimezone():%H h %M}", "soft", 64))
    line.addWidget(IconLabel(icon, "terracotta" if icon == "warn" else "ink_2", 18))
    line.addWidget(_cell(told.who, "body", 150))
    line.addWidget(label(told.did, "body", wrap=True), 1)
    line.addWidget(_cell(told.what, "body", 110))
    line.addWidget(_cell(_("ligne {n}").format(n=told.number), "caption", 70))
    whole.addLayout(line)
    whole.addWidget(hairline())
    return outer


def day_words(day: date, today: date) -> str:
    """« Aujourd’hui, 24 novembre 2026 »."""
    said = full_date_words(day)
    if day == today:
        return _("Aujourd’hui, {day}").format(day=said)
    if day == today - timedelta(days=1):
        return _("Hier, {day}").format(day=said)
    return said


def _cell(text: str, kind: str, width: int) -> QWidget:
    made = label(text, kind, wrap=True)
    made.setFixedWidth(width)
    return made
