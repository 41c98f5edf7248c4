"""The authority's key: put away in a file of its own, and fetched for one act."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from app.domain.errors import UserError
from app.storage.passphrase import check
from app.text import _
from app.ui.widgets import Button, Field, FlowLayout, Panel, label, line_field


class ShelterPanel(Panel):
    """``given`` with a passphrase: a new one, typed twice, or the one that opens the file."""

    given = Signal(str)
    left = Signal()
    trouble = Signal(object)

    def __init__(self, new: bool) -> None:
        super().__init__("card", margins=(20, 16, 20, 16))
        self._new = new
        self.setObjectName("trust.shelter")
        title = _("Mettre l’autorité au coffre") if new else _("L’autorité est au coffre")
        self.body.addWidget(label(title, "strong", wrap=True))
        words = (
            _(
                "Sa clé part dans un fichier .autorite, sur la clé choisie ci-dessus, puis quitte "
                "cet ordinateur. Faites-en une copie, gardez les deux sous clé. Une phrase à part "
                "l’ouvre : sans elle ni fichier, plus rien ne peut être publié."
            )
            if new
            else _(
                "Branchez la clé qui porte le fichier .autorite, choisissez-la ci-dessus, puis "
                "donnez sa phrase de passe. Elle ne reste pas sur cet ordinateur."
            )
        )
        self.body.addWidget(label(words, "body", wrap=True))
        self._secret = _hidden("trust.shelter.secret", _("Phrase de passe de l’autorité"))
        self.body.addWidget(Field(_("Phrase de passe de l’autorité"), self._secret))
        self._again = _hidden("trust.shelter.again", _("La même, une seconde fois"))
        if new:
            self._again_field = Field(_("La même, une seconde fois"), self._again)
            self.body.addWidget(self._again_field)
        line = FlowLayout(gap=8)
        icon = "shield" if new else "unlock"
        go = Button(
            _("Écrire le fichier") if new else _("Ouvrir"), "outlined", icon, "trust.shelter.go"
        )
        go.clicked.connect(self._give)
        back = Button(_("Annuler"), "plain", name="trust.shelter.back")
        back.clicked.connect(self.left)
        line.addWidget(go)
        line.addWidget(back)
        self.body.addLayout(line)

    def _give(self) -> None:
        secret = self._secret.text()
        if self._new:
            try:
                check(secret)
            except UserError as error:
                self.trouble.emit(error)
                return
            if secret != self._again.text():
                self.trouble.emit(UserError("authority.typed_differently"))
                return
        self._secret.clear()
        self._again.clear()
        self.given.emit(secret)


def _hidden(name: str, says: str) -> QLineEdit:
    field = line_field(name, "", says)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field
