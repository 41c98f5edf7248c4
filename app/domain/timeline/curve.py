"""The curve from -3 to +3: places of its points, and what a hand draws."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from app.domain.answers.timeline import HIGHEST, LOWEST, Curve, CurvePoint
from app.domain.dates import earliest, latest, write
from app.domain.timeline.gestures import moment_at
from app.domain.timeline.view import View

MARGIN = 14


class CurveDot(NamedTuple):
    """One point where it is drawn."""

    point: CurvePoint
    x: float
    y: float


def height_of(value: float, top: float, height: float) -> float:
    """Where ``value`` stands in a band; +3 is above."""
    room = height - 2 * MARGIN
    return top + MARGIN + (HIGHEST - value) / (HIGHEST - LOWEST) * room


def value_at(y: float, top: float, height: float) -> int:
    """The whole value nearest to ``y``, within -3 and +3."""
    room = height - 2 * MARGIN
    value = HIGHEST - (y - top - MARGIN) / room * (HIGHEST - LOWEST)
    return min(max(round(value), LOWEST), HIGHEST)


def dots(
    points: Iterable[CurvePoint], curve: Curve, view: View, top: float, height: float
) -> tuple[CurveDot, ...]:
    """The points of ``curve`` from left to right."""
    made = []
    for point in points:
        first, last = earliest(point.at), latest(point.at)
        if point.curve == curve and first and last:
            day = (first.toordinal() + last.toordinal()) / 2
            made.append(CurveDot(point, view.x(day), height_of(point.value, top, height)))
    return tuple(sorted(made, key=lambda dot: dot.x))


def drawn_by_hand(
    curve: Curve, path: Iterable[tuple[float, float]], view: View, top: float, height: float
) -> tuple[CurvePoint, ...]:
    """The points of a stroke: one a moment the zoom can tell apart, where the value changes."""
    at: dict[str, int] = {}
    for x, y in path:
        at[write(moment_at(view.day(x), view))] = value_at(y, top, height)
    told = sorted(at.items())
    kept = [
        (moment, value)
        for index, (moment, value) in enumerate(told)
        if index in (0, len(told) - 1) or value != told[index - 1][1] or value != told[index + 1][1]
    ]
    return tuple(CurvePoint(curve, moment, value) for moment, value in kept)
