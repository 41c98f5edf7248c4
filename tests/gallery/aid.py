"""The help over a screen: at what concerns it, and what a search finds."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from tests.gallery.apart import door, show
from tests.gallery.gallery import Gallery
from tests.gallery.hour import Way, step


def helped(way: Way, typed: str = "") -> Way:
    """A screen, the help over it, and words typed in its search."""

    def further(gallery: Gallery) -> None:
        way(gallery)
        gallery.settle()
        gallery.window.turn_help()
        gallery.settle()
        gallery.window.findChild(QLineEdit, "help.search").setText(typed)
        gallery.settle()

    return further


DOOR: dict[str, Way] = {"aide-porte": helped(lambda gallery: door(gallery, 0))}
HOUR: dict[str, Way] = {
    "aide": helped(step("frise")),
    "aide-trouve": helped(step("frise"), "délai"),
    "aide-rien": helped(step("frise"), "xylophone"),
}
SUPERVISOR: dict[str, Way] = {"aide-superviseur": helped(show("reception"))}
