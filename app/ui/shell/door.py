"""The door of a space: unlock the one that exists, or create the first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.text import _
from app.ui import jobs
from app.ui.shell.door_form import LONGEST, DoorForm, one_line
from app.ui.shell.other_ways import CodeForm, RestoreForm
from app.ui.shell.ports import Locked, NewSpace, Ports
from app.ui.shell.secret import StrengthBar, secret_field
from app.ui.widgets import (
    Button,
    Field,
    FlowLayout,
    IconLabel,
    OptionGroup,
    Panel,
    column,
    label,
    line_field,
    row,
    scroller,
)

_OPEN = Locked()
KINDS = (("counsellor", "Conseiller, conseillère"), ("supervisor", "Superviseur"))


class Door(QWidget):
    """``opened`` is sent with the open space; ``helped`` asks for the help."""

    opened = Signal(object)
    helped = Signal()

    def __init__(self, ports: Ports, locked: Locked = _OPEN) -> None:
        super().__init__()
        self.setObjectName("door")
        whole = row(self, gap=0)
        self._forms = QStackedWidget()
        self.unlock = UnlockForm(ports, locked)
        self.create = CreateForm(ports)
        self.code, self.restore = CodeForm(ports), RestoreForm(ports)
        self._all = (self.unlock, self.create, self.code, self.restore)
        for form in self._all:
            form.opened.connect(self.opened)
            self._forms.addWidget(_centred(form))
        self.unlock.other.clicked.connect(lambda: self.show_form(1))
        self.unlock.code.clicked.connect(lambda: self.show_form(2))
        for button in (self.unlock.restore, self.create.restore):
            button.clicked.connect(lambda: self.show_form(3))
        for form in self._all[1:]:
            form.other.clicked.connect(lambda: self.show_form(0))
        self._first = 0 if ports.path.exists() else 1
        right = column(gap=0)
        right.addWidget(self._forms, 1)
        right.addWidget(self._foot())
        whole.addLayout(right, 1)
        self.show_form(self._first)

    def show_form(self, index: int) -> None:
        """0 unlocks, 1 creates, 2 takes the printed code, 3 restores a backup."""
        self._forms.setCurrentIndex(index)
        self.begin()

    def begin(self) -> None:
        """Put the caret in the first field: once more when the door stands in its window."""
        self._all[self._forms.currentIndex()].begin()

    def _foot(self) -> QWidget:
        foot = QWidget()
        line = row(foot, gap=8, margins=(32, 0, 32, 24))
        line.addWidget(IconLabel("shield", "accent", 18))
        words = _(
            "Tout est chiffré sur cet ordinateur. Canevas n’utilise ni réseau, ni caméra, ni micro."
        )
        line.addWidget(label(words, "caption", wrap=True), 1)
        aid = Button(_("Aide (F1)"), "link", "help", "door.help")
        aid.clicked.connect(self.helped)
        line.addWidget(aid)
        return foot


class UnlockForm(DoorForm):
    """One field: the passphrase."""

    def __init__(self, ports: Ports, locked: Locked) -> None:
        super().__init__(ports)
        title = _("Verrouillé") if locked.at else _("Bonjour")
        self.body.addWidget(label(title, "display", wrap=True))
        self.body.addWidget(label(_locked_words(locked), "soft", wrap=True, name="door.where"))
        card = Panel("card", margins=(16, 12, 16, 12))
        line = row(gap=12)
        line.addWidget(IconLabel("lock", "accent", 24))
        names = column(gap=0)
        names.addWidget(label(ports.path.stem, "bold"))
        names.addWidget(label(_("Espace chiffré sur cet ordinateur"), "caption", wrap=True))
        line.addLayout(names, 1)
        card.body.addLayout(line)
        self.body.addWidget(card)
        self.passphrase = secret_field("door.passphrase")
        self.passphrase.returnPressed.connect(self._open)
        help_text = _("Les espaces et les accents comptent.")
        self.body.addWidget(Field(_("Phrase de passe"), self.passphrase, help_text))
        self.body.addWidget(self.trouble)
        self.main = Button(_("Ouvrir mon espace"), "filled", "unlock", "door.open")
        self.main.clicked.connect(self._open)
        self.body.addWidget(self.main)
        self.code = Button(_("Code de secours…"), "link", name="door.use_code")
        self.restore = Button(_("Restaurer…"), "link", name="door.use_copy")
        self.other = Button(_("Créer un espace…"), "link", name="door.create_other")
        ways = FlowLayout(gap=12)
        for button in (self.code, self.restore, self.other):
            ways.addWidget(button)
        self.body.addLayout(ways)

    def begin(self) -> None:
        """Put the caret in the passphrase."""
        self.passphrase.setFocus()

    def _open(self) -> None:
        typed = self.passphrase.text()
        if not typed:
            self.passphrase.setFocus()
            return
        self._busy(_("Ouverture…"))
        path = self._ports.path
        jobs.run(lambda: self._ports.open(path, typed), self, self._succeeded, self._failed)


class CreateForm(DoorForm):
    """Who, where, and a passphrase with its strength in words."""

    def __init__(self, ports: Ports) -> None:
        super().__init__(ports)
        self.body.setSpacing(12)
        self.body.addWidget(label(_("Créer votre espace"), "display", wrap=True))
        words = _("Quelques réponses suffisent. Tout se change plus tard.")
        self.body.addWidget(label(words, "soft", wrap=True))
        self._kind = OptionGroup(KINDS, name="door.kind", says=_("Votre rôle"), clearable=False)
        self._kind.show_chosen(("counsellor",))
        self.body.addWidget(Field(_("Vous êtes"), self._kind))
        self._owner = line_field("door.owner", _("Prénom et nom"))
        self._owner.setMaxLength(LONGEST)
        self.body.addWidget(Field(_("Votre nom"), self._owner))
        self._place = line_field("door.establishment", _("Maison d’arrêt de…"))
        self._place.setMaxLength(LONGEST)
        self.body.addWidget(Field(_("Établissement"), self._place))
        self.passphrase = secret_field("door.new_passphrase")
        self.passphrase.textEdited.connect(self._show_strength)
        self._secret_field = Field(_("Phrase de passe"), self.passphrase, " ")
        self.body.addWidget(self._secret_field)
        self._strength = StrengthBar()
        self.body.addWidget(self._strength)
        self.body.addWidget(self.trouble)
        line = FlowLayout(gap=8)
        self.main = Button(_("Créer mon espace"), "filled", "chev-right", "door.make", after=True)
        self.main.clicked.connect(self._make)
        line.addWidget(self.main)
        self.restore = Button(_("Restaurer…"), "link", name="door.restore_first")
        line.addWidget(self.restore)
        self.other = Button(_("J’ai un espace…"), "link", name="door.have_one")
        line.addWidget(self.other)
        self.body.addLayout(line)
        self._show_strength("")

    def begin(self) -> None:
        """Put the caret in the name."""
        self._owner.setFocus()

    def _show_strength(self, text: str) -> None:
        if not text:
            self._strength.show_score(0)
            self._secret_field.say(_("14 signes ou plus : quelques mots qui ne vont pas ensemble."))
            return
        score, words = self._ports.strength(text)
        self._strength.show_score(score)
        self._secret_field.say(words)

    def _make(self) -> None:
        owner, place = one_line(self._owner.text()), one_line(self._place.text())
        typed = self.passphrase.text()
        for field, given in (
            (self._owner, owner),
            (self._place, place),
            (self.passphrase, typed.strip()),
        ):
            if not given:
                field.setFocus()
                return
        new = NewSpace(
            self._kind.ids()[0],
            owner,
            place,
            typed,
        )
        self._busy(_("Création…"))
        path = self._ports.path
        jobs.run(lambda: self._ports.create(path, new), self, self._succeeded, self._failed)


def _locked_words(locked: Locked) -> str:
    if locked.at is None:
        return _("Votre espace est verrouillé.")
    how = _("Au repos, à {time}.") if locked.rested else _("Depuis {time}.")
    told = how.format(time=f"{locked.at:%H h %M}")
    return f"{told} " + _("Tout est gardé, et reprendra là où vous étiez.")


def _centred(form: QWidget) -> QWidget:
    """``form`` in the middle, at its width; it scrolls where the window is too low for it."""
    outer, wide = QWidget(), form.maximumWidth()
    line = row(outer, margins=(32, 16, 32, 16))
    line.addStretch(1)
    middle = column()
    middle.addStretch(1)
    middle.addWidget(form)
    middle.addStretch(1)
    line.addLayout(middle, wide)
    line.addStretch(1)
    return scroller(outer)
