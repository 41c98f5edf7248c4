"""The geometry of the life timeline, without any drawing library: one layout, screen and paper."""

from app.domain.timeline.drawing import Bar, Drawing, EndKind, Pin, Rect
from app.domain.timeline.gestures import (
    moment_at,
    moved,
    shifted,
    silences,
    snapped,
    spanning,
)
from app.domain.timeline.layout import layout, roughly
from app.domain.timeline.view import COMPACT, FACE_TO_FACE, MINI, Sizes, View, fit, pan, zoom

__all__ = [
    "COMPACT",
    "FACE_TO_FACE",
    "MINI",
    "Bar",
    "Drawing",
    "EndKind",
    "Pin",
    "Rect",
    "Sizes",
    "View",
    "fit",
    "layout",
    "moment_at",
    "moved",
    "pan",
    "roughly",
    "shifted",
    "silences",
    "snapped",
    "spanning",
    "zoom",
]
