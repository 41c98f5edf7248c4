"""Walking through the steps: which one is open, how one ends, and the time each takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.agreement import missing_facts
from app.domain.interview import StepStatus, progress_of
from app.domain.pace import completeness, is_filled
from app.ui.session import Session

TICK_MS = 5000
LONGEST_STRETCH = timedelta(minutes=20)


class Walk(QObject):
    """``leaving`` before a step is left, while what is typed still belongs to it; ``opened`` when
    a step is, ``blocked`` while the two facts are missing, ``ended`` when the hour is over;
    ``unfinished`` once before that, when steps were not done."""

    leaving = Signal()
    opened = Signal()
    blocked = Signal()
    unfinished = Signal()
    ended = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)  # or what hears its signals would be held for ever
        self._session = session
        self._told_unfinished = False
        first = session.pack.steps[0].id
        wanted = session.interview.current_step or first
        known = any(step.id == wanted for step in session.pack.steps)
        self.step = session.pack.step(wanted if known and not self._is_shut(wanted) else first)
        self._ticked = session.now()
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)

    def begin(self) -> None:
        """Open the step where the hour stands; the first time, note when it began."""
        if self._session.interview.started_at is None:
            self._session.update(started_at=self._session.now(), current_step=self.step.id)
        self.go(self.step.id)

    def _is_shut(self, step_id: str) -> bool:
        """The law's two facts come before anything else can be written."""
        first = self._session.pack.steps[0]
        missing = missing_facts(self._session.interview, self._session.pack)
        return step_id != first.id and bool(missing)

    def go(self, step_id: str) -> None:
        """Open ``step_id``, done or not: one may jump, come back and go on."""
        if self._is_shut(step_id):
            self.blocked.emit()
            return
        self.leaving.emit()
        self.tick()
        self._settle(step_id)
        self.step = self._session.pack.step(step_id)
        self._mark(step_id, "here")
        self._session.update(current_step=step_id, interruption="")
        self.opened.emit()

    def move(self, by: int) -> None:
        """Open the step ``by`` places further, if there is one."""
        steps = self._session.pack.steps
        at = steps.index(self.step) + by
        if 0 <= at < len(steps):
            self.go(steps[at].id)

    def advance(self) -> None:
        """End the step and open the next one; after the last, the synthesis."""
        self.leaving.emit()
        self._leave("done" if self._is_filled() else "todo")

    def skip(self) -> None:
        """Pass the step by choice: it differs from a step not done."""
        self.leaving.emit()
        self._leave("done" if self._is_filled() else "passed")

    def interrupt(self, reason: str) -> None:
        """Stop here for ``reason``; the hour resumes at this very place."""
        self._mark(self.step.id, "interrupted")
        self._session.update(interruption=reason)
        self.stop()

    def stop(self) -> None:
        """Count the last seconds, write what is left."""
        self.tick()
        self._timer.stop()
        self._session.flush()

    def run(self) -> None:
        """Count the time from now on."""
        self._ticked = self._session.now()
        self._timer.start()

    def tick(self) -> None:
        """Count the time since the last tick; a sleeping laptop does not count as work."""
        now = self._session.now()
        spent, self._ticked = now - self._ticked, now
        if self._timer.isActive() and timedelta() < spent < LONGEST_STRETCH:
            self._session.tick(self.step.id, round(spent.total_seconds()))

    def _is_filled(self) -> bool:
        return is_filled(self._session.interview, self.step)

    def _settle(self, next_step: str) -> None:
        """A step left by a jump is done when something was recorded; a choice to pass stays."""
        status = progress_of(self._session.interview, self.step.id).status
        if next_step == self.step.id or status not in ("here", "passed"):
            return
        if self._is_filled():
            self._mark(self.step.id, "done")
        elif status == "here":
            self._mark(self.step.id, "todo")

    def _leave(self, status: StepStatus) -> None:
        steps = self._session.pack.steps
        after = steps.index(self.step) + 1
        if after < len(steps) and self._is_shut(steps[after].id):
            self.blocked.emit()
            return
        self._mark(self.step.id, status)
        if after < len(steps):
            self.go(steps[after].id)
        elif not self._told_unfinished and self._misses_something():
            self._session.update()
            self._told_unfinished = True
            self.unfinished.emit()
        else:
            self.finish()

    def _misses_something(self) -> bool:
        return bool(completeness(self._session.interview, self._session.pack).missing)

    def finish(self) -> None:
        """Close the hour, whatever was not done."""
        if self._session.interview.closed_at is None:
            self._session.update(closed_at=self._session.now())
        self.stop()
        self.ended.emit()

    def _mark(self, step_id: str, status: StepStatus) -> None:
        progress = progress_of(self._session.interview, step_id)
        if status == "here" and progress.status in ("done", "passed"):
            return
        self._session.set_progress(step_id, replace(progress, status=status), save=False)
