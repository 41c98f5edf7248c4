"""The draft as the screens see it: composed from the answers, then changed by people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from app.domain.composition import compose, heading_of
from app.domain.guard import Flag, flags
from app.domain.synthesis import Edits, Sentence, Synthesis, edited, word_count
from app.text import _
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
        self.undo_stack = QUndoStack(self)
        self._timer = QTimer(self, singleShot=True, interval=TYPING_DELAY_MS)
        self._timer.timeout.connect(self.flush)

    @cached_property
    def synthesis(self) -> Synthesis:
        """The synthesis as composed, before the edits."""
        now = self.workspace.world.now()
        heading = heading_of(
            self.session.interview, self.session.pack, self.workspace.space.owner, now
        )
        return compose(self.session.interview, self.session.pack, heading)

    @property
    def final(self) -> Synthesis:
        """What will be transmitted: edited texts in, withheld sentences out."""
        return edited(self.synthesis, self.edits)

    @property
    def words(self) -> int:
        """Words of what will be transmitted."""
        return sum(word_count(section) for section in self.final.sections)

    def text_of(self, sentence: Sentence) -> str:
        """The text of ``sentence`` as it stands now."""
        return self.edits.texts.get(sentence.id, sentence.text)

    def flags_of(self, sentence: Sentence) -> tuple[Flag, ...]:
        """Terms to look at again, unless the counsellor kept them with a reason."""
        if sentence.id in self.edits.kept_terms:
            return ()
        return flags(self.text_of(sentence), self.session.pack)

    def all_flagged(self) -> tuple[Sentence, ...]:
        """Sentences that still hold a term to look at."""
        everything = (s for section in self.synthesis.sections for s in section.sentences)
        return tuple(s for s in everything if self.flags_of(s) and not self.is_withheld(s))

    def is_withheld(self, sentence: Sentence) -> bool:
        """Whether the person asked that ``sentence`` does not leave."""
        return sentence.id in self.edits.withheld

    def write(self, sentence_id: str, text: str) -> None:
        """Replace a sentence's text, as typed."""
        self._push(
            replace(self.edits, texts={**self.edits.texts, sentence_id: text}),
            _("Phrase"),
            merge=sentence_id,
        )

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
        self._push(replace(self.edits, read_at=self.workspace.world.now()), _("Relecture"))

    def _push(self, after: Edits, label: str, merge: str = "") -> None:
        if after != self.edits:
            self.undo_stack.push(_Change(self._show, self.edits, after, label, merge))

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
    def __init__(
        self,
        show: Callable[[Edits, bool], None],
        before: Edits,
        after: Edits,
        label: str,
        merge: str,
    ) -> None:
        super().__init__(label)
        self._show, self._before, self._after, self._merge = show, before, after, merge

    def redo(self) -> None:
        self._show(self._after, bool(self._merge))

    def undo(self) -> None:
        self._show(self._before, False)

    def id(self) -> int:
        return 2 if self._merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other._merge != self._merge:
            return False
        self._after = other._after
        return True
