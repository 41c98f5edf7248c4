"""The one view-model of the interview window: the value, its undo stack and its autosave."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol
from weakref import ref

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from app.domain.answers import Answer, empty_answer
from app.domain.deck import Deck
from app.domain.interview import (
    Interview,
    Quote,
    StepProgress,
    progress_of,
    with_answer,
    with_note,
    with_progress,
)
from app.domain.method import MethodPack, Step
from app.domain.synthesis import Edits, Section
from app.domain.terms import Term, TermKind
from app.ui.speech import Voice

TYPING_DELAY_MS = 150


class Store(Protocol):
    """Where an interview is kept; each call is durable when it returns, or raises UserError."""

    def save_answer(self, interview: Interview, step: str) -> None:
        """Keep the answer of ``step``."""

    def save_note(self, interview: Interview, step: str) -> None:
        """Keep the private note of ``step``."""

    def save_header(self, interview: Interview) -> None:
        """Keep dates, progress and quotes."""


class Saver(Protocol):
    """Who saves: ``app.ui.autosave`` in its thread, in the order of the gestures."""

    def keep(self, work: Callable[[], None], done: Callable[[], None]) -> None:
        """Do ``work``, at last; then call ``done`` in the window's thread."""


class Lookup(Protocol):
    """Where published terms are found as one types; at most ``limit``, best first."""

    def search(self, typed: str, kinds: Sequence[TermKind], limit: int = 8) -> list[Term]:
        """Terms of ``kinds`` near what was ``typed`` so far."""

    def skills_of(self, job: Term, limit: int = 8) -> list[Term]:
        """Skills that belong to ``job``."""


class NoTerms:
    """Knows no term."""

    def search(self, typed: str, kinds: Sequence[TermKind], limit: int = 8) -> list[Term]:
        """None."""
        return []

    def skills_of(self, job: Term, limit: int = 8) -> list[Term]:
        """None."""
        return []


class AtOnce:
    """Saves while the window waits: where there is no disk to wait for."""

    def keep(self, work: Callable[[], None], done: Callable[[], None]) -> None:
        """Do ``work`` now."""
        work()
        done()


