"""The tables of a space. One row type a noun; larger values are JSON, files are bytes.

What the models say and what the migrations build is the same: a test compares them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, ClassVar, TypeVar

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

T = TypeVar("T")
Row = TypeVar("Row", bound=SQLModel)


class SpaceRow(SQLModel, table=True):
    """The single row that says whose file this is, and counts what happened to it."""

    __tablename__: ClassVar[Any] = "space"
    id: str = Field(primary_key=True)
    kind: str
    owner: str
    establishment: str
    created_at: datetime
    changes: int = 0
    keys_generation: int = 0
    journal_first: int = 1
    journal_anchor: str = ""
    journal_lines: int = 0
    journal_head: str = ""


class HolderRow(SQLModel, table=True):
    """A key slot and the name of who holds it; kept after removal, for the journal's sake."""

    __tablename__: ClassVar[Any] = "holders"
    slot_id: str = Field(primary_key=True)
    name: str
    kind: str
    added_at: datetime
    removed_at: datetime | None = None


class InterviewRow(SQLModel, table=True):
    """An interview without its answers. ``progress`` and ``quotes`` are JSON."""

    __tablename__: ClassVar[Any] = "interviews"
    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    person_id: str
    last_name: str
    first_name: str
    civility: str
    establishment: str
    created_at: datetime
    planned_at: datetime | None = None
    started_at: datetime | None = None
    closed_at: datetime | None = None
    current_step: str
    interruption: str
    progress: str
    quotes: str
    restricted_at: datetime | None = None
    purged_at: datetime | None = None
    outcome: str = Field(default="", sa_column_kwargs={"server_default": ""})
    outcome_reason: str = Field(default="", sa_column_kwargs={"server_default": ""})
    outcome_at: datetime | None = None
    reminded_at: datetime | None = None


class RectificationRow(SQLModel, table=True):
    """What a person asked to be corrected, in their words, and who did it."""

    __tablename__: ClassVar[Any] = "rectifications"
    interview_id: str = Field(primary_key=True, foreign_key="interviews.id", ondelete="CASCADE")
    at: datetime = Field(primary_key=True)
    holder: str
    asked: str


class AnswerRow(SQLModel, table=True):
    """The answer of one step, as JSON of the value of its kind."""

    __tablename__: ClassVar[Any] = "answers"
    interview_id: str = Field(primary_key=True, foreign_key="interviews.id", ondelete="CASCADE")
    step: str = Field(primary_key=True)
    kind: str
    body: str


class NoteRow(SQLModel, table=True):
    """The counsellor's private note on one step."""

    __tablename__: ClassVar[Any] = "notes"
    interview_id: str = Field(primary_key=True, foreign_key="interviews.id", ondelete="CASCADE")
    step: str = Field(primary_key=True)
    body: str


class UnindexedRow(SQLModel, table=True):
    """The number of an interview whose words the search does not know yet."""

    __tablename__: ClassVar[Any] = "unindexed"
    number: int = Field(primary_key=True)


class DraftRow(SQLModel, table=True):
    """The synthesis being written, as JSON."""

    __tablename__: ClassVar[Any] = "drafts"
    interview_id: str = Field(primary_key=True, foreign_key="interviews.id", ondelete="CASCADE")
    body: str
    changed_at: datetime


class DelayRow(SQLModel, table=True):
    """What stops the clock of an interview's synthesis, and why it is late, as JSON."""

    __tablename__: ClassVar[Any] = "delays"
    interview_id: str = Field(primary_key=True, foreign_key="interviews.id", ondelete="CASCADE")
    body: str


class VersionRow(SQLModel, table=True):
    """A frozen version of a synthesis."""

    __tablename__: ClassVar[Any] = "versions"
    interview_id: str = Field(primary_key=True, foreign_key="interviews.id", ondelete="CASCADE")
    number: int = Field(primary_key=True)
    body: bytes
    pdf: bytes
    pdf_sha256: str
    frozen_at: datetime


class BundleRow(SQLModel, table=True):
    """A bundle that left this laptop."""

    __tablename__: ClassVar[Any] = "bundles"
    __table_args__ = (UniqueConstraint("cert_sha256", "sequence"),)
    id: str = Field(primary_key=True)
    interview_id: str = Field(foreign_key="interviews.id", ondelete="CASCADE", index=True)
    case_id: str
    version: int
    cert_sha256: str
    sequence: int
    manifest_sha256: str
    supersedes: str
    previous: str
    signed_at: datetime
    due_at: datetime | None = None
    content: bytes


