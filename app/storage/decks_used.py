"""Which decks of pictures the interviews of a space show."""

from __future__ import annotations

from collections import Counter

import sqlalchemy as sa
from sqlmodel import Session, col

from app.storage.schema import AnswerRow


def decks_used(session: Session) -> Counter[str]:
    """The number of interviews by deck, as ``id@version``; only what SQLite reads of an answer."""
    parts = [sa.func.json_extract(AnswerRow.body, f"$.deck_{part}") for part in ("id", "version")]
    rows = session.execute(sa.select(*parts).where(col(AnswerRow.kind) == "cards"))
    return Counter(f"{deck}@{version}" for deck, version in rows if deck)
