"""Copies of the space: one to a key, the last seven days, and the ways back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.text import _
from app.ui.security.form import PlaceForm
from app.ui.shell.place import PlaceField
from app.ui.shell.secret import secret_field
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
)
from app.workspace import safety
from app.workspace.safety import Generation
from app.workspace.space import Workspace


class CopiesCard(Panel):
    """``replaced`` carries the space that a restoration opened; the one shown here is closed."""

    replaced = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__("card", margins=(24, 20, 24, 20))
        self._workspace = workspace
        self.body.setSpacing(12)
        self.body.addWidget(label(_("Copies"), "strong"))
        words = _(
            "Chiffrées comme l’espace, relues en entier. Elles s’ouvrent avec les mêmes phrases "
            "de passe."
        )
        self.body.addWidget(label(words, "soft", wrap=True))
        self._said = label("", "good", wrap=True, name="copies.said")
        self._said.hide()
        self.body.addWidget(self._said)
        self._days = column(gap=6)
        self.body.addLayout(self._days)
        self._place = column()
        self.body.addLayout(self._place)
        self.body.addWidget(self._buttons())
        self.refresh()

    def _buttons(self) -> QWidget:
        outer = QWidget()
        flow = FlowLayout(outer)
        for text, icon, name, act in (
            (_("Sauvegarder sur une clé…"), "usb", "copies.back_up", self._back_up),
            (_("Restaurer une sauvegarde…"), "undo", "copies.restore", lambda: self._restore(None)),
            (_("Reprendre une copie de secours…"), "inbox", "copies.take_back", self._take_back),
        ):
            button = Button(text, "outlined", icon, name)
            button.clicked.connect(act)
            flow.addWidget(button)
        return outer

    def refresh(self) -> None:
        """Show the days kept."""
        clear(self._days)
        found = safety.generations(self._workspace)
        told = _("Gardées ici, une par jour, sept jours :") if found else ""
        words = told or _("La première copie du jour se fait à l’ouverture.")
        self._days.addWidget(label(words, "caption", wrap=True))
        for generation in found:
            self._days.addWidget(self._day(generation))

    def _day(self, generation: Generation) -> QWidget:
        outer = QWidget()
        line = row(outer, gap=12)
        line.addWidget(IconLabel("calendar", "accent", 20))
        line.addWidget(label(f"{generation.day:%d/%m/%Y}", "bold"))
        size = _("{n} Ko").format(n=max(1, generation.size // 1024))
        line.addWidget(label(size, "caption"), 1)
        back = Button(_("Revenir à ce jour…"), "link", name=f"copies.day.{generation.day}")
        back.clicked.connect(lambda: self._restore(generation.path))
        line.addWidget(back)
        return outer

    def _open(self, form: PlaceForm, done: Callable[[object], None]) -> None:
        clear(self._place)
        self._said.hide()
        form.closed.connect(lambda: clear(self._place))
        form.done.connect(done)
        self._place.addWidget(form)

    def _say(self, words: str) -> None:
        clear(self._place)
        self._said.setText(words)
        self._said.show()

    def _back_up(self) -> None:
        form = PlaceForm(_("Une copie entière, ailleurs"), _("Sauvegarder"), "usb", "back_up")
        place = PlaceField("back_up.place", _("Une clé, ou un dossier"))
        form.asks(Field(_("Où"), place))

        def prepare():
            folder = place.path
            return None if folder is None else lambda: safety.back_up(self._workspace, folder)

        form.does(prepare)
        done = _("La copie est écrite et relue. Rangez-la sous clé.")
        self._open(form, lambda _path: self._say(done))

    def _restore(self, copy: Path | None) -> None:
        title = _("L’espace d’aujourd’hui est gardé à côté, sous un autre nom.")
        form = PlaceForm(title, _("Restaurer"), "undo", "restore")
        place = PlaceField("restore.place", _("Le fichier de la sauvegarde"), ".canevas")
        secret = secret_field("restore.secret")
        if copy is not None:
            place.show_path(copy)
        form.asks(
            Field(_("Sauvegarde"), place), Field(_("Une phrase de passe de ce jour-là"), secret)
        )

        def prepare():
            chosen, text = place.path, secret.text()
            if chosen is None or not text:
                return None
            return lambda: _restored(self._workspace, chosen, text)

        form.does(prepare)
        self._open(form, self.replaced.emit)

    def _take_back(self) -> None:
        title = _("L’entretien de la copie de secours reprend la place de celui d’ici.")
        form = PlaceForm(title, _("Reprendre"), "inbox", "take_back")
        place = PlaceField("take_back.place", _("Le fichier de la copie"), ".canevas")
        form.asks(Field(_("Copie de secours"), place))

        def prepare():
            chosen = place.path
            return None if chosen is None else lambda: safety.take_back(self._workspace, chosen)

        form.does(prepare)
        self._open(
            form,
            lambda found: self._say(_("L’entretien n° {n} est repris.").format(n=found.number)),
        )


def _restored(workspace: Workspace, copy: Path, passphrase: str) -> Workspace:
    """Checked while the space is still open: a bad copy or a wrong passphrase changes nothing."""
    safety.check(copy, passphrase)
    workspace.close()
    return safety.restore(workspace.vault.path, copy, passphrase, workspace.world)
