"""The draft as the screens see it: composed from the answers, then changed by people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from importlib import import_module
from typing import Any
from weakref import WeakMethod

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

from app.domain.composition import compose, heading_of
from app.domain.composition.material import Material
from app.domain.delay import Delays
from app.domain.errors import UserError
from app.domain.guard import Flag, flags, private_names
from app.domain.person_texts import PersonTexts, language_for, load_texts
from app.domain.synthesis import (
    Edits,
    Section,
    Sentence,
    Synthesis,
    digest_of,
    edited,
    emptied,
    follow,
    keep_mine,
    objected,
    outdated,
    told_elsewhere,
    word_count,
    written,
)
from app.domain.typography import typographic
from app.resources import resources
from app.text import _
from app.ui import jobs
from app.ui.session import TYPING_DELAY_MS, Session
from app.workspace.space import Workspace

LEAST_WORDS, MOST_WORDS = 600, 900


class Draft(QObject):
    """Holds the edits of one synthesis; every change is kept and can be undone."""

    changed = Signal()

    def __init__(self, session: Session, workspace: Workspace) -> None:
        super().__init__()
        self.session = session
        self.workspace = workspace
        self.edits = session.edits or workspace.edits(session.interview.id)
        self.delays = workspace.delays(session.interview.id)
        self.spelling: Any = None
        self.undo_stack = QUndoStack(self)
        self._timer = QTimer(self, singleShot=True, interval=TYPING_DELAY_MS)
        self._timer.timeout.connect(self.flush)
        session.changed.connect(self._follow_answers)

    def __del__(self) -> None:
        if isValid(self.undo_stack):  # see ``Session.__del__``
            self.undo_stack.clear()

    @cached_property
    def synthesis(self) -> Synthesis:
        """The synthesis as composed, before the edits."""
        now = self.workspace.world.now()
        interview, owner = self.session.interview, self.workspace.space.owner
        heading = heading_of(interview, self.session.pack, owner, now, self.delays)
        return compose(interview, self.session.pack, heading)

    @cached_property
    def names(self) -> frozenset[str]:
        """Names of relatives, which the guard looks for."""
        return private_names(self.session.interview, self.session.pack)

    @cached_property
    def person_texts(self) -> PersonTexts:
        """The language of the person's page: what they are at ease in, where the pack has it."""
        spoken = Material(self.session.interview, self.session.pack).values.get("langue", ())
        languages = load_texts(resources() / "method" / self.session.pack.id)
        return language_for(languages, spoken if isinstance(spoken, tuple) else ())

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All composed sentences, in the order of the plan."""
        return tuple(s for section in self.synthesis.sections for s in section.sentences)

    @property
    def final(self) -> Synthesis:
        """What will be transmitted: edited texts in, withheld sentences out."""
        return edited(self.synthesis, self.edits)

    @property
    def words(self) -> int:
        """Words of what will be transmitted."""
        return sum(word_count(section) for section in self.final.sections)

    def left_in(self, section: Section) -> tuple[Sentence, ...]:
        """The sentences of ``section`` that were not emptied, withheld ones included."""
        return tuple(s for s in section.sentences if not emptied(self.edits, s))

    def text_of(self, sentence: Sentence) -> str:
        """The text of ``sentence`` as it stands now."""
        return self.edits.texts.get(sentence.id, sentence.text)

    def flags_of(self, sentence: Sentence) -> tuple[Flag, ...]:
        """Terms to look at again, unless the counsellor kept them with a reason."""
        if sentence.id in self.edits.kept_terms:
            return ()
        return flags(self.text_of(sentence), self.session.pack, self.names)

    def all_flagged(self) -> tuple[Sentence, ...]:
        """Sentences that still hold a term to look at."""
        return tuple(s for s in self.sentences if self.flags_of(s) and not self.is_withheld(s))

    def held_back(self) -> UserError | None:
        """Why nothing may leave, by key, paper or file: terms neither changed nor kept."""
        return UserError("synthesis.flagged") if self.all_flagged() else None

    def all_outdated(self) -> tuple[Sentence, ...]:
        """Rewritten sentences whose answers have changed since."""
        return tuple(s for s in self.sentences if self.is_outdated(s))

    def is_outdated(self, sentence: Sentence) -> bool:
        """Whether the answers under a rewritten ``sentence`` have changed since."""
        return outdated(self.edits, sentence)

    def left_behind(self) -> dict[str, str]:
        """Texts rewritten over sentences whose answers are gone."""
        known = {sentence.id for sentence in self.sentences}
        texts = self.edits.texts.items()
        return {key: text for key, text in texts if key not in known and text.strip()}

    @property
    def is_late(self) -> bool:
        """Whether the due day is past and nothing stops the clock."""
        today = self.session.now().astimezone().date()
        return self.delays.running is None and today > self.synthesis.heading.due_on

    @property
    def changed_since_read(self) -> bool:
        """Whether what leaves is no longer what was read with the person."""
        return self.edits.read_at is not None and self.edits.read_digest != digest_of(self.final)

    def is_withheld(self, sentence: Sentence) -> bool:
        """Whether the person asked that ``sentence`` does not leave."""
        return sentence.id in self.edits.withheld

    def told_elsewhere(self, sentence: Sentence) -> str:
        """Where else what a sentence rests on can be read, as titles; empty when nowhere."""
        return ", ".join(s.title for s in told_elsewhere(self.final, sentence))

    def write(self, sentence: Sentence, text: str) -> None:
        """Replace the text of ``sentence``, as typed."""
        self._push(written(self.edits, sentence, text), _("Phrase"), merge=sentence.id)

    def tidy(self, sentence: Sentence) -> None:
        """Give a sentence that was typed its French spaces, guillemets and apostrophes."""
        text = self.edits.texts.get(sentence.id)
        if text is not None and typographic(text) != text:
            self._push(written(self.edits, sentence, typographic(text)), _("Typographie"))
        self.flush()

    def update(self, sentence_id: str) -> None:
        """Let the sentence follow the answers again."""
        self._push(follow(self.edits, sentence_id), _("Mettre à jour"))

    def put_back(self, sentence_id: str) -> None:
        """A sentence that was emptied is again what the answers say."""
        self._push(follow(self.edits, sentence_id), _("Remettre une phrase"))

    def keep_mine(self, sentence: Sentence) -> None:
        """Keep the rewritten text although the answers have changed."""
        self._push(keep_mine(self.edits, sentence), _("Garder mon texte"))

    def object_to(self, sentence: Sentence, words: str) -> None:
        """Add the person's disagreement, as they said it; empty words take it back."""
        self._push(objected(self.edits, sentence.id, typographic(words)), _("Désaccord"))

    def withhold(self, sentence: Sentence, on: bool) -> None:
        """Keep ``sentence`` from leaving, or let it leave again."""
        others = tuple(key for key in self.edits.withheld if key != sentence.id)
        withheld = (*others, sentence.id) if on else others
        self._push(replace(self.edits, withheld=withheld), _("Ne pas transmettre"))

    def keep_term(self, sentence: Sentence, reason: str) -> None:
        """Keep a flagged term, with the reason."""
        kept = {**self.edits.kept_terms, sentence.id: reason}
        self._push(replace(self.edits, kept_terms=kept), _("Garder un terme"))

    def mark_read(self) -> None:
        """The read-back ended now."""
        read = replace(self.edits, read_at=self.workspace.world.now())
        self._push(replace(read, read_digest=digest_of(self.final)), _("Relecture"))

    def delay(self, delays: Delays) -> None:
        """Suspend, resume, or say why it is late; the due day follows. It can be undone."""
        if delays != self.delays:
            change = _Change(self._show_delays, self.delays, delays, _("Délai"), "")
            self.undo_stack.push(change)

    def _show_delays(self, delays: Delays, _typing: bool) -> None:
        self.delays = delays
        self.workspace.save_delays(self.session.interview.id, delays)
        self._follow_answers()

    def load_spelling(self) -> None:
        """Have the dictionary ready; what the person said is right as they said it."""
        spelling = import_module("app.workspace.spelling")
        known = spelling.words_in(s.text + s.lead + s.note for s in self.sentences)

        def ready(loaded: Any) -> None:
            self.spelling = loaded
            self.changed.emit()

        jobs.run(lambda: spelling.Spelling(known), self, ready, lambda _error: None)

    def _follow_answers(self, _step: str = "") -> None:
        self.__dict__.pop("synthesis", None)
        self.__dict__.pop("names", None)
        self.changed.emit()

    def _push(self, after: Edits, label: str, merge: str = "") -> None:
        if after == self.edits:
            return
        stack = self.undo_stack
        last = None if stack.canRedo() else stack.command(stack.count() - 1)
        if merge and isinstance(last, _Change) and last.merge == merge:
            last.type_on(after)
        else:
            stack.push(_Change(self._show, self.edits, after, label, merge))

    def _show(self, edits: Edits, typing: bool) -> None:
        self.edits = edits
        if typing:
            if not self._timer.isActive():
                self._timer.start()
        else:
            self.flush()
        self.changed.emit()

    def flush(self) -> None:
        """Write the edits now."""
        self._timer.stop()
        edits = self.session.edits = self.edits
        interview_id = self.session.interview.id
        self.session.save(lambda: self.workspace.save_edits(interview_id, edits))


class _Change(QUndoCommand):
    """One gesture: ``show`` puts what was before or after in place."""

    def __init__(
        self,
        show: Callable[[Any, bool], None],
        before: Edits | Delays,
        after: Edits | Delays,
        label: str,
        merge: str,
    ) -> None:
        super().__init__(label)
        # Not held: what a command refers to, Python's collector of garbage does not see.
        self._shown = WeakMethod(show)
        self._before, self._after, self.merge = before, after, merge

    def redo(self) -> None:
        self._show(self._after, bool(self.merge))

    def undo(self) -> None:
        self._show(self._before, False)

    def _show(self, content: Edits | Delays, typing: bool) -> None:
        show = self._shown()
        assert show is not None  # its draft owns the stack this command is in
        show(content, typing)

    def type_on(self, after: Edits) -> None:
        """Go on with the text: not a command that Qt merges, whose Python side would stay."""
        self._after = after
        self._show(after, True)
