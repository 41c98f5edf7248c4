"""The geometry of the life timeline, without any drawing library: one layout, screen and paper."""

from app.domain.timeline.drawing import Drawing
from app.domain.timeline.gaps import silences
from app.domain.timeline.gestures import (
    moment_at,
    moved,
    shifted,
    snap_target,
    spanning,
)
from app.domain.timeline.items import Bar, EndKind, Pin, Rect
from app.domain.timeline.layout import alone, drawn, layout
from app.domain.timeline.plan import Plan, planned, roughly, telling
from app.domain.timeline.view import COMPACT, FACE_TO_FACE, Sizes, View, fit, pan, zoom

__all__ = [
    "COMPACT",
    "FACE_TO_FACE",
    "Bar",
    "Drawing",
    "EndKind",
    "Pin",
    "Plan",
    "Rect",
    "Sizes",
    "View",
    "alone",
    "drawn",
    "fit",
    "layout",
    "moment_at",
    "moved",
    "pan",
    "planned",
    "roughly",
    "shifted",
    "silences",
    "snap_target",
    "spanning",
    "telling",
    "zoom",
]
