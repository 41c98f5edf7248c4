"""Where titles stand: in their bar, or beside it on the side that has room."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.timeline.items import Placed, Spread
from app.domain.timeline.plan import Plan
from app.domain.timeline.view import View

LABEL_PADDING, LABEL_GAP, SMALLEST_BAR = 18, 12, 14
DIAMOND = 4
# What a title leaves free of a fading beginning, and of a pointed end.
AT_START = {"about": 14, "before": 10, "after": 10}
AT_END = {"before": 12, "after": 12}


def spread(
    placed: Sequence[Placed], plan: Plan, view: View, landmarks: bool = False
) -> list[Spread]:
    """One spread an episode. Sides depend on the zoom alone, so that nothing jumps in a pan.

    The diamonds of ``landmarks`` are smaller than a bar is high: their titles stand nearer.
    """
    scale, origin = view.scale, view.left - view.first * view.scale
    half = view.sizes.bar / 2
    today = plan.today.toordinal() * scale + origin
    longest = view.sizes.longest
    begins = (plan.begins or 0) * scale + origin
    made: list[Spread] = []
    for _id, _title, _words, _icon, first, last, start, end, point, label, _asked in placed:
        if point:
            left = first * scale + origin - half
            right = left + 2 * half
        else:
            left, right = first * scale + origin, last * scale + origin
            if right - left < SMALLEST_BAR:
                right = left + SMALLEST_BAR
            room = label + LABEL_PADDING + AT_START.get(start, 0) + AT_END.get(end, 0)
            if room <= right - left:
                made.append((left, right, left, right, "inside"))
                continue
        beside = (label if label < longest else longest) + LABEL_GAP
        near = half - DIAMOND if landmarks and point else 0
        first_edge, last_edge = left + near, right - near
        if label == 0 or last_edge + beside <= today or first_edge - begins < beside:
            made.append((left, right, first_edge, last_edge + beside, "right"))
        else:
            made.append((left, right, first_edge - beside, last_edge, "left"))
    return made
