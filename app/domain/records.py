"""Plain records of what a space keeps beside the interviews themselves.

Times are aware datetimes, digests lower-case hexadecimal SHA-256, certificates DER.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from app.domain.interview import Outcome, Person

SpaceKind = Literal["counsellor", "supervisor"]


@dataclass(frozen=True)
class Space:
    """What a file says of itself: whose space it is and where it is used."""

    id: str
    kind: SpaceKind
    owner: str
    establishment: str
    created_at: datetime


class Summary(NamedTuple):
    """One interview as a list shows it, without its content.

    A tuple, for a board makes ten thousand of them before it shows.
    """

    id: str
    number: int
    person: Person
    establishment: str
    created_at: datetime
    planned_at: datetime | None
    started_at: datetime | None
    closed_at: datetime | None
    current_step: str
    interruption: str
    outcome: Outcome
    outcome_reason: str
    outcome_at: datetime | None
    handed_over_at: datetime | None
    due_at: datetime | None
    receipt_at: datetime | None
    receipt_outcome: str
    steps_done: int


@dataclass(frozen=True)
class SynthesisVersion:
    """A frozen version of a synthesis: its canonical JSON, its PDF and the PDF's digest."""

    interview_id: str
    number: int
    body: bytes
    pdf: bytes
    pdf_sha256: str
    frozen_at: datetime


@dataclass(frozen=True)
class SentBundle:
    """A bundle that left: the facts of its manifest and the encrypted bytes, to write a key again.

    ``sequence`` counts what the certificate ``cert_sha256`` signed, from 1. ``supersedes`` and
    ``previous`` are manifest digests, empty when there is none.
    """

    id: str
    interview_id: str
    case_id: str
    version: int
    cert_sha256: str
    sequence: int
    manifest_sha256: str
    supersedes: str
    previous: str
    signed_at: datetime
    due_at: datetime | None
    content: bytes


@dataclass(frozen=True)
class Receipt:
    """A receipt that came back for a bundle sent. ``content`` is the signed ``.recu`` file."""

    bundle_id: str
    manifest_sha256: str
    outcome: str
    reason: str
    received_at: datetime
    due_at: datetime | None
    on_time: bool
    content: bytes


@dataclass(frozen=True)
class TrustState:
    """The ``.confiance`` file in force and the CA pinned at the first import."""

    epoch: int
    ca: bytes
    content: bytes
    accepted_at: datetime


@dataclass(frozen=True)
class Enrolled:
    """A person the supervisor enrolled; ``role`` holds their roles, separated by spaces."""

    person_id: str
    name: str
    role: str
    establishments: tuple[str, ...]
    enrolled_at: datetime


@dataclass(frozen=True)
class IssuedCertificate:
    """A certificate of a person. ``revoked_at`` and ``revoked_reason`` end the trust in it.

    ``age_recipient`` is empty when the certificate became known through a trust file.
    """

    der: bytes
    person_id: str
    age_recipient: str
    issued_at: datetime
    revoked_at: datetime | None = None
    revoked_reason: str = ""


@dataclass(frozen=True)
class ImportSummary:
    """One accepted bundle as a list shows it; ``sequence`` and ``previous`` as it was sent."""

    bundle_id: str
    case_id: str
    version: int
    signer_id: str
    cert_sha256: str
    manifest_sha256: str
    supersedes: str
    sequence: int
    previous: str
    signed_at: datetime
    trigger_at: datetime
    due_at: datetime
    received_at: datetime


@dataclass(frozen=True)
class Imported:
    """An accepted bundle with its files, exactly as they were signed."""

    summary: ImportSummary
    manifest: bytes
    synthesis: bytes
    pdf: bytes
    signature: bytes


@dataclass(frozen=True)
class Neighbours:
    """What is here already that touches one bundle; digests are of manifests, None for nothing.

    ``latest``: version and digest of the newest version of the same case. ``same``, ``before``:
    what the same certificate signed under this number and the one before. ``claimed``: what the act
    of the next number says comes before it. ``highest``: the certificate's highest number here.
    """

    same_id: str | None
    latest: tuple[int, str] | None
    same: str | None
    before: str | None
    claimed: str | None
    highest: int


@dataclass(frozen=True)
class IssuedReceipt:
    """A receipt this supervisor signed; ``number`` and ``previous`` (a digest) chain them."""

    number: int
    bundle_id: str
    outcome: str
    issued_at: datetime
    previous: str
    sha256: str
    content: bytes


@dataclass(frozen=True)
class Quarantined:
    """A file that could not be accepted, kept with the reason's code.

    ``decision`` is None while it waits, then ``accepted``, ``refused`` or ``kept``; ``decided_by``
    is the name of the supervisor who decided.
    """

    sha256: str
    reason: str
    received_at: datetime
    content: bytes
    decision: str | None = None
    decided_at: datetime | None = None
    decided_by: str | None = None


@dataclass(frozen=True)
class Departure:
    """When a bundle left, and on what: the name of a key, or of a server."""

    bundle_id: str
    at: datetime
    medium: str


@dataclass(frozen=True)
class Upload:
    """A bundle in the queue of the network: where it resumes, when to try again, how it ended."""

    bundle_id: str
    location: str
    attempts: int
    next_at: datetime
    last_code: str = ""
    done_at: datetime | None = None


@dataclass(frozen=True)
class JournalLine:
    """Who did what to which object and when; ``sha256`` chains it to the line before."""

    number: int
    at: datetime
    actor: str
    code: str
    object_id: str
    sha256: str


@dataclass(frozen=True)
class Holder:
    """Who holds a key slot. ``kind`` is ``passphrase`` or ``recovery`` (which has no name)."""

    slot_id: str
    name: str
    kind: str
    added_at: datetime
    removed_at: datetime | None


@dataclass(frozen=True)
class Rectification:
    """What a person asked to be corrected, in their words; ``holder`` did it."""

    interview_id: str
    at: datetime
    holder: str
    asked: str
