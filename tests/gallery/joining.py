"""A newcomer: the empty list, and the conversation that makes a team know this space."""

from __future__ import annotations

from app.workspace import authority, enrolment, people
from tests.gallery.gallery import Gallery
from tests.gallery.hour import Way, at
from tests.gallery.organisation import COUNSELLOR, founded


def asked(gallery: Gallery) -> None:
    """The request was written and the answer is on the key; nobody has read it yet."""
    supervisor = founded(gallery)
    gallery.workspace = gallery.space("counsellor", ("Jeanne Roux", "MA des Aulnes"))
    request = people.read_request(enrolment.make_request(gallery.workspace).data)
    people.enrol(supervisor, authority.authority_here(supervisor), request, COUNSELLOR)
    (gallery.key / "reponse.confiance").write_bytes(authority.publish(supervisor))


def answered(gallery: Gallery) -> None:
    """The trust file is read; the authority's code is to be compared."""
    at("team")(gallery)
    gallery.see_key("enrolment.place")
    gallery.click("enrolment.read")


SCREENS: dict[str, Way] = {
    "premier-jour": at("home"),
    "equipe-demande": at("team"),
    "equipe-comparer": answered,
}
