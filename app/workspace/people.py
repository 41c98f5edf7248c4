"""Who belongs to the organisation: requests read, people enrolled, trust taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey

from app.domain.errors import UserError
from app.domain.records import Enrolled, IssuedCertificate
from app.exchange import authority, request
from app.exchange.authority import Authority, Reason, Subject
from app.exchange.certificate import ROLES, Role
from app.exchange.refusal import Refused
from app.storage import journal, people
from app.workspace.space import Workspace

Fate = Literal["kept", "superseded", "compromised"]


@dataclass(frozen=True)
class Admission:
    """What a supervisor decides of a request whose code was compared by voice.

    ``known`` is the id of the person when they are enrolled already (a renewal, another laptop);
    ``before`` says what becomes of their earlier certificates.
    """

    roles: frozenset[Role] = frozenset({"conseiller"})
    establishments: tuple[str, ...] = ()
    known: str | None = None
    before: Fate = "kept"


@dataclass(frozen=True)
class Member:
    """A person of the organisation with their certificates, oldest first."""

    person: Enrolled
    certificates: tuple[IssuedCertificate, ...]

    @property
    def trusted(self) -> bool:
        """Whether one of the certificates still holds."""
        return any(c.revoked_at is None for c in self.certificates)


def read_request(data: bytes) -> request.Request:
    """The ``.demande`` in ``data``; UserError with the refusal's code."""
    judged = request.judge_request(data)
    if isinstance(judged, Refused):
        raise UserError(judged.code)
    return judged


def members(workspace: Workspace) -> tuple[Member, ...]:
    """Everyone ever enrolled, in the order they were."""
    with workspace.vault.read() as session:
        persons, issued = people.all_people(session), people.certificates(session)
    return tuple(Member(p, tuple(c for c in issued if c.person_id == p.person_id)) for p in persons)


def enrol(
    workspace: Workspace,
    made: Authority,
    asked: request.Request,
    admission: Admission,
) -> None:
    """Certify the person of ``asked``: its code was compared by voice. Publish afterwards."""
    owner = admission.known or str(asked.person_id)
    if admission.known and admission.before != "kept":
        revoke(workspace, admission.known, admission.before)
    roles = " ".join(role for role in ROLES if role in admission.roles)
    now = workspace.world.now()
    person = Enrolled(owner, asked.display_name, roles, admission.establishments, now)
    certify(workspace, made, person, asked.public_key, asked.age_recipient)


def revoke(workspace: Workspace, owner: str, reason: Reason) -> None:
    """End the trust in every certificate of a person, from now on. Publish afterwards."""
    now = workspace.world.now()
    with workspace.vault.write() as session:
        for issued in people.certificates(session):
            if issued.person_id == owner and issued.revoked_at is None:
                people.revoke(session, issued.der, now, reason)
        journal.write(session, workspace.vault.holder, f"person.{reason}", owner, now)


def certify(
    workspace: Workspace,
    made: Authority,
    person: Enrolled,
    public_key: EllipticCurvePublicKey,
    recipient: str,
) -> None:
    """Issue a certificate to ``person`` and keep both; ``recipient`` is their age recipient."""
    issued = issued_to(workspace, made, person, public_key, recipient)
    now = workspace.world.now()
    with workspace.vault.write() as session:
        known = {p.person_id: p for p in people.all_people(session)}.get(person.person_id)
        people.put(session, replace(person, enrolled_at=known.enrolled_at) if known else person)
        people.put_certificate(session, issued)
        journal.write(session, workspace.vault.holder, "person.enrolled", person.person_id, now)


def issued_to(
    workspace: Workspace,
    made: Authority,
    person: Enrolled,
    public_key: EllipticCurvePublicKey,
    recipient: str,
) -> IssuedCertificate:
    """A fresh certificate for ``person``, kept nowhere yet."""
    world = workspace.world
    roles = frozenset(role for role in ROLES if role in person.role.split())
    subject = Subject(UUID(person.person_id), person.name, roles)
    der = authority.issue_certificate(made, subject, public_key, world.now(), world.new_id)
    return IssuedCertificate(der, person.person_id, recipient, world.now())
