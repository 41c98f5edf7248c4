"""What is done on the list of interviews, each gesture with its words and its way back; no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.domain.records import Summary
from app.text import _
from app.ui.home import words
from app.ui.home.desk import HomeDesk, state_of


@dataclass(frozen=True)
class Told:
    """What was just done, in a sentence; ``back`` takes it back and returns what to say then.

    None when there is no way back: nothing that was erased comes again.
    """

    words: str
    back: Callable[[], Told] | None = None


class Gestures:
    """Acts on the interviews of ``desk`` and tells it."""

    def __init__(self, desk: HomeDesk) -> None:
        self._desk = desk

    def begun(self, interview_id: str) -> Told:
        """An interview was just planned; taken back, it goes, and nothing was in it yet."""
        name = self._of(interview_id).person.full_name

        def back() -> Told:
            self._desk.forget(interview_id)
            return Told(_("C’est annulé : plus d’entretien prévu avec {name}.").format(name=name))

        return Told(self._stands(interview_id), back)

    def move(self, interview_id: str, at: datetime | None) -> Told:
        """Set another moment."""
        before = self._of(interview_id).planned_at
        self._desk.plan(interview_id, at)
        return self._undone_by(interview_id, lambda: self._desk.plan(interview_id, before))

    def end(self, interview_id: str, outcome: str, reason: str) -> Told:
        """Record a refusal or an absence."""
        self._desk.end(interview_id, outcome, reason)
        said = _("{what} C’est compté, sans contenu.").format(what=self._stands(interview_id))
        return self._undone_by(interview_id, lambda: self._desk.reopen(interview_id), said)

    def reopen(self, interview_id: str) -> Told:
        """Take a refusal, an absence or a withdrawal back."""
        before = self._of(interview_id)
        self._desk.reopen(interview_id)
        return self._undone_by(interview_id, lambda: self._desk.end_again(before))

    def _undone_by(self, interview_id: str, undo: Callable[[], None], said: str = "") -> Told:
        def back() -> Told:
            undo()
            return Told(_("C’est annulé. {what}").format(what=self._stands(interview_id)))

        return Told(said or self._stands(interview_id), back)

    def _of(self, interview_id: str) -> Summary:
        return next(s for s in self._desk.all if s.id == interview_id)

    def _stands(self, interview_id: str) -> str:
        """« M. Rudy Lenormand. Planifié : demain, 9 h. », or « Refus : pas maintenant. »."""
        summary = self._of(interview_id)
        what = words.state_words(summary, self._desk)
        if state_of(summary) == "planned":
            when = words.when_words(summary, self._desk)
            what = _("{state} : {when}").format(state=what, when=when[:1].lower() + when[1:])
        return _("{name}. {what}.").format(name=summary.person.full_name, what=what)
