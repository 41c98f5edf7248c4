"""Alone: at the door of a space, and a supervisor's first day."""

from __future__ import annotations

from datetime import UTC, datetime

from app.domain.errors import UserError
from app.ui.shell.door import Door
from app.ui.shell.ports import Locked
from tests.gallery.gallery import PHRASE, Gallery

AWAKE = Locked()
RESTED = datetime(2026, 11, 24, 9, 12, tzinfo=UTC)


def outside(gallery: Gallery) -> None:
    """A space that exists, seen from the door."""
    (gallery.folder / "mon-espace.canevas").touch()


def alone(gallery: Gallery) -> None:
    """A supervisor who has done nothing yet."""
    gallery.workspace = gallery.space("supervisor")


def door(gallery: Gallery, form: int, locked: Locked = AWAKE) -> Door:
    """The door, at one of its four forms."""
    gallery.window._locked = locked
    gallery.window._door()
    gallery.hands.see("door")
    made: Door = gallery.widget("door")  # type: ignore[assignment]
    made.show_form(form)
    gallery.settle()
    return made


def refused(gallery: Gallery) -> None:
    """A passphrase that does not open."""
    door(gallery, 0).unlock._failed(UserError("space.wrong_passphrase"))


def creating(gallery: Gallery) -> None:
    """A first space, its passphrase judged as it is typed."""
    made = door(gallery, 1)
    made.create.passphrase.setText(PHRASE)
    made.create._show_strength(PHRASE)


def show(key: str, *then: str):
    """A destination of the supervisor, then the controls clicked in it."""

    def way(gallery: Gallery) -> None:
        gallery.screens.place = ""
        gallery.screens.show(key)
        gallery.settle()
        gallery.click(*then)

    return way


DOOR = {
    "porte": lambda gallery: door(gallery, 0),
    "porte-repos": lambda gallery: door(gallery, 0, Locked(RESTED, None, True)),
    "porte-refus": refused,
    "porte-creer": creating,
    "porte-code": lambda gallery: door(gallery, 2),
    "porte-restaurer": lambda gallery: door(gallery, 3),
}
SUPERVISOR = {
    "reception": show("reception"),
    "confiance": show("trust"),
    "confiance-creer": show("trust", "trust.found"),
    "confiance-rejoindre": show("trust", "trust.join"),
}
