"""A supervisor at work: what arrived, what waits, who belongs, trust given and taken back."""

from __future__ import annotations

from datetime import timedelta

from app.workspace import authority, enrolment, people
from tests.gallery.apart import show
from tests.gallery.gallery import Gallery
from tests.gallery.hour import Way
from tests.gallery.organisation import SUPERVISOR, admit, founded, held, send, tell


def received(gallery: Gallery) -> None:
    """Two counsellors and a second supervisor; one of them has left. On the key: what Claire sent
    (one number is missing), what the one who left sent, a file of nobody, and a request."""
    desk = gallery.workspace = founded(gallery)
    names = ("Claire Maréchal", "Samir Aït-Kaci", "Paul Le Goff")
    claire, samir, paul = (
        gallery.space("supervisor" if n.startswith("Paul") else "counsellor", (n, "MA des Aulnes"))
        for n in names
    )
    admit(desk, claire)
    admit(desk, samir)
    admit(desk, paul, SUPERVISOR)
    tell(authority.publish(desk), (claire, samir))
    for last, first in (("Weber", "Franck"), ("Petit", "Noël"), ("Caron", "Ali")):
        sent = send(gallery, claire, held(gallery, claire, last, first))
        if last == "Petit":
            sent.unlink()
    send(gallery, samir, held(gallery, samir, "Diallo", "Luc"))
    gallery.now += timedelta(hours=2)
    people.revoke(desk, member(gallery, "Samir Aït-Kaci"), "departed")
    (gallery.key / "inconnu.synthese").write_bytes(b"rien de connu")
    newcomer = gallery.space("counsellor", ("Jeanne Roux", "MA des Aulnes"))
    (gallery.key / "une.demande").write_bytes(enrolment.make_request(newcomer).data)


def member(gallery: Gallery, name: str) -> str:
    """The id of a person of the organisation."""
    everyone = people.members(gallery.workspace)
    return next(m.person.person_id for m in everyone if m.person.name == name)


def read(gallery: Gallery) -> None:
    """The key was read: accepted, already here, in quarantine, missing."""
    show("reception")(gallery)
    gallery.see_key("reception.place")
    gallery.click("reception.read")
    gallery.hands.see("reception.accepted")


def requests(gallery: Gallery) -> None:
    """A request whose code is to be compared by voice."""
    show("trust")(gallery)
    gallery.see_key("trust.place")
    gallery.click("trust.read")


def revoking(gallery: Gallery) -> None:
    """Trust taken back: the reason decides what is still on its way."""
    show("trust")(gallery)
    gallery.click(f"trust.revoke.{member(gallery, 'Claire Maréchal')}", "trust.reason.departed")


SCREENS: dict[str, Way] = {
    "reception-arrivees": read,
    "confiance-equipe": show("trust"),
    "confiance-demande": requests,
    "confiance-retirer": revoking,
    "confiance-coffre": show("trust", "trust.shelter_it"),
    "superviseur-journal": show("journal"),
    "superviseur-securite": show("security"),
    "superviseur-reglages": show("settings"),
}
