"""The rights of a person, one call each, and the end of what is kept: each leaves its line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from importlib import import_module
from pathlib import Path

from app.domain.errors import UserError
from app.domain.interview import Interview, Person
from app.domain.records import Rectification
from app.exchange import age
from app.exchange.removable import write_verified
from app.storage import interviews, journal, passphrase, retention, rights
from app.storage import settings as kept_settings
from app.workspace.space import Workspace

FORMAT = "canevas-dossier/1"
GRACE = timedelta(days=1)
"""How long after the reminder the content is purged."""


def look(workspace: Workspace, interview_id: str) -> Interview:
    """The interview whose person asks; KeyError when there is none (any more)."""
    with workspace.vault.read() as session:
        found = interviews.load(session, interview_id)
    if found is None:
        raise KeyError(interview_id)
    return found


def of_person(workspace: Workspace, interview_id: str) -> tuple[Interview, ...]:
    """The whole record: all interviews of the person of ``interview_id``, oldest first."""
    with workspace.vault.read() as session:
        found = [interviews.load(session, i) for i in rights.of_person(session, interview_id)]
    return tuple(one for one in found if one is not None)


def export(workspace: Workspace, interview_id: str, folder: Path, to: str) -> tuple[Path, Path]:
    """Write the whole record of the person in ``folder``, as PDF and as JSON, each encrypted.

    ``to`` is an age recipient (``age1…``) or a passphrase that follows the rule. Any age program
    opens the files. ``export.recipient``, or as ``app.storage.passphrase.check``; ``export.gone``
    when the record was erased meanwhile: the files are then taken back.
    """
    with workspace.vault.read() as session:
        ids = rights.of_person(session, interview_id)
        records = [rights.whole_record(session, one) for one in ids]
    now = workspace.world.now()
    whole = {
        "format": FORMAT,
        "exported_at": now.isoformat(),
        "establishment": workspace.space.establishment,
        "counsellor": workspace.space.owner,
        "interviews": records,
    }
    content = json.dumps(whole, ensure_ascii=False, indent=1).encode()
    pdf: bytes = import_module("app.report").record_pdf(records, now)
    written = [
        write_verified(folder, _sealed(data, to), f"{kind}.age", workspace.world.new_id)
        for data, kind in ((pdf, ".pdf"), (content, ".json"))
    ]
    _note_export(workspace, interview_id, ids, written)
    return written[0], written[1]


def _note_export(
    workspace: Workspace, interview_id: str, ids: Sequence[str], written: Sequence[Path]
) -> None:
    """Journal the export of ``ids``, unless one of them was erased while the files were written."""
    now, holder = workspace.world.now(), workspace.vault.holder
    with workspace.vault.write() as session:
        still = rights.of_person(session, interview_id)
        for one in ids if set(ids) <= set(still) else ():
            journal.write(session, holder, "interview.exported", one, now)
    if not set(ids) <= set(still):
        for path in written:
            path.unlink(missing_ok=True)
        raise UserError("export.gone")


def _sealed(data: bytes, to: str) -> bytes:
    if to.startswith("age1"):
        try:
            return age.seal(data, (to,))
        except ValueError as error:
            raise UserError("export.recipient") from error
    passphrase.check(to)
    return age.seal_with_passphrase(data, to)


def rectify(workspace: Workspace, interview_id: str, asked: str, person: Person) -> None:
    """Correct the person's names and keep what was ``asked``, in their words, as a trace.

    Other corrections are made in the interview itself: the trace says that they were asked.
    """
    now, holder = workspace.world.now(), workspace.vault.holder
    with workspace.vault.write() as session:
        rights.add_rectification(session, Rectification(interview_id, now, holder, asked))
        for one in rights.of_person(session, interview_id):
            known = interviews.load(session, one)
            assert known is not None
            interviews.save_header(session, replace(known, person=person))
        journal.write(session, holder, "interview.rectified", interview_id, now)


def rectifications(workspace: Workspace, interview_id: str) -> tuple[Rectification, ...]:
    """What was asked and when, oldest first."""
    with workspace.vault.read() as session:
        return rights.rectifications(session, interview_id)


def restrict(workspace: Workspace, interview_id: str, on: bool) -> None:
    """Limit the use of the whole record, or lift it: limited, it is kept and cannot be opened."""
    now = workspace.world.now()
    code = "interview.restricted" if on else "interview.unrestricted"
    with workspace.vault.write() as session:
        for one in rights.of_person(session, interview_id):
            rights.restrict(session, one, now if on else None)
            journal.write(session, workspace.vault.holder, code, one, now)


def restricted_at(workspace: Workspace, interview_id: str) -> datetime | None:
    """Since when the use is limited, or None."""
    with workspace.vault.read() as session:
        return rights.restricted_at(session, interview_id)


def erase(workspace: Workspace, interview_id: str) -> None:
    """Erase the whole record of the person: the content of all their interviews, and the name."""
    with workspace.vault.read() as session:
        ids = rights.of_person(session, interview_id)
    retention.erase(workspace.vault, ids, "interview.erased", workspace.world.now())


def was_handed_over(workspace: Workspace, interview_id: str) -> bool:
    """Whether every synthesis of the person left: erasing anything else is asked twice."""
    with workspace.vault.read() as session:
        ids = rights.of_person(session, interview_id)
        return all(retention.was_handed_over(session, one) for one in ids)


def purge_or_remind(workspace: Workspace) -> tuple[int, ...]:
    """Purge what was due and told a day ago; tell what is due now, by the numbers returned.

    Due is what an accepted receipt closed as many days ago as the settings say. Called at each
    opening.
    """
    now = workspace.world.now()
    with workspace.vault.read() as session:
        days = kept_settings.load(session).retention_days
        due = retention.due_for_purge(session, now, days)
        told = retention.reminded_before(session, now - GRACE)
        numbers = interviews.numbers(session)
    gone = [one for one in due if one in told]
    if gone:
        retention.erase(workspace.vault, gone, "interview.purged", now)
    left = [one for one in due if one not in told]
    if left:
        with workspace.vault.write() as session:
            known = retention.reminded_before(session, now)
            retention.remind(session, [one for one in left if one not in known], now)
    return tuple(sorted(numbers[one] for one in left))
