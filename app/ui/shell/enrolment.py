"""Rejoindre l'équipe: a conversation in three moments, two codes and a call."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.exchange.removable import write_verified
from app.exchange.trust import TrustAccepted
from app.text import _
from app.ui.shell.code import CodePanel
from app.ui.shell.place import PlaceField, files_in
from app.ui.shell.trouble import TroubleBanner
from app.ui.widgets import Button, Field, IconLabel, Panel, clear, column, label, row, scroller
from app.workspace.enrolment import accept_trust, make_request, read_trust
from app.workspace.identity import current_trust
from app.workspace.space import Workspace


class EnrolmentScreen(QWidget):
    """``joined`` once the trust file is in force."""

    joined = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("enrolment")
        self._workspace = workspace
        inside = QWidget()
        body = column(inside, gap=16, margins=(32, 24, 32, 24))
        body.addWidget(label(_("Se faire reconnaître, une fois"), "display"))
        words = _("Deux codes et un appel. Il n’y a besoin d’aucun réseau.")
        body.addWidget(label(words, "soft"))
        self._trouble = TroubleBanner("enrolment.trouble")
        body.addWidget(self._trouble)
        self._place = PlaceField("enrolment.place", _("La clé, ou un dossier"))
        body.addWidget(Field(_("Clé pour échanger avec le superviseur"), self._place))
        self._first, self._second = Panel("card"), Panel("card")
        self._third = column(gap=10)
        self._ask_request()
        self._ask_trust()
        for panel in (self._first, self._second):
            body.addWidget(panel)
        body.addLayout(self._third)
        body.addStretch(1)
        column(self).addWidget(scroller(inside))

    def _ask_request(self) -> None:
        body = self._first.body
        body.addWidget(_heading("1", _("Écrire votre demande")))
        words = _("Un fichier est écrit sur la clé, sous un nom tiré au hasard.")
        body.addWidget(label(words, "soft", wrap=True))
        button = Button(_("Écrire la demande"), "outlined", "send", "enrolment.request")
        button.clicked.connect(self._request)
        body.addWidget(button)
        self._code = column(gap=8)
        body.addLayout(self._code)

    def _request(self) -> None:
        folder = self._place.path
        if folder is None:
            self._trouble.show_error(UserError("key.none"))
            return
        try:
            sealed = make_request(self._workspace)
            write_verified(folder, sealed.data, ".demande", self._workspace.world.new_id)
        except UserError as error:
            self._trouble.show_error(error)
            return
        self._trouble.hide()
        clear(self._code)
        words = _("Appelez votre superviseur, à un numéro que vous connaissez. Lisez-lui ce code :")
        self._code.addWidget(label(words, "body", wrap=True))
        self._code.addWidget(CodePanel(sealed.code, "enrolment.code"))

    def _ask_trust(self) -> None:
        body = self._second.body
        body.addWidget(_heading("2", _("Lire sa réponse")))
        known = current_trust(self._workspace)
        words = _("La clé revient avec un fichier de confiance.")
        if known is not None:
            words = _(
                "Confiance n° {n} de {name}, en vigueur. Une plus récente se lit ici."
            ).format(n=known.epoch, name=known.organisation.name)
        body.addWidget(label(words, "soft", wrap=True))
        button = Button(_("Lire la confiance"), "outlined", "inbox", "enrolment.read")
        button.clicked.connect(self._read)
        body.addWidget(button)

    def _read(self) -> None:
        found = files_in(self._place.path, ".confiance")
        if not found:
            self._trouble.show_error(UserError("trust.none_here"))
            return
        try:
            judged = [
                (path.read_bytes(), read_trust(self._workspace, path.read_bytes()))
                for path in found
            ]
        except UserError as error:
            self._trouble.show_error(error)
            return
        self._trouble.hide()
        data, newest = max(judged, key=lambda pair: pair[1].trust.epoch)
        if newest.first:
            self._confirm(data, newest)
        else:
            self._accept(data, newest)

    def _confirm(self, data: bytes, judged: TrustAccepted) -> None:
        clear(self._third)
        panel = Panel("accented")
        panel.body.addWidget(_heading("3", _("Est-ce bien le code de l’autorité ?")))
        words = _("Rappelez votre superviseur. Il lit, vous comparez.")
        panel.body.addWidget(label(words, "body", wrap=True))
        panel.body.addWidget(CodePanel(judged.authority_code, "enrolment.authority"))
        line = row(gap=8)
        yes = Button(_("C’est le même code"), "filled", "check", "enrolment.same")
        yes.clicked.connect(lambda: self._accept(data, judged))
        no = Button(_("Ce n’est pas le même"), "outlined", name="enrolment.other")
        no.clicked.connect(self._refuse)
        line.addWidget(yes)
        line.addWidget(no)
        line.addStretch(1)
        panel.body.addLayout(line)
        self._third.addWidget(panel)

    def _refuse(self) -> None:
        clear(self._third)
        self._trouble.show_error(UserError("trust.code_differs"))

    def _accept(self, data: bytes, judged: TrustAccepted) -> None:
        accept_trust(self._workspace, data, judged)
        clear(self._third)
        done = Panel("sunk")
        line = row(gap=10)
        line.addWidget(IconLabel("check", "accent", 24))
        words = _("C’est fait. Vous pouvez signer et remettre vos synthèses.")
        line.addWidget(label(words, "lead", wrap=True, name="enrolment.done"), 1)
        done.body.addLayout(line)
        self._third.addWidget(done)
        self.joined.emit()


def _heading(number: str, words: str) -> QWidget:
    outer = QWidget()
    line = row(outer, gap=10)
    line.addWidget(label(number, "figure_small"))
    line.addWidget(label(words, "strong", wrap=True), 1)
    return outer
