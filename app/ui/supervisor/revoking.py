"""Taking trust back: two reasons, each with what it does to what was sent."""

from __future__ import annotations

from gettext import ngettext

from PySide6.QtCore import Signal

from app.text import _
from app.ui.widgets import Button, FlowLayout, OptionGroup, Panel, label
from app.workspace.people import Member

REASONS = (("departed", "Cette personne part"), ("compromised", "Sa clé n’est plus sûre"))


class RevokingPanel(Panel):
    """``decided`` with the person's id and the reason; ``left`` when nothing changes."""

    decided = Signal(str, str)
    left = Signal()

    def __init__(self, member: Member, received: int, missing: int) -> None:
        super().__init__("card", margins=(20, 16, 20, 16))
        self._member = member
        self.setObjectName("trust.revoking")
        title = _("Retirer la confiance à {n}").format(n=member.person.name)
        self.body.addWidget(label(title, "strong", wrap=True))
        self._reason = OptionGroup(
            [(k, _(t)) for k, t in REASONS], name="trust.reason", says=title, clearable=False
        )
        self._reason.chosen.connect(lambda _ids: self._tell())
        self.body.addWidget(self._reason)
        self._received, self._missing = received, missing
        self._words = label("", "body", wrap=True, name="trust.consequence")
        self.body.addWidget(self._words)
        self.body.addLayout(self._buttons())
        self._tell()

    def _buttons(self):
        line = FlowLayout(gap=8)
        self._go = Button(_("Retirer"), "outlined", "none", "trust.revoke")
        self._go.clicked.connect(self._decide)
        back = Button(_("Annuler"), "plain", name="trust.keep")
        back.clicked.connect(self.left)
        for button in (self._go, back):
            line.addWidget(button)
        return line

    def _tell(self) -> None:
        reason = (self._reason.ids() or ("",))[0]
        self._go.setEnabled(bool(reason))
        one, many = (
            _("{n} synthèse déjà reçue reste valable."),
            _("{n} synthèses déjà reçues restent valables."),
        )
        kept = ngettext(one, many, self._received).format(n=self._received)
        if reason == "departed":
            text = _("Ce qui a été signé avant attend votre décision, en quarantaine. ") + kept
        elif reason == "compromised":
            lost = _("Perte, vol, phrase connue : tout ce qui n’a pas d’accusé sera refusé")
            one, many = _(", dont {n} numéro attendu"), _(", dont {n} numéros attendus")
            known = ngettext(one, many, self._missing).format(n=self._missing)
            text = f"{lost}{known if self._missing else ''}. {kept}"
        else:
            text = _("Choisissez la raison : elle décide de ce qui est encore en chemin.")
        self._words.setText(text)

    def _decide(self) -> None:
        self.decided.emit(self._member.person.person_id, self._reason.ids()[0])
