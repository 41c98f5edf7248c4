"""A new interview: two fields are enough; someone met before is recognised."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from app.domain.agenda import Misread, misread, moment_typed, moment_words, relative_day
from app.domain.interview import Person
from app.domain.typography import typographic
from app.text import _
from app.ui import theme
from app.ui.home.closing import ClosingPanel
from app.ui.home.desk import HomeDesk
from app.ui.widgets import (
    Button,
    Field,
    FlowLayout,
    IconLabel,
    OptionGroup,
    Panel,
    clear,
    column,
    label,
    line_field,
    row,
)


class MomentField(Field):
    """A moment in words, and under it what was understood; it may stay empty."""

    def __init__(self, name: str, desk: HomeDesk) -> None:
        self.typed: QLineEdit = line_field(name, _("demain 14 h"), _("Quand"))
        super().__init__(_("Quand, si c’est fixé"), self.typed, " ")
        self._desk = desk
        self.typed.textChanged.connect(lambda _text: self._say())

    def moment(self) -> datetime | None:
        """The moment understood, or None."""
        return moment_typed(self.typed.text(), self._desk.now)

    def show_moment(self, at: datetime | None) -> None:
        """Show a moment to come as it would be typed, nothing for one that has passed."""
        said = moment_words(at.astimezone(), self._desk.now) if at is not None else ""
        passed = at is None or moment_typed(said, self._desk.now) != at
        self.typed.setText("" if passed else said)

    def is_clear(self) -> bool:
        """Whether it is empty or was understood."""
        return not self.typed.text().strip() or self.moment() is not None

    def insist(self) -> None:
        """Say what must be typed otherwise, aloud, with the caret there."""
        self._say("warning")
        self.typed.setFocus()

    def _say(self, kind: str = "caption") -> None:
        at, trouble = self.moment(), misread(self.typed.text(), self._desk.now)
        if at is not None:
            self.say(moment_words(at, self._desk.now), "good")
        elif trouble is not None and self.typed.text().strip():
            self.say(typographic(_trouble_words(trouble)), kind)
        else:
            self.say(" ")


def _trouble_words(trouble: Misread) -> str:
    """What of a moment is not understood, or how one is typed."""
    said = trouble.said
    return {
        "no_such": _("{what} n’existe pas.").format(what=said[:1].upper() + said[1:]),
        "past": _("C’est déjà passé : {when}.").format(when=said[:1].lower() + said[1:]),
        "no_hour": _("Il manque l’heure : « demain 14 h »."),
        "unknown": _("« {what} » ? Par exemple « jeudi 10 h », « 26/11 14 h ».").format(what=said),
    }[trouble.code]


class NewInterview(ClosingPanel):
    """``begun`` once an interview is planned, with its id."""

    begun = Signal(str)

    def __init__(self, desk: HomeDesk) -> None:
        super().__init__("card", margins=(20, 14, 12, 10))
        self.setObjectName("new")
        self._desk = desk
        self._known: Person | None = None
        self.body.addLayout(self._head())
        line = FlowLayout(gap=16)
        self._civility = OptionGroup(
            (("M.", "M."), ("Mme", "Mme")), name="new.civility", says=_("Civilité")
        )
        self._civility.setMinimumWidth(theme.scaled(170))
        self._first = line_field("new.first", says=_("Prénom"))
        self._last = line_field("new.last", says=_("Nom"))
        self._when = MomentField("new.when", desk)
        civility = Field(_("Civilité"), self._civility, " ")
        line.addWidget(civility)
        self._named = Field(_("Nom"), self._last, " ")
        filling = (Field(_("Prénom"), self._first, " "), self._named, self._when)
        for field in filling:
            line.fill(field)
        for field in (civility, *filling):
            line.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        plan = Button(_("Planifier"), "outlined", "calendar", "new.plan")
        plan.clicked.connect(lambda: self._send())
        line.addWidget(plan)
        self.body.addLayout(line)
        self._asked = column(gap=6)
        self.body.addLayout(self._asked)
        for field in (self._first, self._last, self._when.typed):
            field.returnPressed.connect(lambda: self._send())
        for field in (self._first, self._last):
            field.textEdited.connect(lambda _text: self._forget())

    def _head(self):
        head = row(gap=8)
        self._title = label("", "strong")
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.cross("new.close"))
        return head

    def begin(self, person: Person | None = None) -> None:
        """Open, empty or for a second interview of ``person``; the caret where typing starts."""
        self._forget()
        self._known = person
        self._title.setText(
            _("Deuxième entretien avec {name}").format(name=person.full_name)
            if person
            else _("Avec qui ?")
        )
        self._first.setText(person.first_name if person else "")
        self._last.setText(person.last_name if person else "")
        self._civility.show_chosen((person.civility,) if person else ())
        self._when.typed.clear()
        self.show()
        (self._when.typed if person else self._first).setFocus()

    def _forget(self) -> None:
        self._known = None
        self._named.say(" ")
        self._title.setText(_("Avec qui ?"))
        clear(self._asked)

    def _send(self, other: bool = False) -> None:
        """Plan, unless a field must be looked at again or the person seems to be known."""
        if not self._last.text().strip():
            self._named.say(_("Il faut un nom."), "warning")
            self._last.setFocus()
            return
        if not self._when.is_clear():
            self._when.insist()
            return
        civility = "".join(self._civility.ids()[:1])
        typed = Person("", self._last.text().strip(), self._first.text().strip(), civility)
        like = () if other or self._known else self._desk.like(typed)
        if like:
            self._ask(like)
            return
        made = self._desk.begin(self._known or typed, self._when.moment())
        self.close_panel()
        self.begun.emit(made.id)

    def _ask(self, like: Sequence[Person]) -> None:
        clear(self._asked)
        for index, person in enumerate(like[:3]):
            whole = Panel("notice", margins=(14, 8, 8, 8))
            line = row(gap=10)
            line.addWidget(IconLabel("people", "ochre_text", 20))
            line.addWidget(label(self._met_words(person), "body", wrap=True), 1)
            whole.body.addLayout(line)
            answers = FlowLayout(gap=8)
            same = Button(_("Deuxième entretien de la même personne"), "outlined", "link")
            same.setObjectName(f"new.same.{index}")
            same.clicked.connect(lambda _on=False, p=person: self._same(p))
            other = Button(_("C’est une autre personne"), "plain", "user", f"new.other.{index}")
            other.clicked.connect(lambda: self._send(other=True))
            answers.addWidget(same)
            answers.addWidget(other)
            whole.body.addLayout(answers)
            self._asked.addWidget(whole)

    def _same(self, person: Person) -> None:
        clear(self._asked)
        self._known = person
        self._send()

    def _met_words(self, person: Person) -> str:
        met = self._desk.of_person(person)[0]
        at = met.started_at or met.planned_at or met.created_at
        day = relative_day(at.astimezone().date(), self._desk.now.date())
        return _("{name} est déjà dans vos entretiens : n° {n}, {day}.").format(
            name=person.full_name, n=met.number, day=day[:1].lower() + day[1:]
        )
