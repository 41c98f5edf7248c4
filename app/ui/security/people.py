"""Who opens this space: a line each, and what can be done of it in place."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.domain.records import Holder
from app.text import _
from app.ui.security.form import PlaceForm
from app.ui.security.printed import CodeForm
from app.ui.shell.secret import NewSecret, secret_field
from app.ui.shell.trouble import TroubleBanner
from app.ui.widgets import (
    Button,
    Field,
    IconLabel,
    Panel,
    clear,
    column,
    hairline,
    label,
    line_field,
    row,
)
from app.workspace import access
from app.workspace.space import Workspace

ICONS = {"passphrase": "user", "recovery": "print", "organisation": "shield"}


class PeopleCard(Panel):
    """People, the printed code, the organisation's key."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__("card", margins=(24, 20, 24, 20))
        self._workspace = workspace
        self._strength = partial(access.strength, workspace)
        self.body.setSpacing(12)
        self.body.addWidget(label(_("Qui ouvre cet espace"), "strong"))
        words = _("Chaque personne a sa phrase de passe. Le journal dit qui a fait quoi.")
        self.body.addWidget(label(words, "soft", wrap=True))
        self._trouble = TroubleBanner("people.trouble")
        self.body.addWidget(self._trouble)
        self._said = label("", "good", wrap=True, name="people.said")
        self.body.addWidget(self._said)
        self._lines = column(gap=10)
        self.body.addLayout(self._lines)
        self._place = column()
        self.body.addLayout(self._place)
        add = Button(_("Ajouter une personne…"), "outlined", "plus", "people.add")
        add.clicked.connect(self._add)
        self.body.addWidget(add)
        self.refresh()

    def refresh(self) -> None:
        """Show everyone again, and put a form away."""
        clear(self._place)
        clear(self._lines)
        self._trouble.hide()
        self._said.hide()
        found = access.people(self._workspace)
        for holder in found:
            self._lines.addWidget(self._line(holder))
            self._lines.addWidget(hairline())
        if all(h.kind != "recovery" for h in found):
            words = _("Aucun code de secours écrit : une phrase oubliée serait perdue.")
            code = Button(_("Imprimer un code…"), "outlined", "print", "people.code")
            self._lines.addWidget(_kept_line("print", _("Code de secours"), words, code))
            code.clicked.connect(self._code)
        if all(h.kind != "organisation" for h in found):
            words = _("Arrive avec le fichier de confiance du superviseur : écran « Équipe ».")
            self._lines.addWidget(_kept_line("shield", _("Clé de l’organisation"), words))

    def _line(self, holder: Holder) -> QWidget:
        since = f"{holder.added_at.astimezone():%d/%m/%Y}"
        if holder.kind == "organisation":
            words = _("Dans le coffre de l’organisation, depuis le {day}.").format(day=since)
            return _kept_line("shield", _("Clé de l’organisation"), words)
        if holder.kind == "recovery":
            words = _("Écrit le {day}. Un nouveau remplace l’ancien.").format(day=since)
            again = Button(_("En imprimer un autre…"), "outlined", "print", "people.code")
            again.clicked.connect(self._code)
            return _kept_line("print", _("Code de secours"), words, again)
        mine = holder.slot_id == self._workspace.vault.holder
        words = _("Depuis le {day}").format(day=since) + (_(", vous") if mine else "")
        change = Button(_("Changer la phrase…"), "outlined", name=f"people.change.{holder.name}")
        change.clicked.connect(lambda: self._change(holder))
        buttons = [change]
        if not mine:
            leave = Button(_("Retirer"), "plain", name=f"people.remove.{holder.name}")
            leave.clicked.connect(lambda: self._ask_to_remove(holder))
            buttons.append(leave)
        return _kept_line("user", holder.name, words, *buttons)

    def _open(self, form: PlaceForm) -> None:
        clear(self._place)
        form.closed.connect(lambda: clear(self._place))
        form.done.connect(lambda _result: self.refresh())
        self._place.addWidget(form)

    def _add(self) -> None:
        form = PlaceForm(_("Une autre personne"), _("Ajouter"), "plus", "add")
        name = line_field("add.name", _("Prénom et nom"))
        secret = NewSecret(_("Sa phrase de passe, tapée par elle"), "add.secret", self._strength)
        form.asks(Field(_("Son nom"), name), secret)

        def prepare():
            typed, text = name.text().strip(), secret.field.text()
            if not typed or not text:
                return None
            return lambda: access.add_person(self._workspace, typed, text)

        form.does(prepare)
        self._open(form)

    def _change(self, holder: Holder) -> None:
        title = _("Nouvelle phrase de passe de {name}").format(name=holder.name)
        form = PlaceForm(title, _("Changer"), "key", "change")
        forgotten = access.me(self._workspace).kind != "passphrase"
        current = secret_field("change.current")
        secret = NewSecret(_("La nouvelle"), "change.secret", self._strength)
        form.asks(*(() if forgotten else (Field(_("L’actuelle"), current),)), secret)

        def prepare():
            old, text = current.text(), secret.field.text()
            if not text:
                return None
            return lambda: access.change_passphrase(self._workspace, holder.slot_id, old, text)

        form.does(prepare)
        self._open(form)

    def _code(self) -> None:
        form = CodeForm(self._workspace)
        self._open(form)
        form.done.connect(self._say_written)

    def _say_written(self, path: str) -> None:
        words = _("Page écrite : {name}. Qui la tient ouvre cet espace : rangez-la sous clé.")
        self._said.setText(words.format(name=Path(path).name))
        self._said.show()

    def _ask_to_remove(self, holder: Holder) -> None:
        clear(self._place)
        words = _("Retirer {name} ? Sa phrase de passe n’ouvrira plus cet espace. ") + _(
            "Ce qui a été fait reste au journal."
        )
        asked = label(words.format(name=holder.name), "warning", wrap=True, name="people.warning")
        self._place.addWidget(asked)
        line = row(gap=8)
        sure = Button(_("Oui, retirer"), "outlined", "none", "people.remove_sure")
        sure.clicked.connect(lambda: self._remove(holder))
        keep = Button(_("Garder"), "plain", name="people.keep")
        keep.clicked.connect(lambda: clear(self._place))
        line.addWidget(sure)
        line.addWidget(keep)
        line.addStretch(1)
        self._place.addLayout(line)

    def _remove(self, holder: Holder) -> None:
        clear(self._place)
        try:
            access.remove(self._workspace, holder.slot_id)
        except UserError as error:
            self._trouble.show_error(error)
            return
        self.refresh()


def _kept_line(icon: str, name: str, words: str, *buttons: Button) -> QWidget:
    outer = QWidget()
    line = row(outer, gap=12)
    line.addWidget(IconLabel(icon, "accent", 22))
    names = column(gap=0)
    names.addWidget(label(name, "bold"))
    names.addWidget(label(words, "caption", wrap=True))
    line.addLayout(names, 1)
    for button in buttons:
        line.addWidget(button)
    return outer
