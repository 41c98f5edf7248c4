"""The interview screen: places the rail, the sheet and the side panel, and moves between steps."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.answers import KINDS
from app.domain.interview import StepStatus, progress_of, seconds_spent
from app.domain.method import Step
from app.text import _
from app.ui.interview.bar import TopBar
from app.ui.interview.interruption import InterruptionBar
from app.ui.interview.rail import Rail
from app.ui.interview.sheet import Sheet
from app.ui.interview.side import SidePanel
from app.ui.session import Session
from app.ui.steps import editor_for
from app.ui.widgets import clear, column, row

TICK_MS = 5000
NARROW_WINDOW = 1100
LONGEST_STRETCH = timedelta(minutes=20)


class InterviewScreen(QWidget):
    """One interview, step by step. ``left`` asks for the list, ``finished`` for the synthesis."""

    left = Signal()
    finished = Signal()
    veiled = Signal()
    KEYS: ClassVar[dict[str, str]] = {"F8": "toggle_face_to_face"}

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("interview")
        self.session = session
        self._folds: dict[str, bool] = {}
        self._face_to_face = False
        self._narrow = False
        self.bar = TopBar(session)
        self.rail = Rail(session.pack)
        self._sheet_place, self._side_place = column(), row()
        self._build()
        self._connect()
        first = session.pack.steps[0].id
        wanted = session.interview.current_step or first
        self.step = session.pack.step(first if self._blocked(wanted) else wanted)
        self._ticked = session.now()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._begin()
        self.show_step(self.step.id)

    def _build(self) -> None:
        whole = column(self, gap=0)
        whole.addWidget(self.bar)
        line = row(gap=0)
        line.addWidget(self.rail)
        middle = QWidget()
        middle.setLayout(self._sheet_place)
        line.addWidget(middle, 1)
        side = QWidget()
        side.setLayout(self._side_place)
        line.addWidget(side)
        whole.addLayout(line, 1)

    def _connect(self) -> None:
        self.bar.back.clicked.connect(self.leave)
        self.bar.face.clicked.connect(self.toggle_face_to_face)
        self.bar.veil.clicked.connect(self.veil)
        self.rail.chosen.connect(self.show_step)
        self.session.changed.connect(self._follow)
        self.session.progressed.connect(self._show_progress)
        for keys, action in self.KEYS.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(getattr(self, action))

    def _begin(self) -> None:
        if self.session.interview.started_at is None:
            self.session.update(started_at=self.session.now(), current_step=self.step.id)

    # --- moving between steps -------------------------------------------------------------------

    def show_step(self, step_id: str) -> None:
        """Open ``step_id``; the law's two facts come before anything else can be written."""
        if self._blocked(step_id):
            self.sheet.ask_facts()
            return
        self._tick()
        self.session.flush()
        self._settle(step_id)
        self.step = self.session.pack.step(step_id)
        self._mark(step_id, "here")
        self.session.update(current_step=step_id, interruption="")
        clear(self._sheet_place)
        self.sheet = Sheet(self.session, self.step, editor_for(self.session, self.step))
        self.sheet.advance.clicked.connect(self.advance)
        self.sheet.skip.clicked.connect(self.skip)
        self.sheet.interrupt.clicked.connect(self.interrupt)
        self.sheet.notes.clicked.connect(lambda: self._fold(False))
        self.sheet.give_back.clicked.connect(self.toggle_face_to_face)
        self._sheet_place.addWidget(self.sheet)
        self._place_side()
        self._show_progress()

    def _blocked(self, step_id: str) -> bool:
        first = self.session.pack.steps[0]
        return step_id != first.id and bool(self._missing_facts(first))

    def _missing_facts(self, step: Step) -> tuple[str, ...]:
        answer = self.session.answer(step)
        values = getattr(answer, "values", {})
        return tuple(f.id for f in step.fields if f.required and f.id not in values)

    def advance(self) -> None:
        """Mark the step done and open the next one, or the synthesis after the last."""
        self._leave_step(self._filled())

    def _filled(self) -> StepStatus:
        empty = KINDS[self.step.kind].is_empty(self.session.answer(self.step))
        return "todo" if empty else "done"

    def _settle(self, next_step: str) -> None:
        """A step left by a jump is done when something was recorded."""
        here = progress_of(self.session.interview, self.step.id).status == "here"
        if here and next_step != self.step.id:
            self._mark(self.step.id, self._filled())

    def skip(self) -> None:
        """Pass the step by choice: it differs from a step not done."""
        self._leave_step("passed")

    def _leave_step(self, status: StepStatus) -> None:
        steps = self.session.pack.steps
        after = steps.index(self.step) + 1
        if after < len(steps) and self._blocked(steps[after].id):
            self.sheet.ask_facts()
            return
        self._mark(self.step.id, status)
        if after < len(steps):
            self.show_step(steps[after].id)
            return
        if self.session.interview.closed_at is None:
            self.session.update(closed_at=self.session.now())
        self._stop()
        self.finished.emit()

    def interrupt(self) -> None:
        """Ask for the reason of an interruption; the interview resumes at this very place."""
        reasons = InterruptionBar(self.session.pack.vocabularies["interruption"])
        reasons.chosen.connect(self._interrupted)
        self.sheet.show_above_foot(reasons)

    def _interrupted(self, reason: str) -> None:
        self._mark(self.step.id, "interrupted")
        self.session.update(interruption=reason)
        self._stop()
        self.left.emit()

    def leave(self) -> None:
        """Go back to the list; all is kept."""
        self._stop()
        self.left.emit()

    def veil(self) -> None:
        """Blank the screen at once."""
        self.veiled.emit()

    def _stop(self) -> None:
        self._tick()
        self._timer.stop()
        self.session.flush()

    def _mark(self, step_id: str, status: StepStatus) -> None:
        progress = progress_of(self.session.interview, step_id)
        if status == "here" and progress.status in ("done", "passed"):
            return
        self.session.set_progress(step_id, replace(progress, status=status))

    # --- what is shown --------------------------------------------------------------------------

    def toggle_face_to_face(self) -> None:
        """Turn the screen to the person: one thing, large; prompts, notes and names are gone."""
        self._face_to_face = not self._face_to_face
        self.bar.setVisible(not self._face_to_face)
        self.rail.setVisible(not self._face_to_face)
        self.sheet.show_face_to_face(self._face_to_face)
        self._place_side()

    def _fold(self, folded: bool) -> None:
        self._folds[self.step.id] = folded
        self._place_side()

    def _place_side(self) -> None:
        clear(self._side_place)
        folded = self._folds.get(self.step.id, self.step.wide or self._narrow)
        self.rail.show_width(wide=not (self.step.wide or self._narrow))
        self.sheet.notes.setVisible(folded and not self._face_to_face)
        if folded or self._face_to_face:
            return
        side = SidePanel(self.session, self.step)
        side.folded.connect(lambda: self._fold(True))
        self._side_place.addWidget(side)

    def _follow(self, step_id: str) -> None:
        if step_id and step_id != self.step.id and not self._face_to_face:
            self.show_step(step_id)

    def _tick(self) -> None:
        """Count the time since the last tick; a sleeping laptop does not count as work."""
        now = self.session.now()
        spent, self._ticked = now - self._ticked, now
        if self.isVisible() and timedelta() < spent < LONGEST_STRETCH:
            self.session.tick(self.step.id, round(spent.total_seconds()))

    def _show_progress(self) -> None:
        interview = self.session.interview
        self.bar.pace.show_pace(interview, self.step.id)
        self.rail.show_progress(interview, self.step.id, self._pace_words())

    def _pace_words(self) -> tuple[str, str]:
        spent = seconds_spent(self.session.interview) // 60
        planned = self.session.pack.minutes
        left = max(planned - spent, 0)
        end = self.session.now().astimezone() + timedelta(minutes=left)
        feeling = _("À l’aise dans l’heure") if spent <= planned else _("L’heure est dépassée")
        return feeling, _("Fin prévue vers {time}.").format(time=f"{end:%H h %M}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_WINDOW
        if narrow != self._narrow:
            self._narrow = narrow
            self._place_side()
