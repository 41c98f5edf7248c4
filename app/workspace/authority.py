"""The organisation's authority in a supervisor's space: created, sheltered, publishing.

The authority's key may be away in a ``.autorite`` file: what needs it takes an ``Authority``, from
``authority_here`` or from ``open_shelter``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from app.domain.errors import UserError
from app.domain.records import Enrolled, IssuedCertificate, TrustState
from app.exchange import authority, keys, sheltered, trust
from app.exchange.authority import Authority, Revocation
from app.exchange.certificate import ROLES, read_certificate
from app.exchange.refusal import Refusal
from app.exchange.removable import write_verified
from app.exchange.sheltered import Sheltered
from app.exchange.signing import Signer
from app.exchange.trust import Trust
from app.exchange.words import code_of
from app.storage import journal
from app.storage import keys as key_rows
from app.storage import people as people_rows
from app.storage import trust as trust_rows
from app.workspace.identity import (
    NEXT_SIGNING_KEY,
    SIGNING_KEY,
    age_identity,
    current_trust,
    person_id,
    read_key,
    renewed_key,
    signer,
    signing_key,
)
from app.workspace.people import Member, issued_to, members
from app.workspace.space import Workspace

CA_KEY, CA_CERTIFICATE, ORGANISATION = "ca.key", "ca.certificate", "organisation"
RECOVERY_IDENTITY = "age.recovery"
TRUST_LASTS = timedelta(days=180)
DEADLINE_DAYS, METHOD_PACK = 5, "esp"


def found_authority(workspace: Workspace, organisation: str) -> str:
    """Create the organisation's authority in this space, enrol its owner, publish epoch 1.

    All of it is kept in one transaction, or nothing is. Returns the authority's code, which
    counsellors compare by voice at their first import. UserError("authority.bad_name") when a name
    is too long for a certificate, or holds signs that cannot be printed.
    """
    world, recovery = workspace.world, keys.new_age_identity()
    now = world.now()
    recipients = trust.Recipients(
        keys.age_recipient(age_identity(workspace)), keys.age_recipient(recovery)
    )
    signing = signing_key(workspace)
    try:
        made = authority.create_authority(organisation, now, world.new_id)
        own = _founder(workspace, made)
        sealed = trust.seal_trust(
            _draft(made, (own,), recipients, None, now),
            Signer(signing, own.certificates[0].der),
            now,
        )
    except (ValueError, Refusal):
        raise UserError("authority.bad_name") from None
    kept = {
        CA_KEY: keys.signing_key_to_bytes(made.key),
        CA_CERTIFICATE: made.certificate,
        ORGANISATION: made.org_id.bytes + organisation.encode(),
        RECOVERY_IDENTITY: recovery.encode(),
    }
    with workspace.vault.write() as session:
        for name, content in kept.items():
            key_rows.put(session, name, content, now)
        people_rows.put(session, own.person)
        people_rows.put_certificate(session, own.certificates[0])
        trust_rows.accept(session, TrustState(1, made.certificate, sealed.data, now))
        journal.write(session, workspace.vault.holder, "trust.published", sealed.digest, now)
    return authority_code(workspace)


def _founder(workspace: Workspace, made: Authority) -> Member:
    place = workspace.space.establishment.strip()
    owner, world = str(person_id(workspace)), workspace.world
    person = Enrolled(
        owner,
        workspace.space.owner,
        "superviseur autorité",
        (place,) if place else (),
        world.now(),
    )
    recipient = keys.age_recipient(age_identity(workspace))
    public = signing_key(workspace).public_key()
    return Member(person, (issued_to(workspace, made, person, public, recipient),))


def authority_here(workspace: Workspace) -> Authority:
    """The authority whose key is in this space.

    UserError("trust.no_authority") when there is none, "authority.sheltered" when its key is away.
    """
    key, certificate = read_key(workspace, CA_KEY), read_key(workspace, CA_CERTIFICATE)
    organisation = read_key(workspace, ORGANISATION)
    if key is None or certificate is None or organisation is None:
        in_force = current_trust(workspace)
        raise UserError("authority.sheltered" if in_force else "trust.no_authority")
    return Authority(
        UUID(bytes=organisation[:16]),
        organisation[16:].decode(),
        certificate,
        keys.signing_key_from_bytes(key),
    )


def authority_code(workspace: Workspace) -> str:
    """The twelve characters of the authority in force; UserError("trust.no_authority")."""
    in_force = current_trust(workspace)
    if in_force is None:
        raise UserError("trust.no_authority")
    return code_of(in_force.ca.der)


def may_publish(workspace: Workspace) -> bool:
    """Whether the owner of this space is an *autorité* of the trust in force."""
    in_force = current_trust(workspace)
    if in_force is None:
        return False
    own = in_force.enrolled.get(signer(workspace, in_force).enrolled.sha256)
    return own is not None and own.may("autorité")


def unpublished(workspace: Workspace) -> bool:
    """Whether people, certificates or revocations here are not in the trust file in force."""
    in_force = current_trust(workspace)
    if in_force is None:
        return False
    published = {p.person_id: p for p in in_force.payload.people}
    everyone = members(workspace)
    told = {p.person_id for p in published.values()} != {UUID(m.person.person_id) for m in everyone}
    return told or any(
        published[UUID(m.person.person_id)] != _as_published(m)
        or any(_taken_back(in_force, c) for c in m.certificates)
        for m in everyone
    )


# --- the authority's key away from the laptop ---------------------------------------------------


def shelter(workspace: Workspace, folder: Path, secret: str) -> Path:
    """Write the authority's key and the safe's in ``folder``, then forget both here.

    They are forgotten only once the file was read back and opened again with ``secret``.
    """
    recovery = read_key(workspace, RECOVERY_IDENTITY)
    if recovery is None:
        raise UserError("authority.sheltered")
    away = Sheltered(authority_here(workspace), recovery.decode())
    data = sheltered.seal_sheltered(away, secret)
    path = write_verified(folder, data, sheltered.SUFFIX, workspace.world.new_id)
    sheltered.open_sheltered(path.read_bytes(), secret)
    with workspace.vault.write() as session:
        for name in (CA_KEY, RECOVERY_IDENTITY):
            key_rows.remove(session, name)
        now = workspace.world.now()
        journal.write(session, workspace.vault.holder, "authority.sheltered", "", now)
    workspace.vault.checkpoint()
    return path


def open_shelter(workspace: Workspace, data: bytes, secret: str) -> Authority:
    """The authority in a ``.autorite`` file, in memory only.

    UserError of ``open_sheltered``, or "authority.other" when it is another organisation's.
    """
    found = sheltered.open_sheltered(data, secret).authority
    in_force = current_trust(workspace)
    if in_force is not None and in_force.ca.der != found.certificate:
        raise UserError("authority.other")
    workspace.note("authority.opened")
    return found


def publish(
    workspace: Workspace,
    using: Authority | None = None,
    deliver: Callable[[bytes], object] = lambda data: None,
) -> bytes:
    """The next ``.confiance``: everyone enrolled, the revocation list, the recipients.

    ``deliver`` writes it where it goes; only then is it in force here, so that what could not be
    written is still told as not published. UserError("trust.not_enrolled") unless this space's
    owner may sign it.
    """
    made = using or authority_here(workspace)
    now, before = workspace.world.now(), current_trust(workspace)
    everyone = members(workspace)
    if before is None:
        raise UserError("trust.no_authority")
    draft = _draft(made, everyone, before.payload.recipients, before, now)
    sealed = trust.seal_trust(draft, _publisher(workspace, everyone), now)
    deliver(sealed.data)
    state = TrustState(draft.epoch, made.certificate, sealed.data, now)
    renewed = renewed_key(workspace, sealed.trust)
    with workspace.vault.write() as session:
        trust_rows.accept(session, state)
        if renewed is not None:
            key_rows.put(session, SIGNING_KEY, renewed, now)
            key_rows.remove(session, NEXT_SIGNING_KEY)
        journal.write(session, workspace.vault.holder, "trust.published", sealed.digest, now)
    return sealed.data


def _draft(
    made: Authority,
    everyone: Sequence[Member],
    recipients: trust.Recipients,
    before: Trust | None,
    now: datetime,
) -> trust.TrustDraft:
    epoch = before.epoch + 1 if before else 1
    return trust.TrustDraft(
        epoch=epoch,
        valid_until=now + TRUST_LASTS,
        organisation=trust.Organisation(made.org_id, made.name),
        ca=made.certificate,
        crl=authority.revocation_list(made, _revocations(everyone), epoch, now),
        recipients=recipients,
        people=tuple(map(_as_published, everyone)),
        settings=before.payload.settings if before else trust.Settings(DEADLINE_DAYS, METHOD_PACK),
    )


def _taken_back(in_force: Trust, issued: IssuedCertificate) -> bool:
    """Whether a certificate was revoked here and the trust file does not say it yet."""
    told = in_force.revoked.get(authority.certificate_serial(issued.der))
    return issued.revoked_at is not None and (told is None or told.reason != issued.revoked_reason)


def _revocations(everyone: Sequence[Member]) -> tuple[Revocation, ...]:
    return tuple(
        Revocation(authority.certificate_serial(c.der), c.revoked_at, c.revoked_reason)  # type: ignore[arg-type]
        for member in everyone
        for c in member.certificates
        if c.revoked_at is not None
    )


def _publisher(workspace: Workspace, everyone: Sequence[Member]) -> Signer:
    for name in (NEXT_SIGNING_KEY, SIGNING_KEY):
        known = read_key(workspace, name)
        if known is None:
            continue
        key = keys.signing_key_from_bytes(known)
        for issued in _certificates_of(key, everyone):
            return Signer(key, issued.der)
    raise UserError("trust.not_enrolled")


def _certificates_of(
    key: keys.SigningKey, everyone: Sequence[Member]
) -> Iterator[IssuedCertificate]:
    """The certificates of ``key`` that may publish, newest first."""
    ours = key.public_key().public_numbers()
    for member in everyone:
        for issued in reversed(member.certificates):
            mine = read_certificate(issued.der).public_key.public_numbers() == ours
            if mine and issued.revoked_at is None and "autorité" in member.person.role.split():
                yield issued


def _as_published(member: Member) -> trust.Person:
    person = member.person
    roles = tuple(role for role in ROLES if role in person.role.split())
    certificates = tuple(c.der for c in member.certificates)
    return trust.Person(
        UUID(person.person_id), person.name, person.establishments, roles, certificates
    )
