"""Private keys and certificates of this space, by name; they never leave the encrypted file."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from app.storage.schema import KeyRow


def put(session: Session, name: str, content: bytes, now: datetime) -> None:
    """Keep ``content`` under ``name``, in the place of an older one."""
    session.merge(KeyRow(name=name, content=content, created_at=now))


def get(session: Session, name: str) -> bytes | None:
    """The bytes under ``name``, or None."""
    row = session.get(KeyRow, name)
    return row.content if row else None


def remove(session: Session, name: str) -> None:
    """Forget what is under ``name``, if anything; ``secure_delete`` overwrites it."""
    row = session.get(KeyRow, name)
    if row is not None:
        session.delete(row)
