"""What arrived, as rows and cards: accepted, already here, in quarantine."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.records import Quarantined
from app.text import MESSAGES, _
from app.ui.widgets import Button, FlowLayout, IconLabel, Panel, column, hairline, label, row
from app.workspace.receiving import DEPARTED, Arrival

OUTCOMES = (
    ("accepted", "acceptées", "check", "accent"),
    ("already", "déjà ici", "copy", "ink_2"),
    ("quarantined", "en quarantaine", "warn", "terracotta"),
)
ONE = {"accepted": "acceptée", "already": "déjà ici", "quarantined": "en quarantaine"}
WARNINGS = {
    "superseded": "Signée avant que son certificat soit retiré ou remplacé.",
    "stale-trust": "Votre confiance date : publiez-la de nouveau.",
    "newer-trust": "L’expéditeur connaît une confiance plus récente que la vôtre.",
}


class Counts(Panel):
    """How many of each, in large."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        super().__init__("card", margins=(24, 12, 24, 12))
        line = FlowLayout(gap=40)
        for outcome, words, icon, tint in OUTCOMES:
            part = QWidget()
            pair = column(part, gap=2)
            pair.addWidget(label(str(counts[outcome]), "figure", name=f"reception.{outcome}"))
            said = row(gap=6)
            said.addWidget(IconLabel(icon, tint, 18))
            said.addWidget(label(_(words), "caption"))
            pair.addLayout(said)
            line.addWidget(part)
        self.body.addLayout(line)


class ArrivalRow(QWidget):
    """One file: its number and signer, or the reason why it waits."""

    def __init__(self, arrival: Arrival) -> None:
        super().__init__()
        body = column(self, gap=6)
        line = FlowLayout(gap=14)
        _key, _many, icon, tint = next(o for o in OUTCOMES if o[0] == arrival.outcome)
        line.addWidget(IconLabel(icon, tint, 22))
        if arrival.code:
            told = QWidget()
            words = column(told, gap=2)
            if arrival.signer:
                words.addWidget(label(_whose(arrival.number, arrival.signer), "bold", wrap=True))
            words.addWidget(label(_(MESSAGES[arrival.code]), "body", wrap=True))
            line.fill(told)
        else:
            for text, kind, fills in _facts(arrival, _(ONE[arrival.outcome])):
                (line.fill if fills else line.addWidget)(label(text, kind, wrap=True))
        body.addSpacing(6)
        body.addLayout(line)
        body.addSpacing(6)
        for warning in arrival.warnings:
            body.addWidget(label(_(WARNINGS[warning]), "caption", wrap=True))
        body.addWidget(hairline())


def _whose(number: int, name: str) -> str:
    return _("n° {n} de {name}").format(n=number, name=name)


def _facts(arrival: Arrival, word: str) -> tuple[tuple[str, str, bool], ...]:
    number = _("n° {n}").format(n=arrival.number)
    if arrival.version > 1:
        number += _(", v{v}").format(v=arrival.version)
    day = f"{arrival.signed_at.astimezone():%d/%m/%Y à %H h %M}" if arrival.signed_at else ""
    return (
        (number, "bold", False),
        (arrival.signer, "body", True),
        (_("signée le {day}").format(day=day), "caption", False),
        (word, "bold", False),
    )


class HeldCard(Panel):
    """A file in quarantine: whose it is, its reason, and what may be decided.

    ``said`` is the name and number of its signer, where the signature held. Signals carry its
    digest.
    """

    accepted = Signal(str)
    refused = Signal(str)

    def __init__(self, held: Quarantined, said: tuple[str, int] | None) -> None:
        super().__init__("alert", margins=(16, 14, 16, 12))
        self.setObjectName(f"reception.held.{held.sha256[:8]}")
        head = row(gap=10)
        head.addWidget(IconLabel("warn", "terracotta", 20))
        when = f"{held.received_at.astimezone():%d/%m à %H h %M}"
        who = _whose(said[1], said[0]) if said else ""
        whose = label(who or _("origine inconnue"), "bold", wrap=True, name="reception.whose")
        head.addWidget(whose, 1)
        self.body.addLayout(head)
        self.body.addWidget(label(_("Arrivé le {day}").format(day=when), "caption"))
        self.body.addWidget(label(_(MESSAGES[held.reason]), "body", wrap=True))
        line = FlowLayout(gap=8)
        if held.reason == DEPARTED:
            take = Button(_("Accepter"), "outlined", "check", f"reception.accept.{held.sha256[:8]}")
            take.clicked.connect(lambda: self.accepted.emit(held.sha256))
            line.addWidget(take)
        no = Button(_("Refuser"), "outlined", name=f"reception.refuse.{held.sha256[:8]}")
        no.clicked.connect(lambda: self.refused.emit(held.sha256))
        line.addWidget(no)
        self.body.addLayout(line)
