"""The organisation's reception key: what opens a bundle, and how a second supervisor gets it."""

from __future__ import annotations

from app.domain.errors import UserError
from app.exchange import age, keys
from app.exchange.age import Identities
from app.exchange.refusal import Refusal
from app.workspace.authority import RECOVERY_IDENTITY
from app.workspace.identity import age_identity, current_trust, put_key, read_key
from app.workspace.people import members
from app.workspace.space import Workspace

RECEPTION_IDENTITY = "age.reception"
SUFFIX = ".reception"


def reception_key_for(workspace: Workspace, owner: str) -> bytes:
    """The organisation's reception key, encrypted to another supervisor alone.

    UserError("reception.no_recipient") when that person's own key is not known here.
    """
    mine = next(m for m in members(workspace) if m.person.person_id == owner)
    known = [c.age_recipient for c in mine.certificates if c.age_recipient and not c.revoked_at]
    if not known:
        raise UserError("reception.no_recipient")
    workspace.note("reception.shared", owner)
    return age.seal(reception_identity(workspace).encode(), known[-1:])


def take_reception_key(workspace: Workspace, data: bytes) -> None:
    """Keep the reception key that ``reception_key_for`` made for this space.

    It needs no signature: only the identity of the recipient that the trust file names is kept.
    UserError("reception.not_for_us") when it is another's or damaged.
    """
    in_force = current_trust(workspace)
    if in_force is None:
        raise UserError("trust.not_enrolled")
    try:
        found = age.unseal(data, Identities.of(age_identity(workspace))).decode("ascii")
        recipient = keys.age_recipient(found)
    except (Refusal, ValueError):
        raise UserError("reception.not_for_us") from None
    if recipient != in_force.payload.recipients.operational:
        raise UserError("reception.not_for_us")
    put_key(workspace, RECEPTION_IDENTITY, found.encode())
    workspace.note("reception.taken")


def opens_what_arrives(workspace: Workspace) -> bool:
    """Whether this space holds the key that bundles are encrypted to."""
    in_force = current_trust(workspace)
    mine = our_identities(workspace).recipients
    return in_force is None or in_force.payload.recipients.operational in mine


def reception_identity(workspace: Workspace) -> str:
    """The age identity that opens what is sent to the organisation."""
    shared = read_key(workspace, RECEPTION_IDENTITY)
    return shared.decode() if shared else age_identity(workspace)


def our_identities(workspace: Workspace) -> Identities:
    """Every age identity of this space that may open a bundle."""
    recovery = read_key(workspace, RECOVERY_IDENTITY)
    safe = [recovery.decode()] if recovery else []
    return Identities.of(reception_identity(workspace), *safe)
