"""Mes entretiens: a board of five states, with due dates said in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.deadline import DueState, due_state, due_words
from app.domain.method import MethodPack
from app.domain.records import Summary
from app.text import _
from app.ui.widgets import (
    Button,
    IconLabel,
    Panel,
    clear,
    column,
    label,
    line_field,
    row,
    scroller,
)

COLUMN_WIDTH = 214
STATES = (
    ("planned", "Planifiés", "Prévoyez un entretien : un nom suffit."),
    ("started", "En cours", "Un entretien interrompu attend ici, à la même étape."),
    ("due", "À remettre", "Une synthèse à relire et à remettre sous cinq jours."),
    ("handed", "Remis", "Ce qui est parti sur la clé attend son accusé."),
    ("received", "Accusé reçu", "Le superviseur l’a bien reçu."),
)


def state_of(summary: Summary) -> str:
    """The column of an interview."""
    if summary.receipt_at is not None:
        return "received"
    if summary.handed_over_at is not None:
        return "handed"
    if summary.closed_at is not None:
        return "due"
    return "started" if summary.started_at is not None else "planned"


@dataclass(frozen=True)
class HomeContext:
    """What the board is drawn from: the interviews, the method, the clock."""

    summaries: Callable[[], tuple[Summary, ...]]
    pack: MethodPack
    now: Callable[[], datetime]


class Home(QWidget):
    """``chosen`` opens an interview; ``asked`` plans one with a family name and a first name."""

    chosen = Signal(str)
    asked = Signal(str, str, str)

    def __init__(self, context: HomeContext) -> None:
        super().__init__()
        self.setObjectName("home")
        self._context = context
        body = column(self, gap=16, margins=(32, 24, 32, 16))
        body.addLayout(self._head())
        self._today = label("", "soft", wrap=True)
        body.addWidget(self._today)
        self._new = NewInterview()
        self._new.hide()
        self._new.asked.connect(self.asked)
        body.addWidget(self._new)
        self._columns: dict[str, QWidget] = {}
        self._lists = {}
        self._heads = {}
        body.addLayout(self._board(), 1)
        self.refresh()

    def _head(self):
        line = row(gap=12)
        line.addWidget(label(_("Mes entretiens"), "display"))
        line.addStretch(1)
        self._search = line_field("home.search", _("Nom, numéro…"), _("Chercher un entretien"))
        self._search.setFixedWidth(260)
        self._search.textChanged.connect(lambda _text: self.refresh())
        line.addWidget(self._search)
        new = Button(_("Nouvel entretien"), "filled", "plus", "home.new")
        new.clicked.connect(self._ask_new)
        line.addWidget(new)
        return line

    def _board(self):
        line = row(gap=14)
        for state, title, _hint in STATES:
            inside = QWidget()
            whole = column(inside, gap=10)
            head = row()
            head.addWidget(label(_(title), "bold"))
            head.addStretch(1)
            self._heads[state] = label("", "caption")
            head.addWidget(self._heads[state])
            whole.addLayout(head)
            cards = QWidget()
            self._lists[state] = column(cards, gap=10, margins=(0, 0, 4, 8))
            whole.addWidget(scroller(cards), 1)
            line.addWidget(inside, 1)
        return line

    def _ask_new(self) -> None:
        self._new.show()
        self._new.begin()

    def refresh(self) -> None:
        """Draw the board again."""
        searched = self._search.text().casefold().strip()
        found = [s for s in self._context.summaries() if _matches(s, searched)]
        self._today.setText(_today_words(self._context.now(), found))
        for state, _title, hint in STATES:
            mine = [s for s in found if state_of(s) == state]
            self._heads[state].setText(str(len(mine)))
            clear(self._lists[state])
            for summary in mine:
                card = InterviewCard(summary, self._context)
                card.chosen.connect(self.chosen)
                self._lists[state].addWidget(card)
            if not mine:
                self._lists[state].addWidget(label(_(hint), "caption", wrap=True))
            self._lists[state].addStretch(1)


class NewInterview(Panel):
    """Two fields and one button; the civility is a choice."""

    asked = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__("card", margins=(16, 12, 16, 12))
        from app.ui.widgets import OptionGroup

        line = row(gap=12)
        line.addWidget(label(_("Avec qui ?"), "strong"))
        self._civility = OptionGroup(
            (("M.", "M."), ("Mme", "Mme")), name="new.civility", says=_("Civilité")
        )
        self._civility.setFixedWidth(140)
        line.addWidget(self._civility)
        self._first = line_field("new.first", _("Prénom"))
        self._last = line_field("new.last", _("Nom"))
        self._last.returnPressed.connect(self._send)
        line.addWidget(self._first, 1)
        line.addWidget(self._last, 1)
        plan = Button(_("Planifier"), "outlined", "calendar", "new.plan")
        plan.clicked.connect(self._send)
        line.addWidget(plan)
        self.body.addLayout(line)

    def begin(self) -> None:
        """Put the caret in the first name."""
        self._first.setFocus()

    def _send(self) -> None:
        last = self._last.text().strip()
        if not last:
            self._last.setFocus()
            return
        civility = "".join(self._civility.ids()[:1])
        self.asked.emit(civility, self._first.text().strip(), last)
        self._first.clear()
        self._last.clear()
        self.hide()


class InterviewCard(Panel):
    """One interview: who, where it stands, what comes next."""

    chosen = Signal(str)

    def __init__(self, summary: Summary, context: HomeContext) -> None:
        super().__init__("card", margins=(14, 12, 14, 8))
        self.body.setSpacing(4)
        self.setObjectName(f"home.card.{summary.number}")
        self._id = summary.id
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.body.addWidget(label(summary.person.full_name, "bold", wrap=True))
        state = state_of(summary)
        for text in _lines(summary, state, context):
            self.body.addWidget(label(text, "caption", wrap=True))
        if state == "due" and summary.due_at is not None:
            self.body.addWidget(_due_chip(summary.due_at, context.now()))
        action = Button(_action(state), "link", "chev-right", f"home.open.{summary.number}", True)
        action.clicked.connect(lambda: self.chosen.emit(self._id))
        self.body.addWidget(action, 0, Qt.AlignmentFlag.AlignLeft)

    def mouseReleaseEvent(self, _event) -> None:
        self.chosen.emit(self._id)


def _action(state: str) -> str:
    return {
        "planned": _("Commencer"),
        "started": _("Reprendre"),
        "due": _("Relire et remettre"),
        "handed": _("Voir la synthèse"),
        "received": _("Voir la synthèse"),
    }[state]


def _lines(summary: Summary, state: str, context: HomeContext) -> list[str]:
    number = _("n° {n}").format(n=summary.number)
    if state == "started" and summary.current_step:
        steps = [s.id for s in context.pack.steps]
        at = steps.index(summary.current_step) if summary.current_step in steps else 0
        where = _("{n}, étape {here} sur {all}").format(n=number, here=at + 1, all=len(steps))
        lines = [where, context.pack.steps[at].short]
        if summary.interruption:
            reason = context.pack.label("interruption", summary.interruption)
            lines.append(_("Interrompu : {reason}").format(reason=reason.lower()))
        return lines
    if state == "handed" and summary.handed_over_at is not None:
        return [f"{number}, {summary.handed_over_at.astimezone():%d/%m}"]
    if state == "received" and summary.receipt_at is not None:
        return [f"{number}, {summary.receipt_at.astimezone():%d/%m}"]
    return [number]


def _due_chip(due_at: datetime, now: datetime) -> Panel:
    days = due_state(due_at.date(), now.date())
    near = days in (DueState.NEAR, DueState.LATE)
    chip = Panel("due_near" if near else "due", margins=(8, 4, 8, 4))
    line = row(gap=6)
    line.addWidget(
        IconLabel("hourglass" if near else "clock", "terracotta" if near else "ink_2", 16)
    )
    words = due_words(due_at.date(), now.date())
    line.addWidget(label(words, "warning" if near else "caption"), 1)
    chip.body.addLayout(line)
    return chip


def _matches(summary: Summary, searched: str) -> bool:
    return searched in f"{summary.person.full_name} {summary.number}".casefold()


def _today_words(now: datetime, found: list[Summary]) -> str:
    open_ones = sum(state_of(s) in ("planned", "started") for s in found)
    due = sum(state_of(s) == "due" for s in found)
    if not found:
        return _("Un entretien dure une heure. Touchez « Nouvel entretien » pour le premier.")
    return _("{open} à mener, {due} à remettre.").format(open=open_ones, due=due)
