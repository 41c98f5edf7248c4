"""Making people known to each other: the supervisor's authority, requests, the trust file."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from app.domain.errors import UserError
from app.domain.records import Enrolled, TrustState
from app.exchange import authority, keys, request, trust
from app.exchange.authority import Authority, Subject
from app.exchange.refusal import Refused
from app.exchange.signing import Signer
from app.storage import journal, people
from app.storage import trust as trust_rows
from app.workspace.identity import (
    age_identity,
    current_trust,
    person_id,
    put_key,
    read_key,
    signing_key,
)
from app.workspace.space import Workspace

RECOVERY_IDENTITY = "age.recovery"
CA_KEY, CA_CERTIFICATE, ORGANISATION = "ca.key", "ca.certificate", "organisation"
TRUST_LASTS = timedelta(days=180)
DEADLINE_DAYS, METHOD_PACK = 5, "esp"


def make_request(workspace: Workspace) -> request.SealedRequest:
    """The ``.demande`` of this space, with the code to read by telephone."""
    draft = request.RequestDraft(
        person_id(workspace), workspace.space.owner, keys.age_recipient(age_identity(workspace))
    )
    world = workspace.world
    sealed = request.seal_request(draft, signing_key(workspace), world.now(), world.new_id)
    workspace.note("request.made", str(sealed.request.request_id))
    return sealed


def read_trust(workspace: Workspace, data: bytes) -> trust.TrustAccepted:
    """Judge a ``.confiance`` that arrived; UserError with the refusal's code.

    When ``first`` is true, a person compares ``authority_code`` by voice before ``accept_trust``.
    """
    judged = trust.judge_trust(data, workspace.world.now(), current_trust(workspace))
    if isinstance(judged, Refused):
        raise UserError(judged.code)
    return judged


def accept_trust(workspace: Workspace, data: bytes, accepted: trust.TrustAccepted) -> None:
    """Put the trust file judged by ``read_trust`` in force and pin its authority."""
    now = workspace.world.now()
    state = TrustState(accepted.trust.epoch, accepted.trust.ca.der, data, now)
    with workspace.vault.write() as session:
        trust_rows.accept(session, state)
        journal.write(session, workspace.vault.holder, "trust.accepted", accepted.trust.digest, now)


# --- the supervisor's side ----------------------------------------------------------------------


def found_authority(workspace: Workspace, organisation: str) -> str:
    """Create the organisation's authority in this space, enrol its owner, publish epoch 1.

    Returns the authority's code, which counsellors compare by voice at their first import.
    """
    world = workspace.world
    made = authority.create_authority(organisation, world.now(), world.new_id)
    put_key(workspace, CA_KEY, keys.signing_key_to_bytes(made.key))
    put_key(workspace, CA_CERTIFICATE, made.certificate)
    put_key(workspace, ORGANISATION, made.org_id.bytes + organisation.encode())
    put_key(workspace, RECOVERY_IDENTITY, keys.new_age_identity().encode())
    own = Subject(
        person_id(workspace), workspace.space.owner, frozenset(("superviseur", "autorité"))
    )
    _enrol(
        workspace,
        own,
        signing_key(workspace).public_key(),
        keys.age_recipient(age_identity(workspace)),
    )
    publish(workspace)
    return authority_code(workspace)


def authority_code(workspace: Workspace) -> str:
    """The twelve characters of this organisation's authority."""
    from app.exchange.words import code_of

    return code_of(_authority(workspace).certificate)


def read_request(data: bytes) -> request.Request:
    """The ``.demande`` in ``data``; UserError with the refusal's code."""
    judged = request.judge_request(data)
    if isinstance(judged, Refused):
        raise UserError(judged.code)
    return judged


def enrol(workspace: Workspace, asked: request.Request) -> None:
    """Certify the person of ``asked`` as counsellor: its code was compared by voice."""
    subject = Subject(asked.person_id, asked.display_name, frozenset(("conseiller",)))
    _enrol(workspace, subject, asked.public_key, asked.age_recipient)


def _enrol(workspace: Workspace, subject: Subject, public_key, recipient: str) -> None:  # type: ignore[no-untyped-def]
    world = workspace.world
    certificate = authority.issue_certificate(
        _authority(workspace), subject, public_key, world.now(), world.new_id
    )
    row = Enrolled(
        str(subject.person_id),
        subject.display_name,
        " ".join(sorted(subject.roles)),
        certificate,
        recipient,
        world.now(),
    )
    with workspace.vault.write() as session:
        people.put(session, row)
        journal.write(
            session, workspace.vault.holder, "person.enrolled", row.person_id, world.now()
        )


def publish(workspace: Workspace) -> bytes:
    """The next ``.confiance``: everyone enrolled, the revocation list, the recipients."""
    now = workspace.world.now()
    made = _authority(workspace)
    before = current_trust(workspace)
    epoch = before.epoch + 1 if before else 1
    with workspace.vault.read() as session:
        enrolled = people.all_people(session)
    draft = trust.TrustDraft(
        epoch=epoch,
        valid_until=now + TRUST_LASTS,
        organisation=trust.Organisation(made.org_id, made.name),
        ca=made.certificate,
        crl=authority.revocation_list(made, (), epoch, now),
        recipients=_recipients(workspace),
        people=tuple(_person(workspace, row) for row in enrolled),
        settings=trust.Settings(DEADLINE_DAYS, METHOD_PACK),
    )
    own = next(r for r in enrolled if r.person_id == str(person_id(workspace)))
    sealed = trust.seal_trust(draft, Signer(signing_key(workspace), own.certificate), now)
    state = TrustState(epoch, made.certificate, sealed.data, now)
    with workspace.vault.write() as session:
        trust_rows.accept(session, state)
        journal.write(session, workspace.vault.holder, "trust.published", sealed.digest, now)
    return sealed.data


def _authority(workspace: Workspace) -> Authority:
    key, certificate = read_key(workspace, CA_KEY), read_key(workspace, CA_CERTIFICATE)
    organisation = read_key(workspace, ORGANISATION)
    if key is None or certificate is None or organisation is None:
        raise UserError("trust.no_authority")
    return Authority(
        UUID(bytes=organisation[:16]),
        organisation[16:].decode(),
        certificate,
        keys.signing_key_from_bytes(key),
    )


def _recipients(workspace: Workspace) -> trust.Recipients:
    recovery = read_key(workspace, RECOVERY_IDENTITY)
    assert recovery is not None  # made together with the authority
    return trust.Recipients(
        keys.age_recipient(age_identity(workspace)), keys.age_recipient(recovery.decode())
    )


def _person(workspace: Workspace, row: Enrolled) -> trust.Person:
    roles = tuple(r for r in ("conseiller", "superviseur", "autorité") if r in row.role.split())
    return trust.Person(UUID(row.person_id), row.name, (), roles, (row.certificate,))
