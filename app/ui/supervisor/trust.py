"""Personnes et confiance: found the authority, read a request, compare its code, publish."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.exchange.removable import write_verified
from app.exchange.request import Request
from app.text import _
from app.ui.shell.code import CodePanel
from app.ui.shell.place import PlaceField, files_in
from app.ui.shell.trouble import TroubleBanner
from app.ui.widgets import (
    Button,
    Field,
    IconLabel,
    Panel,
    clear,
    column,
    label,
    line_field,
    row,
    scroller,
)
from app.workspace.authority import authority_code, authority_here, found_authority, publish
from app.workspace.identity import current_trust
from app.workspace.people import Admission, enrol, read_request
from app.workspace.space import Workspace


class TrustScreen(QWidget):
    """Redrawn after each act."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("trust")
        self._workspace = workspace
        inside = QWidget()
        self._body = column(inside, gap=16, margins=(32, 24, 32, 24))
        column(self).addWidget(scroller(inside))
        self._show()

    def _show(self) -> None:
        clear(self._body)
        self._body.addWidget(label(_("Personnes et confiance"), "display"))
        self._trouble = TroubleBanner("trust.trouble")
        self._body.addWidget(self._trouble)
        if current_trust(self._workspace) is None:
            self._ask_authority()
        else:
            self._show_team()
        self._body.addStretch(1)

    def _ask_authority(self) -> None:
        panel = Panel("card", margins=(20, 16, 20, 20))
        panel.body.addWidget(label(_("Créer l’autorité"), "strong"))
        words = _(
            "Elle signe la liste des personnes à qui l’on fait confiance. Une par organisation."
        )
        panel.body.addWidget(label(words, "soft", wrap=True))
        self._name = line_field("trust.organisation", _("DISP de…"))
        self._name.setText(self._workspace.space.establishment)
        panel.body.addWidget(Field(_("Organisation"), self._name))
        make = Button(_("Créer l’autorité"), "filled", "shield", "trust.found")
        make.clicked.connect(self._found)
        panel.body.addWidget(make)
        self._body.addWidget(panel)

    def _found(self) -> None:
        found_authority(self._workspace, self._name.text().strip())
        self._show()

    def _show_team(self) -> None:
        trust = current_trust(self._workspace)
        assert trust is not None
        line = row(gap=24)
        left = column(gap=8)
        left.addWidget(label(_("Personnes"), "strong"))
        for person in trust.payload.people:
            left.addWidget(_person_row(person.display_name, person.roles))
        left.addWidget(label(_("Code de l’autorité, à lire au téléphone"), "bold"))
        left.addWidget(CodePanel(authority_code(self._workspace), "trust.authority"))
        left.addStretch(1)
        line.addLayout(left, 1)
        right = column(gap=12)
        self._place = PlaceField("trust.place", _("La clé, ou un dossier"))
        right.addWidget(Field(_("Clé"), self._place))
        buttons = row(gap=8)
        read = Button(_("Lire une demande"), "outlined", "inbox", "trust.read")
        read.clicked.connect(self._read)
        give = Button(_("Publier la confiance"), "filled", "export", "trust.publish")
        give.clicked.connect(self._publish)
        buttons.addWidget(read)
        buttons.addWidget(give)
        buttons.addStretch(1)
        right.addLayout(buttons)
        self._asked = column(gap=10)
        right.addLayout(self._asked)
        right.addStretch(1)
        line.addLayout(right, 1)
        self._body.addLayout(line)

    def _read(self) -> None:
        found = files_in(self._place.path, ".demande")
        if not found:
            self._trouble.show_error(UserError("request.none_here"))
            return
        clear(self._asked)
        for path in found:
            try:
                self._show_request(read_request(path.read_bytes()))
            except UserError as error:
                self._trouble.show_error(error)

    def _show_request(self, request: Request) -> None:
        panel = Panel("accented")
        panel.body.addWidget(label(_("Demande de {n}").format(n=request.display_name), "strong"))
        words = _(
            "Appelez cette personne, à un numéro que vous connaissez. Elle vous lit son code."
        )
        panel.body.addWidget(label(words, "body", wrap=True))
        panel.body.addWidget(CodePanel(request.code, "trust.request_code"))
        line = row(gap=8)
        same = Button(_("Même code : accepter"), "outlined", "phone", "trust.same")
        same.clicked.connect(lambda: self._enrol(request))
        no = Button(_("Refuser"), "plain", name="trust.refuse")
        no.clicked.connect(lambda: clear(self._asked))
        line.addWidget(same)
        line.addWidget(no)
        line.addStretch(1)
        panel.body.addLayout(line)
        self._asked.addWidget(panel)

    def _enrol(self, request: Request) -> None:
        enrol(self._workspace, authority_here(self._workspace), request, Admission())
        clear(self._asked)
        words = _("{n} est accepté·e. Publiez la confiance pour que la clé l’emporte.")
        text = words.format(n=request.display_name)
        self._asked.addWidget(label(text, "body", wrap=True, name="trust.enrolled"))

    def _publish(self) -> None:
        folder = self._place.path
        if folder is None:
            self._trouble.show_error(UserError("key.none"))
            return
        try:
            data = publish(self._workspace)
            write_verified(folder, data, ".confiance", self._workspace.world.new_id)
        except UserError as error:
            self._trouble.show_error(error)
            return
        self._show()
        self._place.show_path(folder)
        told = _("La confiance est écrite et relue sur la clé : rendez-la, puis attendez l’appel.")
        self._asked.addWidget(label(told, "good", wrap=True, name="trust.published"))


def _person_row(name: str, roles: tuple[str, ...]) -> Panel:
    card = Panel("card", margins=(14, 8, 14, 8))
    line = row(gap=12)
    line.addWidget(IconLabel("user", "accent", 22))
    line.addWidget(label(name, "bold"), 1)
    line.addWidget(label(", ".join(roles), "caption"))
    card.body.addLayout(line)
    return card
