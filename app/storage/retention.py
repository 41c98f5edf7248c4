"""What leaves the file for good: erasure on demand, and the purge after the receipt.

Counters and the chain of what was sent outlive the content: a supervisor would refuse a sequence
number used twice. ``secure_delete`` overwrites what is removed, and folding the WAL removes its
last copies.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import Session, col, delete, func, select

from app.storage import journal, search
from app.storage.schema import (
    AnswerRow,
    BundleRow,
    DelayRow,
    DraftRow,
    InterviewRow,
    NoteRow,
    ReceiptRow,
    RectificationRow,
    VersionRow,
)
from app.storage.vault import Vault

DAYS_AFTER_RECEIPT = 30

_CONTENT = (AnswerRow, NoteRow, DraftRow, VersionRow, DelayRow, RectificationRow)
_EMPTIED = {
    "person_id": "",
    "last_name": "",
    "first_name": "",
    "civility": "",
    "interruption": "",
    "progress": "{}",
    "quotes": "[]",
}


def due_for_purge(
    session: Session, now: datetime, days: int = DAYS_AFTER_RECEIPT
) -> tuple[str, ...]:
    """Ids of the interviews whose last bundle was accepted ``days`` ago or earlier, oldest first.

    An interview that left again since, or whose last receipt is a refusal, is not due.
    """
    last = func.max(ReceiptRow.received_at)
    chosen = (
        select(BundleRow.interview_id)
        .join(ReceiptRow, col(ReceiptRow.bundle_id) == col(BundleRow.id))
        .join(InterviewRow, col(InterviewRow.id) == col(BundleRow.interview_id))
        .where(col(InterviewRow.purged_at).is_(None), ReceiptRow.outcome == "accepted")
        .group_by(col(BundleRow.interview_id))
        .having(last <= now - timedelta(days=days))
        .having(func.max(BundleRow.version) == _last_version())
        .order_by(last)
    )
    return tuple(session.exec(chosen).all())


def remind(session: Session, interview_ids: Sequence[str], now: datetime) -> None:
    """Note that a person was told that these interviews are about to be purged."""
    chosen = col(InterviewRow.id).in_(interview_ids)
    session.execute(update(InterviewRow).where(chosen).values(reminded_at=now))


def reminded_before(session: Session, limit: datetime) -> frozenset[str]:
    """Ids of the interviews whose purge was told before ``limit``."""
    chosen = select(InterviewRow.id).where(col(InterviewRow.reminded_at) < limit)
    return frozenset(session.exec(chosen).all())


def was_handed_over(session: Session, interview_id: str) -> bool:
    """True when something of the interview left; erasing anything else should be asked twice."""
    found = select(BundleRow.id).where(BundleRow.interview_id == interview_id)
    return session.exec(found).first() is not None


def erase(vault: Vault, interview_ids: Sequence[str], code: str, now: datetime) -> None:
    """Remove all content of these interviews, from the file and from its WAL.

    ``code`` is what the journal says: ``interview.erased`` on demand, ``interview.purged`` by rule.
    The numbers and dates stay, and of what was sent the digests.
    """
    with vault.write() as session:
        for interview_id in interview_ids:
            _empty(session, interview_id, now)
            journal.write(session, vault.holder, code, interview_id, now)
    vault.checkpoint()


def _empty(session: Session, interview_id: str, now: datetime) -> None:
    for kind in _CONTENT:
        session.exec(delete(kind).where(col(kind.interview_id) == interview_id))
    mine = col(BundleRow.interview_id) == interview_id
    sent = select(BundleRow.id).where(mine)
    receipts = col(ReceiptRow.bundle_id).in_(sent)
    session.execute(update(ReceiptRow).where(receipts).values(content=b"", reason=""))
    session.execute(update(BundleRow).where(mine).values(content=b""))
    row = col(InterviewRow.id) == interview_id
    search.forget(session, session.exec(select(InterviewRow.number).where(row)).one())
    session.execute(update(InterviewRow).where(row).values(**_EMPTIED, purged_at=now))


def _last_version() -> object:
    other = BundleRow.__table__.alias("other")  # type: ignore[attr-defined]
    highest = select(func.max(other.c.version))
    return highest.where(other.c.interview_id == BundleRow.interview_id).scalar_subquery()
