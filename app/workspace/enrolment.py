"""Being known to an organisation: the request of this space, and the trust file that answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from app.domain.errors import UserError
from app.domain.records import Enrolled, IssuedCertificate, TrustState
from app.exchange import keys, request, trust
from app.exchange.keys import SigningKey
from app.exchange.refusal import Refused
from app.exchange.trust import Trust
from app.storage import holders, journal, people
from app.storage import keys as key_rows
from app.storage import trust as trust_rows
from app.workspace.identity import (
    NEXT_SIGNING_KEY,
    PERSON_ID,
    SIGNING_KEY,
    age_identity,
    current_trust,
    enrolment_of,
    person_id,
    put_key,
    read_key,
    renewed_key,
    signing_key,
)
from app.workspace.space import Workspace

LAST_REQUEST = "demande.last"
RENEW_WITHIN = timedelta(days=60)
State = Literal["unknown", "enrolled", "ending", "expired", "revoked"]


@dataclass(frozen=True)
class Standing:
    """Where this space stands with its organisation.

    ``until`` is the end of its certificate, ``stale`` when a newer trust file should have come,
    ``asked`` when a request for another certificate was made and not answered yet.
    """

    state: State
    until: datetime | None = None
    stale: bool = False
    asked: bool = False


def standing(workspace: Workspace) -> Standing:
    """Whether this space may sign, until when, and what it waits for."""
    in_force = current_trust(workspace)
    if in_force is None:
        return Standing("unknown")
    now, key = workspace.world.now(), signing_key(workspace)
    asked, stale = read_key(workspace, NEXT_SIGNING_KEY) is not None, in_force.stale(now)
    enrolled = enrolment_of(key, in_force)
    if enrolled is None:
        state: State = "revoked" if _ever_enrolled(key, in_force) else "unknown"
        return Standing(state, None, stale, asked)
    until = enrolled.certificate.not_after
    if now > until:
        return Standing("expired", until, stale, asked)
    return Standing("ending" if now > until - RENEW_WITHIN else "enrolled", until, stale, asked)


def make_request(workspace: Workspace) -> request.SealedRequest:
    """The ``.demande`` of this space, with the code to read by telephone.

    Once enrolled, it asks for a fresh key: a certificate about to end, or a key that may have been
    seen, is replaced by another key, whose numbers start again at 1.
    """
    in_force = current_trust(workspace)
    known = in_force is not None and _ever_enrolled(signing_key(workspace), in_force)
    key = signing_key(workspace, NEXT_SIGNING_KEY if known else SIGNING_KEY)
    draft = request.RequestDraft(
        person_id(workspace), workspace.space.owner, keys.age_recipient(age_identity(workspace))
    )
    world = workspace.world
    sealed = request.seal_request(draft, key, world.now(), world.new_id)
    put_key(workspace, LAST_REQUEST, sealed.data)
    workspace.note("request.made", str(sealed.request.request_id))
    return sealed


def last_request(workspace: Workspace) -> request.Request | None:
    """The request that waits for its answer, so that its code can be read by telephone later."""
    kept = read_key(workspace, LAST_REQUEST)
    judged = request.judge_request(kept) if kept else None
    return judged if isinstance(judged, request.Request) else None


def read_trust(workspace: Workspace, data: bytes) -> trust.TrustAccepted:
    """Judge a ``.confiance`` that arrived; UserError with the refusal's code.

    When ``first`` is true, a person compares ``authority_code`` by voice before ``accept_trust``.
    """
    judged = trust.judge_trust(data, workspace.world.now(), current_trust(workspace))
    if isinstance(judged, Refused):
        raise UserError(judged.code)
    return judged


def newest_trust(
    workspace: Workspace, contents: Iterable[bytes]
) -> tuple[tuple[bytes, trust.TrustAccepted], ...]:
    """The newest sound trust file of each authority on a key; UserError when none is.

    A key keeps what was published before: older files are passed over, not complained of. Before
    any authority is known here, those that answer this space's request come first.
    """
    sound, refused = [], None
    for data in contents:
        try:
            sound.append((data, read_trust(workspace, data)))
        except UserError as error:
            refused = error
    if not sound:
        raise refused or UserError("trust.none_here")
    newest: dict[bytes, tuple[bytes, trust.TrustAccepted]] = {}
    for data, judged in sorted(sound, key=lambda pair: pair[1].trust.epoch):
        newest[judged.trust.ca.der] = (data, judged)
    unasked = {ca: _person_by_key(workspace, pair[1].trust) is None for ca, pair in newest.items()}
    return tuple(newest[ca] for ca in sorted(newest, key=lambda ca: unasked[ca]))


def accept_trust(workspace: Workspace, data: bytes, accepted: trust.TrustAccepted) -> None:
    """Put the trust file judged by ``read_trust`` in force and pin its authority.

    A certificate it brings for the key asked with becomes the one this space signs with.
    """
    now, found = workspace.world.now(), accepted.trust
    state = TrustState(found.epoch, found.ca.der, data, now)
    renewed = renewed_key(workspace, found)
    person = _person_by_key(workspace, found)
    with workspace.vault.write() as session:
        trust_rows.accept(session, state)
        if renewed is not None:
            key_rows.put(session, SIGNING_KEY, renewed, now)
            key_rows.remove(session, NEXT_SIGNING_KEY)
        if person is not None:
            key_rows.put(session, PERSON_ID, person.bytes, now)
            key_rows.remove(session, LAST_REQUEST)
        if workspace.space.kind == "supervisor":
            people.adopt(session, *people_of(found))
        journal.write(session, workspace.vault.holder, "trust.accepted", found.digest, now)
    holders.seal_for_organisation(workspace.vault, found.payload.recipients.recovery, now=now)


def people_of(found: Trust) -> tuple[tuple[Enrolled, ...], tuple[IssuedCertificate, ...]]:
    """The people and certificates of a trust file as records, revocations included."""
    persons: dict[str, Enrolled] = {}
    issued = []
    for entry in found.enrolled.values():
        person, certificate = entry.person, entry.certificate
        owner = str(person.person_id)
        roles, places = " ".join(person.roles), person.establishments
        persons.setdefault(
            owner, Enrolled(owner, person.display_name, roles, places, certificate.not_before)
        )
        kept = IssuedCertificate(certificate.der, owner, "", certificate.not_before)
        revoked = found.revocation(certificate)
        if revoked is not None:
            kept = replace(kept, revoked_at=revoked.at, revoked_reason=revoked.reason)
        issued.append(kept)
    return tuple(persons.values()), tuple(issued)


def _person_by_key(workspace: Workspace, found: Trust) -> UUID | None:
    for name in (NEXT_SIGNING_KEY, SIGNING_KEY):
        known = read_key(workspace, name)
        enrolled = known and enrolment_of(keys.signing_key_from_bytes(known), found)
        if enrolled:
            return enrolled.person.person_id
    return None


def _ever_enrolled(key: SigningKey, found: Trust) -> bool:
    ours = key.public_key().public_numbers()
    return any(
        entry.certificate.public_key.public_numbers() == ours for entry in found.enrolled.values()
    )
