"""People enrolled by the supervisor, and their certificates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, col, select

from app.domain.records import Enrolled, IssuedCertificate
from app.storage.schema import CertificateRow, PersonRow, to_record, to_records, to_row
from app.storage.values import decode, encode

_NAMES = tuple[str, ...]


def put(session: Session, person: Enrolled) -> None:
    """Keep a person, in the place of what was known of the same person."""
    row = PersonRow(
        person_id=person.person_id,
        name=person.name,
        role=person.role,
        establishments=encode(person.establishments, _NAMES),
        enrolled_at=person.enrolled_at,
    )
    session.merge(row)


def all_people(session: Session) -> tuple[Enrolled, ...]:
    """Everyone enrolled, in the order they were."""
    rows = session.exec(select(PersonRow).order_by(col(PersonRow.enrolled_at))).all()
    return tuple(
        Enrolled(r.person_id, r.name, r.role, decode(_NAMES, r.establishments), r.enrolled_at)
        for r in rows
    )


def put_certificate(session: Session, certificate: IssuedCertificate) -> None:
    """Keep a certificate, in the place of what was known of the same one."""
    session.merge(to_row(CertificateRow, certificate))


def certificate(session: Session, der: bytes) -> IssuedCertificate | None:
    """What is known of a certificate, by its DER."""
    row = session.get(CertificateRow, der)
    return to_record(IssuedCertificate, row) if row else None


def certificates(session: Session) -> tuple[IssuedCertificate, ...]:
    """All certificates ever issued, oldest first."""
    rows = session.exec(select(CertificateRow).order_by(col(CertificateRow.issued_at))).all()
    return to_records(IssuedCertificate, rows)


def adopt(
    session: Session, persons: Iterable[Enrolled], issued: Iterable[IssuedCertificate]
) -> None:
    """Know what a trust file says; what was known better here (a recipient) stays."""
    for person in persons:
        put(session, person)
    for found in issued:
        if session.get(CertificateRow, found.der) is None:
            put_certificate(session, found)
        elif found.revoked_at is not None:
            revoke(session, found.der, found.revoked_at, found.revoked_reason)


def revoke(session: Session, der: bytes, at: datetime, reason: str) -> None:
    """End the trust in a certificate; a compromise stays one whatever is said later."""
    row = session.get(CertificateRow, der)
    if row is None or row.revoked_reason == "compromised":
        return
    row.revoked_at, row.revoked_reason = at, reason
    session.add(row)
