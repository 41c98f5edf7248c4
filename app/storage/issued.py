"""Receipts signed by this supervisor, numbered and chained."""

from __future__ import annotations

from sqlmodel import Session, col, select

from app.domain.records import IssuedReceipt
from app.storage.schema import IssuedRow, to_record, to_row


def add(session: Session, receipt: IssuedReceipt) -> None:
    """Keep a receipt that was signed."""
    session.add(to_row(IssuedRow, receipt))


def last(session: Session) -> IssuedReceipt | None:
    """The receipt of the highest number."""
    row = session.exec(select(IssuedRow).order_by(col(IssuedRow.number).desc()).limit(1)).first()
    return to_record(IssuedReceipt, row) if row else None


def of_bundle(session: Session, bundle_id: str) -> IssuedReceipt | None:
    """The receipt of a bundle, the same one each time it is asked; the newest when a refusal was
    followed by an acceptance."""
    mine = select(IssuedRow).where(IssuedRow.bundle_id == bundle_id)
    row = session.exec(mine.order_by(col(IssuedRow.number).desc()).limit(1)).first()
    return to_record(IssuedReceipt, row) if row else None
