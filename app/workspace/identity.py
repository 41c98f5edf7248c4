"""Who signs from a space: its keys, its person, its certificate and the trust in force."""

from __future__ import annotations

from uuid import UUID

from app.domain.errors import UserError
from app.exchange import keys as key_format
from app.exchange.keys import SigningKey
from app.exchange.signing import Signer
from app.exchange.trust import Enrolled, Trust, load_trust
from app.storage import keys, trust
from app.workspace.space import Workspace

SIGNING_KEY, NEXT_SIGNING_KEY = "signing.key", "signing.key.next"
PERSON_ID, AGE_IDENTITY = "person.id", "age.identity"


def read_key(workspace: Workspace, name: str) -> bytes | None:
    """The bytes kept under ``name`` in the encrypted file, or None."""
    with workspace.vault.read() as session:
        return keys.get(session, name)


def put_key(workspace: Workspace, name: str, content: bytes) -> None:
    """Keep ``content`` under ``name`` in the encrypted file."""
    with workspace.vault.write() as session:
        keys.put(session, name, content, workspace.world.now())


def person_id(workspace: Workspace) -> UUID:
    """The person of this space: the one of its certificate, or a new one before enrolment."""
    known = read_key(workspace, PERSON_ID)
    if known is None:
        known = workspace.world.new_id().bytes
        put_key(workspace, PERSON_ID, known)
    return UUID(bytes=known)


def signing_key(workspace: Workspace, name: str = SIGNING_KEY) -> SigningKey:
    """The signing key kept under ``name``, made at the first need."""
    known = read_key(workspace, name)
    if known is None:
        known = key_format.signing_key_to_bytes(key_format.new_signing_key())
        put_key(workspace, name, known)
    return key_format.signing_key_from_bytes(known)


def age_identity(workspace: Workspace) -> str:
    """The age identity of this space, made at the first need."""
    known = read_key(workspace, AGE_IDENTITY)
    if known is None:
        known = key_format.new_age_identity().encode()
        put_key(workspace, AGE_IDENTITY, known)
    return known.decode()


def current_trust(workspace: Workspace) -> Trust | None:
    """The trust file in force, or None before enrolment."""
    with workspace.vault.read() as session:
        state = trust.current(session)
    return load_trust(state.content) if state else None


def enrolment_of(key: SigningKey, in_force: Trust) -> Enrolled | None:
    """The newest certificate of ``key`` that is not taken back, or None.

    The key decides, not the person: a second laptop is enrolled under its owner's first identity.
    """
    ours = key.public_key().public_numbers()
    mine = [
        entry
        for entry in in_force.enrolled.values()
        if entry.certificate.public_key.public_numbers() == ours
        and in_force.revocation(entry.certificate) is None
    ]
    return max(mine, key=lambda entry: entry.certificate.not_before, default=None)


def signer(workspace: Workspace, in_force: Trust) -> Signer:
    """Who signs here. UserError("trust.not_enrolled") when the trust file holds no certificate."""
    key = signing_key(workspace)
    enrolled = enrolment_of(key, in_force)
    if enrolled is None:
        raise UserError("trust.not_enrolled")
    return Signer(key, enrolled.certificate.der)


def renewed_key(workspace: Workspace, found: Trust) -> bytes | None:
    """The key this space asked a new certificate for, once ``found`` certifies it."""
    asked = read_key(workspace, NEXT_SIGNING_KEY)
    if asked and enrolment_of(key_format.signing_key_from_bytes(asked), found):
        return asked
    return None
