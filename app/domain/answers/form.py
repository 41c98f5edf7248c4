"""Answers of a form step: one value a field of the pack, in the kinds a pack may name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain.method import Field, Vocabulary

FieldValue = str | int | bool | tuple[str, ...]

FIELD_KINDS: Mapping[str, frozenset[str]] = {
    "text": frozenset(),
    "long_text": frozenset(),
    "choice": frozenset({"vocabulary"}),
    "choices": frozenset({"vocabulary"}),
    "scale": frozenset(),
    "date": frozenset(),
    "grid": frozenset({"vocabulary", "rows"}),
    "pair": frozenset({"vocabulary", "rows"}),
}
"""The kinds of a field, and the lists each needs. A ``scale`` holds a whole number, a ``date`` EDTF
text, ``choices`` a tuple of entry ids, a ``grid`` or a ``pair`` one entry id a row."""


@dataclass(frozen=True)
class FormAnswer:
    """Values by field id; a row of a grid or a pair under ``row_key``.

    ``noted_at`` keeps the moment of the facts the law wants dated (information given, voluntary
    participation): aware datetimes, one for each stamped field.
    """

    values: Mapping[str, FieldValue] = field(default_factory=dict)
    noted_at: Mapping[str, datetime] = field(default_factory=dict)


def row_key(field: Field, row: str) -> str:
    """Where the value of a row is kept: the two rows of a pair are fields of their own."""
    return f"{field.id}_{row}" if field.kind == "pair" else f"{field.id}.{row}"


def settled(before: Sequence[str], after: Sequence[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """``after`` without what cannot stand together: the newest choice wins.

    An entry that stands alone takes the others away, and goes when another is chosen.
    """
    alone = {entry.id for entry in vocabulary.entries if entry.alone}
    new = [key for key in after if key not in before]
    if any(key in alone for key in new):
        return tuple(key for key in new if key in alone)[:1]
    return tuple(key for key in after if key not in alone) if new else tuple(after)


def with_value(
    answer: FormAnswer, key: str, value: FieldValue | None, at: datetime | None = None
) -> FormAnswer:
    """``answer`` with ``key`` set to ``value`` (None clears it), dated ``at`` when it is a fact."""
    values = {k: v for k, v in answer.values.items() if k != key}
    noted = {k: v for k, v in answer.noted_at.items() if k != key}
    if value is not None and value not in ("", ()):
        values[key] = value
        if at is not None:
            noted[key] = at
    return replace(answer, values=values, noted_at=noted)


def is_empty(answer: FormAnswer) -> bool:
    """True while nothing has been recorded."""
    return not answer.values
