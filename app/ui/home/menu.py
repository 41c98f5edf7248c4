"""What else can be done with an interview: two clicks each, the button and the entry."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidgetAction

from app.domain.records import Summary
from app.text import _
from app.ui.home.desk import HomeDesk, state_of
from app.ui.widgets import IconButton, label

ENDINGS = (
    ("refused", "refus", "Refus, avec sa raison"),
    ("absent", "absence", "Absence, avec sa raison"),
)


class CardMenu(QObject):
    """Makes the buttons of a card; the signals bear the id of the interview."""

    ended = Signal(str, str, str)
    planned = Signal(str)
    again = Signal(str)
    reopened = Signal(str)
    rights = Signal(str)

    def __init__(self, desk: HomeDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def none(self, summary: Summary) -> IconButton:
        """« Pas d’entretien »: a refusal or an absence, each with its reason."""
        says = _("Pas d’entretien avec {name} : refus ou absence")
        made = IconButton(
            "none", says.format(name=summary.person.full_name), f"home.none.{summary.number}"
        )
        made.clicked.connect(lambda: self._pop(made, self._endings(summary, made)))
        return made

    def more(self, summary: Summary) -> IconButton:
        """What else its state allows, under three dots."""
        says = _("Autres actions : {name}").format(name=summary.person.full_name)
        made = IconButton("more", says, f"home.more.{summary.number}")
        made.clicked.connect(lambda: self._pop(made, self.menu(summary, made)))
        return made

    def _pop(self, button: IconButton, menu: QMenu) -> None:
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _endings(self, summary: Summary, parent) -> QMenu:
        menu = QMenu(parent)
        for outcome, vocabulary, title in ENDINGS:
            menu.addAction(_heading(menu, _(title)))
            for entry in self._desk.pack.vocabularies[vocabulary].entries:
                action = menu.addAction(entry.label)
                action.setObjectName(f"{outcome}.{entry.id}")
                action.triggered.connect(
                    lambda _on=False, o=outcome, r=entry.id: self.ended.emit(summary.id, o, r)
                )
        return menu

    def menu(self, summary: Summary, parent) -> QMenu:
        """The entries that fit the state of the interview."""
        menu, state = QMenu(parent), state_of(summary)
        if state == "planned":
            self._add(menu, _("Fixer ou changer le moment…"), self.planned, summary.id)
        if state == "ended":
            self._add(menu, _("Rouvrir, la personne a changé d’avis"), self.reopened, summary.id)
        self._add(menu, _("Deuxième entretien avec cette personne"), self.again, summary.id)
        menu.addSeparator()
        self._add(menu, _("Droits de la personne…"), self.rights, summary.id)
        return menu

    def _add(self, menu: QMenu, text: str, signal, interview_id: str) -> None:
        menu.addAction(text).triggered.connect(lambda _on=False: signal.emit(interview_id))


def _heading(menu: QMenu, text: str) -> QWidgetAction:
    """The name of a group of entries: it looks like a title and cannot be chosen."""
    title = label(text, "menu_heading")
    title.setContentsMargins(20, 12, 20, 6)
    title.ensurePolished()  # the menu measures it before it is shown
    made = QWidgetAction(menu)
    made.setText(text)
    made.setDefaultWidget(title)
    made.setEnabled(False)
    return made
