"""Bundles that left this laptop, and on what."""

from __future__ import annotations

from sqlalchemy import update
from sqlmodel import Session, col, select

from app.domain.records import Departure, SentBundle
from app.storage.schema import BundleRow, DepartureRow, to_record, to_records, to_row


def add(session: Session, bundle: SentBundle) -> None:
    """Keep what was sent."""
    session.add(to_row(BundleRow, bundle))
    session.flush()


def sent(session: Session, interview_id: str) -> tuple[SentBundle, ...]:
    """What left for one interview, oldest version first."""
    chosen = select(BundleRow).where(BundleRow.interview_id == interview_id)
    return to_records(SentBundle, session.exec(chosen.order_by(col(BundleRow.version))).all())


def interviews_sent(session: Session) -> dict[str, str]:
    """The interview of each bundle, by the bundle's id."""
    rows = session.execute(select(BundleRow.id, BundleRow.interview_id))
    return {row[0]: row[1] for row in rows}


def find(session: Session, bundle_id: str) -> SentBundle | None:
    """The bundle of that id, or None when it never left from here."""
    row = session.get(BundleRow, bundle_id)
    return to_record(SentBundle, row) if row else None


def last_signed(session: Session) -> SentBundle | None:
    """The bundle signed last, with whichever certificate."""
    newest = (col(BundleRow.signed_at).desc(), col(BundleRow.sequence).desc())
    row = session.exec(select(BundleRow).order_by(*newest).limit(1)).first()
    return to_record(SentBundle, row) if row else None


def last_of(session: Session, cert_sha256: str) -> SentBundle | None:
    """The bundle of the highest number among those signed with one certificate."""
    mine = select(BundleRow).where(BundleRow.cert_sha256 == cert_sha256)
    row = session.exec(mine.order_by(col(BundleRow.sequence).desc()).limit(1)).first()
    return to_record(SentBundle, row) if row else None


def adopt(session: Session, cert_sha256: str) -> None:
    """Say which certificate signed the bundles of a file that did not note it yet (version 1)."""
    unnoted = col(BundleRow.cert_sha256) == ""
    session.execute(update(BundleRow).where(unnoted).values(cert_sha256=cert_sha256))


def note_departure(session: Session, departure: Departure) -> None:
    """Keep when and on what a bundle left."""
    session.merge(to_row(DepartureRow, departure))


def departures(session: Session) -> tuple[tuple[Departure, SentBundle], ...]:
    """All that left, newest first, each with its bundle."""
    chosen = (
        select(DepartureRow, BundleRow)
        .join(BundleRow, col(BundleRow.id) == col(DepartureRow.bundle_id))
        .order_by(col(DepartureRow.at).desc())
    )
    return tuple(
        (to_record(Departure, left), to_record(SentBundle, bundle))
        for left, bundle in session.exec(chosen).all()
    )
