"""Renewing the key of the space: why, what it costs, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.storage.rekey import STAGES
from app.text import _
from app.ui.jobs import Progress
from app.ui.security.form import PlaceForm
from app.ui.shell.secret import secret_field
from app.ui.widgets import Button, Field, Panel, clear, column, label
from app.workspace import access
from app.workspace.space import Workspace

TOLD = {
    "copied": "Copie faite. Chiffrement…",
    "rekeyed": "Copie chiffrée. Annonce…",
    "announced": "Échange des fichiers…",
    "replaced": "Nouvelles clés…",
    "settled": "Réouverture…",
}


class RenewalCard(Panel):
    """``replaced`` carries the space opened again; ``busy`` while nothing may close it."""

    replaced = Signal(object)
    busy = Signal(bool)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__("card", margins=(24, 20, 24, 20))
        self._workspace = workspace
        self.body.setSpacing(12)
        self.body.addWidget(label(_("Clé de chiffrement"), "strong"))
        words = _(
            "À renouveler quand quelqu’un est parti, ou si l’ordinateur ou une copie a pu être "
            "pris. Tout est chiffré de nouveau ; un arrêt en route ne perd rien."
        )
        self.body.addWidget(label(words, "soft", wrap=True))
        self._place = column()
        self.body.addLayout(self._place)
        renew = Button(_("Renouveler la clé…"), "outlined", "key", "renewal.open")
        renew.clicked.connect(self._open)
        self.body.addWidget(renew)

    def _open(self) -> None:
        clear(self._place)
        title = _(
            "Seule votre phrase de passe restera, avec la clé de l’organisation. Les autres "
            "personnes et le code imprimé seront à redonner."
        )
        form = PlaceForm(title, _("Renouveler"), "key", "renewal")
        secret = secret_field("renewal.secret")
        form.asks(Field(_("Votre phrase de passe"), secret))
        progress = Progress(form)
        progress.told.connect(lambda done, _whole: form.say(_(TOLD[STAGES[done]])))
        form.does(lambda: self._work(secret.text(), progress))
        form.closed.connect(lambda: clear(self._place))
        form.done.connect(self._succeeded)
        form.trouble_shown.connect(lambda: self.busy.emit(False))
        self._place.addWidget(form)

    def _work(self, text: str, progress: Progress):
        if not text:
            return None
        self.busy.emit(True)

        def reached(stage: str) -> None:
            progress(STAGES.index(stage), len(STAGES))

        return lambda: access.renew_key(self._workspace, text, reached)

    def _succeeded(self, space: object) -> None:
        self.busy.emit(False)
        self.replaced.emit(space)
