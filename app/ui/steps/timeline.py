"""The editor of the timeline step: the canvas, the card of the chosen moment, the table twin."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.answers.timeline import Gap, find
from app.domain.dates import words
from app.domain.method import Step
from app.domain.timeline import COMPACT, Sizes, moved
from app.domain.timeline.gestures import Part
from app.domain.timeline.view import YEAR
from app.text import _
from app.ui import theme
from app.ui.session import Session
from app.ui.steps.editor import StepEditor
from app.ui.timeline.accessible import install
from app.ui.timeline.canvas import TimelineCanvas
from app.ui.timeline.card import WIDTH, EpisodeCard
from app.ui.timeline.curve_band import CurveBand
from app.ui.timeline.edits import Edits
from app.ui.timeline.export import Export
from app.ui.timeline.legend import Legend
from app.ui.timeline.phrases import asked
from app.ui.timeline.silence import SilenceOffer, ask_silence
from app.ui.timeline.start import EarlierOffer
from app.ui.timeline.table import TimelineTable
from app.ui.timeline.tools import Tools
from app.ui.timeline.writer import Writer, first_lane
from app.ui.widgets import Button, Segment, column, label, line_field, row, scroller
from app.ui.widgets.glide import glide_to

SMALL_HEIGHT, TALL_HEIGHT, CARD_GAP, BIRTH_WIDTH = 400, 640, 14, 88


class TimelineEditor(StepEditor):
    """Gestures on the canvas, the card or the table all become one edit of the session."""

    def __init__(self, session: Session, step: Step) -> None:
        super().__init__(session, step)
        install()
        today = session.now().astimezone().date()
        self.edits = Edits(session, step, today)
        self.canvas = TimelineCanvas(step.lanes, today)
        self.curve = CurveBand(self.canvas)
        self.curve.hide()
        self.writer = Writer(self.canvas)
        self.table = TimelineTable(step.lanes, self.edits.understand, today)
        self.card = EpisodeCard(step.lanes, self.edits.understand, today, self)
        self.card.hide()
        self._export = Export(self, self.edits)
        self._tools = Tools(self.canvas, self._export.button)
        self._add = Button(_("Un moment"), "outlined", "plus", "timeline.add")
        self._build()
        self._connect()

    def _build(self) -> None:
        body = column(self, gap=10, margins=(0, 0, 0, 8))
        self._views = QStackedWidget()
        inside = QWidget()
        page = column(inside, gap=0)
        page.addWidget(self.canvas)
        page.addWidget(self.curve)
        page.addStretch(1)
        self._scroller = scroller(inside)
        self._scroller.viewport().setAutoFillBackground(False)
        self._views.addWidget(self._scroller)
        self._views.addWidget(self.table)
        body.addWidget(self._views, 1)
        body.addWidget(self._build_foot())

    def _build_foot(self) -> QWidget:
        self._foot = QWidget()
        line = row(self._foot, gap=16)
        self._legend = Legend()
        curves = (("work", _("Travail")), ("personal", _("Personnel")))
        self._curves = Segment(curves, "timeline.curves", _("La courbe que l’on dessine"))
        self._curves.show_chosen("work")
        self._curves.hide()
        self.question = label("", "caption", name="timeline.question")
        self._earlier = EarlierOffer(self.edits)
        for widget in (self._legend, self._curves, self.question, self._earlier):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self._aside())
        return self._foot

    def _aside(self) -> QWidget:
        """What may stay empty and the year of birth; the open card stands in their place."""
        self._beside_card = QWidget()
        line = row(self._beside_card, gap=8)
        self._silence = SilenceOffer(self.edits)
        line.addWidget(self._silence)
        line.addSpacing(8)
        self._born = line_field("timeline.birth", _("année"), _("Année de naissance"))
        self._born.editingFinished.connect(self._set_birth)
        self._born_words = label(_("Naissance"), "caption", name="timeline.birth.words")
        line.addWidget(self._born_words)
        line.addWidget(self._born)
        keep = self._beside_card.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._beside_card.setSizePolicy(keep)
        return self._beside_card

    def _connect(self) -> None:
        self._connect_canvas()
        edits, card = self.edits, self.card
        self._tools.twin.toggled.connect(self._show_twin)
        self._tools.curve.toggled.connect(self._show_curve)
        self._curves.chosen.connect(self.curve.show_curve)
        self.curve.drawn.connect(edits.draw_curve)
        self.curve.erased.connect(edits.erase_point)
        self._add.clicked.connect(self._new)
        self.writer.kept.connect(self._written)
        self._scroller.verticalScrollBar().valueChanged.connect(lambda _v: self._scrolled())
        card.left.connect(self.session.flush)
        card.removed.connect(lambda episode_id: self._remove((episode_id,)))
        card.recalled.connect(self._recall)
        card.reshaped.connect(self._place_card)
        card.more.years.shifted.connect(self._shift)
        card.more.skill_told.connect(lambda typed: edits.add_skill(self.canvas.selected, typed))
        card.changed.connect(lambda episode, *how: edits.put((episode,), *how))
        card.closed.connect(self._close_card)
        self.table.changed.connect(lambda episode, gesture: edits.put((episode,), gesture))
        self.table.removed.connect(edits.remove)
        self.table.asked.connect(lambda question: self.question.setText(asked(question)))
        self._export.said.connect(self.question.setText)

    def _connect_canvas(self) -> None:
        canvas = self.canvas
        canvas.picked.connect(self._pick)
        canvas.opened.connect(lambda _id: self._open_card())
        canvas.moved_view.connect(lambda: self._place_card())
        canvas.created.connect(lambda *where: self._begin(self.edits.create(*where)))
        canvas.recalled.connect(lambda hint: self._begin(self.edits.recall(hint)))
        canvas.changed.connect(self.edits.put)
        canvas.removed.connect(self._remove)
        canvas.copied.connect(self._copy)
        canvas.written.connect(self._write)
        canvas.silent.connect(self._touch_silence)

    # --- the protocol of an editor --------------------------------------------------------------

    def tools(self) -> list[QWidget]:
        return [self._tools]

    def actions(self) -> list[QWidget]:
        return [self._add]

    def refresh(self) -> None:
        answer = self.edits.answer
        self.canvas.show_answer(answer, self.edits.projects)
        self.table.show_answer(answer)
        self.curve.refresh()
        if not self._born.hasFocus():
            self._born.setText(words(answer.birth) if answer.birth else "")
        self._silence.show_silences(self.canvas.plan.silences, answer)
        self._earlier.show_for(answer)
        self._show_card()

    def let_go(self) -> None:
        self.edits.leave_blank()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sizes()
        self._place_card()

    def _fit_sizes(self) -> None:
        small = self.height() < SMALL_HEIGHT
        sizes = COMPACT if small else Sizes()
        self._born.setFixedWidth(theme.scaled(BIRTH_WIDTH))
        self._show_legend()
        self.card.more.setVisible(self.height() >= theme.scaled(TALL_HEIGHT))
        self.canvas.show_sizes(sizes)

    def _show_legend(self) -> None:
        plain = not self._tools.twin.isChecked() and not self._tools.curve.isChecked()
        self._legend.setVisible(plain and self.height() >= SMALL_HEIGHT)

    # --- gestures that lead somewhere -----------------------------------------------------------

    def _begin(self, episode_id: str) -> None:
        """A new episode: its card is open, the caret in its title."""
        self.canvas.select(episode_id)
        self._open_card()

    def _remove(self, ids: tuple[str, ...]) -> None:
        self.edits.remove(ids)
        self.canvas.setFocus()

    def _copy(self, ids: tuple[str, ...]) -> None:
        made = self.edits.copy(ids)
        self.canvas.select(made[0])
        for other in made[1:]:
            self.canvas.add(other)

    def _recall(self, which: str) -> None:
        """Just before the chosen moment on its lane, or at the same time on the next lane."""
        told = self.canvas.episode()
        if told is None:
            return
        if which == "before":
            self._begin(self.edits.create(told.lane, "", told.start))
            return
        lanes = [lane.id for lane in self.step.lanes if not lane.points and not lane.private]
        after = lanes.index(told.lane) + 1 if told.lane in lanes else 0
        self._begin(self.edits.create(lanes[after % len(lanes)], told.start, told.end))

    def _shift(self, part: Part, years: int) -> None:
        """The chosen moment, or one end of it, a year earlier or later: by taps, as by a drag."""
        told = self.canvas.episode()
        if told is not None:
            changed = moved(told, part, years * YEAR, self.canvas.today, self.canvas.view)
            self.edits.put((changed,), _("Changer les dates"))

    def _new(self) -> None:
        """A moment on the lane of the chosen one, or on the first that takes stretches."""
        lane = first_lane(self.canvas, {e.lane for e in self.edits.answer.episodes})
        episode_id = self.edits.create(lane, "", None if self.canvas.lane(lane).points else "")
        if self._tools.twin.isChecked():
            self.table.begin(episode_id)
        else:
            self._begin(episode_id)

    def _write(self, text: str) -> None:
        told = {episode.lane for episode in self.edits.answer.episodes}
        self.writer.open(first_lane(self.canvas, told), text)

    def _written(self, lane: str, text: str) -> None:
        """What was typed in place; its card opens only where something has to be asked."""
        episode_id, question = self.edits.write(lane, text)
        self.canvas.select(episode_id)
        if question is not None:
            self.card.ask(question)

    def _touch_silence(self, gap: Gap, at: QPointF) -> None:
        ask_silence(self, self.edits, gap, self.canvas.mapToGlobal(at.toPoint()))

    def _set_birth(self) -> None:
        typed, birth = self._born.text().strip(), self.edits.answer.birth
        known = words(birth) if birth else ""
        understood = typed == known or self.edits.set_birth(typed)
        asked = _("Naissance") if understood else _("Une année passée, comme 1992")
        self._born_words.setText(asked)
        if understood:
            birth = self.edits.answer.birth
            self._born.setText(words(birth) if birth else "")

    # --- views and card -------------------------------------------------------------------------

    def _show_twin(self, on: bool) -> None:
        self.edits.leave_blank()
        self._views.setCurrentIndex(1 if on else 0)
        self._show_legend()
        self.question.clear()
        self._show_card()

    def _show_curve(self, on: bool) -> None:
        self.curve.setVisible(on)
        for part, shown in sorted(
            ((self._curves, on), (self._silence, not on)), key=lambda p: p[1]
        ):
            part.setVisible(shown)  # what goes, goes first: both at once would widen the window
        self._show_legend()
        if on:
            QTimer.singleShot(0, self, self._bring_curve)

    def _bring_curve(self) -> None:
        """The curve lies under the lanes: what was asked for is brought in sight."""
        glide_to(self._scroller, self.curve.geometry().bottom() - self._scroller.height() + 1)

    def _show_card(self) -> None:
        answer, canvas = self.edits.answer, self.canvas
        episode = find(answer, canvas.selected)
        shown = episode is not None and not self._tools.twin.isChecked() and not canvas.others
        if episode is not None and shown:
            self.card.show_episode(episode, self.edits.skills_of(episode.id))
        self.card.setVisible(shown)
        self._beside_card.setVisible(not shown)
        self._place_card()

    def _open_card(self) -> None:
        self._show_card()
        self.card.begin()

    def _pick(self, episode_id: str) -> None:
        """The card goes to another moment, or closes."""
        if self.card.episode.id != episode_id:
            self.edits.leave(self.card.episode.id)
        self._show_card()

    def _close_card(self) -> None:
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.canvas.select("")

    def _scrolled(self) -> None:
        self.canvas.update()
        self._place_card()

    def _place_card(self) -> None:
        """At the foot, tied to the episode by its stem; above it where the foot would hide it."""
        item = self.canvas.item(self.canvas.selected)
        if item is None or not self.card.isVisibleTo(self):
            self.canvas.show_stem(None)
            return
        width = min(theme.scaled(WIDTH), self.width())
        self.card.setFixedWidth(width)
        height = max(self.card.heightForWidth(width), self.card.sizeHint().height())
        self.card.resize(width, height)
        corner = self.canvas.mapTo(self, QPoint(round(item.rect.x), round(item.rect.y)))
        beside = self._legend.width() + 16 if self._legend.isVisibleTo(self) else 0
        left = min(max(corner.x() - 40, beside, 0), self.width() - width)
        bottom = corner.y() + round(item.rect.height)
        under = self.canvas.mapTo(self, QPoint(0, self.canvas.height())).y() - 2
        foot = max(min(self.height() - height - 4, under), 0)
        above = corner.y() - height - CARD_GAP
        top = foot if bottom + CARD_GAP <= foot or above < 0 else min(above, foot)
        self.card.move(max(left, 0), top)
        self.card.raise_()
        at = self.canvas.mapFrom(self, QPoint(0, top)).y() if top > bottom else None
        self.canvas.show_stem(at)
