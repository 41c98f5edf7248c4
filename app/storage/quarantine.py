"""Files that could not be accepted, kept whole with the reason's code."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, col, select

from app.domain.records import Quarantined
from app.storage.schema import QuarantineRow, to_record, to_records, to_row


def add(session: Session, held: Quarantined) -> None:
    """Keep a refused file; the very same file again changes only its date, no decision."""
    row = session.get(QuarantineRow, held.sha256)
    if row is None:
        session.add(to_row(QuarantineRow, held))
    else:
        row.received_at, row.reason = held.received_at, held.reason


def held(session: Session) -> tuple[Quarantined, ...]:
    """All that waits for a decision, newest first."""
    waiting = select(QuarantineRow).where(col(QuarantineRow.decision).is_(None))
    rows = session.exec(waiting.order_by(col(QuarantineRow.received_at).desc())).all()
    return to_records(Quarantined, rows)


def find(session: Session, sha256: str) -> Quarantined | None:
    """The file of that digest."""
    row = session.get(QuarantineRow, sha256)
    return to_record(Quarantined, row) if row else None


def decide(session: Session, sha256: str, decision: str, at: datetime, by: str) -> None:
    """Note what a supervisor decided; KeyError when no such file is held."""
    row = session.get(QuarantineRow, sha256)
    if row is None:
        raise KeyError(sha256)
    row.decision, row.decided_at, row.decided_by = decision, at, by
