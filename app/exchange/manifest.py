"""``manifeste.json``: what a bundle says of itself. Its digest is the bundle's identity."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from app.exchange.container import Entry, Layout
from app.exchange.record import AgeRecipient, Code, Count, Digest, Ordinal

CONTENT_NAME: Literal["synthese.json"] = "synthese.json"
PDF_NAME: Literal["synthese.pdf"] = "synthese.pdf"
LAYOUT = Layout(
    payloads=(
        Entry("manifeste.json", "application/json", 64 * 1024),
        Entry(CONTENT_NAME, "application/json", 2 * 1024 * 1024),
        Entry(PDF_NAME, "application/pdf", 20 * 1024 * 1024),
    ),
    cap=24 * 1024 * 1024,
)


@dataclass(frozen=True, slots=True)
class SignerEntry:
    """Who signed, and the act's place in the chain of that certificate (``seq`` from 1)."""

    person_id: UUID
    cert_sha256: Digest
    seq: Ordinal
    prev: Digest | None


@dataclass(frozen=True, slots=True)
class RecipientEntry:
    """The organisation addressed and the age recipients the bundle was encrypted to."""

    org_id: UUID
    keys: tuple[AgeRecipient, ...]


@dataclass(frozen=True, slots=True)
class FileEntry:
    """A payload beside the manifest; ``size`` in bytes."""

    name: Literal["synthese.json", "synthese.pdf"]
    size: Count
    sha256: Digest


@dataclass(frozen=True, slots=True)
class Manifest:
    """The manifest's fields, as FORMAT.md lists them; moments in UTC, whole seconds."""

    format: Literal["synthese/1"]
    bundle_id: UUID
    case_id: UUID
    version: Ordinal
    supersedes: Digest | None
    signed_at: datetime
    trigger_at: datetime
    due_at: datetime
    schema: Code
    app: Code
    trust_epoch: Ordinal
    signer: SignerEntry
    recipient: RecipientEntry
    files: tuple[FileEntry, ...]
