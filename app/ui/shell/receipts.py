"""Remises: what left and what became of it; receipts read from a key, the queue of the network."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.domain.records import Upload
from app.exchange.receipt import LAYOUT
from app.exchange.removable import read_bounded
from app.text import MESSAGES, _
from app.ui import jobs
from app.ui.shell.departures import DepartureRow, latest, outcome_of
from app.ui.shell.key_field import KeyField
from app.ui.shell.place import files_in
from app.ui.shell.trouble import TroubleBanner
from app.ui.widgets import (
    Button,
    Field,
    FlowLayout,
    IconLabel,
    Panel,
    clear,
    column,
    label,
    row,
    scroller,
)
from app.workspace import uploading
from app.workspace.handing_over import Left, history, take_receipt, write_again
from app.workspace.space import Workspace

OF_ANOTHER = "refused.unknown-bundle"
"""A key carries the receipts of several counsellors: those of another are passed over."""


class ReceiptsScreen(QWidget):
    """The history of this laptop, and the answers that close the five days."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("receipts")
        self._workspace = workspace
        body = column(self, gap=14, margins=(32, 24, 32, 16))
        line = FlowLayout()
        line.fill(label(_("Remises et accusés"), "display", wrap=True))
        read = Button(_("Lire les accusés"), "filled", "receipt", "receipts.read")
        read.clicked.connect(self._read)
        line.addWidget(read)
        body.addLayout(line)
        words = _("Le superviseur écrit ses accusés sur la clé. Ils ferment les cinq jours.")
        body.addWidget(label(words, "soft", wrap=True))
        self._place = KeyField("receipts.place", workspace)
        body.addWidget(Field(_("Clé"), self._place))
        self._trouble = TroubleBanner("receipts.trouble")
        body.addWidget(self._trouble)
        self._found = column(gap=10)
        body.addLayout(self._found)
        self._network = column(gap=8)
        body.addLayout(self._network)
        inside = QWidget()
        self._list = column(inside, gap=0)
        body.addWidget(scroller(inside), 1)
        self._draw()

    def _draw(self) -> None:
        clear(self._list)
        names = {s.id: s.person.full_name for s in self._workspace.summaries()}
        shown = latest(history(self._workspace))
        if shown:
            self._list.addWidget(label(_("Ce qui est parti de cet ordinateur"), "strong"))
        else:
            words = _("Rien n’est encore parti. Une synthèse remise apparaît ici avec sa clé.")
            self._list.addWidget(label(words, "soft", wrap=True))
        for left in shown:
            item = DepartureRow(left, names.get(left.interview_id, ""))
            item.again.connect(self._write_again)
            self._list.addWidget(item)
        self._list.addStretch(1)
        self._draw_network()

    # --- receipts -------------------------------------------------------------------------------

    def _read(self) -> None:
        clear(self._found)
        self._trouble.hide()
        files = files_in(self._place.path, ".recu")
        if not files:
            self._trouble.show_error(UserError("receipt.none_here"))
            return
        taken, strange = [], None
        for path in files:
            try:
                taken.append(
                    take_receipt(self._workspace, read_bounded(path, LAYOUT.cap)).bundle_id
                )
            except UserError as error:
                if error.code == OF_ANOTHER:
                    strange = error
                else:
                    self._trouble.show_error(error)
        if strange is not None and not taken and self._trouble.isHidden():
            self._trouble.show_error(strange)
        names = {s.id: s.person.full_name for s in self._workspace.summaries()}
        for left in latest(history(self._workspace)):
            if left.bundle_id in taken:
                self._found.addWidget(_answer_card(left, names.get(left.interview_id, "")))
        self._draw()

    def _write_again(self, bundle_id: str) -> None:
        folder = self._place.folder
        if folder is None:
            self._trouble.show_error(UserError("key.none"))
            return
        try:
            write_again(self._workspace, bundle_id, folder, self._place.medium)
        except UserError as error:
            self._trouble.show_error(error)
            return
        self._trouble.hide()
        clear(self._found)
        words = _("Écrit et relu sur cette clé aussi. Éjectez-la avant de la retirer.")
        self._found.addWidget(label(words, "good", wrap=True, name="receipts.written"))
        self._draw()

    # --- the network ----------------------------------------------------------------------------

    def _draw_network(self) -> None:
        """Nothing at all unless a server was set: sending is off by default."""
        clear(self._network)
        server = uploading.server_of(self._workspace)
        if server is None:
            return
        waiting = [u for u in uploading.queue(self._workspace) if u.done_at is None]
        line = FlowLayout(gap=12)
        line.addWidget(IconLabel("send", "accent", 20))
        line.fill(label(_queue_words(waiting), "body", wrap=True, name="receipts.queue"))
        send = Button(_("Envoyer maintenant"), "outlined", "send", "receipts.send")
        send.setEnabled(bool(waiting))
        send.clicked.connect(lambda: self._send(send, [u.bundle_id for u in waiting]))
        line.addWidget(send)
        self._network.addLayout(line)

    def _send(self, button: Button, bundle_ids: list[str]) -> None:
        server = uploading.server_of(self._workspace)
        assert server is not None
        button.setEnabled(False)
        button.setText(_("Envoi…"))
        for bundle_id in bundle_ids:
            uploading.enqueue(self._workspace, bundle_id)
        jobs.run(
            lambda: uploading.send_due(self._workspace, server),
            self,
            lambda _sent: self._draw(),
            self._failed,
        )

    def _failed(self, error: UserError) -> None:
        self._trouble.show_error(error)
        self._draw()


def _queue_words(waiting: list[Upload]) -> str:
    if not waiting:
        return _("Rien n’attend le réseau.")
    told = _("En attente du réseau : {n}.").format(n=len(waiting))
    last = next((u.last_code for u in waiting if u.last_code), "")
    return f"{told} {_(MESSAGES[last])}" if last else told


def _answer_card(left: Left, name: str) -> Panel:
    card = Panel("alert" if left.outcome == "refused" else "card", margins=(16, 12, 16, 12))
    line = row(gap=12)
    icon, tint, words, _kind = outcome_of(left)
    line.addWidget(IconLabel("check" if left.outcome == "accepted" else icon, tint, 22))
    told = column(gap=2)
    number = _("remise n° {n}").format(n=left.number)
    told.addWidget(label(f"{name}, {number}" if name else number.capitalize(), "bold", wrap=True))
    told.addWidget(label(words[:1].upper() + words[1:], "lead", wrap=True))
    line.addLayout(told, 1)
    card.body.addLayout(line)
    return card
