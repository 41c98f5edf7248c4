"""A request on the table: its code compared by voice, then what the person may do, and where."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from app.exchange.request import Request
from app.text import _
from app.ui.shell.code import CodePanel
from app.ui.shell.door_form import one_line
from app.ui.widgets import Button, Field, FlowLayout, OptionGroup, Panel, column, label, line_field
from app.ui.widgets.chooser import ClosedList
from app.workspace.people import Admission, Member

ROLES = (("conseiller", "Conseiller"), ("superviseur", "Superviseur"), ("autorité", "Autorité"))
FATES = (
    ("superseded", "Remplacé"),
    ("compromised", "Perdu ou volé"),
    ("kept", "Gardé : deux ordinateurs"),
)


class AdmissionPanel(Panel):
    """``admitted`` with the request and the decision; ``refused`` when it is put aside."""

    admitted = Signal(object, object)
    refused = Signal()

    def __init__(self, request: Request, everyone: tuple[Member, ...], place: str) -> None:
        super().__init__("accented", margins=(20, 16, 20, 16))
        self._request = request
        self.body.addWidget(
            label(_("Demande de {n}").format(n=request.display_name), "strong", wrap=True)
        )
        words = _(
            "Appelez cette personne, à un numéro que vous connaissez déjà. Elle vous lit son code."
        )
        self.body.addWidget(label(words, "body", wrap=True))
        self.body.addWidget(CodePanel(request.code, "trust.request_code"))
        self._known = _known_people(request, everyone)
        self._known.currentIndexChanged.connect(lambda _index: self._fit())
        self.body.addWidget(Field(_("Est-ce quelqu’un de déjà connu ?"), self._known))
        self._fate = OptionGroup(
            [(k, _(t)) for k, t in FATES],
            name="trust.fate",
            says=_("Son ancien certificat"),
            clearable=False,
        )
        self._fate.show_chosen(("superseded",))
        self._fate_field = Field(_("Son ancien certificat"), self._fate)
        self.body.addWidget(self._fate_field)
        self._roles = OptionGroup(
            [(k, _(t)) for k, t in ROLES], several=True, name="trust.roles", says=_("Rôles")
        )
        self.body.addWidget(Field(_("Rôles"), self._roles))
        self._places = line_field("trust.places", _("MA des Aulnes, CP de Brévenne"))
        self._places.setText(place)
        help_text = _("Plusieurs établissements : séparez-les par une virgule.")
        self.body.addWidget(Field(_("Établissements"), self._places, help_text))
        self.body.addLayout(self._buttons())
        self._everyone = {m.person.person_id: m for m in everyone}
        self._fit()

    def _buttons(self):
        line = FlowLayout(gap=8)
        same = Button(_("Même code : accepter"), "outlined", "phone", "trust.same")
        same.clicked.connect(lambda: self.admitted.emit(self._request, self.admission))
        no = Button(_("Refuser"), "plain", name="trust.refuse")
        no.clicked.connect(self.refused)
        line.addWidget(same)
        line.addWidget(no)
        whole = column(gap=0, margins=(0, 6, 0, 0))
        whole.addLayout(line)
        return whole

    @property
    def admission(self) -> Admission:
        """What was decided."""
        places = (one_line(p) for p in self._places.text().split(","))
        fate = (self._fate.ids() or ("kept",))[0]
        return Admission(
            roles=frozenset(self._roles.ids()) or frozenset({"conseiller"}),
            establishments=tuple(p for p in places if p),
            known=self._known.currentData() or None,
            before=fate if self._known.currentData() else "kept",
        )

    def _fit(self) -> None:
        """What was known of the person is proposed again."""
        member = self._everyone.get(self._known.currentData() or "")
        self._fate_field.setVisible(member is not None)
        self._roles.show_chosen(member.person.role.split() if member else ("conseiller",))
        if member is not None:
            self._places.setText(", ".join(member.person.establishments))


def _known_people(request: Request, everyone: tuple[Member, ...]) -> QComboBox:
    """« Non, une nouvelle personne », or who it may be; the same person is proposed first."""
    box = ClosedList("trust.known")
    box.addItem(_("Non, une nouvelle personne"), "")
    for member in everyone:
        box.addItem(_("Oui : {n}").format(n=member.person.name), member.person.person_id)
    same_id = str(request.person_id)
    names = [m for m in everyone if m.person.name.casefold() == request.display_name.casefold()]
    guess = same_id if box.findData(same_id) > 0 else ""
    guess = guess or (names[0].person.person_id if len(names) == 1 else "")
    box.setCurrentIndex(max(box.findData(guess), 0))
    return box
