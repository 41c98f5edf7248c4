"""An open space: interviews kept as they are edited, and who is at work."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from app.domain.delay import Delays
from app.domain.errors import UserError
from app.domain.interview import Interview, Person
from app.domain.records import Space, SpaceKind, Summary
from app.domain.settings import Settings
from app.domain.synthesis import Edits
from app.exchange.drives import Drive, removable_drives
from app.storage import emergency, interviews, journal, rights, search, syntheses, vault
from app.storage import settings as kept_settings
from app.storage.slots import Cost, Random
from app.storage.vault import Transaction, Vault


def utc_now() -> datetime:
    """The computer's clock, aware."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class World:
    """What a space takes from outside, so that tests can give it: clock, ids, randomness, the cost
    of a passphrase, and the drives plugged in.

    Without a ``cost``, a guess costs what this machine derives in half a second.
    """

    now: Callable[[], datetime] = utc_now
    new_id: Callable[[], UUID] = uuid4
    random: Random = os.urandom
    cost: Cost | None = None
    drives: Callable[[], tuple[Drive, ...]] = removable_drives


class Workspace:
    """One open space. Every call is durable when it returns; UserError when the disk refuses."""

    def __init__(self, opened: Vault, world: World) -> None:
        self.vault = opened
        self.world = world
        self.space: Space = opened.space
        self._changed: set[str] = set()

    def close(self) -> None:
        """Forget the key and let others open the file."""
        self.vault.close()

    def note(self, code: str, object_id: str = "") -> None:
        """Write one line of the journal: who, what, when; never content."""
        with self.vault.write() as session:
            journal.write(session, self.vault.holder, code, object_id, self.world.now())

    # --- settings -------------------------------------------------------------------------------

    def settings(self) -> Settings:
        """What was set for this space."""
        with self.vault.read() as session:
            return kept_settings.load(session)

    def save_settings(self, settings: Settings) -> None:
        """Keep the settings, from now on."""
        with self.vault.write() as session:
            kept_settings.save(session, settings)

    # --- interviews -----------------------------------------------------------------------------

    def summaries(self) -> tuple[Summary, ...]:
        """All interviews as the board shows them."""
        with self.vault.read() as session:
            return interviews.summaries(session)

    def search(self, text: str) -> tuple[str, ...]:
        """Ids of the interviews that hold words beginning like those of ``text``, newest first.

        Names, numbers, answers, quotes and private notes are searched; case and accents are free.
        """
        with self.vault.read() as session:
            fresh = search.is_fresh(session)
        if not fresh:
            with self.vault.write() as session:
                search.refresh(session)
        with self.vault.read() as session:
            return search.find(session, text)

    def begin(self, person: Person, planned_at: datetime | None = None) -> Interview:
        """Plan an interview with ``person``."""
        now = self.world.now()
        with self.vault.write() as session:
            interview = Interview(
                id=str(self.world.new_id()),
                number=interviews.next_number(session),
                person=person,
                establishment=self.space.establishment,
                created_at=now,
                planned_at=planned_at,
            )
            interviews.add(session, interview)
            journal.write(session, self.vault.holder, "interview.created", interview.id, now)
        return interview

    def load(self, interview_id: str) -> Interview:
        """The whole interview; KeyError when the space has none of that id.

        ``interview.restricted`` when the person asked that it be used no more.
        """
        with self.vault.read() as session:
            found = interviews.load(session, interview_id)
            if rights.restricted_at(session, interview_id) is not None:
                raise UserError("interview.restricted")
        if found is None:
            raise KeyError(interview_id)
        self._changed.discard(interview_id)
        self.note("interview.opened", interview_id)
        return found

    def save_answer(self, interview: Interview, step: str) -> None:
        """Keep the answer of ``step``, or that it has none any more."""
        with self.vault.write() as session:
            interviews.save_answer(session, interview.id, step, interview.answers.get(step))
            self._note_change(session, interview.id)

    def save_note(self, interview: Interview, step: str) -> None:
        """Keep the private note of ``step``."""
        with self.vault.write() as session:
            interviews.save_note(session, interview.id, step, interview.notes.get(step, ""))
            self._note_change(session, interview.id)

    def _note_change(self, session: Transaction, interview_id: str) -> None:
        """One line of the journal at the first change after each opening, not one a keystroke."""
        if interview_id not in self._changed:
            now = self.world.now()
            journal.write(session, self.vault.holder, "interview.changed", interview_id, now)
            self._changed.add(interview_id)

    def save_header(self, interview: Interview) -> None:
        """Keep person, dates, current step, interruption, progress and quotes."""
        with self.vault.write() as session:
            interviews.save_header(session, interview)

    def emergency_copy(self, interview: Interview, folder: Path) -> Path:
        """Write ``interview`` as it stands in memory to ``folder``, encrypted, and read it again.

        Nothing is asked of the space's own disk. ``backup.refused`` when the folder refuses.
        """
        return emergency.write(self.vault, self.space, interview, folder, self.world.now())

    # --- the draft of the synthesis -------------------------------------------------------------

    def edits(self, interview_id: str) -> Edits:
        """What people changed in the draft so far."""
        with self.vault.read() as session:
            return syntheses.draft(session, interview_id, Edits) or Edits()

    def save_edits(self, interview_id: str, edits: Edits) -> None:
        """Keep the changes to the draft."""
        with self.vault.write() as session:
            syntheses.save_draft(session, interview_id, edits, self.world.now())

    def delays(self, interview_id: str) -> Delays:
        """What stops the clock of the interview, and why its synthesis is late."""
        with self.vault.read() as session:
            return syntheses.delays_of(session, interview_id)

    def all_delays(self) -> dict[str, Delays]:
        """Delays by interview, where there are any."""
        with self.vault.read() as session:
            return syntheses.delays(session)

    def save_delays(self, interview_id: str, delays: Delays) -> None:
        """Keep the delays and note that they changed."""
        with self.vault.write() as session:
            syntheses.save_delays(session, interview_id, delays)
            now = self.world.now()
            journal.write(session, self.vault.holder, "synthesis.delayed", interview_id, now)


def create_space(
    path: Path, kind: SpaceKind, owner: str, establishment: str, passphrase: str, world: World
) -> Workspace:
    """Make a new space at ``path``. Raises what ``app.storage.vault.create`` raises."""
    now = world.now()
    space = Space(str(world.new_id()), kind, owner, establishment, now)
    opened = vault.create(path, passphrase, space, now=now, cost=world.cost, random=world.random)
    return Workspace(opened, world)


def open_space(path: Path, passphrase: str, world: World) -> Workspace:
    """Open the space at ``path``. Raises what ``app.storage.vault.unlock`` raises."""
    opened = vault.unlock(path, passphrase, now=world.now())
    return Workspace(opened, world)
