"""The journal: who did what to which object and when, without content, chained by digests.

Each line's digest covers the line before. The space keeps where the journal starts and ends, so a
line that was altered, removed or cut off at an end shows.
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime, timedelta

from sqlmodel import Session, col, delete, select

from app.domain.records import JournalLine
from app.storage.schema import JournalRow, SpaceRow, to_record, to_records

KEPT_FOR = timedelta(days=365)


def write(session: Session, actor: str, code: str, object_id: str, now: datetime) -> JournalLine:
    """Add a line. ``actor`` is the id of a holder, ``code`` such as ``interview.exported``."""
    space = session.exec(select(SpaceRow)).one()
    number = space.journal_lines + 1
    digest = _digest(space.journal_head, number, now, actor, code, object_id)
    row = JournalRow(
        number=number, at=now, actor=actor, code=code, object_id=object_id, sha256=digest
    )
    space.journal_lines, space.journal_head = number, digest
    session.add(row)
    session.flush()
    return to_record(JournalLine, row)


def lines(session: Session) -> tuple[JournalLine, ...]:
    """All lines, oldest first."""
    rows = session.exec(select(JournalRow).order_by(col(JournalRow.number))).all()
    return to_records(JournalLine, rows)


def last(session: Session) -> JournalLine | None:
    """The newest line, or None in a journal without any."""
    newest = select(JournalRow).order_by(col(JournalRow.number).desc()).limit(1)
    row = session.exec(newest).first()
    return to_record(JournalLine, row) if row else None


def verify(session: Session) -> tuple[int, ...]:
    """Numbers of the lines that were altered or that miss a neighbour; empty is sound."""
    space = session.exec(select(SpaceRow)).one()
    expected, previous, broken = space.journal_first, space.journal_anchor, []
    for line in lines(session):
        if line.number != expected or not _holds(line, previous):
            broken.append(line.number)
        expected, previous = line.number + 1, line.sha256
    if (expected - 1, previous) != (space.journal_lines, space.journal_head):
        broken.append(space.journal_lines)
    return tuple(broken)


def forget_before(session: Session, limit: datetime) -> None:
    """Drop the lines up to the last one older than ``limit``; the chain stays verifiable."""
    by_age = select(JournalRow).where(JournalRow.at < limit)
    last = session.exec(by_age.order_by(col(JournalRow.number).desc()).limit(1)).first()
    if last is None:
        return
    space = session.exec(select(SpaceRow)).one()
    space.journal_first, space.journal_anchor = last.number + 1, last.sha256
    session.exec(delete(JournalRow).where(col(JournalRow.number) <= last.number))


def _holds(line: JournalLine, previous: str) -> bool:
    told = _digest(previous, line.number, line.at, line.actor, line.code, line.object_id)
    return line.sha256 == told


def _digest(previous: str, number: int, at: datetime, actor: str, code: str, object_id: str) -> str:
    facts = [previous, number, at.astimezone(UTC).isoformat(), actor, code, object_id]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()
