"""Bundles that left this laptop."""

from __future__ import annotations

from sqlmodel import Session, col, select

from app.domain.records import SentBundle
from app.storage.schema import BundleRow, to_record, to_records, to_row


def add(session: Session, bundle: SentBundle) -> None:
    """Keep what was sent."""
    session.add(to_row(BundleRow, bundle))
    session.flush()


def sent(session: Session, interview_id: str) -> tuple[SentBundle, ...]:
    """What left for one interview, oldest first."""
    chosen = select(BundleRow).where(BundleRow.interview_id == interview_id)
    return to_records(SentBundle, session.exec(chosen.order_by(col(BundleRow.sequence))).all())


def find(session: Session, bundle_id: str) -> SentBundle | None:
    """The bundle of that id, or None when it never left from here."""
    row = session.get(BundleRow, bundle_id)
    return to_record(SentBundle, row) if row else None


def last(session: Session) -> SentBundle | None:
    """The bundle of the highest sequence number."""
    row = session.exec(select(BundleRow).order_by(col(BundleRow.sequence).desc())).first()
    return to_record(SentBundle, row) if row else None
