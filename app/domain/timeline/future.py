"""The dashed future: its horizons, and the projects that stand in them."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.answers.projects import Project
from app.domain.timeline.drawing import FutureBar, FutureMark
from app.domain.timeline.items import Rect
from app.domain.timeline.plan import Measure
from app.domain.timeline.view import View

HORIZON_COLUMN = {"m0_3": 1, "m3_12": 2, "plus": 3, "indetermine": 3}
HORIZONS = ("here", "m3", "m12", "later")
PADDING = 18


def future_marks(view: View) -> tuple[FutureMark, ...]:
    """The four horizons: in detention, 0-3, 3-12, over 12 months after release."""
    width = view.sizes.future / len(HORIZONS)
    return tuple(
        FutureMark(code, view.right + index * width, width) for index, code in enumerate(HORIZONS)
    )


def future_projects(
    projects: Sequence[Project], view: View, height: float, measure: Measure
) -> tuple[FutureBar, ...]:
    """Projects by horizon, spread over the height: none of them belongs to a lane."""
    named = [p for p in projects if p.title and p.status != "ecarte"]
    named.sort(key=lambda p: HORIZON_COLUMN.get(p.horizon, 0))
    pitch = (height - view.sizes.axis) / max(len(named), 1)
    column = view.sizes.future / len(HORIZONS)
    made = []
    for index, project in enumerate(named):
        width = min(measure(project.title) + PADDING, view.sizes.future - 12)
        left = view.right + 6 + HORIZON_COLUMN.get(project.horizon, 0) * column
        left = min(left, view.right + view.sizes.future - width - 6)
        top = view.sizes.axis + pitch * (index + 0.5) - view.sizes.bar / 2
        made.append(FutureBar(project.id, project.title, Rect(left, top, width, view.sizes.bar)))
    return tuple(made)
