"""The icon reader: every icon of the project, and arcs where geometry knows the answer."""

from __future__ import annotations

import math

import pytest

from app.report.strokes import circular_arc, read_path, strokes_of
from app.resources import resources

ICONS = sorted(path.stem for path in (resources() / "icons").glob("*.svg"))


@pytest.mark.parametrize("icon", [name for name in ICONS if name != "mark-canevas"])
def test_every_icon_is_read_and_stays_in_its_square(icon: str) -> None:
    points = [point for _, points in strokes_of(icon) for point in points]
    assert points
    assert all(-1 <= value <= 25 for point in points for value in point)


def test_relative_and_absolute_commands_meet() -> None:
    assert read_path("M4 9.5v5h3.5Z") == read_path("M4,9.5V14.5H7.5z")


def test_a_half_turn_bulges_where_the_sweep_says() -> None:
    right = list(circular_arc((0, 0), (0, 8), 4, False, True))
    left = list(circular_arc((0, 0), (0, 8), 4, False, False))
    assert right[0][-1] == pytest.approx((4, 4))
    assert left[0][-1] == pytest.approx((-4, 4))


def test_the_large_arc_goes_the_long_way_round() -> None:
    curves = list(circular_arc((1, 0), (0, 1), 1, True, False))
    assert len(curves) == 3
    assert curves[-1][-1] == pytest.approx((0, 1))
    assert all(math.dist(curve[-1], (0, 0)) == pytest.approx(1) for curve in curves)
