"""The synthesis as a value: sections of sentences, each sentence knowing what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import sha256
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

    ``bases`` are the composed texts that the new ones were written over: a composed text that has
    changed since shows. ``objections`` are the person's words against a sentence. ``kept_terms``
    records, by sentence id, why a flagged term was kept. ``read_at`` is the moment the read-back
    ended, ``read_digest`` what was read (see ``digest_of``).
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    withheld: tuple[str, ...] = ()
    kept_terms: Mapping[str, str] = field(default_factory=dict)
    read_at: datetime | None = None
    bases: Mapping[str, str] = field(default_factory=dict)
    objections: Mapping[str, str] = field(default_factory=dict)
    read_digest: str = ""


@dataclass(frozen=True)
class Edition:
    """Which frozen version of a synthesis: its number, and the digest of the one it replaces."""

    number: int = 1
    replaces: str = ""


def written(edits: Edits, sentence: Sentence, text: str) -> Edits:
    """``edits`` with ``sentence`` rewritten; its composed text again is no edit at all."""
    if text == sentence.text:
        return follow(edits, sentence.id)
    bases = {sentence.id: sentence.text, **edits.bases}
    return replace(edits, texts={**edits.texts, sentence.id: text}, bases=bases)


def follow(edits: Edits, sentence_id: str) -> Edits:
    """Let the sentence follow the answers again."""
    texts = {key: text for key, text in edits.texts.items() if key != sentence_id}
    bases = {key: text for key, text in edits.bases.items() if key != sentence_id}
    return replace(edits, texts=texts, bases=bases)


def keep_mine(edits: Edits, sentence: Sentence) -> Edits:
    """Keep the rewritten text although the answers have changed."""
    return replace(edits, bases={**edits.bases, sentence.id: sentence.text})


def outdated(edits: Edits, sentence: Sentence) -> bool:
    """Whether the answers under a rewritten sentence have changed since."""
    base = edits.bases.get(sentence.id, sentence.text)
    return sentence.id in edits.texts and base != sentence.text


def objected(edits: Edits, sentence_id: str, words: str) -> Edits:
    """``edits`` with the person's ``words`` against a sentence; empty words take them back."""
    others = {key: said for key, said in edits.objections.items() if key != sentence_id}
    if words.strip():
        others[sentence_id] = words.strip()
    return replace(edits, objections=others)


def told_elsewhere(synthesis: Synthesis, sentence: Sentence) -> tuple[Section, ...]:
    """Other sections in which what ``sentence`` rests on is told again.

    A withheld sentence may leave a trace there: the essential, the evidence of a skill.
    """
    rests_on = {source for source in sentence.sources if not source.startswith("field:")}
    return tuple(
        section
        for section in synthesis.sections
        if any(s.id != sentence.id and rests_on & set(s.sources) for s in section.sentences)
    )


def digest_of(synthesis: Synthesis) -> str:
    """Tells one text from another: a digest of all sentences that leave, in order."""
    told = [
        (s.id, s.lead, s.text, s.note, s.cells)
        for section in synthesis.sections
        for s in section.sentences
    ]
    return sha256(repr(told).encode()).hexdigest()


def edited(synthesis: Synthesis, edits: Edits) -> Synthesis:
    """``synthesis`` as it will be transmitted: edited texts in, withheld and emptied ones out."""
    sections = tuple(
        replace(section, sentences=_edited_sentences(section, edits))
        for section in synthesis.sections
    )
    return replace(synthesis, sections=sections)


def _edited_sentences(section: Section, edits: Edits) -> tuple[Sentence, ...]:
    changed = (
        replace(sentence, text=_text_of(sentence, edits))
        for sentence in section.sentences
        if sentence.id not in edits.withheld
    )
    return tuple(sentence for sentence in changed if sentence.text.strip() or sentence.lead)


def emptied(edits: Edits, sentence: Sentence) -> bool:
    """Whether nothing is left of ``sentence``, to read or to print, because it was emptied."""
    return not (sentence.lead or _text_of(sentence, edits).strip())


def _text_of(sentence: Sentence, edits: Edits) -> str:
    """The text as rewritten, with the person's objection as they said it."""
    text = edits.texts.get(sentence.id, sentence.text)
    said = edits.objections.get(sentence.id)
    if not said:
        return text
    return f"{text} En désaccord, la personne dit\u202f: «\u202f{said}\u202f».".strip()


def word_count(section: Section) -> int:
    """Words of ``section``, notes and table cells included."""
    texts = (" ".join((s.lead, s.text, s.note, *s.cells)) for s in section.sentences)
    return sum(len(text.split()) for text in texts)
