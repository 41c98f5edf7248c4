"""The project's stroke icons (24 x 24 SVG) as vector paths.

Reads only what these icons hold: ``path`` (M L H V C S A Z, absolute and relative), ``rect``
and ``circle``, without transforms.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from xml.etree import ElementTree

from app.resources import resources

Point = tuple[float, float]
# An order of the pen: "move" and "line" to one point, "curve" with two handles, "close".
Stroke = tuple[str, tuple[Point, ...]]
TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7, "Z": 0}
KAPPA = 0.5523


@cache
def strokes_of(icon: str) -> tuple[Stroke, ...]:
    """The strokes of ``resources/icons/ICON.svg``, y downwards."""
    root = ElementTree.parse(resources() / "icons" / f"{icon}.svg").getroot()
    return tuple(stroke for element in root for stroke in _element(element))


def _element(element: ElementTree.Element) -> list[Stroke]:
    name = element.tag.rpartition("}")[2]
    if name == "path":
        return read_path(element.attrib["d"])
    number = {k: float(v) for k, v in element.attrib.items() if k in "cx cy r x y width height rx"}
    if name == "circle":
        x, y, r = number["cx"], number["cy"], number["r"]
        return _rounded(x - r, y - r, 2 * r, 2 * r, r)
    corner = number.get("rx", 0)
    return _rounded(number["x"], number["y"], number["width"], number["height"], corner)


def _rounded(x: float, y: float, width: float, height: float, r: float) -> list[Stroke]:
    k, right, low = r * (1 - KAPPA), x + width, y + height
    return [
        ("move", ((x + r, y),)),
        ("line", ((right - r, y),)),
        ("curve", ((right - k, y), (right, y + k), (right, y + r))),
        ("line", ((right, low - r),)),
        ("curve", ((right, low - k), (right - k, low), (right - r, low))),
        ("line", ((x + r, low),)),
        ("curve", ((x + k, low), (x, low - k), (x, low - r))),
        ("line", ((x, y + r),)),
        ("curve", ((x, y + k), (x + k, y), (x + r, y))),
        ("close", ()),
    ]


def read_path(data: str) -> list[Stroke]:
    """The strokes of an SVG path's ``d``."""
    pen = _Pen()
    for command, numbers in _commands(data):
        pen.obey(command, numbers)
    return pen.strokes


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    tokens = TOKEN.findall(data)
    command, index = "", 0
    while index < len(tokens):
        if tokens[index].isalpha():
            command, index = tokens[index], index + 1
        count = ARGUMENTS[command.upper()]
        yield command, [float(n) for n in tokens[index : index + count]]
        index += count
        command = {"M": "L", "m": "l"}.get(command, command)


@dataclass
class _Pen:
    at: Point = (0, 0)
    start: Point = (0, 0)
    handle: Point = (0, 0)
    strokes: list[Stroke] = field(default_factory=list)

    def obey(self, command: str, numbers: list[float]) -> None:
        """Draw one command; lower-case letters count from where the pen stands."""
        kind = command.upper()
        origin = self.at if command.islower() else (0.0, 0.0)
        if kind == "Z":
            self._add("close", (), self.start)
        elif kind == "A":
            self._arc(numbers, (origin[0] + numbers[5], origin[1] + numbers[6]))
        elif kind in "HV":
            moved = origin[kind == "V"] + numbers[0]
            to = (moved, self.at[1]) if kind == "H" else (self.at[0], moved)
            self._add("line", (to,), to)
        else:
            pairs = zip(numbers[::2], numbers[1::2], strict=True)
            self._through(kind, tuple((origin[0] + x, origin[1] + y) for x, y in pairs))

    def _through(self, kind: str, points: tuple[Point, ...]) -> None:
        if kind == "S":
            mirrored = (2 * self.at[0] - self.handle[0], 2 * self.at[1] - self.handle[1])
            points = (mirrored, *points)
        name = {"M": "move", "L": "line"}.get(kind, "curve")
        self._add(name, points, points[-1])
        if name == "move":
            self.start = points[-1]
        if name == "curve":
            self.handle = points[1]

    def _add(self, name: str, points: tuple[Point, ...], at: Point) -> None:
        self.strokes.append((name, points))
        self.at = self.handle = at

    def _arc(self, numbers: list[float], to: Point) -> None:
        for curve in circular_arc(self.at, to, numbers[0], bool(numbers[3]), bool(numbers[4])):
            self._add("curve", curve, curve[-1])


def circular_arc(
    start: Point, end: Point, radius: float, large: bool, sweep: bool
) -> Iterator[tuple[Point, Point, Point]]:
    """A circle's arc as curves of at most a quarter turn (SVG 1.1, appendix F.6.5, rx = ry)."""
    half = math.dist(start, end) / 2
    if not half:
        return
    radius = max(radius, half)
    away = math.sqrt(radius**2 - half**2) / (2 * half) * (1 if large == sweep else -1)
    dx, dy = end[0] - start[0], end[1] - start[1]
    x = (start[0] + end[0]) / 2 + away * dy
    y = (start[1] + end[1]) / 2 - away * dx
    first = math.atan2(start[1] - y, start[0] - x)
    turn = (math.atan2(end[1] - y, end[0] - x) - first) % math.tau
    turn = turn if sweep else turn - math.tau
    count = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    k, step = 4 / 3 * math.tan(turn / count / 4), turn / count
    for index in range(count):
        a, b = first + index * step, first + (index + 1) * step
        cos_a, sin_a, cos_b, sin_b = math.cos(a), math.sin(a), math.cos(b), math.sin(b)
        yield (
            (x + radius * (cos_a - k * sin_a), y + radius * (sin_a + k * cos_a)),
            (x + radius * (cos_b + k * sin_b), y + radius * (sin_b - k * cos_b)),
            (x + radius * cos_b, y + radius * sin_b),
        )
