"""A counsellor in a team: handing over, the slip, receipts that came back."""

from __future__ import annotations

from app.workspace import handing_over, planning, receiving
from tests.gallery.gallery import Gallery, filled
from tests.gallery.hour import Way, at
from tests.gallery.organisation import admit, founded, held, send


def enrolled(gallery: Gallery) -> None:
    """Three syntheses left: one has its receipt, one waits for it, one waits to leave."""
    supervisor = founded(gallery)
    filled(gallery)
    admit(supervisor, gallery.workspace)
    for last, first in (("Weber", "Franck"), ("Petit", "Noël")):
        send(gallery, gallery.workspace, held(gallery, gallery.workspace, last, first))
        if last == "Weber":
            arrived = receiving.receive(supervisor, sorted(gallery.key.glob("*.synthese")))
            receiving.write_receipts(supervisor, [a.bundle_id for a in arrived], gallery.key)
            for receipt in gallery.key.glob("*.recu"):
                handing_over.take_receipt(gallery.workspace, receipt.read_bytes())
                receipt.unlink()
    gallery.interview = held(gallery, gallery.workspace, "Moreau", "Rudy").id
    planning.withdraw(gallery.workspace, held(gallery, gallery.workspace, "Ferrand", "Loïc"))


def choose_key(gallery: Gallery) -> None:
    """Sur quelle clé ?"""
    gallery.screens.open(gallery.interview)
    gallery.settle()
    gallery.screens.show_hand_over()
    gallery.settle()
    gallery.see_key("hand_over.place")


def written(gallery: Gallery) -> None:
    """Written and read again, with the slip for the guard's book."""
    choose_key(gallery)
    gallery.click("hand_over.write")
    gallery.hands.see("hand_over.done")


def opened(last: str) -> Way:
    """The interview with someone, where it stands: handed over, or stopped."""

    def way(gallery: Gallery) -> None:
        told = gallery.workspace.summaries()
        gallery.screens.open(next(s.id for s in told if s.person.last_name == last))

    return way


SCREENS: dict[str, Way] = {
    "entretiens-remis": at("home"),
    "equipe-reconnue": at("team"),
    "remises": at("receipts"),
    "synthese-remise": opened("Petit"),
    "retrait": opened("Ferrand"),
    "remettre-cle": choose_key,
    "remis": written,
}
