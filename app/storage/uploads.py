"""The queue of the network: what waits to be sent, where it resumes, when to try again."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, col, select

from app.domain.records import Upload
from app.storage.schema import UploadRow, to_records, to_row


def put(session: Session, upload: Upload) -> None:
    """Keep the state of an upload, in the place of its earlier one."""
    session.merge(to_row(UploadRow, upload))


def all_uploads(session: Session) -> tuple[Upload, ...]:
    """Every upload, the next to try first."""
    rows = session.exec(select(UploadRow).order_by(col(UploadRow.next_at))).all()
    return to_records(Upload, rows)


def due(session: Session, now: datetime) -> tuple[Upload, ...]:
    """What is not sent yet and may be tried now, the oldest first."""
    waiting = select(UploadRow).where(col(UploadRow.done_at).is_(None), UploadRow.next_at <= now)
    return to_records(Upload, session.exec(waiting.order_by(col(UploadRow.next_at))).all())
