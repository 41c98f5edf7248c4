"""What the home screen reads and does, over the open space; no Qt here."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from app.domain.deadline import due_date
from app.domain.delay import Delays, stopped_days
from app.domain.interview import Interview, Outcome, Person
from app.domain.method import MethodPack
from app.domain.naming import plain
from app.domain.records import Summary
from app.domain.settings import HomeView
from app.workspace import planning
from app.workspace.calendar import fixed_by_trust
from app.workspace.space import Workspace

STATES = ("planned", "started", "due", "handed", "received")
"""The five states an interview goes through; ``ended`` is beside them: it holds no content."""


def state_of(summary: Summary) -> str:
    """The column of an interview."""
    if summary.outcome:
        return "ended"
    if summary.receipt_at is not None:
        return "received"
    if summary.handed_over_at is not None:
        return "handed"
    if summary.closed_at is not None:
        return "due"
    return "started" if summary.started_at is not None else "planned"


class HomeDesk:
    """The interviews as they are in the space, with the days counted as the space counts them."""

    def __init__(self, workspace: Workspace, pack: MethodPack) -> None:
        self.pack = pack
        self._workspace = workspace
        self._summaries: tuple[Summary, ...] = ()
        self._delays: dict[str, Delays] = {}
        self.enrolled = fixed_by_trust(workspace) is not None
        self.reload()

    @property
    def now(self) -> datetime:
        """The local time."""
        return self._workspace.world.now().astimezone()

    @property
    def all(self) -> tuple[Summary, ...]:
        """All interviews, newest first."""
        return self._summaries

    def reload(self) -> None:
        """Read the interviews again."""
        self._summaries = self._workspace.summaries()
        self._delays = self._workspace.all_delays()

    def found(self, typed: str) -> tuple[Summary, ...]:
        """Interviews whose names, numbers or answers hold words beginning like ``typed``."""
        if not plain(typed):
            return self._summaries
        ids = set(self._workspace.search(typed))
        return tuple(s for s in self._summaries if s.id in ids)

    def due_on(self, summary: Summary) -> date | None:
        """The last day to hand the synthesis over, once the hour is closed."""
        if summary.closed_at is None:
            return None
        held_on = summary.closed_at.astimezone().date()
        stopped = stopped_days(self._delays.get(summary.id, Delays()), self.now.date())
        return due_date(self.pack.deadline, held_on, self.pack.holidays, stopped)

    def suspended(self, summary: Summary) -> str:
        """Why the days of its synthesis do not count now, in words; empty while they do."""
        running = self._delays.get(summary.id, Delays()).running
        return self.pack.label("suspensions", running.reason) if running else ""

    def earlier(self, summary: Summary) -> tuple[Summary, ...]:
        """Other interviews of the same person that were begun before this one, newest first."""
        mine = (s for s in self._summaries if s.person.id == summary.person.id)
        return tuple(s for s in mine if s.number < summary.number and not s.outcome)

    def of_person(self, person: Person) -> tuple[Summary, ...]:
        """All interviews of ``person``, newest first."""
        return tuple(s for s in self._summaries if s.person.id == person.id)

    def counts(self) -> dict[str, int]:
        """Refusals, absences and withdrawals so far, erased ones included."""
        return dict(planning.outcome_counts(self._workspace))

    def like(self, person: Person) -> tuple[Person, ...]:
        """People already met under that name."""
        return planning.people_like(self._workspace, person)

    def begin(self, person: Person, at: datetime | None) -> Interview:
        """Plan an interview; a person without an id is someone new."""
        known = person if person.id else replace(person, id=str(self._workspace.world.new_id()))
        made = self._workspace.begin(known, at)
        self.reload()
        return made

    def plan(self, interview_id: str, at: datetime | None) -> None:
        """Move an interview in the agenda."""
        planning.plan(self._workspace, interview_id, at)
        self.reload()

    def end(self, interview_id: str, outcome: Outcome, reason: str) -> None:
        """Record that no interview was led."""
        planning.end_without_content(self._workspace, interview_id, outcome, reason)
        self.reload()

    def reopen(self, interview_id: str) -> None:
        """Take a refusal or an absence back."""
        planning.reopen(self._workspace, interview_id)
        self.reload()

    def end_again(self, before: Summary) -> None:
        """Put back the refusal, absence or withdrawal that ``reopen`` took away."""
        planning.end_again(self._workspace, before)
        self.reload()

    def forget(self, interview_id: str) -> None:
        """Take away an interview that was only planned."""
        planning.erase_interview(self._workspace, interview_id)
        self.reload()

    @property
    def view(self) -> HomeView:
        """Board or table, as it was left."""
        return self._workspace.settings().home_view

    def remember_view(self, view: HomeView) -> None:
        """Open on this view from now on."""
        self._workspace.save_settings(replace(self._workspace.settings(), home_view=view))
