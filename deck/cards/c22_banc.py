"""22 Le banc: two people seen from behind, at each end of a bench, before a lake.

Way out: the water and the far hills.  Unresolved: the space between them, with a thermos flask.
"""

import numpy as np
from kit.materials import OCHRE, PLUM, clay, metal, water, wood
from kit.nature import Ground, flowers, grass, mix, tree
from kit.paintings import hills
from kit.people import BROWN, DARK, Look, person, seated
from kit.shapes import box, lathe, mesh
from kit.stage import Stage, sun


def build(stage: Stage) -> None:
    """Build the scene."""
    rng = stage.rng
    land = Ground(50, 40, -6)
    bank = np.clip((land.Y - 3.6 - 0.3 * np.sin(land.X)) / 1.2, 0, 1)
    heights = 0.08 * land.noise(4) - 1.2 * bank
    land.build(heights, mix(mix("#6d7c40", "#a3934c", 0.5 + land.noise(7)), "#6b5f48", bank))
    lake = water("#2f6470", 0.05, 0.9, 0.05)
    mesh([(-90, 2, -0.3), (90, 2, -0.3), (90, 160, -0.3), (-90, 160, -0.3)], [(0, 1, 2, 3)], lake)
    x, y = rng.uniform(-8, 8, 60000), rng.uniform(-4.5, 4.6, 60000)
    spots = land.on(x, y)
    free = (spots[:, 2] > -0.3) & ((np.abs(x) > 1.7) | (np.abs(y - 0.4) > 0.8))
    grass(spots[free], rng, "#86903f", (0.2, 0.6))
    grass(spots[~free & (spots[:, 2] > -0.3)], rng, "#86903f", (0.08, 0.22))
    x, y = rng.uniform(-5, 5, 160), rng.uniform(-3.5, 3, 160)
    flowers(np.add(land.on(x, y), (0, 0, 0.12)), rng, "#f0dcd0", 0.04)
    slats = wood("#7a4c2b", "#b9814f", rough=0.6)
    for dy in (-0.17, 0, 0.17):
        box((0, 0.25 + dy, 0.44), (3.1, 0.155, 0.05), slats, 0.012)
    box((0, -0.06, 0.78), (3.1, 0.04, 0.30), slats, 0.012, (-9, 0, 0))
    iron = clay("#2b3238", rough=0.5)
    for x in (-1.25, 1.25):
        box((x, 0.25, 0.2), (0.07, 0.42, 0.42), iron, 0.02)
        box((x, -0.04, 0.6), (0.06, 0.05, 0.66), iron, 0.02, (-9, 0, 0))
    left = Look(OCHRE, "#3b3a44", DARK, "#1f1713", "curly", face=(-0.45, 1, -0.12))
    right = Look(PLUM, "#39463a", BROWN, "#b8b0a4", "short", face=(0.35, 1, -0.25), bulk=1.06)
    person(seated(), left, (-1.08, 0.18, -0.04), 8, grain=0.012)
    person(
        seated(chest=(0, 0.10, 0.94), neck=(0, 0.14, 1.10), head=(0, 0.19, 1.25)),
        right,
        (1.06, 0.18, -0.04),
        -6,
        0.98,
        0.012,
    )
    flask = [(0, 0), (0.05, 0), (0.052, 0.01), (0.052, 0.2), (0.035, 0.24), (0.036, 0.3), (0, 0.3)]
    lathe(flask, metal("#9fb0a8", 0.35), (0.12, 0.25, 0.465))
    lathe(
        [(0, 0), (0.036, 0), (0.042, 0.07), (0.038, 0.07), (0, 0.01)],
        metal("#9fb0a8"),
        (0.3, 0.3, 0.465),
    )
    tree((-3.4, 2.0, land.at(-3.4, 2)), 5.4, rng, "#8f8a3a", 7000, 0.2, seed=111)
    sun((-0.35, -0.75, -0.42), 4.2, "#ffd09a", 2)
    stage.ambient_gradient(((0, "#66644e"), (0.5, "#f2dabc"), (1, "#86abc6")), 0.95)
    stage.mist("#f0d6b4", 9, 60, 0.5)
    stops = ((0, "#6f9fc0"), (0.5, "#dcd6c4"), (1, "#f8cc96"))
    size = (stage.width, stage.height)
    sun_at = (0.56, 0.30, 0.022, "#ffe2b0", 0.9)
    stage.sky = hills(*size, stops, 0.33, ("#cdb4ac", "#8f9a8c"), 4, sun_at, 0.03, 71)
    stage.camera((0.1, -3.6, 1.6), (0.02, 2, 0.95), 36)
