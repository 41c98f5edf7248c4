"""Interviews: the header in one row, each answer and each note in its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, delete, func, select

from app.domain.answers import Answer
from app.domain.interview import Interview, Person, Quote, StepProgress
from app.domain.records import Summary
from app.storage import search
from app.storage.schema import (
    AnswerRow,
    BundleRow,
    DraftRow,
    InterviewRow,
    NoteRow,
    ReceiptRow,
)
from app.storage.values import decode, decode_answer, encode, kind_of

_PERSON = ("last_name", "first_name", "civility")
_PLAIN = (
    "number",
    "establishment",
    "created_at",
    "planned_at",
    "started_at",
    "closed_at",
    "current_step",
    "interruption",
    "outcome",
    "outcome_reason",
    "outcome_at",
)

_SHOWN = (
    "id",
    "number",
    "person_id",
    *_PERSON,
    *(name for name in _PLAIN if name != "number"),
)
"""Columns of an interview in the order of the fields of ``Summary``, the person's unfolded."""

_LAST_SENT = (BundleRow.id, BundleRow.interview_id, BundleRow.signed_at, BundleRow.due_at)


def numbers(session: Session) -> dict[str, int]:
    """The number of each interview by its id, erased ones included."""
    rows = session.execute(sa.select(col(InterviewRow.id), col(InterviewRow.number)))
    return {row[0]: row[1] for row in rows}


def next_number(session: Session) -> int:
    """The number of the next interview of this space, from 1."""
    highest = session.exec(select(func.max(InterviewRow.number))).one()
    return (highest or 0) + 1


def add(session: Session, interview: Interview) -> None:
    """Keep a new interview with all it holds."""
    session.add(InterviewRow(id=interview.id, **_header(interview)))
    session.flush()
    search.mark(session, interview.number)
    for step, answer in interview.answers.items():
        save_answer(session, interview.id, step, answer)
    for step, text in interview.notes.items():
        save_note(session, interview.id, step, text)


def put(session: Session, interview: Interview) -> None:
    """Keep an interview with all it holds, whether or not it is here already.

    One that is not here takes the next number: its own may have been given again.
    """
    if session.get(InterviewRow, interview.id) is None:
        add(session, replace(interview, number=next_number(session)))
        return
    save_header(session, interview)
    for step, answer in interview.answers.items():
        save_answer(session, interview.id, step, answer)
    for step, text in interview.notes.items():
        save_note(session, interview.id, step, text)


def save_header(session: Session, interview: Interview) -> None:
    """Keep person, dates, current step, interruption, progress and quotes."""
    row = session.get_one(InterviewRow, interview.id)
    for name, value in _header(interview).items():
        setattr(row, name, value)
    search.mark(session, row.number)


def save_answer(session: Session, interview_id: str, step: str, answer: Answer | None) -> None:
    """Keep the answer of one step; None takes it back, as undoing its first gesture does."""
    if answer is None:
        of_step = (col(AnswerRow.interview_id) == interview_id, col(AnswerRow.step) == step)
        session.exec(delete(AnswerRow).where(*of_step))
    else:
        body = encode(answer)
        row = AnswerRow(interview_id=interview_id, step=step, kind=kind_of(answer), body=body)
        session.merge(row)
    _mark(session, interview_id)


def save_note(session: Session, interview_id: str, step: str, text: str) -> None:
    """Keep the private note of one step."""
    session.merge(NoteRow(interview_id=interview_id, step=step, body=text))
    _mark(session, interview_id)


def forget_content(session: Session, interview_id: str) -> None:
    """Take away answers, notes, quotes and draft: what remains is that it was planned."""
    for kind in (AnswerRow, NoteRow, DraftRow):
        session.exec(delete(kind).where(col(kind.interview_id) == interview_id))
    row = session.get_one(InterviewRow, interview_id)
    row.progress, row.quotes, row.current_step, row.interruption = "{}", "[]", "", ""
    row.started_at = row.closed_at = None
    _mark(session, interview_id)


