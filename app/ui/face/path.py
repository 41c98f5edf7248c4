"""The timeline for the person: tall bars, and two steppers for the moment they touch."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.answers.projects import ProjectsAnswer
from app.domain.answers.timeline import Episode, TimelineAnswer, find, put
from app.domain.dates import Moment, Ongoing, Vague, ages_at, earliest, latest, parse
from app.domain.method import Lane
from app.domain.person_texts import FRENCH
from app.domain.timeline import FACE_TO_FACE, moved
from app.domain.timeline.view import YEAR
from app.text import _
from app.ui.face.controls import FaceButton, Stepper, face_label
from app.ui.face.view import FaceView
from app.ui.session import Session
from app.ui.timeline.accessible import install
from app.ui.timeline.canvas import TimelineCanvas
from app.ui.timeline.words import of_person
from app.ui.widgets import column, row, scroller


class TimelineFace(FaceView):
    """Moves and resizes like the counsellor's; naming a moment stays a matter of speech."""

    def __init__(self, session: Session, step, texts) -> None:
        super().__init__(session, step, texts)
        install()
        self._today = session.now().astimezone().date()
        lanes = tuple(map(self._named, step.lanes))
        self.canvas = TimelineCanvas(lanes, self._today, of_person(texts))
        self.canvas.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.canvas.setAccessibleName(texts.title(step))
        self.canvas.show_sizes(FACE_TO_FACE)
        self.canvas.picked.connect(lambda _id: self._show_moment())
        self.canvas.changed.connect(self._put)
        inside = QWidget()
        page = column(inside)
        page.addWidget(self.canvas)
        page.addStretch(1)
        area = scroller(inside)
        area.viewport().setAutoFillBackground(False)
        column(self).addWidget(area)
        self._foot = self._make_foot()

    def _named(self, lane: Lane) -> Lane:
        key = f"lanes.{lane.id}"
        return replace(lane, label=self.texts.say(key)) if self.texts.has(key) else lane

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        line = row(foot, gap=24)
        words = column(gap=4)
        self._title = face_label("", "face_title", wrap=True)
        self._dates = face_label("", "face_soft", wrap=True)
        words.addWidget(self._title)
        words.addWidget(self._dates)
        line.addLayout(words, 1)
        say = self.texts.say
        ends = (say("ui.earlier"), say("ui.later"))
        self._start = Stepper(say("ui.start"), *ends, "face.start")
        self._end = Stepper(say("ui.end"), *ends, "face.end")
        self._start.moved.connect(lambda years: self._move("start", years))
        self._end.moved.connect(lambda years: self._move("end", years))
        self._right = FaceButton(say("ui.right"), "face_filled", "check", "face.right")
        self._right.clicked.connect(lambda: self.canvas.select(""))
        for part in (self._start, self._end, self._right):
            line.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        return foot

    def foot(self) -> QWidget:
        return self._foot

    def spoken(self) -> str:
        episode = self.canvas.episode()
        if episode is None:
            return self.texts.say("ui.touch_moment")
        return f"{episode.title}, {self._when(episode)}"

    def refresh(self) -> None:
        answers = self.session.interview.answers.values()
        plans = next((a.projects for a in answers if isinstance(a, ProjectsAnswer)), ())
        self.canvas.show_answer(self._answer(), plans)
        self._show_moment()

    def _answer(self) -> TimelineAnswer:
        answer = self.session.answer(self.step)
        assert isinstance(answer, TimelineAnswer)
        return answer

    def _put(self, episodes: tuple[Episode, ...], gesture: str) -> None:
        changed = self._answer()
        for episode in episodes:
            changed = put(changed, episode)
        self.session.edit(self.step.id, changed, gesture)

    def _move(self, part: str, years: int) -> None:
        episode = self.canvas.episode()
        if episode is not None:
            part = "whole" if episode.end is None else part
            changed = moved(episode, part, years * YEAR, self._today, self.canvas.view)
            self._put((changed,), _("Changer les dates"))

    def _show_moment(self) -> None:
        answer = self._answer()
        episode = find(answer, self.canvas.selected)
        for part in (self._start, self._end, self._right):
            part.setVisible(episode is not None)
        if episode is None:
            key = "ui.touch_moment" if answer.episodes else "ui.nothing"
            self._title.setText(self.texts.say(key))
            self._dates.setText("")
            return
        self._title.setText(episode.title)
        self._dates.setText(self._when(episode))
        point = episode.end is None
        self._start.heading.setText(self.texts.say("ui.when" if point else "ui.start"))
        self._start.show_value(self._at(episode.start), bool(episode.start))
        self._end.setVisible(not point)
        self._end.show_value(self._at(episode.end or ""), episode.end not in ("", None))

    def _when(self, episode: Episode) -> str:
        """The dates: in words in French, in figures in any other language."""
        if self.texts.voice == FRENCH:
            return self.canvas.words_of(episode)
        start, end = parse(episode.start), parse(episode.end or "")
        years = [_year(start), _year(end)]
        if isinstance(end, Ongoing):
            years[1] = self.texts.say("ui.still")
        return years[0] if episode.end is None else " – ".join(years)

    def _at(self, edtf: str) -> str:
        """An end as an age when the year of birth is known, else as a year."""
        value = parse(edtf)
        if isinstance(value, Ongoing):
            return self.texts.say("ui.still")
        day = earliest(value) or latest(value)
        if day is None:
            return self.texts.say("ui.unknown")
        birth = self._answer().birth
        ages = ages_at(parse(birth), day) if birth else None
        return self.texts.count("ui.age", ages[1]) if ages and ages[1] >= 0 else str(day.year)


def _year(value: Vague) -> str:
    """The year of an end in figures that every language reads."""
    if isinstance(value, Moment):
        return f"≈ {value.year}" if value.about else str(value.year)
    day = earliest(value) or latest(value)
    return str(day.year) if day else "…"
