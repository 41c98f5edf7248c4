"""The editor of the timeline step: the canvas, the card of the chosen moment, the table twin."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.answers.projects import ProjectsAnswer
from app.domain.answers.timeline import (
    Episode,
    Gap,
    TimelineAnswer,
    find,
    put,
    put_gap,
    remove,
    remove_gap,
)
from app.domain.dates import Anchor, Question, Reading, span_words, understand, words
from app.domain.method import Step
from app.domain.timeline import COMPACT, FACE_TO_FACE, Sizes, silences
from app.text import _
from app.ui.session import Session
from app.ui.steps.editor import StepEditor
from app.ui.timeline.accessible import install
from app.ui.timeline.canvas import TimelineCanvas
from app.ui.timeline.card import WIDTH, EpisodeCard
from app.ui.timeline.legend import Legend
from app.ui.timeline.phrases import asked
from app.ui.timeline.table import TimelineTable
from app.ui.widgets import (
    Button,
    IconButton,
    Panel,
    Segment,
    clear,
    column,
    label,
    line_field,
    row,
    scroller,
)

SMALL_HEIGHT, CARD_GAP = 400, 14


class TimelineEditor(StepEditor):
    """Gestures on the canvas, the card or the table all become one ``session.edit``."""

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__(session, step)
        install()
        today = session.now().astimezone().date()
        self._today = today
        self.canvas = TimelineCanvas(step.lanes, today)
        self.table = TimelineTable(step.lanes, self._understand)
        self.card = EpisodeCard(step.lanes, self._understand, self)
        self.card.hide()
        self._build_tools()
        self._build()
        self._connect()

    def _build(self) -> None:
        body = column(self, gap=10, margins=(0, 0, 0, 8))
        self._views = QStackedWidget()
        inside = QWidget()
        page = column(inside, gap=12)
        page.addWidget(self.canvas)
        page.addStretch(1)
        self._scroller = scroller(inside)
        self._scroller.viewport().setAutoFillBackground(False)
        self._views.addWidget(self._scroller)
        self._views.addWidget(self.table)
        body.addWidget(self._views, 1)
        self._foot = QWidget()
        line = row(self._foot, gap=16)
        self._legend = Legend()
        line.addWidget(self._legend)
        self._question = label("", "caption", name="timeline.question")
        line.addWidget(self._question)
        line.addStretch(1)
        line.addWidget(self._aside())
        body.addWidget(self._foot)

    def _aside(self) -> QWidget:
        """What may stay empty and the year of birth; the open card stands in their place."""
        self._beside_card = QWidget()
        line = row(self._beside_card, gap=8)
        self._silence = row(gap=8)
        line.addLayout(self._silence)
        line.addSpacing(8)
        self._born = line_field("timeline.birth", _("année"), _("Année de naissance"))
        self._born.setFixedWidth(88)
        self._born.editingFinished.connect(self._set_birth)
        line.addWidget(label(_("Naissance"), "caption"))
        line.addWidget(self._born)
        keep = self._beside_card.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._beside_card.setSizePolicy(keep)
        return self._beside_card

    def _build_tools(self) -> None:
        axes = (("age", _("Âge")), ("year", _("Année")), ("both", _("Les deux")))
        self._axis = Segment(axes, "timeline.axis", _("Ce que montre l’axe"))
        self._axis.show_chosen("both")
        self._zoom = Panel("segments", margins=(0, 0, 0, 0))
        line = row(gap=0)
        self._zoom.body.addLayout(line)
        for icon, says, name, action in (
            ("minus", _("Voir plus large"), "zoom.out", lambda: self.canvas.zoom_by(0.8)),
            ("fit", _("Tout voir"), "zoom.fit", lambda: self.canvas.show_all()),
            ("plus", _("Voir de plus près"), "zoom.in", lambda: self.canvas.zoom_by(1.25)),
        ):
            button = IconButton(icon, says, f"timeline.{name}", "ink")
            button.clicked.connect(action)
            line.addWidget(button)
        self._twin = Button(_("Tableau"), "plain", "table", "timeline.twin")
        self._twin.setCheckable(True)
        self._add = Button(_("Un moment"), "outlined", "plus", "timeline.add")

    def _connect(self) -> None:
        canvas, card = self.canvas, self.card
        self._axis.chosen.connect(canvas.show_axis)
        self._twin.toggled.connect(self._show_twin)
        self._add.clicked.connect(self._new)
        canvas.picked.connect(lambda _id: self._show_card())
        canvas.opened.connect(lambda _id: self._open_card())
        canvas.moved_view.connect(lambda: self._place_card())
        canvas.created.connect(self._create)
        canvas.changed.connect(self._put)
        canvas.removed.connect(self._remove)
        canvas.copied.connect(self._copy)
        self._scroller.verticalScrollBar().valueChanged.connect(lambda _v: self._place_card())
        card.changed.connect(self._put)
        card.left.connect(self.session.flush)
        card.removed.connect(self._remove)
        card.recalled.connect(self._recall)
        card.closed.connect(self._close_card)
        self.table.changed.connect(self._put)
        self.table.asked.connect(lambda question: self._question.setText(asked(question)))

    # --- the protocol of an editor --------------------------------------------------------------

    def tools(self) -> list[QWidget]:
        return [self._axis, self._zoom, self._twin]

    def actions(self) -> list[QWidget]:
        return [self._add]

    def refresh(self) -> None:
        answer = self._answer()
        self.canvas.show_answer(answer, self._projects())
        self.table.show_answer(answer)
        if not self._born.hasFocus():
            self._born.setText(words(answer.birth) if answer.birth else "")
        self._show_silence(answer)
        self._show_card()

    def show_face_to_face(self, on: bool) -> None:
        self._foot.setVisible(not on)
        for tool in (self._axis, self._zoom, self._twin):
            tool.setVisible(not on)
        super().show_face_to_face(on)
        self._fit_sizes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sizes()
        self._place_card()

    def _fit_sizes(self) -> None:
        small = self.height() < SMALL_HEIGHT
        sizes = FACE_TO_FACE if self.face_to_face else COMPACT if small else Sizes()
        self._legend.setVisible(not small and not self._twin.isChecked())
        self.canvas.show_sizes(sizes)

    # --- the answer -----------------------------------------------------------------------------

    def _answer(self) -> TimelineAnswer:
        answer = self.session.answer(self.step)
        assert isinstance(answer, TimelineAnswer)
        return answer

    def _projects(self):
        answers = self.session.interview.answers.values()
        return next((a.projects for a in answers if isinstance(a, ProjectsAnswer)), ())

    def _understand(self, typed: str) -> Reading | Question:
        answer = self._answer()
        anchors = [Anchor(e.title, e.start, e.end) for e in answer.episodes if e.title]
        return understand(typed, self._today, answer.birth, anchors)

    def _put(self, episode: Episode, gesture: str, typing: bool = False) -> None:
        self.session.edit(self.step.id, put(self._answer(), episode), gesture, typing)

    def _remove(self, episode_id: str) -> None:
        self.session.edit(self.step.id, remove(self._answer(), episode_id), _("Retirer un moment"))
        self.canvas.setFocus()

    def _create(self, lane: str, start: str, end: str | None) -> None:
        episode = Episode(self.session.new_id(), lane, "", start, end)
        self._put(episode, _("Nouveau moment"))
        self.canvas.select(episode.id)
        self._open_card()

    def _copy(self, episode_id: str) -> None:
        """The same moment again, to be moved or renamed."""
        told = find(self._answer(), episode_id)
        if told is not None:
            self._put(replace(told, id=self.session.new_id()), _("Copier un moment"))

    def _recall(self, which: str) -> None:
        """Just before the chosen moment on its lane, or at the same time on the next lane."""
        told = self.canvas.episode()
        if told is None:
            return
        if which == "before":
            self._create(told.lane, "", told.start)
            return
        lanes = [lane.id for lane in self.step.lanes if not lane.points and not lane.private]
        after = lanes.index(told.lane) + 1 if told.lane in lanes else 0
        self._create(lanes[after % len(lanes)], told.start, told.end)

    def _new(self) -> None:
        """A moment on the lane of the chosen one, or on the first that takes stretches."""
        chosen = self.canvas.episode()
        lane = chosen.lane if chosen else self._first_lane()
        self._twin.setChecked(False)
        points = next(each.points for each in self.step.lanes if each.id == lane)
        self._create(lane, "", None if points else "")

    def _first_lane(self) -> str:
        told = {episode.lane for episode in self._answer().episodes}
        stretches = [lane.id for lane in self.step.lanes if not lane.points]
        return next((lane for lane in stretches if lane not in told), stretches[0])

    def _set_birth(self) -> None:
        answer = self._answer()
        found = understand(self._born.text(), self._today)
        birth = answer.birth if isinstance(found, Question) else found.start
        self._born.setText(words(birth) if birth else "")
        self.session.edit(self.step.id, replace(answer, birth=birth), _("Naissance"))

    # --- what stays empty -----------------------------------------------------------------------

    def _show_silence(self, answer: TimelineAnswer) -> None:
        """Offer to leave the longest silent period empty; nothing is asked about it."""
        clear(self._silence)
        lanes = [lane.id for lane in self.step.lanes if not lane.points and not lane.private]
        told = [lane for lane in lanes if lane != "lieu"]
        found = silences(answer, self._today, told)
        if found:
            gap = max(found, key=lambda g: (g.end > g.start, g.end))
            self._offer(gap, put_gap, _("Laisser vide"), "timeline.leave_empty")
        elif answer.gaps:
            self._offer(answer.gaps[-1], remove_gap, _("Ne plus laisser vide"), "timeline.fill")

    def _offer(self, gap: Gap, change, verb: str, name: str) -> None:
        button = Button(verb, "link", name=name)
        button.setToolTip(span_words(gap.start, gap.end))
        button.clicked.connect(
            lambda: self.session.edit(self.step.id, change(self._answer(), gap), verb)
        )
        self._silence.addWidget(label(span_words(gap.start, gap.end), "caption"))
        self._silence.addWidget(button)

    # --- the card -------------------------------------------------------------------------------

    def _show_twin(self, on: bool) -> None:
        self._views.setCurrentIndex(1 if on else 0)
        self._legend.setVisible(not on and self.height() >= SMALL_HEIGHT)
        self._question.clear()
        self._show_card()

    def _show_card(self) -> None:
        episode = find(self._answer(), self.canvas.selected)
        shown = episode is not None and not self._twin.isChecked()
        if episode is not None:
            self.card.show_episode(episode)
        self.card.setVisible(shown)
        self._beside_card.setVisible(not shown)
        if shown:
            self._place_card()

    def _open_card(self) -> None:
        self._show_card()
        self.card.begin()

    def _close_card(self) -> None:
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.canvas.select("")

    def _place_card(self) -> None:
        """At the foot, tied to the episode by its stem; above it where the foot would hide it."""
        item = self.canvas.item(self.canvas.selected)
        if item is None or not self.card.isVisibleTo(self):
            self.canvas.show_stem(None)
            return
        width = min(WIDTH, self.width())
        self.card.setFixedWidth(width)
        height = self.card.sizeHint().height()
        self.card.resize(width, height)
        corner = self.canvas.mapTo(self, QPoint(round(item.rect.x), round(item.rect.y)))
        left = min(max(corner.x() - 40, self._legend.width() + 16, 0), self.width() - width)
        bottom = corner.y() + round(item.rect.height)
        under = self.canvas.mapTo(self, QPoint(0, self.canvas.height())).y() - 2
        foot = max(min(self.height() - height - 4, under), 0)
        above = corner.y() - height - CARD_GAP
        top = foot if bottom + CARD_GAP <= foot or above < 0 else above
        self.card.move(max(left, 0), top)
        self.card.raise_()
        at = self.canvas.mapFrom(self, QPoint(0, top)).y() if top > bottom else None
        self.canvas.show_stem(at)
