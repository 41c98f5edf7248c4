"""Bundles accepted by the supervisor."""

from __future__ import annotations

from sqlmodel import Session, col, select

from app.domain.records import Imported, ImportSummary
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
