"""Personnes et confiance: who belongs, requests compared by voice, trust taken back, published."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from gettext import ngettext
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.domain.errors import UserError
from app.exchange.authority import Authority
from app.exchange.removable import read_bounded, write_verified
from app.exchange.request import Request
from app.exchange.sheltered import SUFFIX as SHELTER
from app.text import _
from app.ui import theme
from app.ui.shell.code import spelt
from app.ui.shell.key_field import KeyField
from app.ui.shell.place import files_in
from app.ui.shell.trouble import TroubleBanner
from app.ui.supervisor.admission import AdmissionPanel
from app.ui.supervisor.members import MemberRow
from app.ui.supervisor.revoking import RevokingPanel
from app.ui.supervisor.shelter import ShelterPanel
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
from app.workspace import authority, people, reception_key
from app.workspace.identity import current_trust, person_id
from app.workspace.people import Admission, Member
from app.workspace.receiving import received_from
from app.workspace.space import Workspace

T = TypeVar("T")
SMALL = 64 * 1024  # no request, shelter or reception key is larger
BESIDE_FROM = 1000


class TrustScreen(QWidget):
    """Redrawn after each act; ``joining`` asks for the way of a second supervisor."""

    joining = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("trust")
        self._workspace = workspace
        self._told = ""
        self._named = ""
        self._columns = row(gap=28)
        self._requests: list[Request] = []
        self._put_aside: set[UUID] = set()
        inside = QWidget()
        self._body = column(inside, gap=16, margins=(32, 24, 32, 24))
        column(self).addWidget(scroller(inside))
        self._show()

    def _show(self) -> None:
        clear(self._body)
        self._body.addLayout(self._head())
        self._trouble = TroubleBanner("trust.trouble")
        self._body.addWidget(self._trouble)
        if current_trust(self._workspace) is None:
            self._body.addWidget(self._begin())
        else:
            self._body.addLayout(self._team())
        self._body.addStretch(1)

    def _head(self):
        line = FlowLayout(gap=8)
        line.fill(label(_("Personnes et confiance"), "display", wrap=True))
        if current_trust(self._workspace) is not None:
            mine = Button(_("Mon certificat"), "plain", name="trust.mine")
            mine.clicked.connect(self.joining)
            line.addWidget(mine)
        if authority.may_publish(self._workspace):
            read = Button(_("Lire une demande"), "outlined", "inbox", "trust.read")
            read.clicked.connect(self._read)
            give = Button(_("Publier la confiance"), "filled", "export", "trust.publish")
            give.clicked.connect(lambda: self._with_authority(self._publish))
            line.addWidget(read)
            line.addWidget(give)
        return line

    def _begin(self) -> Panel:
        from app.ui.supervisor.founding import FoundingPanel

        panel = FoundingPanel(self._workspace.space.establishment)
        panel.named.connect(self._found)
        panel.joining.connect(self.joining)
        return panel

    def _found(self, organisation: str) -> None:
        authority.found_authority(self._workspace, organisation)
        self._show()

    # --- the team -------------------------------------------------------------------------------

    def _team(self):
        line = self._columns = row(gap=28)
        self._fit()
        left = column(gap=4)
        if authority.unpublished(self._workspace):
            left.addWidget(self._unpublished())
        if not reception_key.opens_what_arrives(self._workspace):
            left.addWidget(self._no_reception_key())
        everyone = people.members(self._workspace)
        left.addWidget(label(_count(everyone), "strong", wrap=True, name="trust.count"))
        may_publish = authority.may_publish(self._workspace)
        mine, now = str(person_id(self._workspace)), self._workspace.world.now()
        for member in everyone:
            may_act = may_publish and member.person.person_id != mine
            shown = MemberRow(member, now, may_act)
            shown.asked.connect(self._asked_of)
            left.addWidget(shown)
        left.addWidget(self._authority())
        left.addStretch(1)
        line.addLayout(left, 5)
        right = column(gap=12)
        self._place = KeyField("trust.place", self._workspace)
        right.addWidget(Field(_("Clé"), self._place))
        self._desk = column(gap=10)
        right.addLayout(self._desk)
        if self._told:
            self._say(self._told, self._named)
        self._show_requests()
        right.addStretch(1)
        line.addLayout(right, 3)
        return line

    def _fit(self) -> None:
        """Side by side where there is room; else what is being done stands above the list."""
        directions = QBoxLayout.Direction
        room = self.width() >= theme.scaled(BESIDE_FROM)
        self._columns.setDirection(directions.LeftToRight if room else directions.BottomToTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _unpublished(self) -> Panel:
        trust = current_trust(self._workspace)
        assert trust is not None
        notice = Panel("notice", margins=(14, 10, 14, 10))
        words = _("Un changement non publié : les ordinateurs suivent encore la confiance n° {n}.")
        notice.body.addWidget(
            label(words.format(n=trust.epoch), "body", wrap=True, name="trust.unpublished")
        )
        return notice

    def _no_reception_key(self) -> Panel:
        notice = Panel("notice", margins=(14, 10, 14, 10))
        words = _(
            "Pour ouvrir les synthèses, il vous manque la clé de réception. Demandez-la au "
            "superviseur qui a créé l’autorité : « Donner la clé », puis lisez-la ici."
        )
        notice.body.addWidget(label(words, "body", wrap=True))
        take = Button(_("Lire la clé de réception"), "outlined", "key", "trust.take_key")
        take.clicked.connect(lambda: self._try(self._take_reception_key))
        notice.body.addWidget(take)
        return notice

    def _take_reception_key(self) -> None:
        found = files_in(self._place.path, reception_key.SUFFIX)
        if not found:
            raise UserError("reception.none_here")
        _first_that_fits(
            found, lambda data: reception_key.take_reception_key(self._workspace, data)
        )
        self._tell(_("La clé de réception est là : vous pouvez recevoir."), "trust.key_taken")

    def _authority(self) -> QWidget:
        outer, told = QWidget(), QWidget()
        line = FlowLayout(outer, gap=12)
        line.addWidget(IconLabel("key", "accent", 22))
        words = column(told, gap=2)
        code = authority.authority_code(self._workspace)
        shown = _("Autorité : {code}").format(code=code.replace("-", " "))
        words.addWidget(label(shown, "bold", wrap=True, name="trust.authority"))
        words.addWidget(label(spelt(code), "caption", wrap=True))
        here = _is_here(self._workspace)
        words.addWidget(label(_place_of(self._workspace, here), "caption", wrap=True))
        line.fill(told)
        if here:
            away = Button(_("Mettre au coffre…"), "plain", "shield", "trust.shelter_it")
            away.clicked.connect(self._ask_shelter)
            line.addWidget(away)
        return outer

    # --- requests -------------------------------------------------------------------------------

    def _read(self) -> None:
        found = files_in(self._place.path, ".demande")
        if not found:
            self._trouble.show_error(UserError("request.none_here"))
            return
        self._requests = []
        for path in found:
            try:
                self._requests.append(people.read_request(read_bounded(path, SMALL)))
            except UserError as error:
                self._trouble.show_error(error)
        self._clear_desk()

    def _clear_desk(self) -> None:
        """Nothing on the desk but the requests that wait."""
        clear(self._desk)
        self._show_requests()

    def _show_requests(self) -> None:
        everyone = people.members(self._workspace)
        for request in self._requests:
            answered = any(_answers(member, request) for member in everyone)
            if not answered and request.request_id not in self._put_aside:
                self._desk.addWidget(self._request_card(request, everyone))

    def _request_card(self, request: Request, everyone: tuple[Member, ...]) -> AdmissionPanel:
        panel = AdmissionPanel(request, everyone, "")
        panel.admitted.connect(self._admit)

        def put_aside() -> None:
            self._put_aside.add(request.request_id)
            self._desk.removeWidget(panel)
            panel.hide()
            panel.deleteLater()

        panel.refused.connect(put_aside)
        return panel

    def _admit(self, request: Request, admission: Admission) -> None:
        self._with_authority(partial(self._enrol, request, admission))

    def _enrol(self, request: Request, admission: Admission, made: Authority) -> None:
        people.enrol(self._workspace, made, request, admission)
        words = _("{n} est accepté·e. Publiez la confiance pour que la clé l’emporte.")
        self._tell(words.format(n=request.display_name), "trust.enrolled")

    # --- trust taken back, a second supervisor --------------------------------------------------

    def _asked_of(self, owner: str, act: str) -> None:
        if act == "share":
            self._share(owner)
            return
        clear(self._desk)
        member = next(m for m in people.members(self._workspace) if m.person.person_id == owner)
        panel = RevokingPanel(member, *received_from(self._workspace, owner))
        panel.decided.connect(self._revoke)
        panel.left.connect(self._clear_desk)
        self._desk.addWidget(panel)

    def _revoke(self, owner: str, reason: str) -> None:
        people.revoke(self._workspace, owner, reason)
        words = _("La confiance est retirée ici. Publiez-la pour que les autres le sachent.")
        self._tell(words, "trust.revoked")

    def _share(self, owner: str) -> None:
        def write() -> None:
            data = reception_key.reception_key_for(self._workspace, owner)
            self._write(data, reception_key.SUFFIX)
            words = _("La clé de réception est écrite, pour cette personne seule.")
            self._tell(words, "trust.shared")

        self._try(write)

    # --- publishing, and the authority's key ----------------------------------------------------

    def _publish(self, made: Authority) -> None:
        if self._place.folder is None:
            raise UserError("key.none")
        deliver = partial(self._write, suffix=".confiance")
        authority.publish(self._workspace, made, deliver)
        words = _("La confiance est écrite et relue sur la clé : rendez-la, puis attendez l’appel.")
        self._tell(words, "trust.published")

    def _with_authority(self, act: Callable[[Authority], None]) -> None:
        """Do ``act`` with the authority's key, asking for its file when it is away."""
        if _is_here(self._workspace):
            self._try(lambda: act(authority.authority_here(self._workspace)))
            return
        clear(self._desk)
        panel = ShelterPanel(new=False)
        panel.given.connect(lambda secret: self._try(lambda: act(self._open(secret))))
        panel.left.connect(self._clear_desk)
        self._desk.addWidget(panel)

    def _open(self, secret: str) -> Authority:
        found = files_in(self._place.path, SHELTER)
        if not found:
            raise UserError("authority.not_found")
        return _first_that_fits(
            found, lambda data: authority.open_shelter(self._workspace, data, secret)
        )

    def _ask_shelter(self) -> None:
        clear(self._desk)
        panel = ShelterPanel(new=True)
        panel.trouble.connect(self._trouble.show_error)
        panel.given.connect(lambda secret: self._try(lambda: self._shelter(secret)))
        panel.left.connect(self._clear_desk)
        self._desk.addWidget(panel)

    def _shelter(self, secret: str) -> None:
        folder = self._place.folder
        if folder is None:
            raise UserError("key.none")
        authority.shelter(self._workspace, folder, secret)
        self._tell(_("L’autorité est au coffre : fichier écrit, relu, rouvert."), "trust.sheltered")

    def _write(self, data: bytes, suffix: str) -> None:
        folder = self._place.folder
        if folder is None:
            raise UserError("key.none")
        write_verified(folder, data, suffix, self._workspace.world.new_id)

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except UserError as error:
            self._trouble.show_error(error)

    def _tell(self, words: str, name: str) -> None:
        """Draw the team again and say what was done; the key stays chosen."""
        place, self._told, self._named = self._place.path, words, name
        self._show()
        self._told = ""
        if place is not None:
            self._place.show_path(place)

    def _say(self, words: str, name: str) -> None:
        self._desk.addWidget(label(words, "good", wrap=True, name=name))


