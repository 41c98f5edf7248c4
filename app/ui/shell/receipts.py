"""Accusés: read the receipts that came back on the key."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.text import _
from app.ui.shell.place import PlaceField, files_in
from app.ui.shell.trouble import TroubleBanner
from app.ui.widgets import Button, Field, IconLabel, Panel, clear, column, label, row
from app.workspace.handing_over import take_receipt
from app.workspace.space import Workspace


class ReceiptsScreen(QWidget):
    """One action: read what is on the key."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("receipts")
        self._workspace = workspace
        body = column(self, gap=16, margins=(32, 24, 32, 24))
        body.addWidget(label(_("Accusés"), "display"))
        words = _("Le superviseur écrit ses accusés sur la clé. Ils ferment les cinq jours.")
        body.addWidget(label(words, "soft", wrap=True))
        self._place = PlaceField("receipts.place", _("La clé, ou un dossier"))
        body.addWidget(Field(_("Clé"), self._place))
        read = Button(_("Lire les accusés"), "filled", "receipt", "receipts.read")
        read.clicked.connect(self._read)
        body.addWidget(read)
        self._trouble = TroubleBanner("receipts.trouble")
        body.addWidget(self._trouble)
        self._found = column(gap=10)
        body.addLayout(self._found)
        body.addStretch(1)

    def _read(self) -> None:
        clear(self._found)
        self._trouble.hide()
        files = files_in(self._place.path, ".recu")
        if not files:
            self._trouble.show_error(UserError("receipt.none_here"))
            return
        for path in files:
            try:
                receipt = take_receipt(self._workspace, path.read_bytes())
            except UserError as error:
                self._trouble.show_error(error)
                continue
            card = Panel("card", margins=(16, 12, 16, 12))
            line = row(gap=12)
            line.addWidget(IconLabel("check", "accent", 22))
            on_time = _("dans les temps") if receipt.on_time else _("après le délai")
            said = _("Reçue le {day}, {how}.").format(
                day=f"{receipt.received_at.astimezone():%d/%m/%Y à %H h %M}", how=on_time
            )
            line.addWidget(label(said, "lead", wrap=True), 1)
            card.body.addLayout(line)
            self._found.addWidget(card)
