"""Files that could not be accepted, kept whole with the reason's code."""

from __future__ import annotations

from sqlmodel import Session, col, select

from app.domain.records import Quarantined
from app.storage.schema import QuarantineRow, to_records, to_row


def add(session: Session, held: Quarantined) -> None:
    """Keep a refused file; the very same file again changes nothing but its date."""
    session.merge(to_row(QuarantineRow, held))


def held(session: Session) -> tuple[Quarantined, ...]:
    """All that waits for a decision, newest first."""
    rows = session.exec(select(QuarantineRow).order_by(col(QuarantineRow.received_at).desc())).all()
    return to_records(Quarantined, rows)
