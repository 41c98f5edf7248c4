"""51 Le puzzle: a landscape in pieces on a table, one piece missing.

Way out: the sunny valley printed on it.  Unresolved: the last piece lies apart, turned over.
"""

import numpy as np
from kit.materials import clay, picture, wood
from kit.paintings import hills
from kit.props import mug, planks
from kit.shapes import Object, mesh, place, thicken
from kit.stage import Stage, area, sun

COLUMNS, ROWS, SIDE = 7, 5, 0.1


def edge(start: np.ndarray, end: np.ndarray, knob: int) -> np.ndarray:
    """One side of a piece, with a round knob on its left (1), right (-1) or none (0)."""
    if not knob:
        return start[None]
    t = np.array([0, 0.34, 0.40, 0.36, 0.40, 0.5, 0.60, 0.64, 0.60, 0.66])
    out = np.array([0, 0, 0.03, 0.13, 0.20, 0.225, 0.20, 0.13, 0.03, 0]) * knob
    way = end - start
    left = np.array([-way[1], way[0]])
    return start + t[:, None] * way + out[:, None] * left


def piece(column: int, row: int, knobs: dict, material: object) -> Object:
    """A piece with its part of the printed picture."""
    x, y = column * SIDE, row * SIDE
    corners = np.array([(x, y), (x + SIDE, y), (x + SIDE, y + SIDE), (x, y + SIDE)])
    sides = (
        knobs.get(("h", column, row), 0),
        knobs.get(("v", column + 1, row), 0),
        -knobs.get(("h", column, row + 1), 0),
        -knobs.get(("v", column, row), 0),
    )
    parts = [edge(corners[i], corners[(i + 1) % 4], sides[i]) for i in range(4)]
    outline = np.concatenate(parts)
    centre = np.array([x + SIDE / 2, y + SIDE / 2])
    shrunk = centre + (outline - centre) * 0.985
    thing = mesh([(*p, 0) for p in shrunk], [tuple(range(len(outline)))], material, False)
    layer = thing.data.uv_layers.new()
    for loop, p in zip(layer.data, shrunk, strict=True):
        loop.uv = (p[0] / (COLUMNS * SIDE), p[1] / (ROWS * SIDE))
    return thicken(thing, -0.012)


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    planks(16, 0.2, 2.6, wood("#4f3524", "#8a6040", stretch=(9, 0.7, 9), rough=0.5), (0.3, 0.3, 0))
    stops = ((0, "#4d96c4"), (0.5, "#f0dcb0"), (1, "#f7bd7a"))
    view = hills(
        980, 700, stops, 0.42, ("#c99a8a", "#4f7a3a"), 6, (0.62, 0.34, 0.05, "#ffe09a", 1), 0.06, 5
    )
    front = picture(view, lit=True)
    knobs = {("h", c, r): int(rng.choice([-1, 1])) for c in range(COLUMNS) for r in range(1, ROWS)}
    knobs |= {("v", c, r): int(rng.choice([-1, 1])) for c in range(1, COLUMNS) for r in range(ROWS)}
    missing = (4, 2)
    for column in range(COLUMNS):
        for row in range(ROWS):
            if (column, row) != missing:
                place(piece(column, row, knobs, front), (0, 0, 0.013))
    back = piece(*missing, knobs, clay("#b9a68a", rough=0.9, bump=0.1))
    place(back, (0.52, -0.17, 0.013), (0, 0, 24))
    mug((0.86, 0.47, 0), "#2f6274", 1.25, 200)
    sun((0.75, 0.45, -0.6), 4.4, "#ffe0b4", 2)
    area((-0.9, -0.5, 1.2), (0.3, 0.2, 0), 1, 12, "#e4edff")
    stage.ambient("#cfd6da", 0.4)
    stage.camera((0.46, -0.54, 0.73), (0.44, 0.16, 0), 36, 4.0, (0.42, 0.17, 0))
