"""The other ways into a space: the printed code, and a backup put in its place."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui import jobs
from app.ui.shell.door_form import DoorForm
from app.ui.shell.place import PlaceField
from app.ui.shell.ports import Ports
from app.ui.shell.secret import secret_field
from app.ui.widgets import Button, Field, FlowLayout, label, line_field


class CodeForm(DoorForm):
    """One field: the code of the printed page, or the organisation's key."""

    def __init__(self, ports: Ports) -> None:
        super().__init__(ports)
        self.body.addWidget(label(_("Code de secours"), "display", wrap=True))
        words = _("Les neuf groupes de la page imprimée, ou la clé du coffre de l’organisation.")
        self.body.addWidget(label(words, "soft", wrap=True))
        self.passphrase = line_field("door.code", _("7H3-K0Q-…"), says=_("Code de secours"))
        self.passphrase.returnPressed.connect(self._open)
        help_text = _("Majuscules, tirets et espaces sont libres.")
        self.body.addWidget(Field(_("Code"), self.passphrase, help_text))
        self.body.addWidget(self.trouble)
        self.main = Button(_("Ouvrir mon espace"), "filled", "unlock", "door.open_code")
        self.main.clicked.connect(self._open)
        self.other = Button(_("Revenir"), "link", name="door.code_back")
        self.body.addWidget(_foot(self.main, self.other))

    def begin(self) -> None:
        """Put the caret in the code."""
        self.passphrase.setFocus()

    def _open(self) -> None:
        typed = self.passphrase.text().strip()
        if not typed:
            self.passphrase.setFocus()
            return
        self._busy(_("Ouverture…"))
        path, ports = self._ports.path, self._ports
        jobs.run(lambda: ports.open_code(path, typed), self, self._succeeded, self._failed)


class RestoreForm(DoorForm):
    """A backup, and a passphrase that opened it on its day."""

    def __init__(self, ports: Ports) -> None:
        super().__init__(ports)
        self.body.addWidget(label(_("Restaurer"), "display", wrap=True))
        words = _("La copie prend la place de l’espace d’ici, qui est gardé sous un autre nom.")
        self.body.addWidget(label(words, "soft", wrap=True))
        self._copy = PlaceField("door.copy", _("Le fichier de la sauvegarde"), ".canevas")
        self.body.addWidget(Field(_("Sauvegarde"), self._copy))
        self.passphrase = secret_field("door.copy_passphrase")
        help_text = _("Une de celles qui ouvraient l’espace ce jour-là.")
        self.body.addWidget(Field(_("Phrase de passe"), self.passphrase, help_text))
        self.body.addWidget(self.trouble)
        self.main = Button(_("Restaurer et ouvrir"), "filled", "undo", "door.restore")
        self.main.clicked.connect(self._restore)
        self.other = Button(_("Revenir"), "link", name="door.restore_back")
        self.body.addWidget(_foot(self.main, self.other))

    def begin(self) -> None:
        """Put the caret where the file goes."""
        self._copy.setFocus()

    def _restore(self) -> None:
        copy, typed = self._copy.path, self.passphrase.text()
        if copy is None or not typed:
            (self._copy if copy is None else self.passphrase).setFocus()
            return
        self._busy(_("Vérification de la copie…"))
        path, ports = self._ports.path, self._ports
        jobs.run(lambda: ports.restore(path, copy, typed), self, self._succeeded, self._failed)


def _foot(*buttons: Button) -> QWidget:
    outer = QWidget()
    line = FlowLayout(outer, gap=12)
    for button in buttons:
        line.addWidget(button)
    return outer
