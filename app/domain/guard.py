"""The guard: terms that never belong in a synthesis are shown with the reason, never deleted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain.method import MethodPack


@dataclass(frozen=True)
class Flag:
    """A term found between ``start`` and ``end`` of a text, why, and what to write instead."""

    start: int
    end: int
    term: str
    reason: str
    suggestion: str


def flags(text: str, pack: MethodPack) -> tuple[Flag, ...]:
    """Terms of the pack found in ``text``, in reading order."""
    found = (
        Flag(match.start(), match.end(), term.id, term.reason, term.suggestion)
        for term in pack.forbidden
        for match in re.finditer(term.pattern, text, re.IGNORECASE)
    )
    return tuple(sorted(found, key=lambda flag: flag.start))
