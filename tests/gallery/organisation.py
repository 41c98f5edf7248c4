"""An organisation around the window: a supervisor with the authority, colleagues, and the key."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from app.domain.interview import Interview, Person
from app.domain.method_pack import load_pack
from app.domain.synthesis import Edits
from app.resources import resources
from app.workspace import authority, enrolment, handing_over, people
from app.workspace.finalising import finished
from app.workspace.people import Admission
from app.workspace.space import Workspace
from tests import lives
from tests.gallery.gallery import KEY_NAME, Gallery

PLACE = "MA des Aulnes"
COUNSELLOR = Admission(frozenset({"conseiller"}), (PLACE,))
SUPERVISOR = Admission(frozenset({"superviseur"}), (PLACE, "CP de Brévenne"))


def founded(gallery: Gallery) -> Workspace:
    """A supervisor's space with the authority in it."""
    made = gallery.space("supervisor")
    authority.found_authority(made, "DISP de Rennes")
    return made


def admit(supervisor: Workspace, newcomer: Workspace, admission: Admission = COUNSELLOR) -> None:
    """A request whose code was compared by voice; published and accepted on the spot."""
    asked = people.read_request(enrolment.make_request(newcomer).data)
    people.enrol(supervisor, authority.authority_here(supervisor), asked, admission)
    tell(authority.publish(supervisor), (newcomer,))


def tell(trust: bytes, spaces: Iterable[Workspace]) -> None:
    """Bring a trust file to spaces that accept it."""
    for space in spaces:
        enrolment.accept_trust(space, trust, enrolment.read_trust(space, trust))


def held(gallery: Gallery, workspace: Workspace, last: str, first: str) -> Interview:
    """An interview that is over: only who it was with is another than M. Lenormand."""
    person = Person(f"p-{last}", last, first, "M.")
    return gallery.keep(workspace, replace(lives.lenormand(), person=person))


def send(gallery: Gallery, counsellor: Workspace, interview: Interview) -> Path:
    """Hand a synthesis over on the key."""
    gallery.now += timedelta(minutes=7)
    made = finished(counsellor, interview, load_pack(resources() / "method" / "esp"), Edits())
    return handing_over.hand_over(counsellor, made, gallery.key, KEY_NAME).path
