"""Trust files accepted here; the highest epoch is in force."""

from __future__ import annotations

from sqlmodel import Session, col, select

from app.domain.records import TrustState
from app.storage.schema import TrustRow, to_record, to_row


def accept(session: Session, state: TrustState) -> None:
    """Keep a trust file that was judged."""
    session.merge(to_row(TrustRow, state))


def current(session: Session) -> TrustState | None:
    """The trust file in force, or None before enrolment."""
    row = session.exec(select(TrustRow).order_by(col(TrustRow.epoch).desc()).limit(1)).first()
    return to_record(TrustState, row) if row else None
