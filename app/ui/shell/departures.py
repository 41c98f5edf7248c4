"""What left this laptop: on which key, when, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.text import MESSAGES, _
from app.ui.widgets import Button, FlowLayout, IconLabel, column, hairline, label
from app.workspace.handing_over import Left


class DepartureRow(QWidget):
    """One departure. ``again`` with the bundle's id asks to write it on another key."""

    again = Signal(str)

    def __init__(self, left: Left, name: str = "") -> None:
        super().__init__()
        body = column(self, gap=0)
        line = FlowLayout(gap=16)
        number = label(_("Remise n° {n}").format(n=left.number), "bold")
        line.addWidget(number)
        told = QWidget()
        where = column(told, gap=0)
        if name:
            where.addWidget(label(name, "bold", wrap=True))
        where.addWidget(label(_on_what(left), "caption", wrap=True))
        where.addWidget(label(" · ".join(left.words), "caption", wrap=True))
        line.fill(told)
        icon, tint, words, kind = outcome_of(left)
        line.addWidget(IconLabel(icon, tint, 20))
        line.fill(label(words, kind, wrap=True))
        if left.kept:
            button = Button(_("Écrire une autre clé"), "link", name=f"left.again.{left.number}")
            button.clicked.connect(lambda: self.again.emit(left.bundle_id))
            line.addWidget(button)
        body.addSpacing(8)
        body.addLayout(line)
        body.addSpacing(8)
        body.addWidget(hairline())


def _on_what(left: Left) -> str:
    moment = f"{left.at.astimezone():%d/%m/%Y à %H h %M}"
    if not left.medium:
        return moment
    return _("{moment}, sur {medium}").format(moment=moment, medium=left.medium)


def outcome_of(left: Left) -> tuple[str, str, str, str]:
    """Icon, tint, words and role of text of the last receipt."""
    if left.outcome == "accepted" and left.received_at is not None:
        day = f"{left.received_at.astimezone():%d/%m à %H h %M}"
        how = _("dans les temps") if left.on_time else _("après le délai")
        words = _("reçue le {day}, {how} (horloge du superviseur)").format(day=day, how=how)
        return "receipt", "accent", words, "caption"
    if left.outcome == "refused":
        reason = MESSAGES.get(f"refused.{left.reason}", "")
        return "warn", "terracotta", _("refusée. {why}").format(why=_(reason)), "warning"
    return "clock", "ink_2", _("accusé attendu"), "caption"


def latest(history: Sequence[Left]) -> tuple[Left, ...]:
    """The last departure of each bundle, newest first."""
    seen: dict[str, Left] = {}
    for left in history:
        seen.setdefault(left.bundle_id, left)
    return tuple(seen.values())
