"""The synthesis as a value: sections of sentences, each sentence knowing what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Literal

SentenceKind = Literal["dit", "observé", "proposé", "constat"]


@dataclass(frozen=True)
class Sentence:
    """One sentence, or one item of a list.

    ``lead`` is set in bold before ``text``; ``note`` is a smaller line below (the evidence of a
    skill). ``kind`` keeps apart what was said, observed and proposed; ``constat`` is a plain fact
    of the frame. ``sources`` are references such as ``episode:ID``, ``card:ID``, ``skill:ID`` or
    ``field:STEP.ID``.
    ``cells`` holds the columns of a table row (recommendations), empty elsewhere.
    """

    id: str
    text: str
    kind: SentenceKind
    sources: tuple[str, ...]
    lead: str = ""
    note: str = ""
    group: str = ""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """One of the ten sections of the plan; an empty one is left out of the documents."""

    id: str
    title: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Heading:
    """What stands above the sections: who, where, when, for whom."""

    person: str
    establishment: str
    counsellor: str
    held_on: date
    due_on: date
    minutes: int
    language: str
    addressees: tuple[str, ...] = ()


@dataclass(frozen=True)
class Synthesis:
    """The whole draft, composed from the answers."""

    heading: Heading
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Edits:
    """What people changed in the draft: new texts and withheld sentences, by sentence id.

    ``kept_terms`` records, by sentence id, why a flagged term was kept. ``read_at`` is the
    moment the read-back ended.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    withheld: tuple[str, ...] = ()
    kept_terms: Mapping[str, str] = field(default_factory=dict)
    read_at: datetime | None = None


def edited(synthesis: Synthesis, edits: Edits) -> Synthesis:
    """``synthesis`` as it will be transmitted: edited texts in, withheld and emptied ones out."""
    sections = tuple(
        replace(section, sentences=_edited_sentences(section, edits))
        for section in synthesis.sections
    )
    return replace(synthesis, sections=sections)


def _edited_sentences(section: Section, edits: Edits) -> tuple[Sentence, ...]:
    changed = (
        replace(sentence, text=edits.texts.get(sentence.id, sentence.text))
        for sentence in section.sentences
        if sentence.id not in edits.withheld
    )
    return tuple(sentence for sentence in changed if sentence.text or sentence.lead)


def word_count(section: Section) -> int:
    """Words of ``section``, notes and table cells included."""
    texts = (" ".join((s.lead, s.text, s.note, *s.cells)) for s in section.sentences)
    return sum(len(text.split()) for text in texts)
