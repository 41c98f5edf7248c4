"""The people of an organisation as rows: who, what they may do, until when."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from app.exchange.certificate import read_certificate
from app.text import _
from app.ui import theme
from app.ui.widgets import Button, FlowLayout, IconLabel, column, hairline, label, row
from app.workspace.people import Member

SOON = timedelta(days=60)
ROLES = {"conseiller": "conseiller", "superviseur": "superviseur", "autorité": "autorité"}
REASONS = {
    "departed": ("none", "départ, {day}"),
    "compromised": ("warn", "clé compromise, {day}"),
    "superseded": ("copy", "remplacé, {day}"),
}


class MemberRow(QWidget):
    """``asked`` with the person's id and what one wants to do: ``revoke`` or ``share``.

    Neither is offered to oneself, nor where it could not be published: unless ``may_act``.
    """

    asked = Signal(str, str)

    def __init__(self, member: Member, now: datetime, may_act: bool) -> None:
        super().__init__()
        person = member.person
        self.setObjectName(f"trust.person.{person.person_id}")
        body = column(self, gap=0)
        line = FlowLayout(gap=14)
        line.addWidget(_initials(person.name))
        told = QWidget()
        names = column(told, gap=0)
        names.addWidget(label(person.name, "bold", wrap=True))
        places = ", ".join(person.establishments)
        names.addWidget(label(places or _("sans établissement"), "caption", wrap=True))
        line.fill(told)
        roles = ", ".join(_(ROLES[r]) for r in person.role.split() if r in ROLES)
        line.fill(label(roles, "caption", wrap=True))
        icon, tint, words, kind = state_of(member, now)
        stands = QWidget()
        state = row(stands, gap=8)
        state.addWidget(IconLabel(icon, tint, 18))
        state.addWidget(label(words, kind, wrap=True), 1)
        line.fill(stands)
        line.addWidget(self._acts(member, may_act))
        body.addSpacing(8)
        body.addLayout(line)
        body.addSpacing(8)
        body.addWidget(hairline())

    def _acts(self, member: Member, may_act: bool) -> QWidget:
        outer = QWidget()
        acts = row(outer, gap=0)
        acts.addStretch(1)
        key = member.person.person_id
        if "superviseur" in member.person.role and member.trusted and may_act:
            share = Button(_("Donner la clé"), "link", "key", f"trust.share.{key}")
            share.clicked.connect(lambda: self.asked.emit(key, "share"))
            acts.addWidget(share)
        if member.trusted and may_act:
            end = Button(_("Retirer…"), "plain", name=f"trust.revoke.{key}")
            end.setAccessibleName(_("Retirer la confiance à {n}").format(n=member.person.name))
            end.clicked.connect(lambda: self.asked.emit(key, "revoke"))
            acts.addWidget(end)
        return outer


def state_of(member: Member, now: datetime) -> tuple[str, str, str, str]:
    """Icon, tint, words and role of text for the certificate that matters most."""
    good = [c for c in member.certificates if c.revoked_at is None]
    if not good:
        last = max(
            (c for c in member.certificates if c.revoked_at), key=lambda c: c.revoked_at or now
        )
        icon, words = REASONS.get(last.revoked_reason, REASONS["compromised"])
        day = f"{(last.revoked_at or now).astimezone():%d/%m/%Y}"
        return icon, "ink_2", _(words).format(day=day), "caption"
    until = max(read_certificate(c.der).not_after for c in good)
    if until < now:
        return "warn", "terracotta", _("fini le {d:%d/%m/%Y}").format(d=until), "warning"
    if until - now < SOON:
        days = (until - now).days
        return "hourglass", "terracotta", _("finit dans {n} jours").format(n=days), "warning"
    return "check", "accent", _("valable jusqu’en {d:%m/%Y}").format(d=until), "caption"


def _initials(name: str) -> QLabel:
    letters = "".join(part[0] for part in name.split()[:2]).upper()
    made = label(letters, "initials")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setFixedSize(theme.scaled(36), theme.scaled(36))
    return made
