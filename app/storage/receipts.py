"""Receipts that came back for bundles sent."""

from __future__ import annotations

import hashlib

from sqlmodel import Session, col, select

from app.domain.records import Receipt
from app.storage.schema import BundleRow, ReceiptRow, to_records, to_row


def add(session: Session, receipt: Receipt) -> None:
    """Keep a receipt; the very same file again changes nothing."""
    digest = hashlib.sha256(receipt.content).hexdigest()
    session.merge(to_row(ReceiptRow, receipt, sha256=digest))


def of_interview(session: Session, interview_id: str) -> tuple[Receipt, ...]:
    """Receipts for all that left for one interview, oldest first."""
    chosen = (
        select(ReceiptRow)
        .join(BundleRow, col(BundleRow.id) == col(ReceiptRow.bundle_id))
        .where(BundleRow.interview_id == interview_id)
        .order_by(col(ReceiptRow.received_at))
    )
    return to_records(Receipt, session.exec(chosen).all())


def latest(session: Session) -> dict[str, Receipt]:
    """The last receipt of each bundle that has one, by the bundle's id."""
    rows = session.exec(select(ReceiptRow).order_by(col(ReceiptRow.received_at))).all()
    return {receipt.bundle_id: receipt for receipt in to_records(Receipt, rows)}