def load(session: Session, interview_id: str) -> Interview | None:
    """The whole interview, or None when the space has none of that id (or no longer)."""
    row = session.get(InterviewRow, interview_id)
    if row is None or row.purged_at is not None:
        return None
    answers = session.exec(select(AnswerRow).where(AnswerRow.interview_id == interview_id))
    notes = session.exec(select(NoteRow).where(NoteRow.interview_id == interview_id))
    return Interview(
        id=row.id,
        person=_person(row),
        progress=decode(dict[str, StepProgress], row.progress),
        quotes=decode(tuple[Quote, ...], row.quotes),
        answers={a.step: decode_answer(a.kind, a.body) for a in answers},
        notes={note.step: note.body for note in notes},
        **{name: getattr(row, name) for name in _PLAIN},
    )


def summaries(session: Session) -> tuple[Summary, ...]:
    """All interviews as a board shows them, newest first; answers are not read.

    Interviews whose content was erased or purged are not shown.
    """
    # With max(), SQLite takes the other columns from the row that holds the maximum.
    sent = (
        sa.select(*(col(c) for c in _LAST_SENT), func.max(BundleRow.version))
        .group_by(col(BundleRow.interview_id))
        .subquery()
    )
    answered = (
        sa.select(
            col(ReceiptRow.bundle_id),
            col(ReceiptRow.outcome),
            func.max(ReceiptRow.received_at).label("received_at"),
        )
        .group_by(col(ReceiptRow.bundle_id))
        .subquery()
    )
    columns = (
        *(getattr(InterviewRow, name) for name in _SHOWN),
        sent.c.signed_at,
        sent.c.due_at,
        answered.c.received_at,
    )
    # Plain columns by place, moments as their text: a board of 10,000 interviews is built in a
    # fraction of the time that rows of the model take.
    chosen = (
        sa.select(*map(_quick, columns), func.coalesce(answered.c.outcome, ""), _steps_done())
        .outerjoin(sent, col(InterviewRow.id) == sent.c.interview_id)
        .outerjoin(answered, sent.c.id == answered.c.bundle_id)
        .where(col(InterviewRow.purged_at).is_(None))
        .order_by(col(InterviewRow.number).desc())
    )
    moments = [place for place, column in enumerate(columns) if column.key.endswith("_at")]
    return tuple(_summary(list(row), moments) for row in session.connection().execute(chosen).all())


def _steps_done() -> Any:
    """How many steps of an hour under way are done, counted in the JSON of the progress: nothing
    is decoded, and the hours that are over, nearly all of them, cost nothing."""
    progress = sa.func.json_each(col(InterviewRow.progress)).table_valued("value")
    done = sa.func.json_extract(progress.c.value, "$.status") == "done"
    counted = sa.select(func.count()).select_from(progress).where(done)
    under_way = col(InterviewRow.started_at).is_not(None) & col(InterviewRow.closed_at).is_(None)
    return sa.case((under_way, counted.correlate(InterviewRow).scalar_subquery()), else_=0)


def _quick(column: Any) -> Any:
    return sa.type_coerce(column, sa.String) if column.key.endswith("_at") else column


def _summary(values: list[Any], moments: list[int]) -> Summary:
    for place in moments:
        if values[place] is not None:
            values[place] = datetime.fromisoformat(values[place] + "+00:00")
    return Summary(values[0], values[1], Person(*values[2:6]), *values[6:])


def _mark(session: Session, interview_id: str) -> None:
    number = select(InterviewRow.number).where(InterviewRow.id == interview_id)
    search.mark(session, session.exec(number).one())


def outcome_counts(session: Session) -> dict[str, int]:
    """Interviews that ended without content, by outcome; erased ones still count."""
    chosen = (
        select(InterviewRow.outcome, func.count())
        .where(InterviewRow.outcome != "")
        .group_by(InterviewRow.outcome)
    )
    return dict(session.exec(chosen).all())


def _person(row: InterviewRow) -> Person:
    return Person(row.person_id, row.last_name, row.first_name, row.civility)


def _header(interview: Interview) -> dict[str, Any]:
    person = interview.person
    return {
        "person_id": person.id,
        **{name: getattr(person, name) for name in _PERSON},
        **{name: getattr(interview, name) for name in _PLAIN},
        "progress": encode(dict(interview.progress), dict[str, StepProgress]),
        "quotes": encode(interview.quotes, tuple[Quote, ...]),
    }
