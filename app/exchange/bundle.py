"""``.synthese``: sealing a synthesis for the organisation, signed and then encrypted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.errors import UserError
from app.exchange import age, canonical, signed
from app.exchange.certificate import Certificate
from app.exchange.manifest import (
    CONTENT_NAME,
    LAYOUT,
    PDF_NAME,
    FileEntry,
    Manifest,
    RecipientEntry,
    SignerEntry,
)
from app.exchange.record import whole_second
from app.exchange.signing import Signer
from app.exchange.trust import Trust


@dataclass(frozen=True, slots=True)
class Draft:
    """What the manifest says that the signer and the trust file do not.

    ``version`` starts at 1; ``supersedes`` is the manifest digest of the version before. ``seq``
    numbers the acts of the signing certificate from 1; ``prev`` is the manifest digest of the act
    before.
    """

    case_id: UUID
    version: int
    supersedes: str | None
    trigger_at: datetime
    due_at: datetime
    schema: str
    app: str
    seq: int
    prev: str | None


@dataclass(frozen=True, slots=True)
class SealedBundle:
    """The encrypted bytes, the manifest, and its digest: the bundle's identity."""

    data: bytes
    manifest: Manifest
    digest: str


def seal_bundle(
    draft: Draft,
    content: bytes,
    pdf: bytes,
    signer: Signer,
    trust: Trust,
    now: datetime,
    new_id: Callable[[], UUID],
    not_before: datetime | None = None,
) -> SealedBundle:
    """Seal ``content`` (canonical JSON holding ``schema``) and ``pdf`` (PAdES-signed already).

    ``not_before`` is the moment of the last signed act: UserError("exchange.clock-back") if the
    clock went behind it, "exchange.cannot-sign" if the signer's certificate is not, or no longer,
    good.
    """
    at = whole_second(now)
    person_id = _check_signer(signer.enrolled, trust, at)
    if not_before is not None and at < whole_second(not_before):
        raise UserError("exchange.clock-back")
    check_content(content, draft.schema)
    manifest = Manifest(
        format="synthese/1",
        bundle_id=new_id(),
        case_id=draft.case_id,
        version=draft.version,
        supersedes=draft.supersedes,
        signed_at=at,
        trigger_at=whole_second(draft.trigger_at),
        due_at=whole_second(draft.due_at),
        schema=draft.schema,
        app=draft.app,
        trust_epoch=trust.epoch,
        signer=SignerEntry(person_id, signer.enrolled.sha256, draft.seq, draft.prev),
        recipient=RecipientEntry(trust.organisation.org_id, trust.payload.recipients.both),
        files=file_entries(content, pdf),
    )
    encoded = signed.encode(manifest)
    signed.decode(Manifest, encoded)  # never write what an importer would refuse
    data = signed.seal(LAYOUT, (encoded, content, pdf), signer, at)
    return SealedBundle(age.seal(data, manifest.recipient.keys), manifest, signed.sha256(encoded))


def file_entries(content: bytes, pdf: bytes) -> tuple[FileEntry, ...]:
    """What the manifest lists for the two payloads beside it."""
    return (
        FileEntry(CONTENT_NAME, len(content), signed.sha256(content)),
        FileEntry(PDF_NAME, len(pdf), signed.sha256(pdf)),
    )


def check_content(content: bytes, schema: str) -> dict[str, object]:
    """The object in ``content``; ValueError unless it is canonical and announces ``schema``."""
    value = canonical.decode(content)
    if not isinstance(value, dict) or value.get("schema") != schema:
        raise ValueError("not an object of the announced schema")
    return value


def _check_signer(certificate: Certificate, trust: Trust, at: datetime) -> UUID:
    """The signer's person, if an importer who trusts ``trust`` would take their signature now."""
    enrolled = trust.enrolled.get(certificate.sha256)
    alive = certificate.not_before <= at <= certificate.not_after
    if enrolled is None or not alive or not enrolled.may("conseiller"):
        raise UserError("exchange.cannot-sign")
    if trust.revocation(certificate) is not None:
        raise UserError("exchange.cannot-sign")
    return enrolled.person.person_id
