"""05 L'escalier: clay steps turn up around a white wall towards the light.

Way out: the bright opening at the top.  Unresolved: a pot has been left on a step; the turn hides
the end.
"""

import math

import numpy as np
from kit.materials import PETROL, TERRACOTTA, clay
from kit.paintings import sky
from kit.props import pot_plant
from kit.shapes import box, lathe, mesh, place
from kit.stage import Stage, area, sun


def step(angle: float, width: float, top: float, material: object) -> None:
    """A wedge-shaped step of a turning stair, from radius 1.1 to 3.1."""
    t = np.radians(np.linspace(angle, angle + width, 6))
    rim = [(r * math.cos(a), r * math.sin(a)) for r, way in ((1.1, t), (3.1, t[::-1])) for a in way]
    n = len(rim)
    points = [(x, y, z) for z in (top - 1.6, top) for x, y in rim]
    faces = [tuple(range(n, 2 * n)), *((i, (i + 1) % n, n + (i + 1) % n, n + i) for i in range(n))]
    thing = mesh(points, faces, material, smooth=False)
    edge = thing.modifiers.new("bevel", "BEVEL")
    edge.width, edge.segments = 0.02, 2


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    white = clay("#e9dcc4", rough=0.95, bump=0.35, scale=5, vary=0.06)
    tread = clay("#cf9a6a", rough=0.9, bump=0.3, scale=9, vary=0.15)
    for k in range(15):
        step(-112 + 13.5 * k, 13.6, 0.19 * (k + 1), tread)
    lathe([(0, -1), (1.1, -1), (1.1, 4.2), (1.02, 4.28), (0, 4.28)], white, segments=96)
    turns = np.radians(np.linspace(-70, 104, 52))
    wall = []
    for inner in (3.1, 3.4):
        for low in (True, False):
            for a in turns:
                rise = 0.19 * ((math.degrees(a) + 112) / 13.5 + 1) + 1.0
                wall.append((inner * math.cos(a), inner * math.sin(a), -1 if low else rise))
    n = len(turns)
    quads = []
    for i in range(n - 1):
        quads += [
            (i, i + 1, n + i + 1, n + i),
            (2 * n + i, 3 * n + i, 3 * n + i + 1, 2 * n + i + 1),
        ]
        quads.append((n + i, n + i + 1, 3 * n + i + 1, 3 * n + i))
    quads += [(0, n, 3 * n, 2 * n), (n - 1, 3 * n - 1, 4 * n - 1, 2 * n - 1)]
    mesh(wall, quads, white, smooth=False)
    box((0, -8, -0.1), (30, 20, 0.22), clay("#d9bf98", rough=0.95, bump=0.3, scale=4), 0)
    pot_plant((0.1, -2.55, 0.385), rng, 0.95, TERRACOTTA, "#6f9a4a")
    pot_plant((-2.9, -3.3, 0.0), rng, 2.0, PETROL, "#5f8a3f", 20)
    place(
        lathe(
            [(0, 0), (0.24, 0), (0.34, 0.5), (0.2, 0.75), (0.24, 0.85), (0, 0.8)],
            clay("#c97a4a", bump=0.15),
        ),
        (-1.25, -2.1, 0.0),
    )
    sun((-0.35, 0.62, -0.52), 4.6, "#ffdcaa", 1.2)
    area((3, 4.5, 5), (1.5, 2, 2.5), 2.5, 400, "#fff0cc")
    stage.ambient_gradient(((0, "#a08a6a"), (0.5, "#efe2c8"), (1, "#6aa4d0")), 0.7)
    stops = ((0, "#3f8cc4"), (0.6, "#a9d2dc"), (1, "#f4e6c4"))
    stage.sky = sky(stage.width, stage.height, stops, 0.8, None, "#ffffff", 0.7, 0.1, seed=51)
    stage.camera((0.2, -7.6, 2.2), (0.7, 0, 2.15), 34)