def _first_that_fits(files: Sequence[Path], act: Callable[[bytes], T]) -> T:
    """What ``act`` makes of the first file it takes; the last refusal when it takes none."""
    refusals = []
    for path in files:
        try:
            return act(read_bounded(path, SMALL))
        except UserError as error:
            refusals.append(error)
    raise refusals[-1]


def _count(everyone: tuple[Member, ...]) -> str:
    n, certificates = len(everyone), sum(len(m.certificates) for m in everyone)
    people_words = ngettext("{n} personne", "{n} personnes", n).format(n=n)
    held = ngettext("{n} certificat", "{n} certificats", certificates).format(n=certificates)
    return f"{people_words}, {held}"


def _is_here(workspace: Workspace) -> bool:
    try:
        authority.authority_here(workspace)
    except UserError:
        return False
    return True


def _place_of(workspace: Workspace, here: bool) -> str:
    if here:
        return _("Sa clé est sur cet ordinateur. Mieux : dans un fichier à part, au coffre.")
    if authority.may_publish(workspace):
        return _(
            "Dans son fichier à part, hors de cet ordinateur. On vous la demande pour publier."
        )
    return _("Publiée par une autre personne.")


def _answers(member: Member, request: Request) -> bool:
    """Whether this very request was answered already: its key has a certificate."""
    from app.exchange.certificate import read_certificate

    asked = request.public_key.public_numbers()
    return any(
        read_certificate(c.der).public_key.public_numbers() == asked for c in member.certificates
    )
