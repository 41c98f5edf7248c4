"""Bundles accepted by the supervisor."""

from __future__ import annotations

from collections import defaultdict

from sqlmodel import Session, col, func, select

from app.domain.records import Imported, ImportSummary, Neighbours
from app.storage.schema import ImportRow, to_record, to_records, to_row


def add(session: Session, imported: Imported) -> None:
    """Keep an accepted bundle."""
    files = {
        name: getattr(imported, name) for name in ("manifest", "synthesis", "pdf", "signature")
    }
    session.add(to_row(ImportRow, imported.summary, **files))


def summaries(session: Session) -> tuple[ImportSummary, ...]:
    """All accepted bundles without their files, newest first."""
    columns = [getattr(ImportRow, name) for name in ImportSummary.__dataclass_fields__]
    rows = session.execute(select(*columns).order_by(col(ImportRow.received_at).desc())).all()
    return to_records(ImportSummary, rows)


def load(session: Session, bundle_id: str) -> Imported | None:
    """An accepted bundle with its files."""
    row = session.get(ImportRow, bundle_id)
    if row is None:
        return None
    summary = to_record(ImportSummary, row)
    return Imported(summary, row.manifest, row.synthesis, row.pdf, row.signature)


def neighbours(
    session: Session, bundle_id: str, case_id: str, cert_sha256: str, sequence: int
) -> Neighbours:
    """What touches a bundle, by indexed look-ups: an import of thousands stays linear."""
    digest, mine = ImportRow.manifest_sha256, ImportRow.cert_sha256 == cert_sha256
    newest = (
        select(ImportRow.version, digest)
        .where(ImportRow.case_id == case_id)
        .order_by(col(ImportRow.version).desc())
        .limit(1)
    )
    latest = session.exec(newest).first()
    after = select(ImportRow.previous).where(mine, ImportRow.sequence == sequence + 1)

    def signed(number: int) -> str | None:
        return session.exec(select(digest).where(mine, ImportRow.sequence == number)).first()

    return Neighbours(
        same_id=session.exec(select(digest).where(ImportRow.bundle_id == bundle_id)).first(),
        latest=(latest[0], latest[1]) if latest else None,
        same=signed(sequence),
        before=signed(sequence - 1),
        claimed=session.exec(after).first(),
        highest=session.exec(select(func.max(ImportRow.sequence)).where(mine)).one() or 0,
    )


def missing(session: Session) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Numbers that were sent but never arrived: signer's id, numbers; a line a certificate."""
    columns = select(ImportRow.signer_id, ImportRow.cert_sha256, ImportRow.sequence)
    here: dict[tuple[str, str], set[int]] = defaultdict(set)
    for signer, certificate, sequence in session.exec(columns).all():
        here[signer, certificate].add(sequence)
    gaps = (
        (signer, tuple(n for n in range(1, max(numbers)) if n not in numbers))
        for (signer, _certificate), numbers in sorted(here.items())
    )
    return tuple((signer, numbers) for signer, numbers in gaps if numbers)