class Session(QObject):
    """Holds one interview while it is open.

    A gesture calls ``edit`` with the new answer of its step: one undo command, one save, one
    ``changed(step)``. Typing passes ``typing=True``: it merges and is saved
    after a fifth of a second. ``kept`` is sent with an interview once it is durable. ``edits``
    are the last changes to the draft of the synthesis, None until there is one. ``lookup`` finds
    published terms; ``earlier`` is the interview before with the same person, None for a first one.
    ``earlier_told``: the sections of that one's synthesis. ``voice`` reads aloud where it can.
    ``plain`` while what is said is said more simply.
    """

    changed = Signal(str)
    progressed = Signal()
    kept = Signal(object)

    def __init__(
        self,
        interview: Interview,
        pack: MethodPack,
        deck: Deck,
        store: Store,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        saver: Saver | None = None,
    ) -> None:
        super().__init__()
        self.interview = interview
        self.pack = pack
        self.deck = deck
        self.now = now
        self.new_id = new_id
        self.edits: Edits | None = None
        self.lookup: Lookup = NoTerms()
        self.earlier: Interview | None = None
        self.earlier_told: tuple[Section, ...] = ()
        self.voice = Voice(None)
        self.plain = False
        self.journal: Callable[[str], None] = lambda code: None
        self._store = store
        self._saver = saver or AtOnce()
        self.undo_stack = QUndoStack(self)
        self._unsaved: set[tuple[str, str]] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_DELAY_MS)
        self._timer.timeout.connect(self.flush)

    def __del__(self) -> None:
        # Before the collector of garbage takes both apart: Qt would destroy the commands while it
        # does, and crash.
        if isValid(self.undo_stack):
            self.undo_stack.clear()

    def answer(self, step: Step) -> Answer:
        """The answer of ``step``, empty when nothing was recorded."""
        return self.interview.answers.get(step.id) or empty_answer(step.kind)

    def edit(
        self, step: str, answer: Answer, label: str, typing: bool = False, shown_at: str = ""
    ) -> None:
        """Replace the answer of ``step``; ``label`` names the gesture in the undo menu.

        ``shown_at`` is the step where the gesture is seen, when it is made from another one.
        """
        after = with_answer(self.interview, step, answer)
        self._push(after, ("answer", step), label, typing, shown_at)

    def forget_gesture(self) -> None:
        """Undo the last gesture as if it had never been: it is not to be redone either."""
        last = self.undo_stack.command(self.undo_stack.index() - 1)
        assert isinstance(last, _Change)
        last.forgotten = True
        self.undo_stack.undo()

    def note(self, step: str, text: str) -> None:
        """Replace the private note of ``step``, typed by the counsellor."""
        self._push(with_note(self.interview, step, text), ("note", step), "Note", True)

    def set_quotes(self, quotes: tuple[Quote, ...], step: str, label: str) -> None:
        """Replace the quotes; ``step`` is where they were heard."""
        self._push(replace(self.interview, quotes=quotes), ("header", step), label, False)

    def set_progress(self, step: str, progress: StepProgress, save: bool = True) -> None:
        """Record status, time or prompts said; not an undoable gesture.

        Without ``save`` it is kept, and told, with what follows.
        """
        self._take_header(with_progress(self.interview, step, progress))
        if save:
            self.flush()
            self.progressed.emit()

    def tick(self, step: str, seconds: int) -> None:
        """Add ``seconds`` to the time of ``step``; saved with the next gesture."""
        progress = progress_of(self.interview, step)
        self.set_progress(step, replace(progress, seconds=progress.seconds + seconds), save=False)
        self.progressed.emit()

    def update(self, **header: object) -> None:
        """Change dates, current step or interruption, and keep them."""
        self._take_header(replace(self.interview, **header))  # type: ignore[arg-type]
        self.flush()
        self.progressed.emit()

    def _take_header(self, after: Interview) -> None:
        if after != self.interview:
            self.interview = after
            self._unsaved.add(("header", ""))

    def flush(self) -> None:
        """Save all that is not saved yet, as it stands now."""
        self._timer.stop()
        parts, interview = sorted(self._unsaved), self.interview
        self._unsaved.clear()
        if parts:
            self.save(lambda: self._write(interview, parts), lambda: self.kept.emit(interview))

    def save(self, work: Callable[[], None], done: Callable[[], None] = lambda: None) -> None:
        """Save something else of this interview, after all that was saved before."""
        self._saver.keep(work, done)

    def _write(self, interview: Interview, parts: list[tuple[str, str]]) -> None:
        for part, step in parts:
            if part == "answer":
                self._store.save_answer(interview, step)
            elif part == "note":
                self._store.save_note(interview, step)
            else:
                self._store.save_header(interview)

    def _push(
        self,
        after: Interview,
        part: tuple[str, str],
        label: str,
        typing: bool,
        shown_at: str = "",
    ) -> None:
        if after == self.interview:
            return
        last = self._last_gesture()
        if typing and last is not None and last.is_typing(part, label):
            last.type_on(after)
            return
        change = _Change(self, self.interview, after, part, label, typing)
        change.shown_at = shown_at or part[1]
        self.undo_stack.push(change)

    def _last_gesture(self) -> _Change | None:
        """What an undo would take back; None after an undo, which is not gone over."""
        stack = self.undo_stack
        last = None if stack.canRedo() else stack.command(stack.count() - 1)
        return last if isinstance(last, _Change) else None

    def _show(self, content: Interview, part: tuple[str, str], typing: bool, shown_at: str) -> None:
        self.interview = replace(
            self.interview, answers=content.answers, notes=content.notes, quotes=content.quotes
        )
        self._unsaved.add(part)
        if typing:
            if not self._timer.isActive():
                self._timer.start()
        else:
            self.flush()
        self.changed.emit(shown_at)


class _Change(QUndoCommand):
    """The only undo command: the interview before and after a gesture."""

    def __init__(
        self,
        session: Session,
        before: Interview,
        after: Interview,
        part: tuple[str, str],
        label: str,
        typing: bool,
    ) -> None:
        super().__init__(label)
        # Not held: what a command refers to, Python's collector of garbage does not see.
        self._session = ref(session)
        self._part, self._typing = part, typing
        self._before, self._after = before, after
        self._first, self.forgotten = True, False
        self.shown_at = part[1]

    def redo(self) -> None:
        typing = self._typing and self._first
        self._show(self._after, typing)
        self._first = False

    def undo(self) -> None:
        self._show(self._before, False)
        self.setObsolete(self.forgotten)

    def _show(self, content: Interview, typing: bool) -> None:
        session = self._session()
        assert session is not None  # it owns the stack this command is in
        session._show(content, self._part, typing, self.shown_at)

    def is_typing(self, part: tuple[str, str], label: str) -> bool:
        """Whether more of the same text belongs to this gesture."""
        return self._typing and (self._part, self.text()) == (part, label)

    def type_on(self, after: Interview) -> None:
        """Go on with the text: not a command that Qt merges, whose Python side would stay."""
        self._after = after
        self._show(after, True)
