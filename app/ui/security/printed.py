"""The recovery code: made, shown once, and written as a page to print."""

from __future__ import annotations

from importlib import import_module

from app.text import _
from app.ui.security.form import PlaceForm
from app.ui.shell.place import PlaceField
from app.ui.widgets import Field, label
from app.workspace import access
from app.workspace.space import Workspace


class CodeForm(PlaceForm):
    """One page, written where one says, to be printed and put away; the code is kept nowhere."""

    def __init__(self, workspace: Workspace) -> None:
        title = _("Une page à imprimer, à signer, à ranger sous clé hors de cet ordinateur")
        super().__init__(title, _("Créer le code et écrire la page"), "print", "code")
        self._workspace = workspace
        words = _(
            "Ce code ouvre l’espace comme une phrase de passe. L’ancien ne vaudra plus. "
            "Imprimez la page, puis effacez le fichier de la clé."
        )
        self._place = PlaceField("code.place", _("Une clé, ou un dossier"))
        self.asks(label(words, "soft", wrap=True), Field(_("Où écrire la page"), self._place))
        self.does(self._prepare)

    def _prepare(self):
        folder = self._place.path
        if folder is None:
            return None

        def work() -> str:
            page = import_module("app.report").recovery_page
            return str(access.print_new_code(self._workspace, folder, page))

        return work
