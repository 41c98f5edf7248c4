"""Droits de la personne: take the record away, correct it, limit it, erase it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.interview import Person
from app.text import _
from app.ui.security.form import PlaceForm
from app.ui.shell.place import PlaceField
from app.ui.shell.secret import secret_field
from app.ui.widgets import (
    Button,
    Field,
    GrowingText,
    Panel,
    clear,
    column,
    label,
    line_field,
    row,
    scroller,
)
from app.workspace import rights
from app.workspace.space import Workspace

WIDEST = 860


class RightsScreen(QWidget):
    """``left`` to the list, by hand or once the content is gone."""

    left = Signal()

    def __init__(self, workspace: Workspace, interview_id: str) -> None:
        super().__init__()
        self.setObjectName("rights")
        self._workspace, self._id = workspace, interview_id
        inside = QWidget()
        whole = row(inside, gap=0, margins=(32, 24, 32, 24))
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        whole.addWidget(middle, 1)
        self._body = column(middle, gap=16)
        column(self).addWidget(scroller(inside))
        self._refresh()

    def _refresh(self, said: str = "") -> None:
        clear(self._body)
        self._interview = rights.look(self._workspace, self._id)
        back = Button(_("Mes entretiens"), "link", "chev-left", "rights.back")
        back.clicked.connect(self.left)
        self._body.addWidget(back)
        self._body.addWidget(label(_("Droits de la personne"), "display"))
        person = self._interview.person.full_name
        who = f"{person} : {self._listed()}"
        self._body.addWidget(label(who, "lead", wrap=True, name="rights.who"))
        if said:
            self._body.addWidget(label(said, "good", wrap=True, name="rights.said"))
        self._cards = (self._export(), self._rectify(), self._restrict(), self._erase())
        for card in self._cards:
            self._body.addWidget(card)
        self._body.addStretch(1)

    def _listed(self) -> str:
        """Which interviews the record is made of, by number and day."""
        told = rights.of_person(self._workspace, self._id)
        days = [f"n° {i.number} ({i.created_at.astimezone():%d/%m/%Y})" for i in told]
        if len(days) == 1:
            return _("entretien {day}").format(day=days[0])
        return _("tout son dossier, entretiens {days}").format(
            days=_("{several} et {last}").format(several=", ".join(days[:-1]), last=days[-1])
        )

    # --- take away ------------------------------------------------------------------------------

    def _export(self) -> Panel:
        words = _("Tout ce qui est gardé d’elle, notes comprises : un PDF et un fichier, chiffrés.")
        card, place = _card(_("Emporter le dossier"), words)
        button = Button(_("Exporter le dossier…"), "outlined", "export", "rights.export")
        button.clicked.connect(lambda: self._open(place, self._export_form()))
        card.body.addWidget(button)
        return card

    def _export_form(self) -> PlaceForm:
        title = _("Pour une adresse age, ou avec une phrase de passe à lui dire")
        form = PlaceForm(title, _("Chiffrer et écrire"), "export", "export")
        folder = PlaceField("export.place", _("Une clé, ou un dossier"))
        to = secret_field("export.to")
        form.asks(Field(_("Où"), folder), Field(_("age1… ou phrase de passe"), to))

        def prepare():
            place, text = folder.path, to.text().strip()
            if place is None or not text:
                return None
            return lambda: rights.export(self._workspace, self._id, place, text)

        form.does(prepare)
        done = _("Les deux fichiers sont écrits et relus. Tout programme age les ouvre.")
        form.done.connect(lambda _paths: self._refresh(done))
        return form

    # --- correct --------------------------------------------------------------------------------

    def _rectify(self) -> Panel:
        words = _("Ce qui est faux se corrige ici pour le nom, dans l’entretien pour le reste.")
        card, place = _card(_("Rectifier"), words)
        for trace in rights.rectifications(self._workspace, self._id):
            told = f"{trace.at.astimezone():%d/%m/%Y} : {trace.asked}"
            card.body.addWidget(label(told, "caption", wrap=True, name="rights.trace"))
        button = Button(_("Noter une rectification…"), "outlined", "pencil", "rights.rectify")
        button.clicked.connect(lambda: self._open(place, self._rectify_form()))
        card.body.addWidget(button)
        return card

    def _rectify_form(self) -> PlaceForm:
        title = _("La demande est gardée avec sa date")
        form = PlaceForm(title, _("Rectifier"), "check", "rectify")
        known = self._interview.person
        asked = GrowingText("rectify.asked", _("Ce qu’elle demande, dans ses mots"), lines=2)
        first, last = line_field("rectify.first"), line_field("rectify.last")
        first.setText(known.first_name)
        last.setText(known.last_name)
        form.asks(Field(_("Demande"), asked), Field(_("Prénom"), first), Field(_("Nom"), last))

        def prepare():
            said, name = asked.text().strip(), last.text().strip()
            if not said or not name:
                return None
            person = Person(known.id, name, first.text().strip(), known.civility)
            return lambda: rights.rectify(self._workspace, self._id, said, person)

        form.does(prepare)
        done = _("La rectification est notée.")
        form.done.connect(lambda _nothing: self._refresh(done))
        return form

    # --- limit ----------------------------------------------------------------------------------

    def _restrict(self) -> Panel:
        since = rights.restricted_at(self._workspace, self._id)
        words = _("Le dossier est gardé et ne peut plus être ouvert, le temps d’une contestation.")
        if since is not None:
            words = _("Limité depuis le {day}.").format(day=f"{since.astimezone():%d/%m/%Y}")
        card, _place = _card(_("Limiter l’usage"), words)
        text = _("Limiter") if since is None else _("Lever la limitation")
        button = Button(text, "outlined", "pause", "rights.restrict")
        button.clicked.connect(lambda: self._limit(since is None))
        card.body.addWidget(button)
        return card

    def _limit(self, on: bool) -> None:
        rights.restrict(self._workspace, self._id, on)
        self._refresh(_("Le dossier est limité.") if on else _("La limitation est levée."))

    # --- erase ----------------------------------------------------------------------------------

    def _erase(self) -> Panel:
        words = _("Tout ce dossier : le contenu et le nom disparaissent du fichier. ") + _(
            "Restent les numéros et les dates."
        )
        card, self._erase_place = _card(_("Effacer"), words)
        button = Button(_("Effacer le dossier…"), "outlined", "none", "rights.erase")
        button.clicked.connect(self._ask)
        card.body.addWidget(button)
        return card

    def _ask(self) -> None:
        words = _(
            "Effacer ne se reprend pas. Les copies des sept derniers jours le gardent encore."
        )
        words = self._interview.person.full_name + ", " + self._listed() + ". " + words
        if rights.was_handed_over(self._workspace, self._id):
            sure = Button(_("Oui, effacer"), "outlined", "none", "rights.erase_once")
            sure.clicked.connect(self._gone)
        else:
            words = _("Tout n’a pas été remis : le reste n’existe qu’ici.") + " " + words
            sure = Button(_("Oui, je veux l’effacer"), "outlined", "none", "rights.erase_once")
            sure.clicked.connect(self._ask_again)
        self._question(words, sure, across=True)

    def _ask_again(self) -> None:
        words = _("Une dernière fois : effacer ce qui n’a jamais été remis ?")
        sure = Button(_("Effacer pour toujours"), "outlined", "none", "rights.erase_twice")
        sure.clicked.connect(self._gone)
        self._question(words, sure, across=False)

    def _question(self, words: str, sure: Button, across: bool) -> None:
        """What erases is never where the button before it was, and the focus is on what keeps.

        ``across`` puts it at the other end of the line.
        """
        clear(self._erase_place)
        self._erase_place.addWidget(label(words, "warning", wrap=True, name="rights.warning"))
        line = row(gap=8)
        keep = Button(_("Garder"), "plain", name="rights.keep")
        keep.clicked.connect(lambda: clear(self._erase_place))
        line.addWidget(keep)
        if across:
            line.addStretch(1)
        line.addWidget(sure)
        if not across:
            line.addStretch(1)
        self._erase_place.addLayout(line)
        keep.setFocus()

    def _gone(self) -> None:
        rights.erase(self._workspace, self._id)
        self.left.emit()

    def _hold(self, on: bool, form: PlaceForm) -> None:
        """One thing at a time: what is being written must not be erased under it, nor changed."""
        for card in self._cards:
            for button in card.findChildren(Button):
                button.setEnabled(not on)
            for waits in card.findChildren(QLabel, "rights.waits"):
                waits.setVisible(on and not card.isAncestorOf(form))

    def _open(self, place, form: PlaceForm) -> None:
        clear(place)
        form.busy.connect(lambda on: self._hold(on, form))
        form.closed.connect(lambda: clear(place))
        place.addWidget(form)


def _card(title: str, words: str):
    card = Panel("card", margins=(24, 20, 24, 20))
    card.body.setSpacing(12)
    card.body.addWidget(label(title, "strong"))
    card.body.addWidget(label(words, "soft", wrap=True))
    waits = label(_("Attend la fin de ce qui s’écrit."), "caption", name="rights.waits")
    waits.hide()
    card.body.addWidget(waits)
    place = column()
    card.body.addLayout(place)
    return card, place
