"""People enrolled by the supervisor."""

from __future__ import annotations

from sqlmodel import Session, col, select

from app.domain.records import Enrolled
from app.storage.schema import PersonRow, to_records, to_row


def put(session: Session, person: Enrolled) -> None:
    """Keep a person, in the place of the same person's older certificate."""
    session.merge(to_row(PersonRow, person))


def all_people(session: Session) -> tuple[Enrolled, ...]:
    """Everyone enrolled, in the order they were."""
    rows = session.exec(select(PersonRow).order_by(col(PersonRow.enrolled_at))).all()
    return to_records(Enrolled, rows)
