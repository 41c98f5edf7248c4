"""Whose space it is and where it is used: the two names that may change."""

from __future__ import annotations

from sqlmodel import Session, select

from app.storage.schema import SpaceRow


def rename(session: Session, owner: str, establishment: str) -> None:
    """Write other names into the single row of the space."""
    row = session.exec(select(SpaceRow)).one()
    row.owner, row.establishment = owner, establishment
