"""Face to face: the chosen episode in large letters, its ends a year earlier or later by touch."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.domain.answers.timeline import Episode
from app.domain.dates import ages_at, parse, span_words, words
from app.domain.method import Lane
from app.domain.timeline import View, moved
from app.domain.timeline.ends import place
from app.domain.timeline.view import YEAR
from app.text import _
from app.ui import theme
from app.ui.widgets import Button, IconLabel, Panel, column, fit_text, label, line_field, row

TARGET = 60


class Stepper(QWidget):
    """A value between « − » and « + »; ``stepped`` carries -1 or 1."""

    stepped = Signal(int)

    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        body = column(self, gap=4)
        body.addWidget(label(title, "soft"), 0, Qt.AlignmentFlag.AlignHCenter)
        box = Panel("card", margins=(2, 2, 2, 2))
        line = row(gap=0)
        self._value = label("", "title", name=f"{name}.value")
        self._value.setMinimumWidth(88)
        self._value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for icon, step, says in (("minus", -1, _("un an plus tôt")), ("plus", 1, _("plus tard"))):
            button = QPushButton()
            button.setProperty("kind", "plain")
            button.setIcon(theme.icon(icon, "ink", 24))
            button.setIconSize(QSize(24, 24))
            button.setStyleSheet(f"padding: 0; min-width: {TARGET}px; min-height: {TARGET}px;")
            button.setObjectName(f"{name}.{icon}")
            button.setAccessibleName(f"{title} : {says}")
            button.clicked.connect(lambda _on=False, by=step: self.stepped.emit(by))
            line.addWidget(button)
            if step < 0:
                line.addWidget(self._value, 1)
        box.body.addLayout(line)
        body.addWidget(box)

    def show_value(self, text: str) -> None:
        """The value in words."""
        self._value.setText(text)


class FaceCard(Panel):
    """``changed`` carries the episode, the gesture and whether it was typed."""

    changed = Signal(object, str, bool)
    closed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__("sunk", margins=(24, 12, 20, 14))
        self.setObjectName("timeline.face")
        self._today = today
        self._episode, self._view = Episode("", "", ""), View(0, 1, 1000)
        line = row(gap=16)
        line.addLayout(self._what(), 1)
        self._start = Stepper(_("Début"), "timeline.face.start")
        self._end = Stepper(_("Fin"), "timeline.face.end")
        self._start.stepped.connect(lambda by: self._step("start", by))
        self._end.stepped.connect(lambda by: self._step("end", by))
        right = Button(_("C’est bien ça"), "outlined", "check", "timeline.face.right")
        right.setStyleSheet(f"min-height: {TARGET}px; padding: 0 20px;")
        right.clicked.connect(self.closed.emit)
        for widget in (self._start, self._end, right):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(line)

    def _what(self):
        told = column(gap=4)
        first = row(gap=12)
        self._icon = IconLabel("work", "accent", 32)
        self.title = line_field("timeline.face.title", _("Quoi ?"), _("Titre"), "title")
        self.title.setMinimumHeight(TARGET - 12)
        self.title.textEdited.connect(self._rename)
        first.addWidget(self._icon)
        first.addWidget(self.title, 1)
        told.addLayout(first)
        self._words = label("", "lead", name="timeline.face.words")
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        told.addWidget(self._words)
        return told

    def show_episode(self, episode: Episode, lane: Lane, birth: str, view: View) -> None:
        """Show ``episode``, its dates as ages when the birth is known."""
        self._episode, self._view = episode, view
        self._icon.show_icon(lane.icon_of(episode.kind), "accent")
        fit_text(self.title, episode.title)
        self._words.setText(_when(episode))
        where = place(episode, self._today)
        self._start.setVisible(where is not None)
        self._end.setVisible(where is not None and not where.point)
        if where is not None:
            self._start.show_value(_said(where.first, episode.start, birth))
            self._end.show_value(_said(where.last - 1, episode.end or "", birth))

    def begin(self) -> None:
        """Put the caret in the title when there is none yet."""
        if not self._episode.title:
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rename(self, text: str) -> None:
        self._episode = replace(self._episode, title=text)
        self.changed.emit(self._episode, _("Titre"), True)

    def _step(self, part: str, by: int) -> None:
        whole = self._episode.end is None
        after = moved(self._episode, "whole" if whole else part, by * YEAR, self._today, self._view)
        self.changed.emit(after, _("Changer les dates"), False)


def _said(day: float, edtf: str, birth: str) -> str:
    """An end as an age, or as a year where the birth is not known."""
    if edtf == "..":
        return _("maintenant")
    found = date.fromordinal(round(day))
    ages = ages_at(parse(birth), found) if birth else None
    if ages is None or ages[1] < 0:
        return str(found.year) if edtf else words(edtf)
    return _("{age} ans").format(age=ages[1])


def _when(episode: Episode) -> str:
    """The dates in words, and what was said of those that are still to be settled."""
    known = bool(episode.start or episode.end)
    said = ", ".join(filter(None, (episode.start_said, episode.end_said)))
    if said:
        return _("« {said} », à préciser").format(said=said)
    return span_words(episode.start, episode.end) if known else _("Sans date")