class ReceiptRow(SQLModel, table=True):
    """A receipt that came back; ``sha256`` is the digest of the signed file."""

    __tablename__: ClassVar[Any] = "receipts"
    sha256: str = Field(primary_key=True)
    bundle_id: str = Field(foreign_key="bundles.id", ondelete="CASCADE", index=True)
    manifest_sha256: str
    outcome: str
    reason: str
    received_at: datetime
    due_at: datetime | None = None
    on_time: bool
    content: bytes


class KeyRow(SQLModel, table=True):
    """A private key or certificate of this space, by name."""

    __tablename__: ClassVar[Any] = "keys"
    name: str = Field(primary_key=True)
    content: bytes
    created_at: datetime


class TrustRow(SQLModel, table=True):
    """A trust file accepted here; the highest epoch is in force."""

    __tablename__: ClassVar[Any] = "trust"
    epoch: int = Field(primary_key=True)
    ca: bytes
    content: bytes
    accepted_at: datetime


class PersonRow(SQLModel, table=True):
    """A person enrolled by the supervisor."""

    __tablename__: ClassVar[Any] = "people"
    person_id: str = Field(primary_key=True)
    name: str
    role: str
    establishments: str
    enrolled_at: datetime


class CertificateRow(SQLModel, table=True):
    """A certificate issued to a person, by its DER; ``revoked_reason`` is empty while it holds."""

    __tablename__: ClassVar[Any] = "certificates"
    der: bytes = Field(primary_key=True)
    person_id: str
    age_recipient: str
    issued_at: datetime
    revoked_at: datetime | None = None
    revoked_reason: str


class ImportRow(SQLModel, table=True):
    """A bundle accepted by the supervisor."""

    __tablename__: ClassVar[Any] = "imports"
    __table_args__ = (
        UniqueConstraint("case_id", "version"),
        UniqueConstraint("cert_sha256", "sequence"),
    )
    bundle_id: str = Field(primary_key=True)
    case_id: str
    version: int
    signer_id: str
    cert_sha256: str
    manifest_sha256: str = Field(unique=True)
    supersedes: str
    sequence: int
    previous: str
    signed_at: datetime
    trigger_at: datetime
    due_at: datetime
    received_at: datetime = Field(index=True)
    manifest: bytes
    synthesis: bytes
    pdf: bytes
    signature: bytes


class IssuedRow(SQLModel, table=True):
    """A receipt signed by this supervisor."""

    __tablename__: ClassVar[Any] = "issued"
    number: int = Field(primary_key=True)
    bundle_id: str = Field(index=True)
    outcome: str
    issued_at: datetime
    previous: str
    sha256: str
    content: bytes


class QuarantineRow(SQLModel, table=True):
    """A file that could not be accepted, kept whole; later, what was decided, when, by whom."""

    __tablename__: ClassVar[Any] = "quarantine"
    sha256: str = Field(primary_key=True)
    reason: str
    received_at: datetime
    content: bytes
    decision: str | None = None
    decided_at: datetime | None = None
    decided_by: str | None = None


class DepartureRow(SQLModel, table=True):
    """When a bundle left, and on what: the name of a key, or a server."""

    __tablename__: ClassVar[Any] = "departures"
    bundle_id: str = Field(primary_key=True, foreign_key="bundles.id", ondelete="CASCADE")
    at: datetime = Field(primary_key=True)
    medium: str = Field(primary_key=True)


class UploadRow(SQLModel, table=True):
    """A bundle waiting to be sent over a network, or sent; ``location`` is where it resumes."""

    __tablename__: ClassVar[Any] = "uploads"
    bundle_id: str = Field(primary_key=True, foreign_key="bundles.id", ondelete="CASCADE")
    location: str
    attempts: int
    next_at: datetime
    last_code: str
    done_at: datetime | None = None


class SettingRow(SQLModel, table=True):
    """A setting, as JSON."""

    __tablename__: ClassVar[Any] = "settings"
    name: str = Field(primary_key=True)
    body: str


class JournalRow(SQLModel, table=True):
    """A line of the journal; no content ever."""

    __tablename__: ClassVar[Any] = "journal"
    number: int = Field(primary_key=True)
    at: datetime
    actor: str
    code: str
    object_id: str
    sha256: str


def to_row(kind: type[Row], record: Any, **more: object) -> Row:
    """The row of ``record``, whose fields bear the same names; ``more`` fills what it lacks."""
    return kind(**{f.name: getattr(record, f.name) for f in fields(record)}, **more)


def to_record(kind: type[T], row: Any) -> T:
    """The record ``kind`` of a row or of selected columns."""
    return kind(**{f.name: getattr(row, f.name) for f in fields(kind)})  # type: ignore[arg-type]


def to_records(kind: type[T], rows: Sequence[Any]) -> tuple[T, ...]:
    """The records of several rows, in their order."""
    return tuple(to_record(kind, row) for row in rows)
