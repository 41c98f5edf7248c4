"""A person's rights on what a space holds of them: the whole record, a trace, a limit."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import Session, SQLModel, col, select

from app.domain.records import Rectification
from app.storage.schema import (
    AnswerRow,
    BundleRow,
    DelayRow,
    DraftRow,
    InterviewRow,
    JournalRow,
    NoteRow,
    ReceiptRow,
    RectificationRow,
    VersionRow,
    to_records,
    to_row,
)

_PARTS: dict[str, type[Any]] = {
    "answers": AnswerRow,
    "notes": NoteRow,
    "draft": DraftRow,
    "delays": DelayRow,
    "versions": VersionRow,
    "rectifications": RectificationRow,
    "handed_over": BundleRow,
}


def of_person(session: Session, interview_id: str) -> tuple[str, ...]:
    """Ids of all interviews of the person of ``interview_id``, oldest first."""
    person = select(InterviewRow.person_id).where(InterviewRow.id == interview_id)
    mine = select(InterviewRow.id).where(col(InterviewRow.person_id).in_(person))
    kept = mine.where(col(InterviewRow.purged_at).is_(None))
    return tuple(session.exec(kept.order_by(col(InterviewRow.number))).all())


def whole_record(session: Session, interview_id: str) -> dict[str, Any]:
    """Everything the space holds of one interview, as JSON values; files by their length."""
    record = _plain(session.get_one(InterviewRow, interview_id))
    for name, kind in _PARTS.items():
        rows = session.exec(select(kind).where(kind.interview_id == interview_id)).all()
        record[name] = [_plain(row) for row in rows]
    sent = [row["id"] for row in record["handed_over"]]
    receipts = session.exec(select(ReceiptRow).where(col(ReceiptRow.bundle_id).in_(sent))).all()
    record["receipts"] = [_plain(row) for row in receipts]
    lines = select(JournalRow).where(JournalRow.object_id == interview_id)
    record["journal"] = [_plain(row) for row in session.exec(lines).all()]
    return record


def add_rectification(session: Session, rectification: Rectification) -> None:
    """Keep the trace of what was asked."""
    session.add(to_row(RectificationRow, rectification))


def rectifications(session: Session, interview_id: str) -> tuple[Rectification, ...]:
    """The traces of one interview, oldest first."""
    chosen = select(RectificationRow).where(RectificationRow.interview_id == interview_id)
    rows = session.exec(chosen.order_by(col(RectificationRow.at))).all()
    return to_records(Rectification, rows)


def restrict(session: Session, interview_id: str, at: datetime | None) -> None:
    """Limit the use of an interview from ``at`` on; None lifts it."""
    chosen = col(InterviewRow.id) == interview_id
    session.execute(update(InterviewRow).where(chosen).values(restricted_at=at))


def restricted_at(session: Session, interview_id: str) -> datetime | None:
    """Since when the use is limited, or None."""
    chosen = select(InterviewRow.restricted_at).where(InterviewRow.id == interview_id)
    return session.exec(chosen).one_or_none()


def _plain(row: SQLModel) -> dict[str, Any]:
    return {name: _value(value) for name, value in row.model_dump().items()}


def _value(value: object) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        return _opened(value)
    return _opened(value.encode()) if isinstance(value, str) and value[:1] in "[{" else value


def _opened(content: bytes) -> Any:
    """JSON as values; another file by its length: the PDF of a synthesis is exported as it is."""
    try:
        return json.loads(content)
    except ValueError:
        return f"{len(content)} octets"
