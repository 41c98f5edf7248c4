"""Sécurité et sauvegarde: three cards, each complete in itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.text import _, sentence
from app.ui.security.copies import CopiesCard
from app.ui.security.people import PeopleCard
from app.ui.security.renewal import RenewalCard
from app.ui.widgets import IconLabel, Panel, column, label, row, scroller
from app.workspace import access
from app.workspace.space import Workspace

WIDEST = 860


class SecurityScreen(QWidget):
    """``replaced`` carries the space that took this one's place, ``busy`` as in ``RenewalCard``."""

    replaced = Signal(object)
    busy = Signal(bool)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("security")
        inside = QWidget()
        whole = row(inside, gap=0, margins=(32, 24, 32, 24))
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        whole.addWidget(middle, 1)
        whole.addStretch(0)
        body = column(middle, gap=16)
        body.addWidget(label(_("Sécurité et sauvegarde"), "display"))
        for code in workspace.vault.notices:
            body.addWidget(_notice(sentence(UserError(code))))
        if access.me(workspace).kind != "passphrase":
            words = _(
                "Ouvert sans phrase de passe. Choisissez-en une nouvelle maintenant, ci-dessous."
            )
            body.addWidget(_notice(words))
        copies, renewal = CopiesCard(workspace), RenewalCard(workspace)
        copies.replaced.connect(self.replaced)
        renewal.replaced.connect(self.replaced)
        renewal.busy.connect(self.busy)
        for card in (PeopleCard(workspace), copies, renewal):
            body.addWidget(card)
        body.addStretch(1)
        column(self).addWidget(scroller(inside))


def _notice(words: str) -> Panel:
    panel = Panel("notice", margins=(16, 12, 16, 12))
    line = row(gap=10)
    line.addWidget(IconLabel("warn", "ochre", 22))
    line.addWidget(label(words, "body", wrap=True, name="security.notice"), 1)
    panel.body.addLayout(line)
    return panel
