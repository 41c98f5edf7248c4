"""Rejoindre l'équipe: a conversation in four steps, two codes and a call; then what it gave."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.exchange.removable import read_bounded, write_verified
from app.exchange.trust import LAYOUT, TrustAccepted
from app.text import _
from app.ui import theme
from app.ui.shell.code import CodePanel
from app.ui.shell.conversation import Step
from app.ui.shell.key_field import KeyField
from app.ui.shell.place import files_in
from app.ui.shell.standing import aside, standing_lines
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
from app.workspace.enrolment import (
    Standing,
    accept_trust,
    last_request,
    make_request,
    newest_trust,
    standing,
)
from app.workspace.identity import current_trust
from app.workspace.space import Workspace

ASIDE_FROM = 1000


class EnrolmentScreen(QWidget):
    """``joined`` once the trust file is in force."""

    joined = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("enrolment")
        self._workspace = workspace
        self._answers: tuple[tuple[bytes, TrustAccepted], ...] = ()
        self._just_joined = False
        inside = QWidget()
        line = row(inside, gap=40, margins=(32, 24, 32, 24))
        body = column(gap=16)
        line.addLayout(body, 1)
        self._title = label("", "display", wrap=True)
        body.addWidget(self._title)
        self._lead = label("", "soft", wrap=True)
        body.addWidget(self._lead)
        self._trouble = TroubleBanner("enrolment.trouble")
        body.addWidget(self._trouble)
        self._place = KeyField("enrolment.place", workspace)
        body.addWidget(Field(_("Clé pour échanger avec le superviseur"), self._place))
        self._steps = column(gap=0)
        body.addLayout(self._steps)
        body.addStretch(1)
        self._aside = aside()
        line.addWidget(self._aside)
        column(self).addWidget(scroller(inside))
        self._draw()

    @property
    def _answer(self) -> tuple[bytes, TrustAccepted] | None:
        """The trust file whose authority is being compared."""
        return self._answers[0] if self._answers else None

    def _draw(self) -> None:
        clear(self._steps)
        where = standing(self._workspace)
        if where.state == "unknown" or where.asked or self._answer is not None:
            self._converse(where)
        else:
            self._tell_standing(where)

    # --- the conversation -----------------------------------------------------------------------

    def _converse(self, where: Standing) -> None:
        renewing = where.state != "unknown"
        self._title.setText(
            _("Renouveler son certificat") if renewing else _("Se faire reconnaître, une fois")
        )
        self._lead.setText(_("Deux codes et un appel. Il n’y a besoin d’aucun réseau."))
        asked = last_request(self._workspace)
        self._steps.addWidget(self._request_step(asked is not None))
        self._steps.addWidget(self._code_step(asked.code if asked else ""))
        self._steps.addWidget(self._trust_step(asked is not None))
        self._steps.addWidget(self._authority_step())

    def _request_step(self, done: bool) -> Step:
        told = _("Un fichier .demande est sur la clé, sous un nom tiré au hasard.") if done else ""
        step = Step(
            1,
            _("Votre demande est écrite") if done else _("Écrire votre demande"),
            "done" if done else "here",
            told,
        )
        if self._answer is not None:
            return step
        words = _("Écrire de nouveau") if done else _("Écrire la demande")
        kind = "plain" if done else "filled"
        button = Button(words, kind, "" if done else "send", "enrolment.request")
        button.clicked.connect(self._request)
        step.offer(button)
        return step

    def _code_step(self, code: str) -> Step:
        if self._answer is not None:
            read = code.replace("-", " ")
            return Step(2, _("Votre code a été lu au superviseur"), "done", read)
        step = Step(2, _("Lire votre code au superviseur"), "here" if code else "waiting")
        if code:
            words = _("Appelez-le, à un numéro que vous connaissez déjà. Lisez ce code :")
            step.body.addWidget(label(words, "soft", wrap=True))
            step.body.addWidget(CodePanel(code, "enrolment.code"))
        return step

    def _trust_step(self, asked: bool) -> Step:
        if self._answer is not None:
            epoch = self._answer[1].trust.epoch
            told = _("Confiance n° {n}, lue sur la clé.").format(n=epoch)
            return Step(3, _("Le fichier de confiance est arrivé"), "done", told)
        step = Step(3, _("Lire sa réponse, quand la clé revient"), "here" if asked else "waiting")
        button = Button(_("Lire la confiance"), "outlined", "inbox", "enrolment.read")
        button.clicked.connect(self._read)
        step.offer(button)
        return step

    def _authority_step(self) -> Step:
        if self._answer is None:
            return Step(4, _("Comparer le code de l’autorité"), "waiting", last=True)
        judged = self._answer[1]
        step = Step(4, _("Est-ce bien le code de l’autorité ?"), "here", last=True)
        words = _("Rappelez votre superviseur, à un numéro connu. Il lit, vous comparez.")
        step.body.addWidget(label(words, "soft", wrap=True))
        name = judged.trust.organisation.name
        step.body.addWidget(label(_("Autorité de {name}").format(name=name), "caption"))
        step.body.addWidget(CodePanel(judged.authority_code, "enrolment.authority"))
        line = FlowLayout(gap=8)
        yes = Button(_("C’est le même code"), "filled", "check", "enrolment.same")
        yes.clicked.connect(self._confirmed)
        no = Button(_("Ce n’est pas le même"), "outlined", name="enrolment.other")
        no.clicked.connect(self._refused)
        line.addWidget(yes)
        line.addWidget(no)
        step.body.addLayout(line)
        return step

    # --- what it gave ---------------------------------------------------------------------------

    def _tell_standing(self, where: Standing) -> None:
        trust = current_trust(self._workspace)
        assert trust is not None
        self._title.setText(_("Votre équipe"))
        known = _("Confiance n° {n} de {name}.").format(n=trust.epoch, name=trust.organisation.name)
        self._lead.setText(known)
        for icon, tint, words, name in standing_lines(where, self._just_joined):
            panel = Panel("sunk", margins=(16, 12, 16, 12))
            line = row(gap=12)
            line.addWidget(IconLabel(icon, tint, 24))
            line.addWidget(label(words, "lead", wrap=True, name=name), 1)
            panel.body.addLayout(line)
            self._steps.addWidget(panel)
            self._steps.addSpacing(10)
        line = FlowLayout(gap=8)
        urgent = where.state in ("ending", "expired", "revoked")
        read = Button(_("Lire une confiance plus récente"), "outlined", "inbox", "enrolment.read")
        read.clicked.connect(self._read)
        renew = Button(
            _("Demander un nouveau certificat"),
            "filled" if urgent else "outlined",
            "send",
            "enrolment.request",
        )
        renew.clicked.connect(self._request)
        line.addWidget(read)
        line.addWidget(renew)
        self._steps.addLayout(line)

    # --- acts -----------------------------------------------------------------------------------

    def _request(self) -> None:
        folder = self._place.folder
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
        self._draw()

    def _read(self) -> None:
        found = files_in(self._place.path, ".confiance")
        if not found:
            self._trouble.show_error(UserError("trust.none_here"))
            return
        try:
            contents = [read_bounded(path, LAYOUT.cap) for path in found]
            newest = newest_trust(self._workspace, contents)
        except UserError as error:
            self._trouble.show_error(error)
            return
        self._trouble.hide()
        if newest[0][1].first:
            self._answers = newest
            self._draw()
        else:
            self._accept(*newest[0])

    def _confirmed(self) -> None:
        assert self._answer is not None
        self._accept(*self._answer)

    def _refused(self) -> None:
        self._answers = self._answers[1:]
        self._draw()
        if not self._answers:
            self._trouble.show_error(UserError("trust.code_differs"))

    def _accept(self, data: bytes, judged: TrustAccepted) -> None:
        accept_trust(self._workspace, data, judged)
        self._answers = ()
        self._just_joined = True
        self._draw()
        self.joined.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._aside.setVisible(self.width() >= theme.scaled(ASIDE_FROM))
