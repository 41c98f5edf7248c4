"""The draft of a synthesis while it is written, and its frozen versions."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from sqlmodel import Session, col, select

from app.domain.delay import Delays
from app.domain.records import SynthesisVersion
from app.storage.schema import DelayRow, DraftRow, VersionRow, to_records, to_row
from app.storage.values import decode, encode

T = TypeVar("T")


def save_draft(session: Session, interview_id: str, value: object, now: datetime) -> None:
    """Keep ``value`` (a frozen dataclass) as the draft of the interview."""
    session.merge(DraftRow(interview_id=interview_id, body=encode(value), changed_at=now))


def draft(session: Session, interview_id: str, kind: type[T]) -> T | None:
    """The draft of type ``kind``, or None before the first change."""
    row = session.get(DraftRow, interview_id)
    return decode(kind, row.body) if row else None


def add_version(session: Session, version: SynthesisVersion) -> None:
    """Freeze a version."""
    session.add(to_row(VersionRow, version))


def versions(session: Session, interview_id: str) -> tuple[SynthesisVersion, ...]:
    """Frozen versions of the interview, oldest first."""
    chosen = select(VersionRow).where(VersionRow.interview_id == interview_id)
    return to_records(SynthesisVersion, session.exec(chosen.order_by(col(VersionRow.number))).all())


def save_delays(session: Session, interview_id: str, delays: Delays) -> None:
    """Keep what stops the clock of the interview, and why its synthesis is late."""
    session.merge(DelayRow(interview_id=interview_id, body=encode(delays)))


def delays(session: Session) -> dict[str, Delays]:
    """Delays by interview, where there are any."""
    rows = session.exec(select(DelayRow)).all()
    return {row.interview_id: decode(Delays, row.body) for row in rows}


def delays_of(session: Session, interview_id: str) -> Delays:
    """Delays of one interview, none by default."""
    row = session.get(DelayRow, interview_id)
    return decode(Delays, row.body) if row else Delays()
