"""Search over names, numbers and everything that was said, by an index inside the encrypted file.

The index holds, for each interview, the set of its words in capitals without accents: « Élève » is
found by « eleve ». A save only marks its interview; the words are gathered before the next search.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator

import sqlalchemy as sa
from sqlmodel import Session, col, select

from app.storage.schema import AnswerRow, InterviewRow, NoteRow, UnindexedRow

MOST_FOUND = 200
_NOT_WORDS = frozenset(
    ("id", "card_id", "deck_id", "deck_version", "shuffle", "evidence", "basis", "noted_at")
)
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae"})
_WORD = re.compile(r"[a-z0-9]+")
_REMOVE = sa.text("DELETE FROM search WHERE rowid = :number")
_ADD = sa.text("INSERT INTO search(rowid, words) VALUES (:number, :words)")
# Newest first, as a board shows them; the index is read backwards and left at the limit.
_FIND = sa.text(
    "SELECT interviews.id FROM search JOIN interviews ON interviews.number = search.rowid "
    "WHERE search MATCH :asked ORDER BY search.rowid DESC LIMIT :most"
)


def find(session: Session, text: str, most: int = MOST_FOUND) -> tuple[str, ...]:
    """Ids of the interviews that hold a word beginning with each word of ``text``, newest first.

    At most ``most`` of them; none when ``text`` holds no word. ``refresh`` goes before.
    """
    asked = " ".join(f'"{word}"*' for word in folded(text))
    if not asked:
        return ()
    return tuple(session.execute(_FIND, {"asked": asked, "most": most}).scalars())


def mark(session: Session, number: int) -> None:
    """Say that the words of interview ``number`` changed."""
    session.execute(sa.insert(UnindexedRow).prefix_with("OR IGNORE").values(number=number))


def is_fresh(session: Session) -> bool:
    """True when every word saved can be found."""
    return session.exec(select(UnindexedRow.number).limit(1)).first() is None


def refresh(session: Session) -> None:
    """Gather the words of the interviews that changed."""
    changed = session.exec(select(UnindexedRow.number)).all()
    rows = select(InterviewRow).where(col(InterviewRow.number).in_(select(UnindexedRow.number)))
    for row in session.exec(rows).all():
        forget(session, row.number)
        if row.purged_at is None:
            words = " ".join(sorted(_words_of(session, row)))
            session.execute(_ADD, {"number": row.number, "words": words})
    if changed:
        session.execute(sa.delete(UnindexedRow))


def forget(session: Session, number: int) -> None:
    """Take the words of interview ``number`` out of the index."""
    session.execute(_REMOVE, {"number": number})


def folded(text: str) -> list[str]:
    """The words of ``text`` in small letters, without accents."""
    plain = unicodedata.normalize("NFKD", text.translate(_LIGATURES).casefold())
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))


def _words_of(session: Session, row: InterviewRow) -> set[str]:
    mine = select(AnswerRow.body).where(AnswerRow.interview_id == row.id)
    bodies = (*session.exec(mine).all(), row.quotes)
    notes = session.exec(select(NoteRow.body).where(NoteRow.interview_id == row.id)).all()
    said = [text for body in bodies for text in _texts(json.loads(body))]
    person = (row.civility, row.first_name, row.last_name, str(row.number))
    return {word for text in (*person, *notes, *said) for word in folded(text)}


def _texts(value: object) -> Iterator[str]:
    """The texts in a JSON value, without what only names other things."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in _NOT_WORDS:
                yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
