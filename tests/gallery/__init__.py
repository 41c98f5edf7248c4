"""Every screen of the program over fictional spaces, at a fixed hour, ready to be looked at.

``open_gallery`` opens a window of one of the ``KINDS`` and walks to any of its screens by name;
tests look at them, and ``python -m tests.goldens`` photographs them.
"""

from pathlib import Path

from tests.gallery import aid, apart, desk, hour, joining, team
from tests.gallery.gallery import Gallery, corner, dress, filled
from tests.gallery.hour import STEPS

OF_KIND = {
    "door": (apart.outside, apart.DOOR | aid.DOOR),
    "counsellor": (filled, hour.SCREENS | hour.DESTINATIONS | aid.HOUR),
    "again": (hour.second, hour.AGAIN),
    "newcomer": (joining.asked, joining.SCREENS),
    "team": (team.enrolled, team.SCREENS),
    "supervisor": (apart.alone, apart.SUPERVISOR | aid.SUPERVISOR),
    "desk": (desk.received, desk.SCREENS),
}
"""How each space is filled, and the screens it shows, in the order they are looked at."""
KINDS = tuple(OF_KIND)
SCREENS = {name: way for _filled, ways in OF_KIND.values() for name, way in ways.items()}


def open_gallery(folder: Path, kind: str) -> Gallery:
    """A window of ``kind`` over spaces of its own, in a new folder of ``folder``."""
    own = folder / kind
    own.mkdir()
    return Gallery(own, *OF_KIND[kind])


__all__ = ["KINDS", "OF_KIND", "SCREENS", "STEPS", "Gallery", "corner", "dress", "open_gallery"]
