"""Réception: files judged one by one, what was accepted, what waits in quarantine, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.text import MESSAGES, _
from app.ui import jobs
from app.ui.shell.place import PlaceField, files_in
from app.ui.shell.trouble import TroubleBanner
from app.ui.widgets import Button, Field, IconLabel, Panel, clear, column, label, row, scroller
from app.workspace.identity import current_trust
from app.workspace.receiving import Arrival, receive, write_receipts
from app.workspace.space import Workspace

OUTCOMES = (
    ("accepted", "acceptées", "check", "accent"),
    ("already", "déjà ici", "copy", "ink_2"),
    ("quarantined", "en quarantaine", "warn", "terracotta"),
)


class Reception(QWidget):
    """Reads a key; nothing that arrives is ever thrown away."""

    def __init__(self, workspace: Workspace, to_trust: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("reception")
        self._workspace = workspace
        self._accepted: list[str] = []
        body = column(self, gap=16, margins=(32, 24, 32, 24))
        body.addWidget(label(_("Réception"), "display"))
        if current_trust(workspace) is None:
            self._invite(body, to_trust)
            return
        self._place = PlaceField("reception.place", _("La clé, ou un dossier"))
        body.addWidget(Field(_("Clé reçue d’un conseiller"), self._place))
        line = row(gap=8)
        self._read = Button(_("Lire la clé"), "filled", "inbox", "reception.read")
        self._read.clicked.connect(self._begin)
        line.addWidget(self._read)
        self._answer = Button(
            _("Écrire les accusés sur la clé"), "outlined", "receipt", "reception.receipts"
        )
        self._answer.clicked.connect(self._write_receipts)
        self._answer.setEnabled(False)
        line.addWidget(self._answer)
        line.addStretch(1)
        body.addLayout(line)
        self._trouble = TroubleBanner("reception.trouble")
        body.addWidget(self._trouble)
        self._counts = column()
        body.addLayout(self._counts)
        inside = QWidget()
        self._list = column(inside, gap=8)
        words = _("Branchez la clé d’un conseiller, puis lisez-la : chaque fichier est vérifié.")
        self._list.addWidget(label(words, "soft", wrap=True))
        self._list.addStretch(1)
        body.addWidget(scroller(inside), 1)

    def _invite(self, body, to_trust: Callable[[], None]) -> None:
        words = _("Avant de recevoir, créez l’autorité de votre organisation : c’est une minute.")
        body.addWidget(label(words, "lead", wrap=True))
        button = Button(_("Créer l’autorité"), "filled", "shield", "reception.trust")
        button.clicked.connect(lambda: to_trust())
        body.addWidget(button)
        body.addStretch(1)

    def _begin(self) -> None:
        files = files_in(self._place.path, ".synthese")
        if not files:
            self._trouble.show_error(UserError("bundle.none_here"))
            return
        self._trouble.hide()
        self._read.setEnabled(False)
        jobs.run(lambda: receive(self._workspace, files), self, self._show, self._failed)

    def _failed(self, error: UserError) -> None:
        self._read.setEnabled(True)
        self._trouble.show_error(error)

    def _show(self, arrivals: tuple[Arrival, ...]) -> None:
        self._read.setEnabled(True)
        self._accepted = [a.bundle_id for a in arrivals if a.bundle_id]
        self._answer.setEnabled(bool(self._accepted))
        self._show_counts(Counter(a.outcome for a in arrivals))
        clear(self._list)
        for arrival in arrivals:
            self._list.addWidget(_arrival_row(arrival))
        self._list.addStretch(1)

    def _show_counts(self, counts: Counter[str]) -> None:
        clear(self._counts)
        panel = Panel("sunk", margins=(24, 12, 24, 12))
        line = row(gap=40)
        for outcome, words, icon, tint in OUTCOMES:
            pair = column(gap=2)
            pair.addWidget(label(str(counts[outcome]), "figure", name=f"reception.{outcome}"))
            said = row(gap=6)
            said.addWidget(IconLabel(icon, tint, 18))
            said.addWidget(label(_(words), "caption"))
            pair.addLayout(said)
            line.addLayout(pair)
        line.addStretch(1)
        panel.body.addLayout(line)
        self._counts.addWidget(panel)

    def _write_receipts(self) -> None:
        folder = self._place.path
        assert folder is not None
        target = folder if folder.is_dir() else folder.parent
        try:
            written = write_receipts(self._workspace, self._accepted, target)
        except UserError as error:
            self._trouble.show_error(error)
            return
        told = label(_("{n} accusé(s) écrit(s) et relu(s).").format(n=written), "good")
        told.setObjectName("reception.written")
        self._list.insertWidget(0, told)


def _arrival_row(arrival: Arrival) -> Panel:
    card = Panel("alert" if arrival.code else "card", margins=(16, 10, 16, 10))
    line = row(gap=14)
    _key, word, icon, tint = next(o for o in OUTCOMES if o[0] == arrival.outcome)
    line.addWidget(IconLabel(icon, tint, 22))
    if arrival.code:
        line.addWidget(label(_(MESSAGES[arrival.code]), "body", wrap=True), 1)
    else:
        line.addWidget(label(_("n° {n}").format(n=arrival.number), "bold"))
        line.addWidget(label(arrival.signer, "body"), 1)
        signed = f"{arrival.signed_at.astimezone():%d/%m/%Y à %H h %M}" if arrival.signed_at else ""
        line.addWidget(label(_("signée le {day}").format(day=signed), "caption"))
        line.addWidget(label(word, "bold"))
    card.body.addLayout(line)
    if arrival.missing:
        numbers = ", ".join(str(n) for n in arrival.missing)
        text = _("Numéros non reçus de ce conseiller : {n}").format(n=numbers)
        card.body.addWidget(label(text, "warning"))
    return card
