"""Answers of a form step: one value a field of the pack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

FieldValue = str | int | bool | tuple[str, ...]


@dataclass(frozen=True)
class FormAnswer:
    """Values by field id; a row of a grid is stored under ``field.row``.

    ``noted_at`` keeps the moment of the facts the law wants dated (information given, voluntary
    participation): aware datetimes, one for each stamped field.
    """

    values: Mapping[str, FieldValue] = field(default_factory=dict)
    noted_at: Mapping[str, datetime] = field(default_factory=dict)


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
