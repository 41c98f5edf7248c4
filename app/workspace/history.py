"""The journal as people read it: names instead of ids, newest first; and its signed copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path

from app.domain.errors import UserError
from app.domain.records import JournalLine
from app.exchange import pades
from app.exchange.removable import write_verified
from app.storage import bundles, holders, interviews, journal
from app.text.journal import ACTS
from app.workspace.identity import current_trust, signer
from app.workspace.space import Workspace

REASON = "Copie du journal"


@dataclass(frozen=True)
class Told:
    """A line: its number, when, who, what they did in words, and to what (empty for the space)."""

    number: int
    at: datetime
    who: str
    did: str
    what: str
    code: str
    sha256: str


def lines(workspace: Workspace) -> tuple[Told, ...]:
    """Every line kept, newest first."""
    with workspace.vault.read() as session:
        found = journal.lines(session)
        names = {h.slot_id: h.name for h in holders.holders(session)}
        numbers = interviews.numbers(session)
        sent = bundles.interviews_sent(session)
    numbers |= {bundle: numbers[of] for bundle, of in sent.items() if of in numbers}
    return tuple(_told(line, names, numbers) for line in reversed(found))


def broken(workspace: Workspace) -> tuple[int, ...]:
    """Numbers of the lines that were altered, or that miss a neighbour; empty is sound."""
    with workspace.vault.read() as session:
        return journal.verify(session)


def write_signed(workspace: Workspace, shown: Sequence[Told], folder: Path) -> Path:
    """Write ``shown`` as a signed PDF in ``folder``; ``trust.not_enrolled`` before enrolment.

    Ordinary PDF readers check the signature. The copy holds each line's digest, so that it can be
    compared with the chain later.
    """
    trust = current_trust(workspace)
    if trust is None:
        raise UserError("trust.not_enrolled")
    now = workspace.world.now()
    rows = [(t.number, t.at, t.who, t.did, t.what, t.sha256[:16]) for t in shown]
    pdf = import_module("app.report").journal_pdf(rows, workspace.space.establishment, now)
    signed = pades.sign_pdf(pdf, signer(workspace, trust), trust.ca.der, now, REASON)
    path = write_verified(folder, signed, ".pdf", workspace.world.new_id)
    workspace.note("journal.exported")
    return path


def _told(line: JournalLine, names: dict[str, str], numbers: dict[str, int]) -> Told:
    what = ""
    if line.object_id in numbers:
        what = f"n° {numbers[line.object_id]}"
    elif line.code.startswith("holder."):
        what = names.get(line.object_id) or "code ou clé"
    elif line.code == "space.unlock_failed":
        what = line.object_id
    who = names.get(line.actor) or "Code de secours"
    return Told(line.number, line.at, who, ACTS[line.code], what, line.code, line.sha256)
