"""A fictional organisation with its keys, and one sound file of each kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from uuid import UUID, uuid5

import pytest
from reportlab.pdfgen.canvas import Canvas

from app.exchange import canonical
from app.exchange.age import Identities
from app.exchange.authority import (
    Authority,
    Revocation,
    Subject,
    create_authority,
    issue_certificate,
    revocation_list,
)
from app.exchange.bundle import Draft, SealedBundle, seal_bundle
from app.exchange.certificate import Role
from app.exchange.keys import age_recipient, new_age_identity, new_signing_key
from app.exchange.receipt import ReceiptDraft, SealedReceipt, seal_receipt
from app.exchange.request import RequestDraft, SealedRequest, seal_request
from app.exchange.signing import Signer
from app.exchange.trust import (
    Organisation,
    Person,
    Recipients,
    SealedTrust,
    Settings,
    TrustDraft,
    seal_trust,
)

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SCHEMA = "synthese-contenu/1"
CONTENT = canonical.encode(
    {"schema": SCHEMA, "sections": [{"titre": "Parcours", "texte": "Élagueur"}]}
)


class Ids:
    """Identifiers that differ from each other and are the same in every run."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> UUID:
        self.count += 1
        return uuid5(UUID(int=0), str(self.count))


@dataclass
class World:
    """An organisation, three people, one trust file, and what is needed to seal and judge."""

    ids: Ids
    authority: Authority
    admin: Signer
    supervisor: Signer
    counsellor: Signer
    draft: TrustDraft
    sealed_trust: SealedTrust
    operational: str
    recovery: str

    @property
    def trust(self):
        return self.sealed_trust.trust

    @property
    def identities(self) -> Identities:
        return Identities.of(self.operational)

    def bundle(self, **changes: object) -> SealedBundle:
        """A bundle by the counsellor; ``changes`` to its draft, or content, pdf, now, signer."""
        pdf = changes.pop("pdf", PDF)
        content = changes.pop("content", CONTENT)
        now = changes.pop("now", NOW)
        signer = changes.pop("signer", self.counsellor)
        trust = changes.pop("trust", self.trust)
        draft = Draft(
            case_id=UUID(int=7),
            version=1,
            supersedes=None,
            trigger_at=NOW,
            due_at=NOW + timedelta(days=5),
            schema=SCHEMA,
            app="canevas/0.1.0",
            seq=1,
            prev=None,
        )
        return seal_bundle(replace(draft, **changes), content, pdf, signer, trust, now, self.ids)

    def revoke(self, signer: Signer, reason, at: datetime = NOW, days: int = 90) -> SealedTrust:
        """The next trust file, in which ``signer``'s certificate is taken back."""
        revocations = [Revocation(signer.enrolled.serial, at, reason)]
        crl = revocation_list(self.authority, revocations, self.trust.crl_number + 1, NOW, days)
        return seal_trust(replace(self.draft, epoch=self.draft.epoch + 1, crl=crl), self.admin, NOW)


def enrol(
    authority: Authority, ids: Ids, name: str, role: Role, person_id: UUID | None = None
) -> Signer:
    """A signer with a certificate for ``role``, issued a month ago."""
    key = new_signing_key()
    subject = Subject(person_id or ids(), name, frozenset({role}))
    issued = NOW - timedelta(days=30)
    return Signer(key, issue_certificate(authority, subject, key.public_key(), issued, ids))


def person(signer: Signer, name: str, role: Role) -> Person:
    """How a trust file lists ``signer``."""
    return Person(signer.enrolled.person_id, name, ("0001",), (role,), (signer.certificate,))


def make_world(name: str = "Organisation fictive") -> World:
    ids = Ids()
    authority = create_authority(name, NOW - timedelta(days=60), ids)
    admin = enrol(authority, ids, "Dominique Exemple", "autorité")
    supervisor = enrol(authority, ids, "Claude Exemple", "superviseur")
    counsellor = enrol(authority, ids, "Camille Exemple", "conseiller")
    operational, recovery = new_age_identity(), new_age_identity()
    draft = TrustDraft(
        epoch=1,
        valid_until=NOW + timedelta(days=90),
        organisation=Organisation(authority.org_id, authority.name),
        ca=authority.certificate,
        crl=revocation_list(authority, (), 1, NOW),
        recipients=Recipients(age_recipient(operational), age_recipient(recovery)),
        people=(
            person(admin, "Dominique Exemple", "autorité"),
            person(supervisor, "Claude Exemple", "superviseur"),
            person(counsellor, "Camille Exemple", "conseiller"),
        ),
        settings=Settings(5, "methode-1"),
    )
    sealed = seal_trust(draft, admin, NOW)
    return World(
        ids, authority, admin, supervisor, counsellor, draft, sealed, operational, recovery
    )


def make_pdf() -> bytes:
    """One page, made the way the product makes its own."""
    out = BytesIO()
    canvas = Canvas(out, invariant=True)
    canvas.drawString(72, 720, "Synthèse fictive")
    canvas.save()
    return out.getvalue()


PDF = make_pdf()


@pytest.fixture(scope="session")
def world() -> World:
    return make_world()


@pytest.fixture(scope="session")
def receipt(world: World) -> SealedReceipt:
    """The supervisor's first receipt, for a bundle received on time."""
    return seal_receipt(receipt_draft(world.bundle()), world.supervisor, world.trust, NOW)


@pytest.fixture(scope="session")
def request_file(world: World) -> SealedRequest:
    """A newcomer's request."""
    draft = RequestDraft(UUID(int=3), "Andréa Exemple", world.draft.recipients.recovery)
    return seal_request(draft, new_signing_key(), NOW, world.ids)


def receipt_draft(bundle: SealedBundle) -> ReceiptDraft:
    """An accepting receipt, the first of its chain."""
    return ReceiptDraft(
        number=1,
        previous=None,
        outcome="accepted",
        reason=None,
        bundle_id=bundle.manifest.bundle_id,
        manifest_sha256=bundle.digest,
        received_at=NOW,
        due_at=bundle.manifest.due_at,
    )
