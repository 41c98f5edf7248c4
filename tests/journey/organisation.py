"""An organisation without windows: spaces, a clock that moves, and a key between them."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from app.domain.interview import Person
from app.storage.slots import Cost
from app.workspace import authority, enrolment, handing_over, people
from app.workspace.people import Admission
from app.workspace.space import Workspace, World, create_space

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
PASSPHRASE = "sept péniches rousses"


def one_page() -> bytes:
    """A PDF of one page."""
    page = io.BytesIO()
    canvas = Canvas(page)
    canvas.drawString(50, 50, "une page")
    canvas.save()
    return page.getvalue()


PAGE = one_page()


@dataclass
class Organisation:
    """Spaces made in ``folder``; ``clock`` is what they all read."""

    folder: Path
    clock: datetime = NOW
    spaces: list[Workspace] = field(default_factory=list)

    def space(self, kind: str, owner: str) -> Workspace:
        """A new space of ``kind``, on a laptop of its own."""
        path = self.folder / f"{len(self.spaces)}.canevas"
        world = World(now=lambda: self.clock, cost=Cost.floor())
        made = create_space(path, kind, owner, "MA des Aulnes", PASSPHRASE, world)  # type: ignore[arg-type]
        self.spaces.append(made)
        return made

    def founded(self, owner: str = "Nadia Belkacem") -> Workspace:
        """A supervisor's space with the authority in it."""
        made = self.space("supervisor", owner)
        authority.found_authority(made, "DISP de Rennes")
        return made

    def admit(
        self, newcomer: Workspace, supervisor: Workspace, admission: Admission | None = None
    ) -> None:
        """Request, code, publication, acceptance."""
        asked = people.read_request(enrolment.make_request(newcomer).data)
        made = authority.authority_here(supervisor)
        people.enrol(supervisor, made, asked, admission or Admission())
        self.tell(newcomer, authority.publish(supervisor))

    def tell(self, space: Workspace, trust: bytes) -> None:
        """Bring a trust file to a space that accepts it."""
        enrolment.accept_trust(space, trust, enrolment.read_trust(space, trust))

    def send(self, counsellor: Workspace, folder: Path, interview: str = "") -> Path:
        """Hand over a small synthesis; of a new interview unless one is given."""
        number = len(counsellor.summaries()) + 1
        mine = interview or counsellor.begin(Person(f"p-{number}", "Lenormand")).id
        content: dict[str, object] = {"schema": "synthese/1", "sections": []}
        due = self.clock + timedelta(days=5)
        finished = handing_over.Finished(mine, content, PAGE, self.clock, due)
        return handing_over.hand_over(counsellor, finished, folder).path

    def close(self) -> None:
        """Close every space."""
        for space in self.spaces:
            space.close()
